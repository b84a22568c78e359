import ReadoutArchive
import ReadoutCore

/// The whole of a short list: its keys in order, and its rows.
struct TabTable: Sendable, Equatable {
  var keys: [Int64] = []
  var rows: [Int64: TabRow] = [:]

  /// Adds a row at the end.
  mutating func add(_ name: String, _ row: TabRow) {
    let key = TabKey.of(name)
    keys.append(key)
    rows[key] = row
  }
}

/// Puts topics and sides in order.
enum TabTables {
  /// Topics in two levels, each part's topics below it.
  static func topics(_ tallies: [TopicTally], of all: Int, filter: String, sort: ListSort) -> TabTable {
    let words = FoldedText.words(filter)
    func passes(_ slug: String) -> Bool {
      words.isEmpty || WordScan.matchesAll(words, in: FoldedText.bytes(slug + " " + Names.topic(slug)))
    }
    let wanted = tallies.filter { passes($0.slug) || passes(head($0.slug)) }
    let heads = Set(wanted.map { head($0.slug) })
    var table = TabTable()
    for top in ordered(tallies.filter { heads.contains($0.slug) }, sort) {
      table.add(top.slug, row(top, all))
      let below = wanted.filter { $0.slug != top.slug && head($0.slug) == top.slug }
      for tally in ordered(below, sort) {
        var row = row(tally, all)
        row.isBelow = true
        table.add(tally.slug, row)
      }
    }
    return table
  }

  private static func head(_ slug: String) -> String { slug.split(separator: ".").first.map(String.init) ?? slug }

  private static func row(_ tally: TopicTally, _ all: Int) -> TabRow {
    TabRow(
      main: tally.slug, count: tally.readouts, share: all == 0 ? nil : Double(tally.readouts) / Double(all),
      last: tally.last ?? "")
  }

  private static func ordered(_ tallies: [TopicTally], _ sort: ListSort) -> [TopicTally] {
    tallies.sorted { a, b in
      let (one, other) = sort.isDescending ? (b, a) : (a, b)
      switch sort.column {
      case .count where a.readouts != b.readouts: return one.readouts < other.readouts
      case .date where a.last != b.last: return (one.last ?? "") < (other.last ?? "")
      case .topic: return one.slug < other.slug
      default: return a.slug < b.slug
      }
    }
  }

  /// Sides that met.
  static func sides(_ tallies: [SideTally], filter: String, sort: ListSort) -> TabTable {
    let words = FoldedText.words(filter)
    let named = tallies.map { (tally: $0, name: Names.country($0.code)) }.filter { tally, name in
      words.isEmpty || WordScan.matchesAll(words, in: FoldedText.bytes(tally.code + " " + name))
    }
    var table = TabTable()
    for (tally, name) in named.sorted(by: { comes($0, before: $1, sort) }) {
      table.add(
        tally.code,
        TabRow(
          main: name, code: tally.code, count: tally.readouts, owed: tally.owed, owedTo: tally.owedTo,
          last: tally.last ?? ""))
    }
    return table
  }

  private static func comes(
    _ a: (tally: SideTally, name: String), before b: (tally: SideTally, name: String), _ sort: ListSort
  ) -> Bool {
    let (one, other) = sort.isDescending ? (b, a) : (a, b)
    switch sort.column {
    case .count where a.tally.readouts != b.tally.readouts: return one.tally.readouts < other.tally.readouts
    case .owed where a.tally.owed != b.tally.owed: return one.tally.owed ?? 0 < other.tally.owed ?? 0
    case .owedTo where a.tally.owedTo != b.tally.owedTo: return one.tally.owedTo ?? 0 < other.tally.owedTo ?? 0
    case .date where a.tally.last != b.tally.last: return one.tally.last ?? "" < other.tally.last ?? ""
    case .name where a.name != b.name: return one.name < other.name
    case .country: return one.tally.code < other.tally.code
    default: return a.tally.code < b.tally.code
    }
  }
}
