import ReadoutCore

/// Lists and spans as a column holds them: short text that can be read with any tool.
///
/// Spans are `start+length` in UTF-8 bytes, mentions such spans followed by the letter of their kind, parted by spaces;
/// codes and ids are parted by `|`, office titles by line feeds, numbers of meetings and issues by spaces.
enum FieldText {
  /// `22+23`.
  static func text(_ span: Span) -> String { "\(span.start)+\(span.count)" }

  /// Reads `22+23`.
  static func span(_ text: some StringProtocol) -> Span? {
    let parts = text.split(separator: "+")
    guard parts.count == 2, let start = Int(parts[0]), let count = Int(parts[1]), start >= 0, count >= 0 else {
      return nil
    }
    return Span(start, start + count)
  }

  /// `22+23n 60+15o`.
  static func text(_ mentions: [Mention]) -> String {
    mentions.map { text($0.span) + letter($0.kind) }.joined(separator: " ")
  }

  /// Reads mentions whose words stand in `text`; spans that lie outside of it are left out.
  static func mentions(_ field: String, in text: String.UTF8View) -> [Mention] {
    field.split(separator: " ").compactMap { part in
      guard let kind = part.last.flatMap(kind), let span = span(part.dropLast()) else { return nil }
      return slice(text, span).map { Mention(span: span, text: $0, kind: kind) }
    }
  }

  /// The words at a span, or nil where there are none.
  static func slice(_ text: String.UTF8View, _ span: Span) -> String? {
    guard span.end <= text.count else { return nil }
    let start = text.index(text.startIndex, offsetBy: span.start)
    return String(text[start..<text.index(start, offsetBy: span.count)])
  }

  /// `PK|GB`, or nil for none.
  static func text(_ codes: [String]) -> String? { codes.isEmpty ? nil : codes.joined(separator: "|") }

  /// Reads `PK|GB`.
  static func codes(_ field: String?) -> [String] { field?.split(separator: "|").map(String.init) ?? [] }

  /// Offices, one a line, or nil for none.
  static func lines(_ titles: [String]) -> String? {
    guard !titles.isEmpty else { return nil }
    return titles.map { $0.contains("\n") ? String($0.map { $0 == "\n" ? " " : $0 }) : $0 }.joined(separator: "\n")
  }

  /// Reads lines.
  static func lines(_ field: String?) -> [String] { field?.split(separator: "\n").map(String.init) ?? [] }

  /// `1 2` for `["m1", "m2"]`, or nil for none.
  static func numbers(_ ids: [String]) -> String? {
    ids.isEmpty ? nil : ids.map { String($0.dropFirst()) }.joined(separator: " ")
  }

  /// `["m1", "m2"]` for `1 2`.
  static func ids(_ field: String?, _ letter: String) -> [String] {
    field?.split(separator: " ").map { letter + $0 } ?? []
  }

  /// A place on a line: name, country and span, parted by tabs.
  static func text(_ places: [Place]) -> String? {
    guard !places.isEmpty else { return nil }
    return places.map { "\($0.name)\t\($0.country ?? "")\t\(text($0.span))" }.joined(separator: "\n")
  }

  /// Reads places.
  static func places(_ field: String?) -> [Place] {
    lines(field).compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3, let span = span(parts[2]) else { return nil }
      return Place(name: String(parts[0]), country: parts[1].isEmpty ? nil : String(parts[1]), span: span)
    }
  }

  private static func letter(_ kind: Mention.Kind) -> String {
    switch kind {
    case .name: "n"
    case .office: "o"
    case .pronoun: "p"
    case .phrase: "h"
    }
  }

  private static func kind(_ letter: Character) -> Mention.Kind? {
    switch letter {
    case "n": .name
    case "o": .office
    case "p": .pronoun
    case "h": .phrase
    default: nil
    }
  }
}
