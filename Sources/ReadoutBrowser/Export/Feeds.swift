import ReadoutArchive
import ReadoutCore
import ReadoutFormats

extension ArchiveLoader {
  func records(of content: Export.Content) throws -> (Range<Int>) throws -> [[RecordWriter.Value]] {
    switch content {
    case .items(let records): return { Array(records[$0]) }
    case .readouts(let entries):
      return { [archive] in try archive.rows(entries[$0].map { Int64($0) }).map(ExportRecords.record) }
    case .rows(let tab, let keys):
      return { [self] range in
        let wish = TabFetch(tab: tab, rows: Array(keys[range]))
        return ExportRecords.records(of: wish.rows, in: try rows(wish, archive), tab)
      }
    }
  }
}

extension Loader {
  // What cannot be read is left out.
  func records(of content: Export.Content) throws -> (Range<Int>) throws -> [[RecordWriter.Value]] {
    let cards = work.withLock { $0.cards }
    switch content {
    case .items(let records): return { Array(records[$0]) }
    case .readouts(let entries):
      let known = Dictionary(cards.map { ($0.entry, $0.card) }) { $1 }
      return { range in entries[range].compactMap { known[$0].map { ExportRecords.record($0.readout) } } }
    case .rows(let tab, let keys):
      let tables = FileTables(cards: cards, today: CalendarDate.today.dayNumber)
      let table = tables.table(tab, filter: "", sort: tab.standardSort)
      return { ExportRecords.records(of: keys[$0], in: table.rows, tab) }
    }
  }
}
