import GRDB
import ReadoutCore

/// Tells which participants of different documents are one person.
struct PersonRegister {
  private var found: [String: Int64] = [:]

  /// The person across documents whom a participant's name means, or nil where there is no name.
  mutating func person(for participant: Participant, day: Int?, _ db: Database) throws -> Int64? {
    guard participant.kind == .person, let name = participant.name else { return nil }
    let key = (participant.country ?? "") + "\u{1F}" + name
    if let id = found[key] { return id }
    let select = try RowStatement(db, "SELECT person FROM person_block WHERE block = ?")
    select.bind(1, key)
    if let id = try select.number() {
      found[key] = id
      return id
    }
    let insert = try RowStatement(db, "INSERT INTO person (name, country) VALUES (?, ?)")
    insert.bind(1, name)
    insert.bind(2, participant.country)
    try insert.run()
    let id = db.lastInsertedRowID
    let block = try RowStatement(db, "INSERT INTO person_block (block, person) VALUES (?, ?)")
    block.bind(1, key)
    block.bind(2, id)
    try block.run()
    found[key] = id
    return id
  }
}
