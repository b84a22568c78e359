import Foundation
import GRDB

/// A query that someone keeps under a name.
public struct SavedView: Sendable, Hashable, Identifiable {
  public let name: String
  /// The query as it was typed.
  public let query: String
  /// When it was saved, in seconds since 1970.
  public let saved: Int

  /// Names are told apart by all their letters.
  public var id: String { name }

  /// Makes a view.
  public init(name: String, query: String, saved: Int) {
    self.name = name
    self.query = query
    self.saved = saved
  }
}

extension Archive {
  /// All saved views, by name.
  ///
  /// - Throws: `ArchiveError`.
  public func views() throws -> [SavedView] {
    try read { db in
      let row = try RowStatement(db, "SELECT name, query, saved FROM view ORDER BY name COLLATE NOCASE, name")
      var views: [SavedView] = []
      while try row.step() {
        views.append(SavedView(name: row.text(0) ?? "", query: row.text(1) ?? "", saved: Int(row.int(2))))
      }
      return views
    }
  }

  /// Saves a query under a name; one that was saved under it before gives way.
  ///
  /// - Throws: `ArchiveError`, `.readOnly` where the archive was opened to be read.
  public func saveView(name: String, query: String, now: Int = Int(Date().timeIntervalSince1970)) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO view (name, query, saved) VALUES (?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET query = excluded.query, saved = excluded.saved
          """, arguments: [name, query, now])
    }
  }

  /// Removes the view of a name, if there is one.
  ///
  /// - Throws: `ArchiveError`, `.readOnly` where the archive was opened to be read.
  public func removeView(name: String) throws {
    try write { try $0.execute(sql: "DELETE FROM view WHERE name = ?", arguments: [name]) }
  }
}
