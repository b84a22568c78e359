import ReadoutCore

/// Everything that the browser knows and shows; changed by `update` alone.
struct BrowserState: Sendable {
  let title: String
  /// What the user has chosen.
  let configuration: Configuration
  private(set) var keyMap: KeyMap
  var size: Size
  var shelf = Shelf()
  var at = Position()
  /// Entries of the list that pass its filter, where it has one.
  var filtered: [Shelf.Entry]?
  /// The same entries of files in another order than the shelf's, where one is asked for.
  var arranged: [Int]?
  var tabs = TabsState()
  /// What has been told of why items are there.
  var why = WhyState()
  /// Readouts that are marked: numbers of files, or ids.
  var markedReadouts: Set<Int64> = []
  /// Where a range of marks began, while its other end is looked for.
  var range: MarkRange?
  /// The part of the filter that is selected, while the parts are gone through.
  var chip: Int?
  var search: SearchState?
  /// The pane whose filter is being typed, what filtered it before, and which readout was selected then.
  var editing: (pane: Pane, before: Filter?, entry: Int?)?
  var help: HelpState?
  /// Whether there are words in the place of signs and one pane at a time, for screen readers.
  var isFlat = false
  /// What is looked for in the text in front.
  var find: SourceFind?
  /// Where the user left off the last time, until it has been found again.
  var resuming: SavedPlace?
  var palette: PaletteState?
  /// The first key of two, once it has been pressed.
  var pendingPrefix: Key?
  /// What the hint bar says until the next key.
  var notice: Notice?
  /// The saved views while they are looked at.
  var views: ViewsState?
  /// Whether the user has stopped the reading of files that nobody looks at.
  var isReadingHeld = false
  /// What was decided, and the form that is being filled in for it.
  var deeds = DeedsState()
  var form: FormState?
  /// The day that forms take for today.
  var today: CalendarDate { CalendarDate(dayNumber: tabs.today) }
  /// What has been asked of the archive.
  var asked = Asked()
  /// The line between panes that is being dragged.
  var draggedDivider: Divider?
  /// Whether the mouse is the browser's, and not the terminal's.
  var takesMouse = true
  /// Whether the terminal holds Esc back while the mouse is the browser's.
  var holdsEscape = false
  /// What has been picked, where the browser was opened for that; nil where it was not.
  var picked: [Pick]?
  /// The command line to which something is to be piped, while it is typed.
  var piping: String?
  /// An export whose file is being named.
  var exporting: ExportPrompt?
  /// Which share of an export has been written, while one is under way.
  var exportShare: Double?
  /// The source of the selected readout in rows.
  var wrap = WrappedText("", paragraphs: [], width: 1)
  /// Whether the evidence has to be brought into view.
  var mustReveal = false
  /// Rows that the source had when it was scrolled last.
  private var sourceHeight = 0
  /// Whether the user has left the choice of the readout to the browser so far: it is the newest then.
  var isUntouched = true
  private var wrapKey: WrapKey?
  private var wanted: [Int] = []
  var wantedFetch = Fetch()

  private struct WrapKey: Equatable {
    let entry: Int?
    let text: String?
    let width: Int
    let filter: Filter?
  }

  /// Begins without any files.
  init(title: String, size: Size, configuration: Configuration = .standard) {
    self.init(title: title, size: size, configuration: configuration, archive: nil)
  }

  /// Begins with an archive of which nothing is known yet.
  init(archive title: String, size: Size, configuration: Configuration = .standard) {
    self.init(title: title, size: size, configuration: configuration, archive: ArchiveShelf())
  }

  private init(title: String, size: Size, configuration: Configuration, archive: ArchiveShelf?) {
    self.title = title
    self.size = size
    self.configuration = configuration
    keyMap = configuration.keyMap(isArchive: archive != nil)
    takesMouse = configuration.takesMouse ?? true
    notice = configuration.notice
    shelf.archive = archive
    settle()
  }

  /// Lists `items`, of which nothing is known yet, and which are all.
  init(items: [BrowserItem], title: String, size: Size, configuration: Configuration = .standard) {
    self.init(title: title, size: size, configuration: configuration)
    list(items, isAll: true)
    settle()
  }

  /// From now on, Enter picks what the cursor is on.
  mutating func beginPicking() {
    picked = []
    keyMap = keyMap.picking
  }

