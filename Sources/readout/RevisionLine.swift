import Foundation
import ReadoutArchive

/// A revision as a line of JSON: its text's id, dates, and the changes that made it of the one before.
struct RevisionLine: Encodable {
  /// A stretch of text that stayed, went or came.
  struct Change: Encodable {
    var same: String?
    var removed: String?
    var added: String?

    init(_ change: WordDiff.Change) {
      switch change {
      case .same(let text): same = text
      case .removed(let text): removed = text
      case .added(let text): added = text
      }
    }
  }

  let number: Int
  let id: String
  let title: String?
  let published: String?
  /// ISO 8601, to the second.
  let imported: String
  /// None for the first.
  let changes: [Change]?

  /// A line for each revision, the earliest first.
  static func lines(_ revisions: [Revision]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try revisions.enumerated().map { place, revision in
      let changes =
        place == 0 ? nil : WordDiff.compare(old: revisions[place - 1].text, new: revision.text).map(Change.init)
      let line = RevisionLine(
        number: revision.number, id: revision.hash, title: revision.title, published: revision.published,
        imported: HistoryWriter.iso(revision.imported), changes: changes)
      return String(decoding: try encoder.encode(line), as: UTF8.self) + "\n"
    }.joined()
  }
}
