/// All patterns, taken apart once into steps that lie in one array.
///
/// A pattern is text with slots in braces (`{A}`, `{@act}` for any pattern of the group `act`) and choices in brackets
/// (`[met|received]`), one within the other as deep as you like.
struct PatternSet {
  /// One step: bytes of the arena, a slot, one of `count` alternatives from `start`, or one pattern of the group `start`.
  struct Step {
    let slot: Slot
    let start: Int32
    let count: Int32
  }

  private(set) var steps: [Step] = []
  /// The steps of each alternative.
  private(set) var alternatives: [Range<Int32>] = []
  /// The alternatives of each group; a group's patterns lie together.
  private(set) var groups: [Range<Int32>]

  /// Takes all groups' patterns apart.
  init(arena: inout Arena) throws(GenerateError) {
    groups = []
    for group in PatternGroup.allCases {
      let texts = group.texts
      let first = alternatives.count
      // The places are taken first, so that they lie together though alternatives within add their own.
      alternatives += texts.map { _ in 0..<0 }
      groups.append(Int32(first)..<Int32(first + texts.count))
      for (index, text) in texts.enumerated() {
        alternatives[first + index] = try add(Array(text.utf8), &arena)
      }
    }
  }

  /// How many patterns there are, choices within them not counted.
  var count: Int { groups.reduce(0) { $0 + $1.count } }

  private mutating func add(_ text: [UInt8], _ arena: inout Arena) throws(GenerateError) -> Range<Int32> {
    var made: [Step] = []
    var position = 0
    while position < text.count {
      let end: Int
      switch text[position] {
      case UInt8(ascii: "{"):
        end = try Self.end(of: text, from: position)
        made.append(try step(String(decoding: text[position + 1..<end - 1], as: UTF8.self)))
      case UInt8(ascii: "["):
        end = try Self.end(of: text, from: position)
        made.append(try choice(Array(text[position + 1..<end - 1]), &arena))
      default:
        end = text[position...].firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? text.count
        let phrase = arena.add(String(decoding: text[position..<end], as: UTF8.self))
        made.append(Step(slot: .literal, start: phrase.start, count: phrase.count))
      }
      position = end
    }
    let first = Int32(steps.count)
    steps += made
    return first..<Int32(steps.count)
  }

  private func step(_ name: String) throws(GenerateError) -> Step {
    if name.hasPrefix("@"), let group = PatternGroup(rawValue: String(name.dropFirst())) {
      return Step(slot: .group, start: Int32(group.index), count: 0)
    }
    guard let slot = Slot(rawValue: name) else { throw .unknownSlot(name) }
    return Step(slot: slot, start: 0, count: 0)
  }

  private mutating func choice(_ text: [UInt8], _ arena: inout Arena) throws(GenerateError) -> Step {
    var parts: [[UInt8]] = [[]]
    var depth = 0
    for byte in text {
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == UInt8(ascii: "|") && depth == 0 { parts.append([]) } else { parts[parts.count - 1].append(byte) }
    }
    let first = alternatives.count
    alternatives += parts.map { _ in 0..<0 }
    for (index, part) in parts.enumerated() { alternatives[first + index] = try add(part, &arena) }
    return Step(slot: .choice, start: Int32(first), count: Int32(parts.count))
  }

  /// The position after the bracket or brace that closes the one at `start`.
  private static func end(of text: [UInt8], from start: Int) throws(GenerateError) -> Int {
    let open = text[start]
    let close: UInt8 = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var depth = 0
    for index in start..<text.count {
      if text[index] == open { depth += 1 }
      if text[index] == close { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    throw .unclosed(String(decoding: text, as: UTF8.self))
  }
}
