/// Tables of words that a user adds to the built-in lexicon, in the shape of the embedded ones of the same name.
public struct UserLexicon: Sendable {
  /// What is wrong with a table or a row, in one sentence without a full stop; the rest is used.
  public struct Mistake: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// Counted from 1; nil where the file as a whole is meant.
    public let line: Int?
    public let sentence: String

    /// Notes a mistake.
    public init(file: String, line: Int?, sentence: String) {
      self.file = file
      self.line = line
      self.sentence = sentence
    }

    /// File, line and sentence, as compilers write them.
    public var description: String { file + (line.map { ":\($0)" } ?? "") + ": " + sentence }
  }

  /// Names of the tables that can be added to.
  public static var tableNames: [String] { TableShape.all.map(\.name) }

  /// Rows that can be used, below their header, by the table's name.
  private(set) var tables: [(name: String, bytes: [UInt8])] = []
  public private(set) var mistakes: [Mistake] = []

  /// Adds nothing.
  public init() {}

  /// Whether it adds nothing.
  public var isEmpty: Bool { tables.isEmpty }

  /// Adds the rows of a table to the one of that name; what cannot be used is left out and noted. `path` is what the
  /// mistakes call the file.
  public mutating func add(_ text: String, to table: String, path: String) {
    guard let shape = TableShape.all.first(where: { $0.name == table }) else {
      let names = Self.tableNames.joined(separator: ", ")
      return mistakes.append(
        Mistake(file: path, line: nil, sentence: "is no table that can be added to; there are \(names)"))
    }
    var checker = TableChecker(shape: shape, path: path)
    let rows = checker.check(text)
    mistakes += checker.mistakes
    if rows.count > 1 { tables.append((table, Array((rows.joined(separator: "\n") + "\n").utf8))) }
  }

  /// Notes what was wrong before a table could be looked at.
  public mutating func note(_ mistake: Mistake) { mistakes.append(mistake) }
}
