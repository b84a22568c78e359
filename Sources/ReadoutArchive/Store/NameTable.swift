import GRDB

/// A table of names that rows refer to by number; a name that is new gets the next one.
struct NameTable {
  /// The tables of this form.
  enum Table: String {
    case publisher, topic, rule

    fileprivate var column: String { self == .topic ? "slug" : "name" }
  }

  private let table: Table
  private var numbers: [String: Int64] = [:]

  /// Begins without having looked at the table.
  init(_ table: Table) { self.table = table }

  /// The number of a name.
  mutating func number(_ name: String, _ db: Database) throws -> Int64 {
    if let number = numbers[name] { return number }
    let insert = try RowStatement(db, "INSERT OR IGNORE INTO \(table.rawValue) (\(table.column)) VALUES (?)")
    insert.bind(1, name)
    try insert.run()
    let select = try RowStatement(db, "SELECT id FROM \(table.rawValue) WHERE \(table.column) = ?")
    select.bind(1, name)
    let number = try select.number() ?? 0
    numbers[name] = number
    return number
  }

  /// Forgets what was looked up, since it may have been rolled back.
  mutating func forget() { numbers = [:] }

  /// All names by their numbers.
  static func all(_ table: Table, _ db: Database) throws -> [Int64: String] {
    let select = try RowStatement(db, "SELECT id, \(table.column) FROM \(table.rawValue)")
    var names: [Int64: String] = [:]
    while try select.step() { names[select.int(0)] = select.text(1) ?? "" }
    return names
  }
}
