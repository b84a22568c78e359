@testable import ReadoutBrowser

/// What is recorded of a scene: its screens, and of each action what it asked for and which rows are others after it.
struct ActionRecord {
  private(set) var text: String
  // What came of an action at a size, and which action that was.
  private var known: [String: String] = [:]
  // How roles look, as far as it has been asked.
  private var looks: [Style: String] = [:]

  /// Begins with the screens of the scene itself.
  init(_ scene: Scene, _ screens: [Screen]) {
    text = "\(scene.context.title), \(scene.opened.rawValue); reached by `\(scene.keys)`\n"
    for screen in screens {
      let rows = Array(0..<screen.size.rows)
      text += Self.heading(screen.size) + Self.rows(screen, rows)
      if screen.size == ActionScreenTests.look { text += "without colour:\n" + looks(screen, rows) }
    }
  }

  /// Adds an action at all sizes; where the scene was changed for it, with all rows.
  mutating func add(_ trials: [Trial], before: String?) {
    guard let first = trials.first else { return }
    let keys = first.binding.keys.map(\.name).joined(separator: " ")
    text += "\n\n#### \(first.binding.name)  `\(keys)`  \(first.binding.description)\n"
    if let before { text += "after `\(before)`\n" }
    let asked = trials.map { $0.asked.map { "asks: \($0)\n" }.joined() }
    if Set(asked).count == 1 { text += asked[0] }
    for (trial, asked) in zip(trials, asked) {
      text += Self.heading(trial.size)
      if asked != first.asked.map({ "asks: \($0)\n" }).joined() { text += asked }
      let told = trial.state.notice?.text ?? ""
      if !told.isEmpty && !trial.after.lines.joined(separator: "\n").contains(told) { text += "tells: \(told)\n" }
      let rows = before == nil ? trial.changedRows : Array(0..<trial.size.rows)
      let screen = Self.rows(trial.after, rows)
      let looks = looks(trial.after, rows)
      let key = "\(trial.size.columns) \(screen) \(looks)"
      if let name = known[key] {
        text += rows.isEmpty ? "      the same rows\n" : "      the same rows as after `\(name)`\n"
        continue
      }
      known[key] = first.binding.name
      text += rows.isEmpty ? "      the same rows\n" : screen
      guard trial.size == ActionScreenTests.look else { continue }
      if !looks.isEmpty { text += "without colour:\n" + looks }
    }
  }

  private static func heading(_ size: Size) -> String { "== \(size.columns)x\(size.rows)\n" }

  // One line a row, its number before it; rows below each other that are the same stand in one line.
  private static func rows(_ screen: Screen, _ rows: [Int]) -> String {
    let lines = screen.lines
    var out = ""
    var rest = rows[...]
    while let first = rest.popFirst() {
      var last = first
      while rest.first == last + 1, lines[last + 1] == lines[first] { last = rest.removeFirst() }
      let number = first == last ? "\(first)" : "\(first)–\(last)"
      out += String(repeating: " ", count: 5 - number.count) + number + "│" + lines[first] + "\n"
    }
    return out
  }

  // One line a row: the columns of each run that does not look plain, and how.
  private mutating func looks(_ screen: Screen, _ rows: [Int]) -> String {
    var out = ""
    for row in rows {
      var runs: [(start: Int, end: Int, words: String)] = []
      for (column, cell) in screen.row(row).enumerated() {
        let words = words(cell.style)
        if let last = runs.last, last.words == words {
          runs[runs.count - 1].end = column
        } else {
          runs.append((column, column, words))
        }
      }
      let told = runs.filter { !$0.words.isEmpty }.map { "\($0.start)-\($0.end) \($0.words)" }
      if !told.isEmpty { out += "\(row): \(told.joined(separator: ", "))\n" }
    }
    return out
  }

  // Lines between panes look the same everywhere.
  private mutating func words(_ style: Style) -> String {
    if let words = looks[style] { return words }
    let words = style == .rule || style == .scroll ? "" : Plainness().words(style)
    looks[style] = words
    return words
  }
}
