import CNcurses

/// Makes keys, mouse and paste out of what curses reads, one code after the other.
///
/// curses knows neither SGR mouse reports beyond what the terminal's description says of them nor pasted text; it is told
/// the beginnings of these sequences as keys with numbers of their own, and the rest is read here. What came of one is no
/// key ever, even where a sequence is broken off.
struct InputDecoder {
  /// What curses hands out.
  enum Code: Hashable {
    case character(UInt32)
    case function(Int32)
  }

  /// What it means.
  enum Input: Hashable {
    case key(Key)
    /// The left button's clicks are not counted yet.
    case mouse(MouseEvent)
    /// Pasted text, as it came.
    case paste(String)
    /// The terminal's answer to the question for its background's colour.
    case background(isDark: Bool)
  }

  /// Beginnings of sequences, and the numbers under which curses is to report them, beyond all keys of its own.
  static let sequences: [(text: String, code: Int32)] = [
    ("\u{1B}[<", mouse), ("\u{1B}[M", oldMouse), ("\u{1B}[200~", pasteBegin), ("\u{1B}[201~", pasteEnd),
    ("\u{1B}]11;", background),
  ]
  static let mouse: Int32 = 0x4001
  static let oldMouse: Int32 = 0x4002
  static let pasteBegin: Int32 = 0x4003
  static let pasteEnd: Int32 = 0x4004
  static let background: Int32 = 0x4005

  /// Unicode scalars that are kept of one paste; a field needs no more.
  static let pasteLimit = 1 << 16

  private enum Mode {
    case keys
    /// Parameters of an SGR mouse report: `0;12;5` and then `M` or `m`.
    case mouse([UInt8])
    /// The three characters of an old mouse report.
    case oldMouse([UInt32])
    case paste(String.UnicodeScalarView, count: Int)
    /// A colour such as `rgb:1e1e/1e1e/1e1e`, until BEL or ESC and a backslash.
    case background([UInt8])
  }

  private var mode = Mode.keys

  /// Takes in the next code; nil where it completes nothing.
  mutating func take(_ code: Code) -> Input? {
    switch mode {
    case .keys: return begin(code)
    case .mouse(let parameters): return takeMouse(code, parameters)
    case .oldMouse(let values): return takeOldMouse(code, values)
    case .background(let bytes): return takeBackground(code, bytes)
    case .paste(var text, let count):
      if code == .function(Self.pasteEnd) {
        mode = .keys
        return .paste(String(text))
      }
      if case .character(let value) = code, let scalar = Unicode.Scalar(value), count < Self.pasteLimit {
        // Without a second owner, the text is changed in place.
        mode = .keys
        text.append(scalar)
        mode = .paste(text, count: count + 1)
      }
      return nil
    }
  }

  /// Takes in that nothing more waits just now: of an old report, which has no end of its own, nothing more will come.
  mutating func pause() { if case .oldMouse = mode { mode = .keys } }

  private mutating func begin(_ code: Code) -> Input? {
    switch code {
    case .function(Self.mouse): mode = .mouse([])
    case .function(Self.oldMouse): mode = .oldMouse([])
    case .function(Self.background): mode = .background([])
    case .function(Self.pasteBegin): mode = .paste(String.UnicodeScalarView(), count: 0)
    case .function(let number): return Self.key(code: number).map(Input.key)
    case .character(let value): return Self.key(character: value).map(Input.key)
    }
    return nil
  }

  private mutating func takeMouse(_ code: Code, _ parameters: [UInt8]) -> Input? {
    mode = .keys
    guard case .character(let value) = code, let byte = UInt8(exactly: value) else { return begin(code) }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      if parameters.count < 20 { mode = .mouse(parameters + [byte]) }
      return nil
    case UInt8(ascii: "M"), UInt8(ascii: "m"):
      let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      guard numbers.count == 3 else { return nil }
      return Self.mouse(
        button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1, isRelease: byte == UInt8(ascii: "m"))
    default: return begin(code)
    }
  }

  private mutating func takeOldMouse(_ code: Code, _ values: [UInt32]) -> Input? {
    mode = .keys
    guard case .character(let value) = code, value >= 32 else { return begin(code) }
    guard values.count == 2 else {
      mode = .oldMouse(values + [value])
      return nil
    }
    // Button 3 of this old encoding is the release of whichever was down.
    let button = Int(values[0]) - 32
    let isRelease = button & 0b1100_0011 == 3
    return Self.mouse(
      button: isRelease ? 0 : button, column: Int(values[1]) - 33, row: Int(value) - 33, isRelease: isRelease)
  }

  // The answer may come in pieces on a slow line, so that only what cannot belong to it ends it.
  private mutating func takeBackground(_ code: Code, _ bytes: [UInt8]) -> Input? {
    mode = .keys
    guard case .character(let value) = code, let byte = UInt8(exactly: value) else { return begin(code) }
    switch byte {
    case 7: return Self.background(bytes)
    case UInt8(ascii: "\\") where bytes.last == 27: return Self.background(bytes.dropLast())
    case 27, UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "a")...UInt8(ascii: "g"), UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "r"):
      guard bytes.count < 32, bytes.last != 27 else { return begin(code) }
      mode = .background(bytes + [byte])
      return nil
    default: return begin(code)
    }
  }

  // One to four hexadecimal digits for each of red, green and blue; some terminals add how opaque it is.
  private static func background(_ bytes: some Collection<UInt8>) -> Input? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2, parts[0].elementsEqual("rgb".utf8) || parts[0].elementsEqual("rgba".utf8) else {
      return nil
    }
    let shares = parts[1].split(separator: UInt8(ascii: "/")).prefix(3).compactMap { digits -> Double? in
      let text = String(decoding: digits, as: UTF8.self)
      guard (1...4).contains(text.count), let number = Int(text, radix: 16) else { return nil }
      return Double(number) / Double((1 << (4 * text.count)) - 1)
    }
    guard shares.count == 3 else { return nil }
    // Between these, neither dark nor light inks can be read well enough.
    switch Colour.luminance(red: shares[0], green: shares[1], blue: shares[2]) {
    case ..<0.05: return .background(isDark: true)
    case 0.7...: return .background(isDark: false)
    default: return nil
    }
  }

  // Bits 4, 8 and 16 are Shift, Meta and Control, 32 is a movement, 64 the wheel.
  private static func mouse(button: Int, column: Int, row: Int, isRelease: Bool) -> Input? {
    guard column >= 0, row >= 0 else { return nil }
    let kind: MouseEvent.Kind
    switch button & ~0b1_1100 {
    case 0: kind = isRelease ? .release : .press(clicks: 1)
    case 32: kind = .drag
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    return .mouse(MouseEvent(kind: kind, place: Place(row: row, column: column)))
  }
}

extension InputDecoder {
  private static func key(character code: UInt32) -> Key? {
    switch code {
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    case 1..<27: return Unicode.Scalar(code + 96).map(Key.control)
    case 0..<32: return nil
    default: return Unicode.Scalar(code).map(Key.character)
    }
  }

  private static func key(code: Int32) -> Key? {
    let number = Int(code - KEY_F0)
    return (1...24).contains(number) ? .function(number) : functionKeys[code]
  }

  private static let functionKeys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
    KEY_PPAGE: .pageUp,
    KEY_NPAGE: .pageDown, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_ENTER: .enter, KEY_BTAB: .backTab,
    KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown, KEY_IC: .insert,
  ]
}
