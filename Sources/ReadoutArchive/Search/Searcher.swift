import GRDB
import ReadoutCore
import Synchronization

/// How a search is to go.
public struct SearchOptions: Sendable {
  /// Which sorts of hits, in the order in which they are delivered.
  public var scopes = SearchScope.kinds
  /// Hits of a scope that are delivered.
  public var limit = 50
  /// Readouts that are looked at before the first page is delivered, in each scope.
  public var first = 60
  /// Readouts that are looked at and ranked in each scope; where more match, the newest are.
  public var depth = 1000
  /// Whether counts beside the hits are wanted, and how many of a sort.
  public var wantsFacets = true
  public var facetLimit = 10
  /// Length of snippets in Unicode scalars.
  public var snippetLength = 120
  /// Day for what is overdue, in days since 1970-01-01.
  public var today = CalendarDate.today.dayNumber

  /// The usual way.
  public init() {}
}

/// Searches an archive over a connection of its own; a search can be given up from any thread.
public final class Searcher: Sendable {
  private let path: String
  private let queue: DatabaseQueue
  private let generation = Atomic<Int>(0)
  private let completions = Completions()

  /// Makes a searcher of `archive`.
  ///
  /// - Throws: `ArchiveError`.
  public init(_ archive: Archive) throws {
    path = archive.path
    queue = try archive.connection()
  }

  /// Searches, and hands over what is found part by part on the calling thread.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where the search was given up.
  public func search(_ query: Query, _ options: SearchOptions, _ deliver: (SearchPart) -> Void) throws {
    let mine = generation.load(ordering: .acquiring)
    do {
      try queue.read { db in
        let packer = TextPacker()
        try SearchRun(query, options, db, packer, completions).run { part in
          if generation.load(ordering: .acquiring) == mine { deliver(part) }
        }
      }
    } catch {
      throw ArchiveError.meaning(error, path: path)
    }
    if generation.load(ordering: .acquiring) != mine { throw ArchiveError.cancelled }
  }

  /// Gives up what is being searched for.
  public func cancel() {
    generation.add(1, ordering: .acquiringAndReleasing)
    queue.interrupt()
  }
}
