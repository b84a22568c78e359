import ReadoutArchive
import ReadoutCore
import ReadoutFormats

extension ArchiveLoader {
  func records(of entries: [Int]) throws -> [[RecordWriter.Value]] {
    try archive.rows(entries.map { Int64($0) }).map(ExportRecords.record)
  }

  func rows(of tab: Tab, _ keys: [Int64]) throws -> [Int64: TabRow] {
    try rows(TabFetch(tab: tab, rows: keys), archive)
  }
}

extension Loader {
  // What cannot be read is left out.
  func records(of entries: [Int]) throws -> [[RecordWriter.Value]] {
    let cards = Dictionary(work.withLock { $0.cards }.map { ($0.entry, $0.card) }) { $1 }
    return entries.compactMap { cards[$0].map { ExportRecords.record($0.readout) } }
  }

  func rows(of tab: Tab, _ keys: [Int64]) throws -> [Int64: TabRow] {
    let cards = work.withLock { $0.cards }
    return FileTables(cards: cards, today: CalendarDate.today.dayNumber).table(tab, filter: "", sort: tab.standardSort)
      .rows
  }
}
