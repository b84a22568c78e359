import Foundation
import ReadoutArchive

extension ArchiveLoader {
  /// Writes what is decided, in its order, over a connection of its own, which is made when it is needed first.
  func decide() {
    var writable: Archive?
    while true {
      deciding.wait()
      // What has been decided is written even when the browser is left.
      guard let deed = work.withLock({ $0.deeds.isEmpty ? nil : $0.deeds.removeFirst() }) else {
        if isStopped { break }
        continue
      }
      do {
        let archive = try writable ?? Archive(archive.path, .writing)
        writable = archive
        try perform(deed, in: archive)
        for entry in Set(deed.targets.map(\.entry)).sorted() {
          tell(.content(entry, content(entry, archive), version: deed.version))
        }
        tell(.decided(request: deed.request, problem: nil))
      } catch DecisionError.value(_, let problem) {
        tell(.decided(request: deed.request, problem: problem))
      } catch {
        tell(.decided(request: deed.request, problem: error.localizedDescription))
      }
    }
    decided.signal()
  }

  private func perform(_ deed: Deed, in archive: Archive) throws {
    for target in deed.targets {
      let readout = Int64(target.entry)
      switch deed.kind {
      case .decide(let act): try archive.decide(target.item, of: readout, [act])
      case .undo(let aspect): try archive.undo(target.item, of: readout, aspect)
      case .redo(let aspect): try archive.redo(target.item, of: readout, aspect)
      }
    }
  }
}
