import Foundation

/// What is known of one listed file.
enum Content: Sendable {
  /// Not read yet.
  case waiting
  case loaded(Card)
  /// Could not be read; the sentence says why.
  case failed(String)
}

/// What came of reading one file.
struct LoadResult: Sendable {
  /// Place of the file among the items as they were given.
  let entry: Int
  let content: Content
}

/// What the list is made of: files, all of which are read and held, or an archive, of which what is seen is held.
///
/// Files stand by date, the latest first, then those without a date, then those not read yet, at last those that cannot be
/// read. Entries are numbers: of a file, its place among the items; of a readout of an archive, its id.
struct Shelf: Sendable {
  /// The archive, where it is one that is browsed; then there are no files.
  var archive: ArchiveShelf?
  private(set) var items: [BrowserItem] = []
  /// Whether no further file will be found.
  private(set) var isListed = false
  private(set) var contents: [Content] = []
  /// Entries in the list's order.
  private(set) var order: [Entry] = []
  private(set) var loadedCount = 0
  private(set) var issueCount = 0
  private(set) var followUpCount = 0
  /// Entries that could not be read, in the order in which that turned out.
  private(set) var failures: [Int] = []

  /// An entry's number, packed below what it is sorted by, so that order is a plain comparison.
  struct Entry: Hashable, Comparable, Sendable {
    private let packed: UInt64

    /// Packs an entry's number with its rank and its day since 1970-01-01.
    init(_ number: Int, _ content: Content) {
      var rank: UInt64 = 2
      var day: UInt64 = 0
      switch content {
      case .waiting: break
      case .failed: rank = 3
      case .loaded(let card):
        rank = card.dayNumber == nil ? 1 : 0
        // Later days come first; 4,000,000 days reach from year 1 to beyond year 9999.
        if let number = card.dayNumber { day = UInt64(clamping: 3_000_000 - number) & 0x3F_FFFF }
      }
      packed = rank << 60 | day << 32 | UInt64(number)
    }

    /// Place of the file among the items as they were given.
    var number: Int { Int(packed & 0xFFFF_FFFF) }

    /// Orders by rank, then by day, then by number.
    static func < (a: Entry, b: Entry) -> Bool { a.packed < b.packed }
  }

  /// Lists files that have been found, of which nothing is known yet, after the others; `isAll` tells that no further
  /// ones will come.
  mutating func list(_ found: [BrowserItem], isAll: Bool) {
    let numbers = items.count..<items.count + found.count
    items += found
    contents += numbers.map { _ in .waiting }
    let place = Self.place(of: Entry(numbers.lowerBound, .waiting), in: order)
    order.insert(contentsOf: numbers.map { Entry($0, .waiting) }, at: place)
    isListed = isAll
  }

  /// Whether every file has been found, and read or failed.
  var isComplete: Bool { isListed && loadedCount + failures.count == items.count }

  /// How many readouts are known of.
  var count: Int { archive?.all.count ?? items.count }

  /// What is known of an entry.
  func content(_ entry: Int) -> Content {
    if let archive { return archive.content(entry) }
    return contents.indices.contains(entry) ? contents[entry] : .waiting
  }

  /// The prepared readout of an entry, if it has been loaded.
  func card(_ entry: Int) -> Card? {
    guard case .loaded(let card) = content(entry) else { return nil }
    return card
  }

  /// The sentence that tells why an entry could not be read.
  func failure(_ entry: Int) -> String? {
    guard case .failed(let sentence) = content(entry) else { return nil }
    return sentence
  }

  /// Date, sides and title of an entry, if they are known.
  func line(_ entry: Int) -> ListLine? {
    if let archive { return archive.line(entry) }
    return card(entry).map {
      ListLine(
        date: $0.date, sides: $0.sides, title: $0.title, publisher: $0.readout.source.publisher ?? "")
    }
  }

  /// The name that stands for an entry until its title is known: its own, or the end of its path.
  func name(_ entry: Int) -> String { archive == nil ? items[entry].name : line(entry)?.title ?? "…" }

  /// What a hit stands for.
  func subject(of hit: Hit) -> SearchText.Subject? {
    guard let records = card(hit.entry)?.searchText.records, records.indices.contains(hit.record) else { return nil }
    return records[hit.record].subject
  }

  /// Files a result under its entry and moves the entry to its place in the order.
  mutating func file(_ result: LoadResult) {
    guard contents.indices.contains(result.entry), case .waiting = contents[result.entry] else { return }
    let old = Entry(result.entry, contents[result.entry])
    contents[result.entry] = result.content
    switch result.content {
    case .waiting: return
    case .failed: failures.append(result.entry)
    case .loaded(let card):
      loadedCount += 1
      issueCount += card.issues.count
      followUpCount += card.followUps.count
    }
    order.remove(at: Self.place(of: old, in: order))
    let new = Entry(result.entry, result.content)
    order.insert(new, at: Self.place(of: new, in: order))
  }

  /// The entry in the order that stands for a file's number.
  func entry(_ number: Int) -> Entry { Entry(number, contents[number]) }

  /// Index of the first entry that is not before `entry` (binary search).
  static func place(of entry: Entry, in order: [Entry]) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if order[middle] < entry { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
