import Foundation

extension Cell {
  /// The cell for a terminal that has no signs but ASCII's: our own lines become plain ones, letters lose their
  /// diacritics, and anything else is a question mark.
  var inASCII: String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    if let sign = Self.plainSigns[text] { return sign }
    let bare = text.decomposedStringWithCanonicalMapping.unicodeScalars.prefix(1)
    if let first = bare.first, first.isASCII { return String(first) }
    return width == 2 ? "??" : "?"
  }

  private static let plainSigns: [String: String] = [
    "▌": ">", "▎": "|", "▐": "#", "›": "=", "─": "-", "│": "|", "…": "~", "·": ".", "→": ">", "–": "-", "—": "-",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "←": "<", "↑": "^", "↓": "v", "█": " ",
    "✓": "+", "✗": "x", "✎": "*", "●": "o", "■": "#", "×": "x",
  ]
}
