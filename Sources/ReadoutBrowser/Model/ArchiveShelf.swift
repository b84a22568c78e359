import ReadoutArchive

/// A row of the list of an archive.
struct ListLine: Sendable, Equatable {
  /// ISO 8601 at the grain stated; empty where unknown.
  let date: String
  /// Codes of the sides that met, parted by spaces.
  let sides: String
  let title: String
  var publisher = ""
  /// Whether the readout has been removed since it was listed.
  var isGone = false

  /// The line of a readout as its card has it, or as the archive does.
  init(date: String, sides: String, title: String, publisher: String = "") {
    self.date = date
    self.sides = sides
    self.title = title
    self.publisher = publisher
  }

  /// The line that the archive gives.
  init(_ row: ListedReadout) {
    self.init(
      date: row.date ?? "", sides: SidesText.of(row.sides),
      title: row.title.isEmpty ? row.path.split(separator: "/").last.map(String.init) ?? row.path : row.title,
      publisher: row.publisher ?? "")
  }

  /// Stands for a readout that is no longer there.
  static let gone = {
    var line = ListLine(date: "", sides: "", title: "no longer in the archive")
    line.isGone = true
    return line
  }()
}

/// What an archive of up to a million readouts needs in memory to be shown: all ids, and of a few readouts what is seen of
/// them. Entries go by the ids.
struct ArchiveShelf: Sendable {
  /// Ids of all readouts in the order of the list, the newest first.
  private(set) var all: [Int64] = []
  /// Whether these are all, and not only the newest.
  private(set) var isListed = false
  /// Ids that pass the list's filter, where it has one that has been answered.
  private(set) var passing: [Int64]?
  /// Grows when someone else has changed the archive: what was read before is read again.
  private(set) var version = 0
  /// How much there is besides the readouts, once that has been counted.
  var totals: Totals?
  private var lines = Recent<Aged<ListLine>>(limit: 4000)
  private var contents = Recent<Aged<Content>>(limit: 64)
  // Row of the cursor, where its entry is looked for first.
  private var hint = 0

  // A value and the archive's version when it was read.
  private struct Aged<Value: Sendable>: Sendable {
    let value: Value
    let version: Int
  }

  /// Ids in the list, as its filter leaves them.
  var shown: [Int64] { passing ?? all }

  /// Row of an entry in the list. Near the cursor it is found at once, elsewhere by looking through all ids.
  func row(of entry: Int) -> Int? {
    let ids = passing ?? all
    let id = Int64(entry)
    for row in [hint, hint + 1, hint - 1] where ids.indices.contains(row) && ids[row] == id { return row }
    return ids.firstIndex(of: id)
  }

  /// The row at which the cursor was seen last, within the list.
  var lastRow: Int { max(0, min(hint, shown.count - 1)) }

  /// Remembers where the cursor is.
  mutating func note(row: Int) { hint = row }

  /// What stands in the list for an entry, if it has been read.
  func line(_ entry: Int) -> ListLine? { lines[entry]?.value }

  /// What was read of an entry.
  func content(_ entry: Int) -> Content { contents[entry]?.value ?? .waiting }

  /// Whether the line of an entry has yet to be read, or to be read again.
  func needsLine(_ entry: Int) -> Bool { lines[entry].map { $0.version < version } ?? true }

  /// Whether an entry has yet to be read, or to be read again.
  func needsContent(_ entry: Int) -> Bool { contents[entry].map { $0.version < version } ?? true }

  /// Takes in the ids of all readouts, or of the newest.
  mutating func list(_ ids: [Int64], isAll: Bool, version: Int) {
    all = ids
    isListed = isAll
    self.version = version
  }

  /// Lets only these readouts be listed, or all.
  mutating func pass(_ ids: [Int64]?) { passing = ids }

  /// Keeps lines that were read when the archive had a version.
  mutating func keep(_ lines: [Int: ListLine], version: Int) {
    for (entry, line) in lines { self.lines.keep(Aged(value: line, version: version), entry) }
  }

  /// Keeps what was read of an entry when the archive had a version.
  mutating func keep(_ content: Content, _ entry: Int, version: Int) {
    contents.keep(Aged(value: content, version: version), entry)
  }

  /// Counts what is seen as used, so that it is not forgotten.
  mutating func use(lines entries: [Int], contents cards: [Int]) {
    for entry in entries { lines.use(entry) }
    for entry in cards { contents.use(entry) }
  }
}
