/// A lexicon entry of one or more words, as the trie stores it.
struct Phrase: Sendable {
  /// The lexicon that the phrase comes from.
  enum Kind: UInt8, Sendable {
    case country, people, capital, metonym, place, organisation, office, topic, filler
  }

  /// What the text must look like for the phrase to count.
  enum Letters: UInt8, Sendable {
    case any
    /// The first word begins with a capital.
    case capital
    /// The first word is in capitals ("US", never "us").
    case allCaps
  }

  let kind: Kind
  let letters: Letters
  /// Row in the table that the phrase comes from.
  let entry: Int32
  /// The phrase that ends at the same node, or -1.
  fileprivate(set) var next: Int32 = -1
}

/// A phrase that was found in a text.
struct PhraseMatch: Sendable {
  let kind: Phrase.Kind
  /// Row in the table that the phrase comes from.
  let entry: Int32
  /// First token.
  let start: Int32
  /// Token after the last.
  let end: Int32

  /// The tokens that it covers.
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Finds the lexicon's phrases in a run of tokens; hyphens in the text do not count.
struct PhraseTrie: Sendable {
  private var keys: [UInt64]
  private var children: [Int32]
  private var mask: Int
  private var edges = 0
  private var nodeCount: Int32 = 1
  private var firstPhrase: [Int32] = [-1]
  private var roots = WordSet()
  private(set) var phrases: [Phrase] = []

  /// Makes an empty trie.
  init() {
    keys = [UInt64](repeating: .max, count: 1 << 15)
    children = [Int32](repeating: -1, count: 1 << 15)
    mask = keys.count - 1
  }

  /// Adds the phrase made of `words` (numbers of folded words).
  mutating func insert(_ words: [Int32], kind: Phrase.Kind, letters: Phrase.Letters, entry: Int32) {
    guard let first = words.first else { return }
    roots.insert(first)
    var node: Int32 = 0
    for word in words {
      var child = child(of: node, word)
      if child < 0 {
        child = nodeCount
        nodeCount += 1
        firstPhrase.append(-1)
        add(node, word, child)
      }
      node = child
    }
    var phrase = Phrase(kind: kind, letters: letters, entry: entry)
    phrase.next = firstPhrase[Int(node)]
    firstPhrase[Int(node)] = Int32(phrases.count)
    phrases.append(phrase)
  }

  /// Appends every phrase that begins at token `start` to `matches`, the shorter ones first.
  func matches(in tokens: Tokens, at start: Int, into matches: inout [PhraseMatch]) {
    let known = matches.count
    guard roots.contains(tokens.ids[start]) || roots.contains(tokens.stems[start]) else { return }
    follow(0, tokens, at: start, from: start, into: &matches)
    if matches.count > known + 1 { matches[known...].sort { $0.end < $1.end } }
  }

  /// Goes on from `node` with token `i`, as it stands and in its singular.
  private func follow(_ node: Int32, _ tokens: Tokens, at i: Int, from start: Int, into matches: inout [PhraseMatch]) {
    guard i < tokens.count else { return }
    let exact = child(of: node, tokens.ids[i])
    if exact >= 0 { enter(exact, tokens, after: i, from: start, into: &matches) }
    guard tokens.stems[i] != tokens.ids[i] else { return }
    let singular = child(of: node, tokens.stems[i])
    if singular >= 0 { enter(singular, tokens, after: i, from: start, into: &matches) }
  }

  private func enter(_ node: Int32, _ tokens: Tokens, after i: Int, from start: Int, into matches: inout [PhraseMatch])
  {
    var next = i + 1
    var phrase = firstPhrase[Int(node)]
    while phrase >= 0 {
      let found = phrases[Int(phrase)]
      if fits(found.letters, tokens, start) {
        matches.append(PhraseMatch(kind: found.kind, entry: found.entry, start: Int32(start), end: Int32(next)))
      }
      phrase = found.next
    }
    if next + 1 < tokens.count, tokens.shape(next).contains(.hyphen) { next += 1 }
    guard next < tokens.count, !tokens.shape(next).contains(.blankBefore) else { return }
    follow(node, tokens, at: next, from: start, into: &matches)
  }

  private func fits(_ letters: Phrase.Letters, _ tokens: Tokens, _ start: Int) -> Bool {
    switch letters {
    case .any: true
    case .capital: tokens.shape(start).contains(.capital) || tokens.shape(start).contains(.number)
    case .allCaps: tokens.shape(start).contains(.allCaps)
    }
  }

  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  private func child(of node: Int32, _ word: Int32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    var i = slot(key)
    while keys[i] != .max {
      if keys[i] == key { return children[i] }
      i = (i + 1) & mask
    }
    return -1
  }

  private mutating func add(_ node: Int32, _ word: Int32, _ child: Int32) {
    if (edges + 1) * 2 > keys.count { grow() }
    edges += 1
    place(UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word)), child)
  }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    var i = slot(key)
    while keys[i] != .max { i = (i + 1) & mask }
    keys[i] = key
    children[i] = child
  }

  private mutating func grow() {
    let old = zip(keys, children).filter { $0.0 != .max }
    keys = [UInt64](repeating: .max, count: keys.count * 2)
    children = [Int32](repeating: -1, count: keys.count)
    mask = keys.count - 1
    for (key, child) in old { place(key, child) }
  }
}
