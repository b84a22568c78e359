/// Takes a name apart, from the outside to the inside: comma, titles, suffix, family name in capitals, words.
struct PersonNameReader {
  private var tokens: [NameToken]
  private(set) var titles: [String] = []
  private(set) var suffix: String?
  private(set) var nicknames: [String] = []
  private(set) var marksSurname = false
  /// Whether the marked family name stands first.
  private(set) var startsWithSurname = false
  private(set) var isPatronymic = false
  private let isAllCapitals: Bool

  /// All letters that are left, without spaces.
  var joined: String { tokens.reduce(into: "") { $0 += $1.compact } }

  /// Splits a name at its spaces.
  init(_ spelling: String) {
    var tokens = NameToken.read(spelling)
    isAllCapitals = tokens.allSatisfy(\.isAllCapitals)
    if tokens.count > 1, tokens.contains(where: \.isQuoted), !tokens.allSatisfy(\.isQuoted) {
      nicknames = tokens.filter(\.isQuoted).map(\.compact).filter { !Self.has($0, .postnominal) }
      tokens.removeAll(where: \.isQuoted)
    }
    self.tokens = tokens
  }

  /// Puts "Marcos, Ferdinand R." in the usual order; a comma before letters or a suffix ("Marcos, Jr.") is none.
  mutating func invertAtComma() {
    guard let comma = tokens.firstIndex(where: \.endsWithComma), comma + 1 < tokens.count else { return }
    let rest = tokens[(comma + 1)...]
    if rest.allSatisfy({ Self.has($0.compact, .suffix) || Self.has($0.compact, .postnominal) }) { return }
    tokens = Array(rest) + tokens[...comma]
    marksSurname = true
  }

  /// Takes "His Excellency Dr" off the front.
  mutating func takeTitles() {
    while tokens.count > 1 {
      let token = tokens[0]
      let kinds = NameTraits.of(token.compact)?.kinds ?? []
      let isTitle = kinds.contains(.title) && isNoName(token)
      let isSoft = kinds.contains(.softTitle) && tokens.count > 2 && isNoName(token)
      // "Gen. Nakatani" keeps nothing but the surname; "Gen Nakatani" is a whole name.
      let isShortened = kinds.contains(.softTitle) && token.hasFullStop && token.pieces.count == 1
      guard isTitle || isSoft || isShortened, token.pieces.allSatisfy({ !$0.isHyphenated }) else { break }
      titles.append(token.compact)
      tokens.removeFirst()
    }
    guard titles.contains(where: { Self.has($0, .peerage) }),
      let of = tokens.firstIndex(where: { $0.compact == "of" }), of > 0
    else { return }
    tokens.removeSubrange(of...)
  }

  /// "He Lifeng" and "U.S." are no titles: "H.E." and "HE" are, and "U" has no full stop.
  private func isNoName(_ token: NameToken) -> Bool {
    switch token.compact {
    case "he", "hh", "hm", "hrh": token.pieces.count > 1 || token.isAllCapitals && !tokens[1].isAllCapitals
    case "u": !token.hasFullStop
    default: token.pieces.count == 1
    }
  }

  /// Takes letters ("KC", "MP") and a generational suffix off the end.
  mutating func takeEnd() {
    while tokens.count > 1, let last = tokens.last {
      let kinds = NameTraits.of(last.compact)?.kinds ?? []
      if kinds.contains(.suffix), suffix == nil {
        suffix = NameTraits.of(last.compact)?.suffix
      } else if kinds.contains(.postnominal), last.isAllCapitals && !isAllCapitals || last.hasFullStop {
        titles.append(last.compact)
      } else {
        return
      }
      tokens.removeLast()
    }
  }

  /// Sees a family name in capitals ("MOTEGI Toshimitsu") where the other words are not.
  mutating func takeCapitals() {
    guard !isAllCapitals, tokens.count > 1 else { return }
    let marked = tokens.indices.filter { tokens[$0].isAllCapitals && isWord(tokens[$0]) }
    guard !marked.isEmpty, marked.count < tokens.count, let first = marked.first, let last = marked.last,
      last - first == marked.count - 1
    else { return }
    if first == 0 {
      marksSurname = true
      startsWithSurname = true
    } else if last == tokens.count - 1 {
      marksSurname = true
    }
  }

