import Foundation
import ReadoutArchive
import ReadoutCore

extension ArchiveLoader {
  /// Searches for what was asked last, over a connection of its own, which is made when it is needed first.
  func find() {
    while true {
      finding.wait()
      if isStopped { return }
      guard let request = work.withLock({ $0.find.take() }), !request.text.isEmpty else { continue }
      do {
        try find(request)
      } catch let error as QueryError {
        tell(.refused(request: request.number, error))
      } catch {
        // The browser waits for an end.
        if !isOutdated(request) { tell(.found(request: request.number, .end)) }
        tell(error)
      }
    }
  }

  private func isOutdated(_ request: Request) -> Bool {
    work.withLock { $0.newestFind != request.number || $0.isStopped }
  }

  private func find(_ request: Request) throws {
    let (query, words) = try Self.query(request.text)
    tell(.words(request: request.number, words))
    // Half a term, such as `with:`, asks for nothing yet.
    guard query.expression != nil else { return tell(.found(request: request.number, .end)) }
    let searcher = try ready()
    var options = SearchOptions()
    options.limit = SearchAnswers.limit
    options.depth = SearchAnswers.depth
    if isOutdated(request) { return }
    try searcher.search(query, options) { part in
      // A newer question that came before this search had begun could not cancel it.
      if isOutdated(request) { searcher.cancel() } else { tell(.found(request: request.number, part)) }
    }
  }

  private func ready() throws -> Searcher {
    if let searcher = work.withLock({ $0.searcher }) { return searcher }
    // The lexicon is loaded here and not where names are drawn.
    _ = Names.country("")
    let searcher = try Searcher(try Archive(archive.path, .reading))
    work.withLock { $0.searcher = searcher }
    return searcher
  }
}
