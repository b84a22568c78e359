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
  private var theme: Theme
  private let depth: ColourDepth
  /// Numbers of colour pairs by their colours, as they have been needed.
  private var pairs: [[Colour?]: Int16] = [:]
  private var shown: Screen?
  private var isTaken = true
  private var showsCursor: Bool?
  private var decoder = InputDecoder()
  private var clicks = ClickCounter()
  /// Whether the terminal is of a kind that tells of the mouse and of what is pasted.
  private let hasMouse: Bool
  private var takesMouse = true

  /// Takes the terminal; signals arrive as bytes at `wake`.
  ///
  /// Where standard output or input leads elsewhere and `anyway` is set, it is the one that the process belongs to.
  init(wake: Int32, theme: Theme, anyway: Bool = false) throws(BrowserError) {
    self.theme = theme
    let own = anyway || isatty(STDIN_FILENO) != 1 ? open("/dev/tty", O_RDWR | O_CLOEXEC) : -1
    guard isatty(STDOUT_FILENO) == 1 || anyway else { throw .noTerminal }
    output = isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : own
    input = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : own
    guard input >= 0, output >= 0 else { throw .noTerminal }
    guard !BrowserError.term.isEmpty else { throw .noTerm }
    // ncurses leaves alone what is caught already.
    cnc_catch_signals(wake)
    let outcome = cnc_start(input, output, Theme.wantsColours(ProcessInfo.processInfo.environment) ? 1 : 0)
    guard outcome == CNC_OK else {
      cnc_release_signals()
      switch Int(outcome) {
      case CNC_UNKNOWN_TERM: throw .unknownTerm(BrowserError.term)
      case CNC_CANNOT_MOVE: throw .weakTerm(BrowserError.term)
      default: throw .failed("The terminal")
      }
    }
    hasMouse = cnc_has_string("kmous") != 0
    cnc_catch_crashes(output, hasMouse ? TerminalModes.allOff : "")
    isUTF8 = cnc_is_utf8() != 0
    depth = ColourDepth(ProcessInfo.processInfo.environment, colours: Int(cnc_colors()))
    for sequence in InputDecoder.sequences { _ = cnc_define_key(sequence.text, sequence.code) }
    askForReports()
  }

  /// Gives the terminal back as it was.
  func restore() {
    guard isTaken else { return }
    isTaken = false
    leaveScreen()
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
  func suspend() { lend { cnc_raise_default(SIGTSTP) } }

  /// Gives the terminal to `body`, and takes it back as it is then: it may have another size.
  func lend<Result>(_ body: () -> Result) -> Result {
    def_prog_mode()
    leaveScreen()
    let result = body()
    reset_prog_mode()
    askForReports()
    showsCursor = nil
    resize()
    return result
  }

  /// Takes the mouse, or leaves it to the terminal, which can then select text with it.
  func takeMouse(_ takes: Bool) {
    takesMouse = takes
    if hasMouse { write(takes ? TerminalModes.mouseOn : TerminalModes.mouseOff) }
  }

  /// Writes a sequence that changes nothing on the screen.
  func write(_ sequence: String) {
    var sequence = sequence
    sequence.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cnc_write(output, $0.baseAddress, $0.count) }
    }
  }

  /// The way to the clipboard, as far as it is known.
  var clipboardRoute: ClipboardSequence.Route {
    ClipboardSequence.route(ProcessInfo.processInfo.environment, isDescribed: cnc_has_string("Ms") != 0)
  }

  /// Descriptor of the terminal, for programs to which it is lent.
  var descriptor: Int32 { output }

  private func askForReports() {
    if hasMouse { write(TerminalModes.pasteOn + (takesMouse ? TerminalModes.mouseOn : "")) }
  }

  private func leaveScreen() {
    if hasMouse { write(TerminalModes.allOff) }
    curs_set(1)
    // Where the terminal has no second screen, as GNU screen by default, the shell goes on in the last row.
    cnc_clear_row(cnc_rows() - 1)
    cnc_refresh()
    endwin()
  }

  /// What was typed, clicked or pasted next, if anything is waiting; what has no meaning for the browser is passed over.
  func nextInput() -> InputDecoder.Input? {
    var code = wint_t()
    while true {
      switch cnc_get_key(&code) {
      case OK: if let input = decoder.take(.character(code)) { return counted(input) }
      case KEY_CODE_YES: if let input = decoder.take(.function(Int32(bitPattern: code))) { return counted(input) }
      default:
        decoder.pause()
        return nil
      }
    }
  }

  private func counted(_ input: InputDecoder.Input) -> InputDecoder.Input {
    guard case .mouse(let event) = input else { return input }
    return .mouse(clicks.count(event, at: .now))
  }

  /// Shows roles otherwise from the next drawing on.
  func adopt(_ theme: Theme) {
    self.theme = theme
    shown = nil
  }

  /// Asks on what the terminal writes, where it is of a kind that may know.
  func askForBackground() {
    if hasMouse && depth != .none { write(TerminalModes.askBackground) }
  }

  /// Shows `screen`; only rows that differ from what is shown are drawn, and what is held stays as it is where much of it
  /// has changed.
  func draw(_ screen: Screen, holding held: Frame? = nil) {
    var screen = screen
    if let held, let shown, shown.size == screen.size, screen.changes(in: held, since: shown) > Self.fewCells {
      screen.keep(held, of: shown)
    }
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

  /// Cells that are drawn at once even where they could wait.
  private static let fewCells = 300

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
