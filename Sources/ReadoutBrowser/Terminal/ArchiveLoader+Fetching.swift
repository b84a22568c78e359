import Foundation
import ReadoutArchive

extension ArchiveLoader {
  /// Rows that are read in one go, so that a newer wish does not wait for long.
  private static let rowsAtOnce = 60

  /// Reads what is seen, over a connection of its own: rows first, then readouts.
  func fetch() {
    var own: Archive?
    while true {
      fetching.wait()
      if isStopped { return }
      let (wish, tabWish) = work.withLock { ($0.fetch.take(), $0.tabFetch.take()) }
      do {
        let archive = try own ?? Archive(archive.path, .reading)
        own = archive
        if let tabWish { try fetch(tabWish, from: archive) }
        if let wish { try fetch(wish, from: archive) }
      } catch {
        tell(error)
      }
    }
  }

  private func fetch(_ wish: Fetch, from archive: Archive) throws {
    var lines = wish.lines[...]
    // The rows in sight, then the readout under the cursor, then what may soon be seen.
    try fetchLines(&lines, wish, from: archive)
    for (place, entry) in wish.contents.enumerated() {
      if isOutdated { return }
      tell(.content(entry, content(entry, archive), version: wish.version))
      if place == 0 { while !lines.isEmpty && !isOutdated { try fetchLines(&lines, wish, from: archive) } }
    }
    while !lines.isEmpty && !isOutdated { try fetchLines(&lines, wish, from: archive) }
  }

  // Something newer is wished for: what is still wanted is in that as well.
  private var isOutdated: Bool { work.withLock { $0.fetch != nil || $0.isStopped } }

  private func fetchLines(_ lines: inout ArraySlice<Int>, _ wish: Fetch, from archive: Archive) throws {
    guard !lines.isEmpty else { return }
    let entries = lines.prefix(Self.rowsAtOnce)
    lines = lines.dropFirst(entries.count)
    var found = Dictionary(entries.map { ($0, ListLine.gone) }) { $1 }
    for row in try archive.rows(entries.map { Int64($0) }) { found[Int(row.id)] = ListLine(row) }
    tell(.lines(found, version: wish.version))
  }

  /// What is read of an entry: the readout as people corrected it.
  func content(_ entry: Int, _ archive: Archive) -> Content {
    do {
      guard let readout = try archive.decided(Int64(entry))?.shown else {
        return .failed("This readout is no longer in the archive.")
      }
      let name = readout.source.path.split(separator: "/").last.map(String.init) ?? ""
      return .loaded(Card(readout, name: name))
    } catch {
      return .failed(error.localizedDescription)
    }
  }
}
