import GRDB
import ReadoutCore

extension Archive {
  /// Ids of the readouts whose texts an earlier parser has read, or of all; of those that a query means, or of any.
  ///
  /// - Throws: `ArchiveError`.
  public func toReparse(_ query: Query? = nil, all: Bool = false) throws -> [Int64] {
    let wanted = try query.map { Set(try ids($0)) }
    return try read { db in
      let select = try RowStatement(db, "SELECT id FROM readout WHERE ? OR parser < ? ORDER BY id")
      select.bind(1, all ? 1 : 0)
      select.bind(2, ReadoutParser.version)
      var ids: [Int64] = []
      while try select.step() {
        if wanted?.contains(select.int(0)) ?? true { ids.append(select.int(0)) }
      }
      return ids
    }
  }

  /// The texts of some readouts, as they were handed to the parser; those that are gone are left out.
  ///
  /// - Throws: `ArchiveError`.
  public func documents(_ ids: some Collection<Int64>) throws -> [(id: Int64, document: Document)] {
    try read { db in
      let reader = ReadoutReader(db, TextPacker())
      return try ids.compactMap { id in
        try reader.frame(id).map { (id, Document(id: $0.id, source: $0.source, text: PlainText($0.text))) }
      }
    }
  }
}
