import Foundation

/// Says what in a query cannot be understood, where, and what to write instead.
public struct QueryError: LocalizedError, Sendable, Equatable {
  /// One sentence.
  public let message: String
  public let query: String
  /// The place in the query, in UTF-8 bytes; empty where something is missing there.
  public let range: Range<Int>

  public var errorDescription: String? { message }

  /// The query, and on a second line `^~~` under the place; each scalar is taken to be one column wide. Control and
  /// format characters are shown as spaces.
  public var marked: String {
    var shown = String.UnicodeScalarView()
    var before = 0
    var within = 0
    var offset = 0
    for scalar in query.unicodeScalars {
      shown.append(Self.isShown(scalar) ? scalar : " ")
      if offset < range.lowerBound { before += 1 } else if offset < range.upperBound { within += 1 }
      offset += UTF8.width(scalar)
    }
    let tail = String(repeating: "~", count: max(0, within - 1))
    return "\(String(shown))\n\(String(repeating: " ", count: before))^\(tail)"
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// A typed word for a message: in quotation marks, without control characters, and short.
  static func quote(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(40).map { isShown($0) ? $0 : " " }
    let cut = text.unicodeScalars.count > 40 ? "…" : ""
    return "“" + String(String.UnicodeScalarView(scalars)) + cut + "”"
  }
}
