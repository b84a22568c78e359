import ReadoutArchive
import ReadoutCore
import ReadoutFormats

/// Writes what a search finds.
struct HitWriter {
  let archive: Archive
  let records: RecordOptions

  private static let columns: [RecordWriter.Column] = [
    .init("kind", isShown: false), .init("label"), .init("note", width: 22), .init("party", width: 12),
    .init("date", width: 10), .init("sides", width: 9), .init("due", isShown: false), .init("status", isShown: false),
    .init("verdict", isShown: false), .init("corrected", isShown: false),
    .init("snippet", isShown: false), .init("title", isShown: false), .init("id", width: 16),
  ]

  /// Writes a part of a search's answer.
  func write(_ part: SearchPart) throws {
    switch part {
    case .hits(let scope, let hits, let count, let isCapped): try write(hits, scope, count, isCapped)
    case .facets(let facets, let readouts, let isCapped): try write(facets, readouts, isCapped)
    case .end: break
    }
  }

  private func write(_ hits: [SearchHit], _ scope: SearchScope, _ count: Int, _ isCapped: Bool) throws {
    let isTable = records.format == .table
    guard !hits.isEmpty else { return }
    var out = isTable ? "\(Self.heading(scope)) \(Self.number(count, isCapped))\n" : ""
    let writer = records.writer(Self.columns)
    if scope == SearchScope.kinds.first || !isTable { out += isTable ? "" : writer.head }
    let names = Dictionary(
      try archive.rows(Set(hits.map(\.id.readout))).map { ($0.id, $0.hash) }, uniquingKeysWith: { first, _ in first })
    for hit in hits {
      out += (isTable ? "  " : "") + writer.write(values(hit, scope, hash: names[hit.id.readout] ?? ""))
      if isTable, let snippet = hit.snippet, !snippet.marks.isEmpty { out += "      \(line(snippet))\n" }
    }
    if isTable { out += "\n" }
    try StandardStream.output.write(Array(out.utf8))
  }

  private func values(_ hit: SearchHit, _ scope: SearchScope, hash: String) -> [RecordWriter.Value] {
    let isTable = records.format == .table
    let item = Self.letter(scope).map { "/\($0)\(hit.id.number)" } ?? ""
    return [
      .text(Self.singular(scope)), .text(hit.label),
      .text(isTable ? notes(hit).joined(separator: ", ") : hit.note),
      .text(hit.party), RecordWriter.Value(hit.date),
      .list(hit.sides), RecordWriter.Value(hit.due), RecordWriter.Value(hit.status),
      RecordWriter.Value(hit.verdict?.rawValue), .flag(hit.isCorrected),
      RecordWriter.Value(hit.snippet.map(\.text)), .text(hit.title),
      .text((isTable ? String(hash.prefix(8)) : hash) + item),
    ]
  }

  // What people decided tells more than what was found.
  private func notes(_ hit: SearchHit) -> [String] {
    let decided = [hit.status, hit.verdict?.rawValue, hit.isCorrected ? "corrected" : nil]
    return decided.compactMap { $0 } + [hit.note].filter { !$0.isEmpty }
  }

  private func line(_ snippet: Snippet) -> String {
    var text = Sanitiser.clean(snippet.text)
    if StandardStream.output.isColoured { text = bold(snippet.marks, in: snippet.text) }
    return (snippet.isCutBefore ? "… " : "") + text + (snippet.isCutAfter ? " …" : "")
  }

  private func bold(_ marks: [Range<Int>], in text: String) -> String {
    let bytes = Array(text.utf8)
    var out = ""
    var place = 0
    func clean(_ range: Range<Int>) -> String { Sanitiser.clean(String(decoding: bytes[range], as: UTF8.self)) }
    for mark in marks where mark.lowerBound >= place && mark.upperBound <= bytes.count {
      out += clean(place..<mark.lowerBound) + "\u{1B}[1m" + clean(mark) + "\u{1B}[0m"
      place = mark.upperBound
    }
    return out + clean(place..<bytes.count)
  }

  private func write(_ facets: [Facet], _ readouts: Int, _ isCapped: Bool) throws {
    guard records.format == .table, readouts > 0 else { return }
    var out = "Readouts \(Self.number(readouts, isCapped))\(isCapped ? " (the newest are counted)" : "")\n"
    for sort in Facet.Sort.allCases {
      let names = facets.filter { $0.sort == sort }.prefix(8).map { "\(Sanitiser.clean($0.name)) \($0.count)" }
      if !names.isEmpty { out += "  \(Self.plural(sort)): \(names.joined(separator: " · "))\n" }
    }
    try StandardStream.output.write(Array(out.utf8))
  }

  /// `12`, or `1000+` where there may be more.
  static func number(_ count: Int, _ isCapped: Bool) -> String { isCapped ? "\(count)+" : "\(count)" }

  private static func heading(_ scope: SearchScope) -> String {
    switch scope {
    case .issues: "Issues"
    case .followups: "Follow-ups"
    case .people: "People"
    case .text: "Text"
    case .readouts: "Readouts"
    }
  }

  private static func singular(_ scope: SearchScope) -> String {
    switch scope {
    case .issues: "issue"
    case .followups: "follow-up"
    case .people: "person"
    case .text: "text"
    case .readouts: "readout"
    }
  }

  private static func letter(_ scope: SearchScope) -> String? {
    switch scope {
    case .issues: "i"
    case .followups: "f"
    case .people: "p"
    case .text, .readouts: nil
    }
  }

  private static func plural(_ sort: Facet.Sort) -> String {
    switch sort {
    case .topic: "topics"
    case .country: "countries"
    case .person: "people"
    case .year: "years"
    }
  }
}
