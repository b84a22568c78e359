/// Where everything stands on the screen: decided by the width, then by what the panes hold.
struct Layout: Sendable {
  /// How the panes share the screen.
  enum Form: Hashable, Sendable {
    /// List, items and source side by side.
    case columns
    /// The list above, one of the other panes below.
    case stack
    /// One pane, the others as tabs.
    case single
    /// No room for any.
    case none
  }

  private(set) var form: Form
  /// The tab in front.
  let front: Tab
  /// Panes in view, their heads included.
  private(set) var panes: [Pane: Frame] = [:]
  /// Row of the browser's tabs; without it, they stand in the header.
  private(set) var tabBar: Frame?
  /// A list beside that of the readouts, with its head; its rows; what is told of the selected one.
  private(set) var tabList: Frame?
  private(set) var tabBody: Frame?
  private(set) var tabDetail: Frame?
  /// Row of the panes' tabs, where there are any.
  private(set) var tabs: Frame?
  /// Everything between header and status.
  private(set) var body: Frame
  /// Panel that tells why an item is there.
  private(set) var why: Frame?
  /// The hits of a search.
  private(set) var hits: Frame
  /// What is wrong with the query of a search.
  private(set) var mistake: Frame?
  /// Counts beside the hits.
  private(set) var facets: Frame?
  /// Panel of the saved views.
  private(set) var views: Frame?
  /// Lines between panes that can be moved.
  private(set) var dividers: [Divider: Frame] = [:]
  /// Row that tells of the item under the cursor.
  private(set) var detailRow: Int?
  private(set) var hintRow: Int
  private(set) var hasHeader: Bool
  /// Columns of text in the source.
  private(set) var sourceWidth = 40

  /// Columns that stay free for the words that stand for signs, which are longer.
  static let flatMargin = 14

  /// Lays out the panes of `state`.
  init(_ state: BrowserState) {
    let size = state.size
    front = state.front
    hintRow = size.rows - 1
    hasHeader = size.rows >= 8
    detailRow = size.rows >= 7 ? size.rows - 2 : nil
    if size.rows >= 16 && size.isEnough { tabBar = Frame(row: 1, column: 0, width: size.columns, height: 1) }
    let top = hasHeader ? tabBar == nil ? 1 : 2 : 0
    body = Frame(row: top, column: 0, width: size.columns, height: max(0, (detailRow ?? hintRow) - top))
    hits = body
    form = !size.isEnough ? .none : size.columns >= 120 ? .columns : size.columns >= 70 ? .stack : .single
    if state.isFlat && form != .none { form = .single }
    if form == .stack && body.height < 12 || form == .columns && body.height < 10 { form = .single }
    guard form != .none else { return }
    var room = body
    if state.at.showsWhy && state.front == .readouts && body.height >= 9 {
      let text = WhyText(state, width: body.width - (state.isFlat ? Self.flatMargin : 0), limit: body.height / 3 - 1)
      let height = text.rows.count + 1
      room.height -= height
      why = Frame(row: room.endRow, column: 0, width: body.width, height: height)
    }
    if let views = state.views {
      let height = min(body.height, max(3, min(max(1, views.views?.count ?? 1) + 1, body.height / 2)))
      self.views = Frame(row: body.endRow - height, column: 0, width: body.width, height: height)
    }
    if state.isFlat { room.width = max(24, room.width - Self.flatMargin) }
    arrange(state, in: room)
    sourceWidth = max(8, min(state.configuration.wrapWidth, (panes[.source]?.width ?? room.width) - 5))
  }

  private mutating func arrange(_ state: BrowserState, in room: Frame) {
    switch form {
    case .none: break
    case _ where state.search?.isOpen == true: arrangeSearch(state, room)
    case _ where state.tabs.current != .readouts: arrangeTab(state, room)
    case .columns where state.at.isZoomed: panes[state.at.focus] = room
    case .stack where state.at.isZoomed: panes[state.at.focus] = room
    case .columns: arrangeColumns(state, room)
    case .stack: arrangeStack(state, room)
    case .single:
      tabs = Frame(row: room.row, column: 0, width: body.width, height: 1)
      panes[state.at.focus] = room
    }
  }

  // A list, and beside it, where there is room, what is told of the selected row.
  private mutating func arrangeTab(_ state: BrowserState, _ room: Frame) {
    var list = room
    if state.tabs.current == .followUps {
      // Their list needs the width: what they come from stands below it.
      let height = evidenceHeight(state, room)
      list.height -= height
      if height > 0 { tabDetail = Frame(row: list.endRow, column: 0, width: room.width, height: height) }
    } else if form == .columns && state.tabs.current.isList {
      list.width = room.width * 6 / 10
      let column = list.width + 1
      tabDetail = Frame(row: room.row, column: column, width: room.width - column, height: room.height)
    }
    tabList = list
    // A title, the columns' names where there is room, a line.
    tabBody = list.dropping(rows: state.tabs.current == .overview || list.height < 8 || list.width < 60 ? 1 : 3)
  }

  // Where there is much room, it is always shown; else where it is asked for.
  private func evidenceHeight(_ state: BrowserState, _ room: Frame) -> Int {
    if form == .columns && room.height >= 20 { return min(14, room.height * 35 / 100) }
    return state.tabs.showsWhy && room.height >= 9 ? max(5, min(8, room.height * 4 / 10)) : 0
  }

  /// Whether a list has room for the names of its columns.
  var namesColumns: Bool { (tabList?.height ?? 0) - (tabBody?.height ?? 0) == 3 }

