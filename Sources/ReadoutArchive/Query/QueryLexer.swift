import ReadoutCore

/// Cuts a query's text into tokens, one at a time.
///
/// Blanks and control characters part tokens, as do brackets and quotation marks (" “ ” „ ‟ « »). Signs around a word
/// do not belong to it, those within it do: (U.S.)-led has U.S and led, 'o'clock' has o'clock.
struct QueryLexer {
  let text: String
  let bytes: [UInt8]
  private var position = 0

  /// A lexer at the beginning of `text`.
  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  // MARK: Tokens

  /// The next token, or nil at the end.
  mutating func next() throws(QueryError) -> QueryToken? {
    while position < bytes.count, case (.blank, let length) = sign(at: position) { position += length }
    guard position < bytes.count else { return nil }
    if let token = bracketOrQuotation() ?? dash() { return token }
    let run = self.run()
    switch string(run) {
    case "OR": return take(QueryToken(.or, run))
    case "AND": return take(QueryToken(.and, run))
    case "NOT": return take(QueryToken(.not, run))
    default: return try field(in: run) ?? take(word(in: run))
    }
  }

  /// The token right behind a field's colon, or nil where there is a blank or a closing bracket.
  mutating func value() -> QueryToken? {
    guard position < bytes.count else { return nil }
    switch sign(at: position).sign {
    case .blank, .close: return nil
    case .open, .quote: return bracketOrQuotation()
    case .other: return dash() ?? take(word(in: run()))
    }
  }

  private mutating func take(_ token: QueryToken) -> QueryToken {
    position = token.range.upperBound
    return token
  }

  private mutating func bracketOrQuotation() -> QueryToken? {
    switch sign(at: position) {
    case (.open, _): take(QueryToken(.open, position..<position + 1))
    case (.close, _): take(QueryToken(.close, position..<position + 1))
    case (.quote, let length): quotation(opening: length)
    default: nil
    }
  }

  /// A dash that denies what follows it: at the beginning of a term, with something right behind it.
  private mutating func dash() -> QueryToken? {
    guard bytes[position] == UInt8(ascii: "-"), position + 1 < bytes.count, beginsTerm(position) else { return nil }
    switch sign(at: position + 1).sign {
    case .blank, .close: return nil
    default: return take(QueryToken(.not, position..<position + 1))
    }
  }

  private func beginsTerm(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    // No byte that ends a longer UTF-8 sequence is below 0x80.
    if before >= 0x80 { return endsWithBlank(index) }
    return before <= 0x20 || before == 0x7F || before == UInt8(ascii: "(") || before == UInt8(ascii: "-")
      || before == UInt8(ascii: ":")
  }

  private func endsWithBlank(_ index: Int) -> Bool {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return sign(at: start).sign == .blank
  }

  /// From one quotation mark to the next, whichever they are, or to the end.
  private mutating func quotation(opening: Int) -> QueryToken {
    let start = position
    var words: [String] = []
    position += opening
    while position < bytes.count {
      switch sign(at: position) {
      case (.quote, let length):
        position += length
        return QueryToken(.quoted(words, closed: true), start..<position)
      case (.blank, let length), (.open, let length), (.close, let length): position += length
      default:
        let run = run()
        if let core = core(of: run) { words.append(string(core)) }
        position = run.upperBound
      }
    }
    return QueryToken(.quoted(words, closed: false), start..<position)
  }

  private func word(in run: Range<Int>) -> QueryToken {
    guard let core = core(of: run) else { return QueryToken(.word(nil, starred: false), run) }
    let starred = core.upperBound < run.upperBound && bytes[core.upperBound] == UInt8(ascii: "*")
    return QueryToken(.word(string(core), starred: starred), run, core: core)
  }

  // MARK: Fields

  /// A field's name with its colon at the beginning of `run`; nil where that is a plain word.
  ///
  /// A name is two ASCII letters or more; `http://…`, `a:b`, `10:30`, `std::x` and a colon at the end of a word are no
  /// fields.
  private mutating func field(in run: Range<Int>) throws(QueryError) -> QueryToken? {
    guard let core = core(of: run), let name = Self.fieldName(in: bytes[core.lowerBound..<run.upperBound]) else {
      return nil
    }
    let colon = name.upperBound
    if let field = QueryField(name: string(name)) {
      return take(QueryToken(.field(field), name.lowerBound..<colon + 1))
    }
    guard colon + 1 < bytes.count else { return nil }
    switch sign(at: colon + 1).sign {
    case .blank, .close: return nil
    default: throw unknownField(name)
    }
  }

  /// The place of a field's name before its colon at the beginning of a word.
  private static func fieldName(in word: ArraySlice<UInt8>) -> Range<Int>? {
    let isLetter = { (byte: UInt8) in (97...122).contains(byte | 0x20) }
    guard let end = word.firstIndex(where: { !isLetter($0) }), word[end] == UInt8(ascii: ":") else { return nil }
    guard end - word.startIndex >= 2 else { return nil }
    let rest = word[(end + 1)...].prefix(2)
    if rest.elementsEqual("//".utf8) || rest.first == UInt8(ascii: ":") { return nil }
    return word.startIndex..<end
  }

  private func unknownField(_ name: Range<Int>) -> QueryError {
    let typed = string(name)
    let names = QueryField.allCases.map(\.rawValue)
    let advice =
      if let near = EditDistance.nearest(to: typed.lowercased(), in: names) {
        "did you mean \(near): (or put the words in quotation marks)?"
      } else {
        "write one of \(names.joined(separator: ", ")), or put the words in quotation marks."
      }
    return QueryError(message: "There is no field \(QueryError.quote(typed)); \(advice)", query: text, range: name)
  }

  /// True where a word without quotation marks would be read as an operator or a field.
  static func readsAsGrammar(_ word: String) -> Bool {
    word == "OR" || word == "AND" || word == "NOT" || fieldName(in: Array(word.utf8)[...]) != nil
  }

  // MARK: Characters

  private enum Sign { case blank, quote, open, close, other }

  /// The kind of the character at `index` and its length in bytes.
  private func sign(at index: Int) -> (sign: Sign, length: Int) {
    switch bytes[index] {
    case 0...0x20, 0x7F: return (.blank, 1)
    case UInt8(ascii: "\""): return (.quote, 1)
    case UInt8(ascii: "("): return (.open, 1)
    case UInt8(ascii: ")"): return (.close, 1)
    case 0..<0x80: return (.other, 1)
    default: break
    }
    let (value, length) = bytes.withUnsafeBufferPointer { WordScanner.decode($0, index) }
    switch value {
    case 0xAB, 0xBB, 0x201C...0x201F, 0xFF02: return (.quote, length)
    case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return (.blank, length)
    default: return (.other, length)
    }
  }

  /// What is left of `position` up to the next blank, quotation mark or bracket.
  private func run() -> Range<Int> {
    var end = position
    while end < bytes.count, case (.other, let length) = sign(at: end) { end += length }
    return position..<end
  }

  /// `run` without the signs before its first and behind its last word, or nil where it has no word.
  private func core(of run: Range<Int>) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { buffer in
      let bounds = WordScanner.bounds(UnsafeBufferPointer(rebasing: buffer[run]))
      return bounds.map { $0.lowerBound + run.lowerBound..<$0.upperBound + run.lowerBound }
    }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
