/// Takes the marks off the inside of one Markdown paragraph, in linear time.
struct MarkdownInline {
  private let bytes: [UInt8]
  /// False for the bytes that are marks.
  private var keep: [Bool]
  private var brackets: [Int] = []
  private var openers: [UInt8: [Run]] = [:]

  /// A run of the same emphasis mark that may open.
  private struct Run {
    let start: Int
    var count: Int
  }

  /// The paragraph's bytes without emphasis, code marks, link targets, images, tags and escaping backslashes.
  static func strip(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { "*_`[]<\\&~".utf8.contains($0) }) else { return bytes }
    var inline = MarkdownInline(bytes)
    inline.scan()
    return zip(inline.bytes, inline.keep).compactMap { $1 ? $0 : nil }
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    keep = Array(repeating: true, count: bytes.count)
  }

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index = escape(index)
      case UInt8(ascii: "`"): index = code(index)
      case UInt8(ascii: "*"), UInt8(ascii: "_"): index = emphasis(index)
      case UInt8(ascii: "~"): index = strike(index)
      case UInt8(ascii: "["):
        brackets.append(index)
        index += 1
      case UInt8(ascii: "]"): index = closeBracket(index)
      case UInt8(ascii: "<"): index = tag(index)
      case UInt8(ascii: "&"):
        if at(index + 1, "amp;") { drop(index + 1..<index + 5) }
        index += 1
      default: index += 1
      }
    }
  }

  private func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  private func at(_ index: Int, _ word: String) -> Bool { bytes.dropFirst(index).starts(with: word.utf8) }

  private mutating func drop(_ range: Range<Int>) {
    for index in range where index < keep.count { keep[index] = false }
  }

  private func runLength(_ index: Int) -> Int {
    var end = index
    while byte(end) == bytes[index] { end += 1 }
    return end - index
  }

  private mutating func escape(_ index: Int) -> Int {
    guard let next = byte(index + 1), (0x21...0x7E).contains(next), !isWord(next) else { return index + 1 }
    keep[index] = false
    return index + 2
  }

  /// Code keeps its words and loses its backticks.
  private mutating func code(_ index: Int) -> Int {
    let count = runLength(index)
    drop(index..<index + count)
    return index + count
  }

  private mutating func strike(_ index: Int) -> Int {
    let count = runLength(index)
    if count == 2 { drop(index..<index + 2) }
    return index + count
  }

  /// A run closes the last open one of its kind as far as the two go, and opens with what is left of it.
  private mutating func emphasis(_ index: Int) -> Int {
    let mark = bytes[index]
    let count = runLength(index)
    let before = byte(index - 1)
    let after = byte(index + count)
    let inWord = mark == UInt8(ascii: "_") && isWord(before) && isWord(after)
    var left = count
    if !inWord && !isSpace(before) {
      while left > 0, let opener = openers[mark]?.popLast() {
        let matched = min(left, opener.count)
        drop(opener.start + opener.count - matched..<opener.start + opener.count)
        drop(index + count - left..<index + count - left + matched)
        left -= matched
        if opener.count > matched {
          openers[mark]?.append(Run(start: opener.start, count: opener.count - matched))
        }
      }
    }
    if !inWord && !isSpace(after) && left > 0 {
      openers[mark, default: []].append(Run(start: index + count - left, count: left))
    }
    return index + count
  }

  /// `[words](target)` and `[words][label]` keep their words; `![words](target)` is a picture and goes.
  private mutating func closeBracket(_ index: Int) -> Int {
    guard let open = brackets.popLast() else { return index + 1 }
    let close: UInt8 =
      switch byte(index + 1) {
      case UInt8(ascii: "("): UInt8(ascii: ")")
      case UInt8(ascii: "["): UInt8(ascii: "]")
      default: 0
      }
    guard close != 0, let end = target(from: index + 1, to: close) else { return index + 1 }
    if byte(open - 1) == UInt8(ascii: "!") {
      drop(open - 1..<end)
    } else {
      keep[open] = false
      drop(index..<end)
    }
    return end
  }

  /// The index after the closing mark of a link's target; targets over 2,000 bytes are none, which keeps this linear.
  private func target(from start: Int, to close: UInt8) -> Int? {
    var depth = 0
    for index in start..<min(bytes.count, start + 2000) {
      if bytes[index] == bytes[start] { depth += 1 }
      if bytes[index] == close { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  /// Tags and comments go; `<https://…>` loses its brackets only.
  private mutating func tag(_ index: Int) -> Int {
    guard let next = byte(index + 1), isWord(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else {
      return index + 1
    }
    guard let close = bytes[index..<min(bytes.count, index + 2000)].firstIndex(of: UInt8(ascii: ">")) else {
      return index + 1
    }
    if at(index + 1, "http") || at(index + 1, "mailto:") {
      keep[index] = false
      keep[close] = false
    } else {
      drop(index..<close + 1)
    }
    return close + 1
  }

  private func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func isSpace(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return byte == 0x20 || byte == 0x0A || byte == 0x09
  }
}
