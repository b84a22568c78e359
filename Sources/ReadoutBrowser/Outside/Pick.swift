import Foundation
import ReadoutCore

/// What was picked in the browser: a readout, or an item of one.
public struct Pick: Hashable, Sendable, Encodable {
  /// `readout`, `person`, `issue` or `follow-up`.
  public let kind: String
  /// Title, name, label or action.
  public let label: String
  /// Role, topic or strength.
  public let note: String?
  /// Country, who raised it, or owner → recipient.
  public let party: String?
  /// ISO 8601, or the text's words.
  public let due: String?
  /// The sentences in which it stands.
  public let words: String?
  public let title: String
  public let publisher: String?
  public let date: String?
  public let url: String?
  /// Path of the file; nil for an archive.
  public let path: String?
  /// The readout's id, and after a slash the item's letter and number, as `readout search` writes it.
  public let id: String

  /// Picks `fact` of a card, or, without one, the readout.
  init(_ card: Card, _ fact: Fact?, quotation: Quotation?, isInArchive: Bool) {
    func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
    kind = fact?.item.kind.word ?? "readout"
    label = fact?.main ?? card.title
    note = filled(fact?.note)
    party = filled(fact?.party)
    due = filled(fact?.due)
    words = filled(quotation?.words)
    title = card.title
    publisher = filled(card.readout.source.publisher)
    date = filled(card.date)
    url = filled(card.readout.source.url)
    path = isInArchive ? nil : card.readout.source.path
    id = card.readout.id + (fact.map { "/\($0.item.kind.letter)\($0.item.index + 1)" } ?? "")
  }

  /// Path or id, kind and label, parted by tabs; nothing in it steers a terminal or breaks the line.
  public var line: String { [path ?? id, kind, label].map { SafeText.line($0) }.joined(separator: "\t") }

  /// One JSON object on one line, its keys in alphabetical order.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension ItemKind {
  /// The noun for one item, as `readout search` writes it.
  fileprivate var word: String {
    switch self {
    case .participant: "person"
    case .issue: "issue"
    case .followUp: "follow-up"
    }
  }

  fileprivate var letter: String {
    switch self {
    case .participant: "p"
    case .issue: "i"
    case .followUp: "f"
    }
  }
}
