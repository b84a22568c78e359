import Foundation
import ReadoutArchive

extension ArchiveLoader {
  /// Readouts that are listed before all others.
  private static let beginning = 200
  /// Readouts whose issues and follow-ups are counted for the header, and how long that may take; of more, the overview
  /// counts them.
  private static let mostCounted = 50_000
  private static let patienceForTotals = Duration.milliseconds(50)

  /// Lists all readouts, then filters them as asked, and looks now and then whether someone has changed the archive.
  func list() {
    var lister = Lister(loader: self)
    lister.begin()
    while !isStopped {
      let isAsked = listing.wait(timeout: .now() + lister.patience) == .success
      if isStopped { break }
      if isAsked { lister.answer() } else { lister.look() }
    }
  }

  /// What the listing thread remembers.
  private struct Lister {
    let loader: ArchiveLoader
    private var version = 0
    private var changes: Int?
    private var filter: (request: Int, query: Query?, words: [[UInt8]], sort: ListSort)?
    private var file: FileID?
    private var isInTrouble = false
    /// How long nothing is looked at: a long list is not made again all the time.
    private(set) var patience = DispatchTimeInterval.seconds(1)

    init(loader: ArchiveLoader) { self.loader = loader }

    private var archive: Archive { loader.archive }

    /// Lists the newest readouts, with the rows of the first screen, then all.
    mutating func begin() {
      file = FileID(archive.path)
      do {
        changes = try archive.changeCount()
        let newest = try archive.ids(limit: ArchiveLoader.beginning)
        let rows = try archive.rows(newest.prefix(60))
        loader.tell(.listed(newest, isAll: newest.count < ArchiveLoader.beginning, version: version))
        loader.tell(.lines(Dictionary(rows.map { (Int($0.id), ListLine($0)) }) { $1 }, version: version))
        loader.begin()
        if newest.count >= ArchiveLoader.beginning { try listAll() } else { try tellTotals(of: newest.count) }
      } catch {
        loader.begin()
        fail(error)
      }
    }

    private mutating func listAll() throws {
      let start = ContinuousClock.now
      let ids = try archive.ids(isStopped: { loader.isStopped })
      let (seconds, attoseconds) = (ContinuousClock.now - start).components
      patience = .milliseconds(max(1000, 5 * (Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))))
      loader.tell(.listed(ids, isAll: true, version: version))
      try tellTotals(of: ids.count)
    }

    // For the header: only where nobody waits for it.
    private func tellTotals(of readouts: Int) throws {
      guard readouts <= ArchiveLoader.mostCounted else { return loader.tell(.totals(nil)) }
      let end = ContinuousClock.now + ArchiveLoader.patienceForTotals
      do {
        let totals = try archive.totals { loader.isStopped || ContinuousClock.now > end }
        loader.tell(.totals(Totals(issues: totals.issues, open: totals.open)))
      } catch ArchiveError.cancelled {
        loader.tell(.totals(nil))
      }
    }

    /// Does what has been asked for.
    mutating func answer() {
      let (request, chores) = loader.work.withLock { work in
        defer { (work.filter, work.chores) = (nil, []) }
        return (work.filter, work.chores)
      }
      do {
        for chore in chores { try perform(chore) }
        if let request { try filter(request) }
      } catch {
        fail(error)
      }
    }

    private mutating func filter(_ request: Request) throws {
      filter = nil
      if request.text.isEmpty {
        guard request.sort != Tab.readouts.standardSort else { return }
        filter = (request.number, nil, [], request.sort)
        return try pass()
      }
      do {
        let (query, words) = try ArchiveLoader.listQuery(request.text)
        filter = (request.number, query, words, request.sort)
      } catch {
        return loader.tell(.refused(request: request.number, error))
      }
      try pass()
    }

    private func pass() throws {
      guard let filter else { return }
      loader.work.withLock { $0.isSorting = true }
      defer { loader.work.withLock { $0.isSorting = false } }
      let ids = try archive.ids(filter.query, sort: filter.sort) { [loader] in
        loader.work.withLock { $0.isStopped || $0.newestFilter != filter.request }
      }
      loader.tell(.passing(request: filter.request, ids, words: filter.words))
    }

    private func perform(_ chore: Effect) throws {
      switch chore {
      case .saveView(let name, let query): try Archive(archive.path, .writing).saveView(name: name, query: query)
      case .removeView(let name): try Archive(archive.path, .writing).removeView(name: name)
      default: break
      }
      loader.tell(.views(try archive.views()))
    }

    /// Looks whether the archive is still there and still the same, and lists it again where someone has changed it.
    mutating func look() {
      do {
        try checkFile()
        let count = try archive.changeCount()
        if count != changes {
          changes = count
          version += 1
          try listAll()
          try pass()
        }
        if isInTrouble { loader.tell(.trouble(nil)) }
        isInTrouble = false
      } catch {
        fail(error)
      }
    }

    // A file that is open can be read even when it has been removed; what is read is then nobody's archive any more.
    private func checkFile() throws {
      guard let now = FileID(archive.path) else { throw Missing(path: archive.path, isOther: false) }
      if let file, now != file { throw Missing(path: archive.path, isOther: true) }
    }

    private mutating func fail(_ error: any Error) {
      // What is tried again each second is told once.
      if isInTrouble { return }
      if let error = error as? ArchiveError, error == .cancelled { return }
      isInTrouble = true
      loader.tell(error)
    }
  }

  /// Tells one file from another at the same path.
  private struct FileID: Equatable {
    let device: UInt64
    let number: UInt64

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(truncatingIfNeeded: status.st_dev)
      number = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  /// The archive's file is no longer the one that was opened.
  private struct Missing: LocalizedError {
    let path: String
    let isOther: Bool
    var errorDescription: String? {
      isOther
        ? "\(path): is another file now; what is shown is the former one: leave with q and open it again"
        : "\(path): the archive is gone; what is shown is from before: put the file back, or leave with q"
    }
  }
}