  // The hits take the place of list and items; the source shows the selected one's evidence.
  private mutating func arrangeSearch(_ state: BrowserState, _ room: Frame) {
    var room = room
    let answers = state.search?.answers
    if answers?.error != nil && room.height >= 4 {
      mistake = Frame(row: room.row, column: 0, width: room.width, height: room.width < 100 ? 3 : 1)
      room = room.dropping(rows: mistake?.height ?? 0)
    }
    hits = room
    guard form == .columns else { return }
    hits.width = Self.share(state.at.split.hits, of: room.width, 40...room.width - 32) ?? room.width * 6 / 10
    dividers[.hits] = Frame(row: room.row, column: hits.width, width: 1, height: room.height)
    let column = hits.width + 1
    var source = Frame(row: room.row, column: column, width: room.width - column, height: room.height)
    if answers?.facets.isEmpty == false && room.height >= 20 {
      source.height -= room.height * 4 / 10
      facets = Frame(
        row: source.endRow + 1, column: column + 2, width: source.width - 4, height: room.endRow - source.endRow - 1)
    }
    panes[.source] = source
  }

  private mutating func arrangeColumns(_ state: BrowserState, _ room: Frame) {
    let split = state.at.split
    let list = Self.share(split.list, of: room.width, 20...room.width - 64) ?? max(32, min(54, room.width * 29 / 100))
    let line = Self.share(split.source, of: room.width, list + 32...room.width - 32)
    let items =
      line.map { $0 - list - 1 } ?? max(30, min(max(46, min(62, room.width * 35 / 100)), room.width - list - 34))
    dividers[.list] = Frame(row: room.row, column: list, width: 1, height: room.height)
    dividers[.source] = Frame(row: room.row, column: list + items + 1, width: 1, height: room.height)
    panes[.readouts] = Frame(row: room.row, column: 0, width: list, height: room.height)
    let source = list + items + 2
    panes[.source] = Frame(row: room.row, column: source, width: room.width - source, height: room.height)
    let counts = ItemKind.allCases.map { state.facts($0).count }
    var row = room.row
    for (kind, height) in zip(ItemKind.allCases, Self.share(room.height, among: counts)) {
      panes[Pane(kind)] = Frame(row: row, column: list + 1, width: items, height: height)
      row += height
    }
  }

  private mutating func arrangeStack(_ state: BrowserState, _ room: Frame) {
    let list = Self.share(state.at.split.stack, of: body.height, 3...room.height - 5) ?? max(5, room.height * 3 / 10)
    dividers[.stack] = Frame(row: room.row + list, column: 0, width: room.width, height: 1)
    panes[.readouts] = Frame(row: room.row, column: 0, width: room.width, height: list)
    let below = room.dropping(rows: list)
    tabs = Frame(row: below.row, column: 0, width: below.width, height: 1)
    let shown = state.at.focus == .readouts ? state.at.facet : state.at.focus
    panes[shown] = below
    guard let kind = shown.kind else { return }
    // What the items leave free shows the source.
    let needed = max(1, state.facts(kind).count) + 1
    // While one goes through the list, the source stays where it is for most readouts.
    let usual = state.at.focus == .readouts ? below.height * 4 / 10 : 0
    let items = max(min(needed, below.height - 6), min(needed, below.height / 2), usual)
    guard below.height - items >= 4 else { return }
    panes[shown] = Frame(row: below.row, column: 0, width: below.width, height: items)
    panes[.source] = below.dropping(rows: items)
  }

  // Where the user has put a line, as far as there is room; nothing where the browser decides.
  private static func share(_ share: Int?, of length: Int, _ room: ClosedRange<Int>) -> Int? {
    share.map { max(room.lowerBound, min(Split.place($0, of: length), room.upperBound)) }
  }

  /// Shares `height` rows among panes with these numbers of rows: a head of two and an empty row each. Where all have room
  /// in usual shares, these are taken, so that the heads stay where they are from readout to readout; else no pane is without
  /// at least one row of its own, the longest giving way first, and what is left over goes to the last.
  static func share(_ height: Int, among counts: [Int]) -> [Int] {
    let usual = [height * 28 / 100, height * 41 / 100, height - height * 28 / 100 - height * 41 / 100]
    if counts.count == usual.count, zip(counts, usual).allSatisfy({ max(1, $0) + 3 <= $1 }) { return usual }
    var heights = counts.map { max(1, $0) + 3 }
    while heights.reduce(0, +) > height, let longest = heights.max(), longest > 1 {
      if let index = heights.lastIndex(of: longest) { heights[index] -= 1 }
    }
    if let last = heights.indices.last { heights[last] += max(0, height - heights.reduce(0, +)) }
    return heights
  }

  /// Rows at the head of a pane: its title, and below it a line where there is room for one. Panes that stand above each
  /// other have their line in the title's row.
  func headHeight(of pane: Pane) -> Int {
    guard let frame = panes[pane] else { return 0 }
    return frame.height >= 4 && form == .columns ? 2 : min(1, frame.height)
  }

  /// The part of a pane below its head.
  func bodyFrame(of pane: Pane) -> Frame? { panes[pane]?.dropping(rows: headHeight(of: pane)) }

  /// Rows of a pane below its head; where it is not in view, as many as it would have.
  func bodyHeight(of pane: Pane) -> Int { bodyFrame(of: pane)?.height ?? max(0, body.height - 1) }
}
