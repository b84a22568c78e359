import Foundation
import GRDB
import ReadoutCore

/// What a document said at one time.
public struct Revision: Sendable, Equatable {
  /// Counted from 1.
  public let number: Int
  /// SHA-256 of the text, 64 hexadecimal digits.
  public let hash: String
  public let title: String?
  /// ISO 8601.
  public let published: String?
  /// When it came in, in seconds since 1970.
  public let imported: Int
  public let text: String
}

extension Archive {
  /// All that a document has said, the earliest first; the last is what it says now. Empty where there is no such readout.
  ///
  /// - Throws: `ArchiveError`, also where a text is damaged.
  public func revisions(of readout: Int64) throws -> [Revision] {
    try read { db in
      let packer = TextPacker()
      let select = try RowStatement(
        db,
        """
        SELECT number, hash, title, published, imported, size, content FROM revision WHERE readout = ?1
        UNION ALL
        SELECT number, hash, title, published, imported, size, content
        FROM readout JOIN text ON text.readout = readout.id WHERE readout.id = ?1
        ORDER BY number
        """)
      select.bind(1, readout)
      var revisions: [Revision] = []
      while try select.step() {
        guard let text = select.withBytes(6, { packer.unpack($0, size: Int(select.int(5))) }) else {
          select.reset()
          throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a text cannot be unpacked")
        }
        revisions.append(
          Revision(
            number: Int(select.int(0)), hash: select.withBytes(1) { Hash.hex($0) }, title: select.text(2),
            published: select.text(3), imported: Int(select.int(4)), text: text))
      }
      return revisions
    }
  }
}