  /// Takes in what happened and tells what is to be done outside.
  mutating func update(_ event: Event) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .key(let key):
      isUntouched = false
      effects = press(key)
      // Whoever goes elsewhere meanwhile stays there.
      if effects != [.quit] { resuming = nil }
    case .mouse(let event):
      effects = point(event)
      resuming = nil
    case .paste(let text): paste(text)
    case .told(let sentence): tell(sentence)
    case .export(let news): take(news)
    case .resize(let size):
      self.size = size
      mustReveal = mustReveal || at.focus.kind != nil
    case .listed(let items, let isAll): list(items, isAll: isAll)
    case .loaded(let results): load(results)
    case .goOn: search?.goOn(shelf)
    case .archive(let news): take(news)
    case .tab(let news): take(news)
    case .explained(let text, let cues): why.take(cues, of: text)
    }
    followSearch()
    followOpenedHit()
    if resuming != nil { followResumption() }
    settle()
    if search?.isUnfinished == true { effects.append(.goOn) }
    if readsOnForWords() { effects.append(.holdReading(false)) }
    return effects + (shelf.archive == nil ? wishes() : questions() + archiveWishes()) + tabWishes() + whyWishes()
  }

  // Entries to be read first: what is seen and has not been read.
  private mutating func wishes() -> [Effect] {
    let frame = Layout(self).panes[.readouts]
    let top = at.tops[.readouts] ?? 0
    let seen = entries(top..<top + (frame?.height ?? 0) + 4)
    let wishes = ([at.entry].compactMap { $0 } + seen).filter {
      if case .waiting = shelf.contents[$0] { true } else { false }
    }
    guard wishes != wanted else { return [] }
    wanted = wishes
    return wishes.isEmpty ? [] : [.read(wishes)]
  }

  /// Where keys go to at present.
  var context: Context {
    if help != nil { return .help }
    if palette != nil { return .palette }
    if let form { return form.kind == .status ? .status : .form }
    if piping != nil { return .piping }
    if exporting != nil { return .exporting }
    if let views { return views.naming == nil ? .views : .naming }
    if search?.isOpen == true { return .search }
    if editing != nil || tabs.editing != nil { return .filter }
    if find?.isOpen == true { return .finding }
    if chip != nil { return .chips }
    return paneContext
  }

  /// Brings everything that follows from the position up to date: selections in range, rows broken, cursors in view.
  mutating func settle() {
    clampList()
    settleTabs()
    for kind in ItemKind.allCases { clampFacts(kind) }
    if !isFilteredOut { at.mention = max(0, min(at.mention, (currentFact?.evidence.count ?? 1) - 1)) }
    let layout = Layout(self)
    rewrap(width: layout.sourceWidth)
    for pane in Pane.allCases where pane != .source { scroll(pane, height: layout.bodyHeight(of: pane)) }
    let height = layout.bodyHeight(of: .source)
    // Counts that come in beside the hits take room from the source.
    if search?.isOpen == true && height != sourceHeight { mustReveal = true }
    sourceHeight = height
    scrollSource(height: height)
    search?.scroll(height: layout.hits.height)
    if help != nil {
      let rows = helpPage.height
      help?.clamp(rows: rows, height: layout.body.height)
    }
    if palette != nil {
      let count = paletteActions.count
      palette?.clamp(count: count, height: layout.overlay.height - 1)
    }
    views?.clamp(height: (layout.views?.height ?? 1) - 1)
  }

  private mutating func rewrap(width: Int) {
    let card = self.card
    let key = WrapKey(entry: at.entry, text: card?.readout.id, width: width, filter: at.filters[.source])
    guard key != wrapKey else { return }
    wrapKey = key
    wrap = WrappedText(card?.readout.text ?? "", paragraphs: card.map(paragraphs) ?? [], width: width)
  }

  /// Paragraphs of the source that pass its filter.
  private func paragraphs(_ card: Card) -> [Range<Int>] {
    guard let filter = at.filters[.source], !filter.words.isEmpty else { return card.paragraphs.ranges }
    let utf8 = Array(card.readout.text.utf8)
    return card.paragraphs.ranges.filter { filter.matches(FoldedText.bytes(String(decoding: utf8[$0], as: UTF8.self))) }
  }

  private mutating func list(_ items: [BrowserItem], isAll: Bool) {
    shelf.list(items, isAll: isAll)
    if !items.isEmpty { refilter() }
  }

  private mutating func load(_ results: [LoadResult]) {
    let before = selectedListRow
    for result in results {
      let old = shelf.entry(result.entry)
      shelf.file(result)
      refilter(result.entry, replacing: old)
      search?.add(result.entry, shelf)
    }
    if at.sort != Tab.readouts.standardSort { arrange() }
    if isUntouched {
      select(entry: listOrder.first?.number)
    } else {
      keepPlace(before: before)
    }
  }
}
