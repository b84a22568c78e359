import CNcurses
import Foundation

/// The terminal: the one place that knows ncurses.
final class Terminal {
  /// Makes the pipe at whose second end signals and results wake the one who waits at the first.
  ///
  /// It is never closed: a thread that is still reading a file may write to it at any time.
  static func wakePipe() throws(BrowserError) -> (waiting: Int32, waking: Int32) {
    var ends: [Int32] = [0, 0]
    guard cnc_wake_pipe(&ends) == 0 else { throw .failed("A pipe") }
    return (ends[0], ends[1])
  }

  /// Ends the process by a signal that had been caught.
  static func end(by signal: Int32) { cnc_raise_default(signal) }

  /// Lets a crash on the calling thread, too, give the terminal back.
  static func guardThread() { cnc_guard_thread() }

  private let input: Int32
  private let output: Int32
  private let isUTF8: Bool
  private let theme: Theme
  private let depth: ColourDepth
  /// Numbers of colour pairs by their colours, as they have been needed.
  private var pairs: [[Colour?]: Int16] = [:]
  private var shown: Screen?
  private var isTaken = true
  private var showsCursor: Bool?

  /// Takes the terminal; signals arrive as bytes at `wake`.
  init(wake: Int32, theme: Theme) throws(BrowserError) {
    self.theme = theme
    guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    output = STDOUT_FILENO
    input = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard input >= 0 else { throw .noTerminal }
    guard !BrowserError.term.isEmpty else { throw .noTerm }
    // ncurses leaves alone what is caught already.
    cnc_catch_signals(wake)
    let outcome = cnc_start(input, output)
    guard outcome == CNC_OK else {
      cnc_release_signals()
      switch Int(outcome) {
      case CNC_UNKNOWN_TERM: throw .unknownTerm(BrowserError.term)
      case CNC_CANNOT_MOVE: throw .weakTerm(BrowserError.term)
      default: throw .failed("The terminal")
      }
    }
    cnc_catch_crashes(output)
    isUTF8 = cnc_is_utf8() != 0
    depth = ColourDepth(ProcessInfo.processInfo.environment, colours: Int(cnc_colors()))
  }

  /// Gives the terminal back as it was.
  func restore() {
    guard isTaken else { return }
    isTaken = false
    curs_set(1)
    endwin()
    cnc_release_crashes()
    cnc_release_signals()
  }

  deinit { restore() }

  /// Descriptor at which keys arrive.
  var keyboard: Int32 { input }

  /// The terminal's size at present.
  var size: Size { Size(columns: Int(cnc_columns()), rows: Int(cnc_rows())) }

  /// Takes in that the terminal's size has changed.
  func resize() {
    cnc_resize(output)
    forgetScreen()
  }

  /// Lets the next drawing begin from an empty screen.
  func forgetScreen() {
    shown = nil
    cnc_forget_screen()
  }

  /// Gives the terminal to the shell until the user comes back.
  func suspend() {
    def_prog_mode()
    curs_set(1)
    endwin()
    cnc_raise_default(SIGTSTP)
    reset_prog_mode()
    showsCursor = nil
    resize()
  }

  /// The next key, if one is waiting; keys that have no meaning for the browser are passed over.
  func nextKey() -> Key? {
    var code = wint_t()
    while true {
      switch cnc_get_key(&code) {
      case OK: if let key = Self.key(character: code) { return key }
      case KEY_CODE_YES: if let key = Self.key(code: Int32(bitPattern: code)) { return key }
      default: return nil
      }
    }
  }

  private static func key(character code: wint_t) -> Key? {
    switch code {
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    case 1..<27: return Unicode.Scalar(code + 96).map(Key.control)
    case 0..<32: return nil
    default: return Unicode.Scalar(code).map(Key.character)
    }
  }

  private static func key(code: Int32) -> Key? {
    let number = Int(code - KEY_F0)
    return (1...24).contains(number) ? .function(number) : functionKeys[code]
  }

  private static let functionKeys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
    KEY_PPAGE: .pageUp,
    KEY_NPAGE: .pageDown, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_ENTER: .enter, KEY_BTAB: .backTab,
    KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown, KEY_IC: .insert,
  ]

  /// Shows `screen`; only rows that differ from what is shown are drawn.
  func draw(_ screen: Screen) {
    let rows: [Int]
    if let shown, shown.size == screen.size {
      rows = screen.changedRows(since: shown)
    } else {
      rows = Array(0..<screen.size.rows)
    }
    for row in rows { draw(screen.row(row), row) }
    if screen.showsCursor != showsCursor {
      curs_set(screen.showsCursor ? 1 : 0)
      showsCursor = screen.showsCursor
    }
    // Even unseen, the cursor stands where a screen reader has to read.
    let place = screen.cursor ?? Place(row: screen.size.rows - 1, column: 0)
    cnc_move(Int32(place.row), Int32(place.column))
    cnc_refresh()
    shown = screen
  }

  private func draw(_ cells: ArraySlice<Cell>, _ row: Int) {
    var text: [wchar_t] = []
    var column = 0
    var start = 0
    var style = cells.first?.style ?? .plain
    for cell in cells {
      if cell.style != style {
        put(text, row, start, style)
        text.removeAll(keepingCapacity: true)
        start = column
        style = cell.style
      }
      append(cell, to: &text)
      column += Int(cell.width)
    }
    put(text, row, start, style)
  }

  private func put(_ text: [wchar_t], _ row: Int, _ column: Int, _ style: Style) {
    guard !text.isEmpty else { return }
    let look = theme.appearance(style, depth: depth)
    cnc_put(Int32(row), Int32(column), text, Int32(text.count), Self.attributes(look), pair(look.ink, look.paper))
  }

  // Terminals with few pairs have had theirs; what comes later keeps its attributes.
  private func pair(_ ink: Colour?, _ paper: Colour?) -> Int16 {
    guard ink != nil || paper != nil else { return 0 }
    if let number = pairs[[ink, paper]] { return number }
    let number = Int16(pairs.count + 1)
    guard init_pair(number, ink.map { Int16($0.number) } ?? -1, paper.map { Int16($0.number) } ?? -1) == OK else {
      return 0
    }
    pairs[[ink, paper]] = number
    return number
  }

  private static func attributes(_ look: Appearance) -> attr_t {
    var attributes: attr_t = 0
    if look.bold { attributes |= cnc_bold() }
    if look.italic { attributes |= cnc_italic() }
    if look.underline { attributes |= cnc_underline() }
    if look.reverse { attributes |= cnc_reverse() }
    if look.faint { attributes |= cnc_dim() }
    return attributes
  }

  // Where the C library counts other columns than we do, the cursor would go astray: a question mark keeps the place.
  private func append(_ cell: Cell, to text: inout [wchar_t]) {
    guard cell.width > 0 else { return }
    let sign = isUTF8 ? cell.text : cell.inASCII
    guard let base = sign.unicodeScalars.first else { return }
    if !isUTF8 {
      for scalar in sign.unicodeScalars { text.append(wchar_t(bitPattern: scalar.value)) }
    } else if base.isASCII || cnc_width(wchar_t(bitPattern: base.value)) == Int32(cell.width) {
      text.append(wchar_t(bitPattern: base.value))
      for mark in sign.unicodeScalars.dropFirst() where cnc_width(wchar_t(bitPattern: mark.value)) == 0 {
        text.append(wchar_t(bitPattern: mark.value))
      }
    } else {
      for _ in 0..<cell.width { text.append(63) }
    }
  }
}
