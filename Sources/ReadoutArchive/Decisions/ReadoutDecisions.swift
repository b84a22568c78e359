import GRDB
import ReadoutCore

/// All that was decided about the items of one readout, as they are now and as its earlier revisions had them.
struct ReadoutDecisions {
  let readout: Readout
  let items: [ItemKey]
  /// The earliest first.
  let acts: [DecisionRows.Stored]
  /// Places in `items`, by the keys that decisions name.
  let places: [String: Int]

  /// Gathers the decisions on a readout.
  init(_ id: Int64, _ readout: Readout, _ db: Database) throws {
    self.init(readout, try Self.acts(id, readout.id, db))
  }

  /// Attaches acts to the items of a readout.
  init(_ readout: Readout, _ acts: [DecisionRows.Stored]) {
    self.readout = readout
    self.acts = acts
    items = ItemKey.all(of: readout)
    places = acts.isEmpty ? [:] : ItemMatcher.match(Self.threads(acts), items)
  }

  /// All acts on a readout, whose text has a hash, the earliest first.
  static func acts(_ id: Int64, _ hash: String, _ db: Database) throws -> [DecisionRows.Stored] {
    let revisions = try RowStatement(db, "SELECT hash FROM revision WHERE readout = ?")
    revisions.bind(1, id)
    var subjects = [hash]
    while try revisions.step() { subjects.append(revisions.withBytes(0) { Hash.hex($0) }) }
    return try DecisionRows(db: db).acts(on: subjects)
  }

  private static func threads(_ acts: [DecisionRows.Stored]) -> [ItemMatcher.Thread] {
    Dictionary(grouping: acts.reversed().map(\.decision), by: \.item).sorted { $0.key < $1.key }.map { key, acts in
      ItemMatcher.Thread(key: key, quotes: acts.compactMap(\.quote), labels: acts.compactMap(\.label))
    }
  }

  /// The item of an id such as `f2`.
  func place(of id: String) -> Int? { items.firstIndex { $0.id == id } }

  /// The acts on an item.
  func stack(_ place: Int) -> DecisionStack {
    DecisionStack(acts: acts.filter { places[$0.decision.item] == place })
  }

  /// The key by which decisions name an item: the one that they have used so far, or its own.
  func key(_ place: Int) -> String {
    acts.last { places[$0.decision.item] == place }?.decision.item ?? items[place].key
  }

  /// Acts whose item is no longer found.
  var unattached: [Decision] { acts.map(\.decision).filter { places[$0.item] == nil } }
}
