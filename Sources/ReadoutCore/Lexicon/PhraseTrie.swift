/// A lexicon entry of one or more words, as the trie stores it.
struct Phrase: Sendable {
  /// The lexicon that the phrase comes from.
  enum Kind: UInt8, Sendable {
    case country, people, capital, metonym, place, organisation, office, topic, filler
  }

  /// Several lexicons at once.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16

    static let country = Kinds(.country)
    static let people = Kinds(.people)
    static let capital = Kinds(.capital)
    static let metonym = Kinds(.metonym)
    static let place = Kinds(.place)
    static let organisation = Kinds(.organisation)
    static let office = Kinds(.office)
    static let topic = Kinds(.topic)
    static let filler = Kinds(.filler)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// One lexicon alone.
    init(_ kind: Kind) { rawValue = 1 << UInt16(kind.rawValue) }

    /// Whether a lexicon is among them.
    func contains(_ kind: Kind) -> Bool { rawValue >> UInt16(kind.rawValue) & 1 == 1 }
  }

  /// What the text must look like for the phrase to count.
  enum Letters: UInt8, Sendable {
    case any
    /// The first word begins with a capital.
    case capital
    /// The first word is in capitals ("US", never "us").
    case allCaps
  }

  /// Kind and letters in one number, so that a file can hold it.
  private let code: Int32
  /// Row in the table that the phrase comes from.
  let entry: Int32
  /// The phrase that ends at the same node, or -1.
  fileprivate(set) var next: Int32 = -1

  /// Makes a phrase that is the only one at its node.
  init(kind: Kind, letters: Letters, entry: Int32) {
    code = Int32(kind.rawValue) | Int32(letters.rawValue) << 8
    self.entry = entry
  }

  var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: code)) ?? .filler }
  var letters: Letters { Letters(rawValue: UInt8(truncatingIfNeeded: code >> 8)) ?? .any }
}

/// A phrase that was found in a text.
struct PhraseMatch: Sendable {
  /// First token.
  let start: Int32
  /// Row in the table that the phrase comes from.
  let entry: Int32
  /// How many tokens it covers.
  private let count: UInt16
  let kind: Phrase.Kind

  /// Makes a match that covers the tokens of `range`.
  init(kind: Phrase.Kind, entry: Int32, range: Range<Int>) {
    start = Int32(range.lowerBound)
    self.entry = entry
    count = UInt16(range.count)
    self.kind = kind
  }

  /// Token after the last.
  var end: Int32 { start + Int32(count) }

  /// The tokens that it covers.
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Finds the lexicon's phrases in a run of tokens; hyphens in the text do not count.
struct PhraseTrie: Sendable {
  /// A way from a node to the next by a word.
  private struct Edge {
    var node: Int32 = -1
    var word: Int32 = 0
    var child: Int32 = -1
  }

  /// The node to which a first word leads, by the word's number; 0 where no phrase begins with it.
  private var roots: [Int32] = []
  /// All other edges, open-addressed: a power of two of them, of which at most three in four are taken.
  private var edges: [Edge]
  private var edgeCount = 0
  /// For each node the phrase that ends there, or -1; no phrase ends at node 0, the root.
  private var firstPhrase: [Int32] = [-1]
  private(set) var phrases: [Phrase] = []

  /// Makes an empty trie with room for that many phrases.
  init(capacity: Int = 64) {
    var size = 64
    while size < capacity { size *= 2 }
    edges = [Edge](repeating: Edge(), count: size)
    phrases.reserveCapacity(capacity)
    firstPhrase.reserveCapacity(capacity + capacity / 2)
  }

  /// Copies a trie out of a file; nil where the file holds none.
  init?(_ arrays: inout FlatArrays.Reader) {
    guard let roots = arrays.next(of: Int32.self), let edges = arrays.next(of: Edge.self),
      let firstPhrase = arrays.next(of: Int32.self), let phrases = arrays.next(of: Phrase.self),
      edges.count & (edges.count - 1) == 0, edges.contains(where: { $0.node < 0 })
    else { return nil }
    (self.roots, self.edges, self.firstPhrase, self.phrases) = (roots, edges, firstPhrase, phrases)
    edgeCount = firstPhrase.count - 1 - roots.count { $0 > 0 }
  }

  /// Appends the trie to a file.
  func write(to arrays: inout FlatArrays) {
    arrays.append(roots)
    arrays.append(edges)
    arrays.append(firstPhrase)
    arrays.append(phrases)
  }

  /// Adds the phrase made of `words` (numbers of folded words).
  mutating func insert(_ words: [Int32], kind: Phrase.Kind, letters: Phrase.Letters, entry: Int32) {
    guard let first = words.first else { return }
    var node = root(first)
    for word in words.dropFirst() { node = step(from: node, by: word) }
    var phrase = Phrase(kind: kind, letters: letters, entry: entry)
    phrase.next = firstPhrase[Int(node)]
    firstPhrase[Int(node)] = Int32(phrases.count)
    phrases.append(phrase)
  }

  /// Appends every phrase that begins at token `start` to `matches`, the shorter ones first.
  func matches(in tokens: Tokens, at start: Int, into matches: inout [PhraseMatch]) {
    let known = matches.count
    let (exact, singular) = (rootNode(tokens.ids[start]), rootNode(tokens.stems[start]))
    if exact > 0 { enter(exact, tokens, after: start, from: start, into: &matches) }
    if singular > 0, singular != exact { enter(singular, tokens, after: start, from: start, into: &matches) }
    // They nearly always stand in order.
    for place in matches.indices.dropFirst(known + 1) {
      var place = place
      while place > known, matches[place].end < matches[place - 1].end {
        matches.swapAt(place, place - 1)
        place -= 1
      }
    }
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
        matches.append(PhraseMatch(kind: found.kind, entry: found.entry, range: start..<next))
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

  /// The node of a first word, or 0.
  private func rootNode(_ word: Int32) -> Int32 { word >= 0 && word < roots.count ? roots[Int(word)] : 0 }

  private func child(of node: Int32, _ word: Int32) -> Int32 { edges[place(node, word)].child }

  /// The edge from `node` by `word`, or the free place where it belongs.
  private func place(_ node: Int32, _ word: Int32) -> Int {
    let mask = edges.count - 1
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while edges[place].node >= 0, edges[place].node != node || edges[place].word != word { place = (place + 1) & mask }
    return place
  }

  /// The node of a first word, which is made where it is new.
  private mutating func root(_ word: Int32) -> Int32 {
    if Int(word) >= roots.count { roots.append(contentsOf: repeatElement(0, count: Int(word) + 1024 - roots.count)) }
    if roots[Int(word)] == 0 { roots[Int(word)] = addNode() }
    return roots[Int(word)]
  }

  /// The node to which `word` leads from `node`, which is made where it is new.
  private mutating func step(from node: Int32, by word: Int32) -> Int32 {
    var place = place(node, word)
    if edges[place].node >= 0 { return edges[place].child }
    if (edgeCount + 1) * 4 > edges.count * 3 {
      grow()
      place = self.place(node, word)
    }
    edgeCount += 1
    edges[place] = Edge(node: node, word: word, child: addNode())
    return edges[place].child
  }

  private mutating func addNode() -> Int32 {
    firstPhrase.append(-1)
    return Int32(firstPhrase.count - 1)
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: old.count * 2)
    for edge in old where edge.node >= 0 { edges[place(edge.node, edge.word)] = edge }
  }
}
