extension BrowserState {
  /// Takes pasted text into what is being typed, and nowhere else: it is never read as keys.
  mutating func paste(_ text: String) {
    isUntouched = false
    pendingPrefix = nil
    let line = Self.pastedLine(text)
    guard Context.typing.contains(context) else {
      return refuse("Nothing is being typed, so what was pasted is left out" + searchHint)
    }
    guard !line.isEmpty else { return refuse("There is no text in what was pasted") }
    notice = nil
    insert(line)
  }

  private var searchHint: String { key(of: .search).map { "; \($0) begins a search" } ?? "" }

  /// What becomes of pasted text in a field of one line: line ends and tabs are spaces, but not at its end, and control
  /// characters are left out.
  static func pastedLine(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where wasReturn: break
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: out.append(" ")
      case 0..<0x20, 0x7F..<0xA0: break
      default: out.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(out).trimmingSpaces
  }
}
