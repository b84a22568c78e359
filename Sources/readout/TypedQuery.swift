import ArgumentParser
import Foundation
import ReadoutArchive
import ReadoutCore

/// Queries as they are typed after a subcommand.
enum TypedQuery {
  /// The query that some words make, or nil for none.
  ///
  /// - Throws: `ExitCode` 2 where they cannot be understood, which it has told.
  static func read(_ words: [String]) throws -> Query? {
    guard !words.isEmpty else { return nil }
    let day = Int((Date().timeIntervalSince1970 / 86_400).rounded(.down))
    let names = QueryNames(code: { Names.code(named: $0) }, slugs: Names.topics)
    do {
      return try QueryParser(today: CalendarDate(dayNumber: day), names: names).parse(words.joined(separator: " "))
    } catch {
      Diagnostics.report(error.message)
      Diagnostics.write(error.marked + "\n")
      throw ExitCode(2)
    }
  }
}
