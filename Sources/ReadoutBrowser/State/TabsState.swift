import ReadoutArchive
import ReadoutCore

/// The tabs: which is in front, and where the user stands in each.
struct TabsState: Sendable {
  /// The tab in front, unless a search is.
  var current = Tab.readouts
  var lists: [Tab: TabList] = Dictionary(uniqueKeysWithValues: Tab.lists.map { ($0, TabList($0)) })
  var overview = OverviewState()
  /// Tabs from which Enter led to readouts, and where the user stood among these.
  var trail: [(tab: Tab, at: Position)] = []
  /// What the list in front was filtered by before its filter was typed, while it is typed.
  var editing: Filter?
  /// The row that was selected then, and how far below the first visible one it stood.
  var editedFrom: (key: Int64, offset: Int)?
  /// Whether a search was in front when the state was looked at last.
  var isSearching = false
  /// The tab from which a search was begun.
  var searchedFrom: Tab?
  /// Whether the list of follow-ups tells why the selected one is there.
  var showsWhy = false
  /// The query of the last search that was left.
  var lastQuery = ""
  /// Days since 1970-01-01, for what is late.
  var today = CalendarDate.today.dayNumber
  /// Number of the last request.
  var lastRequest = 0
  /// What was wanted of the rows in sight last.
  var fetched = TabFetch()

  /// The list in front, where a list is.
  var list: TabList? { lists[current] }
}

/// One list beside that of the readouts: all keys in order, and the rows in sight.
struct TabList: Sendable {
  /// What a list was asked for.
  struct Question: Hashable, Sendable {
    let filter: String
    let sort: ListSort
    /// What stands behind it; it grows as that changes.
    let version: Int
  }

  let tab: Tab
  var sort: ListSort
  var filter: Filter
  /// Keys of all rows, as far as they have come.
  private(set) var keys: [Int64] = []
  /// What the keys are the answer to, and its request's number.
  private(set) var asked: (question: Question, request: Int)?
  /// Whether these are all.
  private(set) var isAll = false
  /// Whether the user has given up waiting for more.
  private(set) var isGivenUp = false
  /// Which share of what there is has been counted, where that is known.
  private(set) var share: Double?
  /// What in the filter cannot be understood.
  private(set) var error: QueryError?
  var selected: Int64?
  private(set) var top = 0
  var marks: Set<Int64> = []
  /// Row of the cursor, where it is looked for first.
  private var hint = 0
  private var rows = Recent<Aged>(limit: 2000)
  // Keys of an answer that replaces another, until the place is in them.
  private var incoming: [Int64]?
  /// Whether the selected row was chosen before any keys came, and has yet to be found among them.
  private(set) var isSought = false
  private var details = Recent<Aged2>(limit: 64)

  private struct Aged: Sendable {
    let row: TabRow
    let version: Int
  }

  private struct Aged2: Sendable {
    let detail: TabDetail
    let version: Int
  }

  /// Begins without having asked.
  init(_ tab: Tab) {
    self.tab = tab
    sort = tab.standardSort
    filter = Filter(tab.standardFilter)
  }

  /// Whether more is to come.
  var isWaiting: Bool { asked != nil && !isAll && !isGivenUp && error == nil }

  /// Row of the cursor.
  var selectedRow: Int? {
    guard let selected else { return nil }
    for row in [hint, hint + 1, hint - 1] where keys.indices.contains(row) && keys[row] == selected { return row }
    return keys.firstIndex(of: selected)
  }

  /// The selected row's key where it is listed: one that is filtered out is not there.
  var selectedKey: Int64? { selectedRow.flatMap { keys[$0] } }

  /// How far below the first visible row the cursor stands.
  var offset: Int { isSought ? hint : max(0, hint - top) }

  /// What stands in a row, if it has been read.
  func row(_ key: Int64) -> TabRow? { rows[Int(key)]?.row }

  /// What is told beside the list of a row, if it has been read.
  func detail(_ key: Int64) -> TabDetail? { details[Int(key)]?.detail }

  /// Whether a row has yet to be read, or to be read again.
  func needsRow(_ key: Int64, _ version: Int) -> Bool { rows[Int(key)].map { $0.version < version } ?? true }

  /// Whether what is told of a row has yet to be read, or to be read again.
  func needsDetail(_ key: Int64, _ version: Int) -> Bool { details[Int(key)].map { $0.version < version } ?? true }

