import GRDB
import ReadoutCore

/// In how many readouts each fact of a sort stands: the index counts them in one pass, without looking at a readout.
struct Tallies {
  private let db: Database

  /// Prepares to count over a connection.
  init(_ db: Database) throws {
    self.db = db
    try db.execute(sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.tally USING fts5vocab (main, search, 'row')")
  }

  /// Sides that met, by their codes, and in how many readouts; `step` is told what there is after each.
  func sides(_ step: ([String: Int]) throws -> Void = { _ in }) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try each("m") { name, count in
      let code = Self.code(name)
      if FactTokens.with(code) == MarkedWord.whole("m", name) { counts[code] = count }
      try step(counts)
    }
    return counts
  }

  /// Topics and the first parts of topics, and in how many readouts; `step` is told what there is after each.
  func topics(_ step: ([String: Int]) throws -> Void = { _ in }) throws -> [String: Int] {
    var slugs: [String: String] = [:]
    for slug in try NameTable.all(.topic, db).values {
      for name in [slug, slug.split(separator: ".").first.map(String.init) ?? slug] {
        slugs[FactTokens.topic(name)] = name
      }
    }
    var counts: [String: Int] = [:]
    try each("t") { name, count in
      if let slug = slugs[MarkedWord.whole("t", name)] { counts[slug] = count }
      try step(counts)
    }
    return counts
  }

  /// The date of the latest readout with a fact, ISO 8601.
  func last(_ fact: String) throws -> String? {
    try newest(fact, limit: 1).first.flatMap { try ToldDate(db).of(key: $0) }
  }

  /// The date keys of the latest readouts with a fact.
  func newest(_ fact: String, limit: Int) throws -> [Int64] {
    let rows = try RowStatement(db, "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?")
    rows.bind(1, MatchExpression.fact(fact).text)
    rows.bind(2, limit)
    var keys: [Int64] = []
    while try rows.step() { keys.append(rows.int(0)) }
    return keys
  }

  private func each(_ sort: String, _ body: (Substring, Int) throws -> Void) throws {
    let beginning = MarkedWord.beginning(sort, "")
    let rows = try RowStatement(db, "SELECT term, doc FROM temp.tally WHERE term >= ? AND term < ?")
    rows.bind(1, beginning)
    rows.bind(2, beginning + "~")
    while try rows.step() {
      guard let term = rows.text(0) else { continue }
      let name = term.unicodeScalars.dropFirst(beginning.unicodeScalars.count).dropLast()
      try body(Substring(name), Int(rows.int(1)))
    }
  }

  // Facts are written in small letters and digits; every other sign is a z and its number.
  private static func code(_ name: Substring) -> String {
    var code = ""
    var rest = name
    while let letter = rest.first {
      rest = rest.dropFirst()
      if letter == "z", rest.count >= 2, let sign = UInt8(rest.prefix(2), radix: 16), sign < 0x30 {
        code.unicodeScalars.append(Unicode.Scalar(sign))
        rest = rest.dropFirst(2)
      } else {
        code.append(letter)
      }
    }
    return code.uppercased()
  }
}
