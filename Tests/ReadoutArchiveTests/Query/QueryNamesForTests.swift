import ReadoutArchive
import ReadoutCore

extension QueryNames {
  /// A few names to try queries with.
  static let few = QueryNames(
    code: { name in
      switch name.lowercased() {
      case "gb", "uk", "united kingdom", "britain": "GB"
      case "fr", "france": "FR"
      case "eu", "european union": "EU"
      default: nil
      }
    },
    slugs: [
      "security.terrorism", "security.cyber", "security.organised-crime", "economy.trade", "economy.energy",
      "politics.human-rights",
    ])
}

extension QueryParser {
  /// A parser that has these names and takes 22 August 2016 for today.
  static let august = QueryParser(today: CalendarDate(dayNumber: 17_035), names: .few)
}

/// The canonical form of a query, or its error's message.
func canonical(_ query: String, growing: Bool = false) -> String {
  do {
    return try QueryParser.august.parse(query, lastWordIsPrefix: growing).description
  } catch {
    return error.message
  }
}
