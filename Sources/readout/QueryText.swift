import ArgumentParser
import ReadoutArchive
import ReadoutCore

/// Queries as they stand on the command line.
enum QueryText {
  /// The grammar with the names that the lexicon knows.
  static var parser: QueryParser { QueryParser(today: .today, names: .standard) }

  /// Reads a query whose words may have come as several arguments.
  ///
  /// - Throws: `ExitCode(2)` after the mistake has been shown with a mark under its place.
  static func parse(_ words: [String]) throws -> Query {
    // A word with a space was quoted in the shell, which took the quotation marks away.
    let text = words.count > 1 ? words.map(quoted).joined(separator: " ") : words.first ?? ""
    do {
      return try parser.parse(text)
    } catch {
      Diagnostics.report(error.message)
      Diagnostics.write(error.marked.split(separator: "\n").map { "  \($0)\n" }.joined())
      throw ExitCode(2)
    }
  }

  private static func quoted(_ word: String) -> String {
    guard word.contains(" "), !word.contains("\"") else { return word }
    // What is more than words was quoted to keep it together.
    let isExpression =
      word.contains(" OR ") || word.contains("(")
      || word.split(separator: " ").dropFirst().contains { $0.contains(":") || $0.hasPrefix("-") }
    if isExpression { return "(\(word))" }
    guard let colon = word.firstIndex(of: ":"), word[..<colon].allSatisfy(\.isLetter) else { return "\"\(word)\"" }
    return "\(word[...colon])\"\(word[word.index(after: colon)...])\""
  }
}
