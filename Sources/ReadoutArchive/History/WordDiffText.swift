/// Two texts as words: runs of letters and digits, runs of white space, and single marks; equal words, equal numbers.
struct WordDiffText {
  /// What a word ends.
  enum End: UInt8 {
    case none, sentence, paragraph
  }

  /// One text's words.
  struct Side {
    var bytes: [UInt8] = []
    /// Where each word starts, and the text's end.
    var starts: [Int] = []
    var ids: [Int32] = []

    /// The text of some words.
    func string(_ words: Range<Int>) -> String {
      String(decoding: bytes[starts[words.lowerBound]..<starts[words.upperBound]], as: UTF8.self)
    }
  }

  private(set) var old = Side()
  private(set) var new = Side()
  /// What the word of each number ends.
  private(set) var ends: [End] = []
  /// Whether the word of each number is white space, a mark, or at most three letters long.
  private(set) var isSlight: [Bool] = []
  /// Whether it is white space.
  private(set) var isSpace: [Bool] = []

  /// Splits both texts.
  init(old: String, new: String) {
    var numbers: [String: Int32] = [:]
    self.old = split(Array(old.utf8), &numbers)
    self.new = split(Array(new.utf8), &numbers)
  }

  private mutating func split(_ bytes: [UInt8], _ numbers: inout [String: Int32]) -> Side {
    var side = Side(bytes: bytes)
    var i = 0
    while i < bytes.count {
      let start = i
      let kind = Self.kind(bytes[i])
      i += 1
      if kind != .mark { while i < bytes.count, Self.kind(bytes[i]) == kind { i += 1 } }
      side.starts.append(start)
      side.ids.append(number(of: bytes[start..<i], kind, &numbers))
    }
    side.starts.append(bytes.count)
    return side
  }

  private mutating func number(of word: ArraySlice<UInt8>, _ kind: Kind, _ numbers: inout [String: Int32]) -> Int32 {
    // Swift takes canonically equal strings for equal; a text must come back byte by byte.
    let isASCII = word.allSatisfy { $0 < 0x80 }
    let key =
      isASCII ? String(decoding: word, as: UTF8.self) : word.map { String($0, radix: 16) }.joined(separator: "\u{1}")
    if let known = numbers[key] { return known }
    let number = Int32(ends.count)
    numbers[key] = number
    ends.append(Self.end(word, kind))
    isSpace.append(kind == .space)
    isSlight.append(kind != .word || word.count <= 3)
    return number
  }

  private static func end(_ word: ArraySlice<UInt8>, _ kind: Kind) -> End {
    switch kind {
    case .space: word.contains(0x0A) ? .paragraph : .none
    case .mark: isStop(word) ? .sentence : .none
    case .word: .none
    }
  }

  private enum Kind {
    case word, space, mark
  }

  private static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: .word
    case 0x09...0x0D, 0x20: .space
    default: .mark
    }
  }

  private static func isStop(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first == UInt8(ascii: ".") || bytes.first == UInt8(ascii: "!") || bytes.first == UInt8(ascii: "?")
  }
}