  private func isWord(_ token: NameToken) -> Bool {
    token.compact.utf8.count > 1 && !token.hasFullStop && token.compact.utf8.contains { "aeiouy".utf8.contains($0) }
  }

  /// The words with their particles.
  mutating func words() -> [NameWord] {
    var words: [NameWord] = []
    var particles: [String] = []
    var prefix: String?
    let isEastern = tokens.first.map { Self.has($0.compact, .familyFirst) && !$0.isQuoted } ?? false
    for (index, token) in tokens.enumerated() {
      for (place, piece) in Self.pieces(of: token, isFirst: index == 0).enumerated() {
        let isLast = index == tokens.count - 1 && place == token.pieces.count - 1
        let hasHyphenBehind = place + 1 < token.pieces.count && token.pieces[place + 1].isHyphenated
        if !isLast, let particle = particle(piece, of: token, index, hasHyphenBehind, isEastern) {
          if Self.has(particle, .patronymic) { isPatronymic = true }
          if prefix == nil { particles.append(particle) }
          continue
        }
        if !isLast, Self.isPrefix(piece.folded) {
          prefix = (prefix ?? "") + Self.level(piece.folded)
          continue
        }
        let isInitial =
          place == 0 && token.pieces.count == 1 && piece.folded.utf8.count == 1
          || piece.isAbbreviated && piece.folded.utf8.count <= 2
        words.append(
          NameWord(
            (prefix ?? "") + piece.folded, expanded: piece.expanded.map { (prefix ?? "") + $0 },
            isInitial: isInitial && prefix == nil, isHyphenated: piece.isHyphenated && particles.isEmpty,
            particles: particles.joined(separator: " ")))
        particles.removeAll()
        prefix = nil
      }
    }
    return words
  }

  /// "JD" as "J.D.": two capitals without a vowel that open the name.
  private static func pieces(of token: NameToken, isFirst: Bool) -> [NameToken.Piece] {
    guard isFirst, token.isAllCapitals, token.pieces.count == 1, token.compact.utf8.count == 2,
      !token.compact.utf8.contains(where: { "aeiouy".utf8.contains($0) }), token.compact != "ng"
    else { return token.pieces }
    return token.compact.map {
      NameToken.Piece(folded: String($0), expanded: nil, isAbbreviated: true, isHyphenated: false)
    }
  }

  /// The particle that the piece is, in one form ("al" for all Arabic articles); nil where it is a word.
  private func particle(
    _ piece: NameToken.Piece, of token: NameToken, _ index: Int, _ hasHyphenBehind: Bool, _ isEastern: Bool
  ) -> String? {
    guard let kinds = NameTraits.of(piece.folded)?.kinds, !piece.isAbbreviated else { return nil }
    if hasHyphenBehind, kinds.contains(.article), !isEastern { return "al" }
    guard kinds.contains(.particle) else { return nil }
    if piece.folded.utf8.count == 1 && token.startsWithCapital { return nil }
    // "Nguyen Van Linh", "Van Jones": a capital makes it a word in such names.
    if token.startsWithCapital, isEastern || index == 0 && !piece.isHyphenated && !kinds.contains(.opener) {
      return hasHyphenBehind && kinds.contains(.article) ? "al" : nil
    }
    return kinds.contains(.article) ? "al" : piece.folded
  }

  /// "Abdel Fattah" is one name, and so is "Mac Donald".
  private static func isPrefix(_ folded: String) -> Bool {
    switch folded {
    case "abdel", "abdul", "abdal", "abd", "abdur", "abdus", "abdoul", "mac", "mc": true
    default: false
    }
  }

  private static func level(_ prefix: String) -> String {
    prefix.utf8.first == UInt8(ascii: "a") ? "abdal" : "mac"
  }

  private static func has(_ word: String, _ kind: NameTraits.Kinds) -> Bool {
    NameTraits.of(word)?.kinds.contains(kind) ?? false
  }
}
