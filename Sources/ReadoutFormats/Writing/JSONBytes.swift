import ReadoutCore

/// Builds JSON byte by byte, keys in the order in which they are given.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  /// Whether the innermost object or array has no member yet.
  private var isFirst = true

  /// Makes an empty builder: on one line, or indented by two spaces a level.
  init(pretty: Bool) {
    isPretty = pretty
  }

  /// Writes `{…}`; `members` writes what is in it.
  mutating func object(_ members: (inout JSONBytes) -> Void) { enclose("{", "}", members) }

  /// Writes `[…]`, its elements on lines of their own.
  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONBytes, Element) -> Void) {
    enclose("[", "]") { json in
      for element in elements {
        json.separate()
        write(&json, element)
      }
    }
  }

  /// Writes a member's key; the value is to follow.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(0x20) }
  }

  /// Writes a key and a string, or null.
  mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { quote(value) } else { raw("null") }
  }

  /// Writes a key and an array of strings, on one line.
  mutating func member(_ name: String, _ values: [String]) {
    key(name)
    list(values) { $0.quote($1) }
  }

  /// Writes a key and an array of numbers, on one line.
  mutating func member(_ name: String, _ values: [Int]) {
    key(name)
    list(values) { $0.raw(String($1)) }
  }

  /// Writes bytes that are JSON already.
  mutating func raw(_ text: String) { bytes += text.utf8 }

  private mutating func list<Element>(_ values: [Element], _ write: (inout JSONBytes, Element) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { raw(isPretty ? ", " : ",") }
      write(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func enclose(_ open: String, _ close: String, _ members: (inout JSONBytes) -> Void) {
    raw(open)
    let start = bytes.count
    depth += 1
    isFirst = true
    members(&self)
    depth -= 1
    if bytes.count > start { breakLine() }
    raw(close)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: depth * 2)
  }

  /// Writes a string in quotes (RFC 8259). Controls, bidirectional controls and line separators are escaped too, so that
  /// the JSON is safe to show on a terminal.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      if utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        bytes += utf8
      } else {
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { append(scalar) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\r": raw("\\r")
    case "\t": raw("\\t")
    default:
      if Self.mustEscape(scalar) {
        escape(scalar)
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = Array("0123456789abcdef".utf8)
    raw("\\u")
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(scalar.value >> UInt32(shift)) & 15]) }
  }
}
