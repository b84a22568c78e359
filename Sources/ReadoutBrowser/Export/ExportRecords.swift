import ReadoutArchive
import ReadoutCore
import ReadoutFormats

/// The fields of what is exported, and what a record has in them.
enum ExportRecords {
  /// Fields of readouts, those of `readout list`.
  static let readouts = columns("date sides title publisher url path id")
  /// Fields of items.
  static let items = columns("kind label note party due status words title date publisher url id decided found")

  /// Fields of a tab's list.
  static func columns(of tab: Tab) -> [RecordWriter.Column] {
    switch tab {
    case .people: columns("name country office readouts first last")
    case .issues: columns("topic readouts share last")
    case .countries: columns("code name readouts owed owed_to last")
    default: columns("kind party action due status date")
    }
  }

  private static func columns(_ names: String) -> [RecordWriter.Column] {
    names.split(separator: " ").map { RecordWriter.Column(String($0)) }
  }

  /// A readout of an archive.
  static func record(_ row: ListedReadout) -> [RecordWriter.Value] {
    [
      .init(row.date), .list(row.sides), .text(row.title), .init(row.publisher), .init(row.url), .text(row.path),
      .text(row.hash),
    ]
  }

  /// A readout that was read from a file.
  static func record(_ readout: Readout) -> [RecordWriter.Value] {
    [
      .init(readout.date), .list(readout.meetings.first?.countries ?? []), .text(readout.source.title ?? ""),
      .init(readout.source.publisher), .init(readout.source.url), .text(readout.source.path), .text(readout.id),
    ]
  }

  /// An item of a readout, with its words.
  static func record(_ fact: Fact, of card: Card) -> [RecordWriter.Value] {
    let words = fact.evidence.map { String(card.slice($0.start..<max($0.start, $0.end))) }
    let source = card.readout.source
    return [
      .text(fact.item.kind.name), .text(fact.main), .text(fact.note), .text(fact.party), .text(fact.due),
      .text(fact.sort), .list(Array(words.prefix(1))), .text(card.title), .init(card.readout.date),
      .init(source.publisher), .init(source.url), .text(card.readout.id), .list(decided(fact)),
      .init(fact.judgement.flatMap(found)),
    ]
  }

  // What people decided: `done 2016-09-30`, `confirmed`, `corrected` and their note.
  private static func decided(_ fact: Fact) -> [String] {
    fact.judgement.map { JudgementText(judgement: $0).words } ?? []
  }

  // What had been found where people say it otherwise.
  private static func found(_ judgement: Judgement) -> String? {
    let words = JudgementText(judgement: judgement).found { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// Rows of a tab's list by their keys; those that are gone are left out.
  static func records(
    of keys: some Collection<Int64>, in rows: [Int64: TabRow], _ tab: Tab
  ) -> [[RecordWriter.Value]] {
    keys.compactMap { key in rows[key].flatMap { $0.isGone ? nil : record($0, of: tab) } }
  }

  /// A row of a tab's list.
  static func record(_ row: TabRow, of tab: Tab) -> [RecordWriter.Value] {
    func number(_ value: Int?) -> RecordWriter.Value { value.map { .number($0) } ?? .none }
    func text(_ value: String) -> RecordWriter.Value { value.isEmpty ? .none : .text(value) }
    switch tab {
    case .people:
      return [text(row.main), text(row.code), text(row.note), number(row.count), text(row.first), text(row.last)]
    case .issues:
      let share = row.share.map { RecordWriter.Value.text(String(($0 * 10_000).rounded() / 10_000)) }
      return [text(row.main), number(row.count), share ?? .none, text(row.last)]
    case .countries:
      return [text(row.code), text(row.main), number(row.count), number(row.owed), number(row.owedTo), text(row.last)]
    default:
      return [text(row.code), text(row.note), text(row.main), text(row.due), text(row.status), text(row.last)]
    }
  }
}

extension ItemKind {
  /// The word for one item.
  var name: String {
    switch self {
    case .participant: "participant"
    case .issue: "issue"
    case .followUp: "follow-up"
    }
  }
}
