import Foundation

/// Writes figures as Markdown.
enum Report {
  /// Writes a line at once, so that a long run can be followed.
  static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  /// Writes a table; all columns but the first are numbers.
  static func table(_ head: [String], _ rows: [[String]]) {
    line("| \(head.joined(separator: " | ")) |")
    line("|---|" + head.dropFirst().map { _ in "---:|" }.joined())
    for row in rows { line("| \(row.joined(separator: " | ")) |") }
    line("")
  }

  /// A number with that many decimals.
  static func number(_ value: Double, _ places: Int = 0) -> String {
    value.formatted(.number.precision(.fractionLength(places)).locale(Locale(identifier: "en_GB")))
  }

  /// A whole number with commas.
  static func number(_ value: Int) -> String { value.formatted(.number.locale(Locale(identifier: "en_GB"))) }

  /// Seconds as milliseconds.
  static func milliseconds(_ seconds: Double) -> String {
    number(seconds * 1000, seconds < 0.001 ? 2 : seconds < 0.1 ? 1 : 0) + " ms"
  }

  /// Bytes as megabytes.
  static func megabytes(_ bytes: Int) -> String {
    number(Double(bytes) / 1_000_000, bytes < 10_000_000 ? 1 : 0) + " MB"
  }

  /// A text as code within a table.
  static func code(_ text: String) -> String { "`\(text.replacing("|", with: "\\|"))`" }
}
