/// The columns of a table that can be added to, and what may stand in them.
struct TableShape: Sendable {
  /// What may stand in a field.
  enum Rule: Sendable {
    case anything
    /// Something has to.
    case words
    /// One of these.
    case oneOf(Set<String>)
    /// A code of a country, or nothing.
    case country
    /// A code of a country or an organisation, or nothing; with a question mark where it is only the usual one.
    case side
  }

  let name: String
  let columns: [String: Rule]
  /// Columns without which no row can be used.
  let needed: [String]

  /// The tables that can be added to.
  static let all = [
    TableShape(
      name: "places.tsv",
      columns: [
        "name": .words, "kind": values("kind", of: "places.tsv"), "country": .country,
        "variants": .anything,
      ], needed: ["name", "kind"]),
    TableShape(
      name: "organisations.tsv",
      columns: [
        "code": .words, "name": .words, "kind": values("kind", of: "organisations.tsv"), "variants": .anything,
      ], needed: ["code", "name", "kind"]),
    TableShape(
      name: "offices.tsv",
      columns: [
        "phrase": .words, "class": values("class", of: "offices.tsv"), "use": values("use", of: "offices.tsv"),
        "country": .side, "variants": .anything,
      ], needed: ["phrase", "class", "use"]),
    TableShape(
      name: "givennames.tsv",
      columns: ["name": .words, "gender": .oneOf(["m", "f", "u"]), "origin": .anything, "word": .anything],
      needed: ["name", "gender"]),
    TableShape(
      name: "topicphrases.tsv",
      columns: [
        "phrase": .words, "slug": values("slug", of: "topics.tsv"), "weight": .oneOf(Set((1...9).map(String.init))),
      ], needed: ["phrase", "slug", "weight"]),
  ]

  /// Codes of all countries.
  static let countries = Set(Table(embedded: "countries.tsv").column("code"))

  /// Codes of all organisations.
  static let organisations = Set(Table(embedded: "organisations.tsv").column("code"))

  private static func values(_ column: String, of table: String) -> Rule {
    .oneOf(Set(Table(embedded: table).column(column)))
  }
}

/// Goes through the lines of a user's table and keeps those that can be used.
struct TableChecker {
  let shape: TableShape
  let path: String
  private(set) var mistakes: [UserLexicon.Mistake] = []
  private var header: [String]?

  init(shape: TableShape, path: String) {
    self.shape = shape
    self.path = path
  }

  /// The header and the rows that can be used.
  mutating func check(_ text: String) -> [String] {
    var rows: [String] = []
    // In Swift, a carriage return and a line feed are one character.
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if let header {
        if let sentence = wrong(fields, header) { note(index + 1, sentence) } else { rows.append(String(line)) }
      } else {
        guard isHeader(fields, line: index + 1) else { return [] }
        header = fields
        rows.append(String(line))
      }
    }
    return rows
  }

  private mutating func isHeader(_ fields: [String], line: Int) -> Bool {
    let unknown = fields.first { shape.columns[$0] == nil }
    guard unknown == nil, shape.needed.allSatisfy(fields.contains) else {
      let columns = shape.columns.keys.sorted().joined(separator: ", ")
      note(
        line,
        "the first line has to name the columns, parted by tabs: \(shape.needed.joined(separator: ", ")) at least, "
          + "of \(columns); the table is left out")
      return false
    }
    return true
  }

  private func wrong(_ fields: [String], _ header: [String]) -> String? {
    if fields.count > header.count {
      return "has \(fields.count) fields for \(header.count) columns; the row is left out"
    }
    for (place, column) in header.enumerated() {
      let field = place < fields.count ? fields[place] : ""
      if let sentence = wrong(field, column) { return sentence + "; the row is left out" }
    }
    return nil
  }

  private func wrong(_ field: String, _ column: String) -> String? {
    switch shape.columns[column] {
    case .words where !field.contains(where: { $0.isLetter || $0.isNumber }): return "has nothing in column \(column)"
    case .oneOf(let values) where !values.contains(field):
      let list =
        values.count > 12
        ? "see the table that comes with the program" : "there are " + values.sorted().joined(separator: ", ")
      return "has “\(field)” in column \(column), which is none of its values; \(list)"
    case .country where !field.isEmpty && !TableShape.countries.contains(field):
      return "has “\(field)” in column \(column), which is no country's code"
    case .side:
      let code = field.hasSuffix("?") ? String(field.dropLast()) : field
      if code.isEmpty || TableShape.countries.contains(code) || TableShape.organisations.contains(code) { return nil }
      return "has “\(field)” in column \(column), which is no code of a country or an organisation"
    default: return nil
    }
  }

  private mutating func note(_ line: Int, _ sentence: String) {
    mistakes.append(UserLexicon.Mistake(file: path, line: line, sentence: sentence))
  }
}