  /// Notes what has been asked.
  mutating func ask(_ question: Question, request: Int) {
    let isOther = asked?.question.filter != question.filter || asked?.question.sort != question.sort
    asked = (question, request)
    (isAll, isGivenUp, error, share) = (false, false, nil, nil)
    incoming = keys.isEmpty || isOther && selected == nil ? nil : []
  }

  /// Gives up waiting for more; what has come stays.
  mutating func giveUp() { isGivenUp = true }

  /// Asks anew when it is looked at again.
  mutating func forget() { asked = nil }

  /// Takes in the next keys, or, where `isWhole`, all that there are so far.
  mutating func take(_ more: [Int64], isWhole: Bool, isAll: Bool, share: Double?) {
    if isGivenUp { return }
    if var incoming {
      self.incoming = nil
      if isWhole { incoming = more } else { incoming += more }
      if isAll || selected == nil || incoming.count > hint + 200 || isWhole {
        replace(incoming)
      } else {
        self.incoming = incoming
      }
    } else if isWhole {
      replace(more)
    } else {
      keys += more
    }
    (self.isAll, self.share) = (isAll, share)
    clamp()
  }

  /// Keeps rows that were read when what stands behind them had a version.
  mutating func keep(_ rows: [Int64: TabRow], version: Int) {
    for (key, row) in rows { self.rows.keep(Aged(row: row, version: version), Int(key)) }
  }

  /// Keeps what is told of a row.
  mutating func keep(_ detail: TabDetail, _ key: Int64, version: Int) {
    details.keep(Aged2(detail: detail, version: version), Int(key))
  }

  /// Counts what is seen as used.
  mutating func use(_ keys: some Sequence<Int64>) { for key in keys { rows.use(Int(key)) } }

  /// Takes in that the filter cannot be understood.
  mutating func refuse(_ error: QueryError) {
    self.error = error
    isAll = true
  }

  /// Selects a key that is yet to come; when it comes, it stands so far below the first visible row.
  mutating func seek(_ key: Int64, offset: Int) {
    (selected, hint, top) = (key, max(0, offset), 0)
    isSought = true
  }

  /// Selects a key that stood so far below the first visible row, and that another filter is about to list again.
  mutating func comeBack(to key: Int64, offset: Int) {
    isAll = false
    seek(key, offset: offset)
  }

  /// Selects a row.
  mutating func select(row: Int) {
    guard keys.indices.contains(row) else { return }
    isSought = false
    (selected, hint) = (keys[row], row)
  }

  /// Keeps the cursor on a row, and in view.
  mutating func settle(height: Int) {
    clamp()
    top = BrowserState.scrolled(top, showing: selectedRow ?? 0, count: keys.count, height: height)
  }

  // The selected row stays where it was on the screen.
  private mutating func replace(_ new: [Int64]) {
    let before = hint
    keys = new
    guard let selected, let row = new.firstIndex(of: selected) else { return }
    isSought = false
    hint = row
    top = max(0, top + row - before)
  }

  private mutating func clamp() {
    if let row = selectedRow {
      if isSought { top = max(0, row - hint) }
      isSought = false
      hint = row
    } else if !keys.isEmpty && (isAll || isGivenUp || selected == nil) {
      hint = max(0, min(hint, keys.count - 1))
      selected = keys[hint]
      isSought = false
    }
  }
}

/// What is to be read of the list in front: rows, and what is told beside it of one.
struct TabFetch: Hashable, Sendable {
  var tab = Tab.readouts
  var rows: [Int64] = []
  var detail: Int64?
  /// The name by which the detail's subject is found: a topic's slug or a country's code.
  var subject = ""
  var version = 0

  /// Whether there is nothing to read.
  var isEmpty: Bool { rows.isEmpty && detail == nil }
}

/// What is to be listed.
struct ListWish: Hashable, Sendable {
  let request: Int
  let tab: Tab
  let filter: String
  let sort: ListSort
  let today: Int
  /// Whether the same has been listed before, and only what stands behind it has changed.
  let isAgain: Bool
}

/// What comes of the lists beside that of the readouts.
enum TabNews: Sendable {
  /// Keys of a list: the next ones, or all there are so far; which share of all has been counted.
  case keys(request: Int, [Int64], isWhole: Bool, isAll: Bool, share: Double?)
  case rows(Tab, [Int64: TabRow], version: Int)
  case detail(Tab, Int64, TabDetail, version: Int)
  case refused(request: Int, QueryError)
  case overview(request: Int, Overview, isAll: Bool)
}
