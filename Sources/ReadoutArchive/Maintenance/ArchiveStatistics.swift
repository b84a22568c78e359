import Foundation
import GRDB

/// How much an archive holds.
public struct ArchiveStatistics: Sendable, Equatable {
  public let readouts: Int
  public let revisions: Int
  public let meetings: Int
  public let people: Int
  public let issues: Int
  public let followUps: Int
  public let decisions: Int
  /// Dates of the earliest and the latest readout, ISO 8601 at their grain.
  public let earliest: String?
  public let latest: String?
  /// Bytes of the texts as they were, and of the file with the one in which changes wait.
  public let textBytes: Int
  public let fileBytes: Int
}

extension Archive {
  /// Counts what the archive holds; takes a while for large ones.
  ///
  /// - Throws: `ArchiveError`.
  public func statistics() throws -> ArchiveStatistics {
    let size = [path, path + "-wal"].reduce(0) { sum, file in
      sum + ((try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0)
    }
    return try read { db in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      let dated = "SELECT date FROM readout WHERE date IS NOT NULL ORDER BY datekey"
      return ArchiveStatistics(
        readouts: try number("SELECT count(*) FROM readout"), revisions: try number("SELECT count(*) FROM revision"),
        meetings: try number("SELECT count(*) FROM meeting"),
        people: try number("SELECT count(*) FROM person WHERE merged IS NULL"),
        issues: try number("SELECT count(*) FROM issue"), followUps: try number("SELECT count(*) FROM follow_up"),
        decisions: try number("SELECT count(*) FROM decision"),
        earliest: try String.fetchOne(db, sql: dated + " LIMIT 1"),
        latest: try String.fetchOne(db, sql: dated + " DESC LIMIT 1"),
        textBytes: try number("SELECT sum(size) FROM text"), fileBytes: size)
    }
  }
}
