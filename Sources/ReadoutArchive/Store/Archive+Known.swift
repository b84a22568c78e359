import GRDB
import ReadoutCore

extension Archive {
  /// Whether a document is in the archive just so, text and front matter, and known from this place: nothing is to be
  /// done for it.
  public func holds(_ document: Document, locator: String?) -> Bool {
    guard let hash = Hash.bytes(hex: document.id) else { return false }
    return (try? read { db in try Self.outcome(hash, document.source, locator, db) }) == .unchanged
  }

  /// What would become of an arrival.
  public func outcome(of arrival: Arrival) -> Outcome {
    guard let hash = Hash.bytes(hex: arrival.readout.id) else { return .unchanged }
    return (try? read { db in try Self.outcome(hash, arrival.readout.source, arrival.locator, db) }) ?? .new
  }

  private static func outcome(_ hash: [UInt8], _ source: Source, _ locator: String?, _ db: Database) throws -> Outcome {
    let known = try KnownRows(db)
    let place = try locator.flatMap { try known.readout(Hash.key(locator: $0)) }
    guard let same = try known.readout(Hash.key(hash)) else { return place == nil ? .new : .revised }
    guard place == same || locator == nil else { return .unchanged }
    guard let row = try ReadoutRows(db).facts(same) else { return .new }
    return row.hash == hash && !row.differs(from: source) ? .unchanged : .revised
  }
}
