import Foundation
import Testing

/// The built browser in terminals of all kinds.
@Suite(.enabled(if: ShellSession.tmux != nil, "tmux is not installed; it draws the terminal of these tests"))
struct OddTerminalTests {
  private static let london = "$SEEDS/2016-08-22-interior-minister-london.txt"

  private func browse(_ shell: ShellSession, _ paths: String = london, before: String = "") throws {
    shell.enter("\(before)\"$READOUT\" \(paths)")
    try shell.wait(for: "the first screen") { $0.contains("? help") && $0.contains("1/1") && !$0.contains(" 0 issues") }
  }

  @Test(arguments: ["screen", "screen-256color", "tmux-256color", "xterm", "xterm-256color", "vt100", "linux", "ansi"])
  func `Every terminal that can place its cursor shows the panes and goes back to what was`(term: String) throws {
    let shell = try ShellSession(columns: 80, rows: 24)
    shell.enter("stty -g > modes; clear")
    try browse(shell, before: "TERM=\(term) ")
    shell.type("3", "Down")
    try shell.wait(for: "illegal immigration")
    shell.type("/", "cyber")
    try shell.wait(for: "Issues ")
    shell.type("Escape", "Escape")
    try shell.wait(for: "illegal immigration")
    shell.type("q")
    shell.enter("stty -g | cmp - modes && echo same''-modes")
    try shell.wait(for: "same-modes")
  }

  @Test func `With LANG=C the screen is ASCII, and the panes stand where they stand otherwise`() throws {
    let shell = try ShellSession(files: [
      "cjk.txt": "---\ntitle: \"会谈 Café 😀\"\n---\nAmber Rudd met Julie Bishop. They discussed fish."
    ])
    try browse(shell, "cjk.txt")
    let wide = try shell.screen().split(separator: "\n", omittingEmptySubsequences: false)
    shell.type("q")
    try shell.wait(for: "the shell") { !$0.contains("? help") }
    shell.enter("clear")
    try browse(shell, "cjk.txt", before: "LANG=C LC_ALL=C ")
    let screen = try shell.screen()
    let plain = screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(screen.utf8.allSatisfy { $0 < 0x80 })
    #expect(screen.contains("???? Cafe ??") && screen.contains("> Readouts"))
    for (row, line) in wide.enumerated() where row > 3 && line.contains("│") && !line.contains("会") {
      let columns = line.indices.filter { line[$0] == "│" }.map { line.distance(from: line.startIndex, to: $0) }
      let other = plain[row].indices.filter { plain[row][$0] == "|" }
        .map { plain[row].distance(from: plain[row].startIndex, to: $0) }
      #expect(other == columns, "\(plain[row])")
    }
  }

  @Test func `With NO_COLOR not one sequence of colour is written`() throws {
    let colour = /\u{1B}\[[0-9;:]*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:][0-9;:]*)?m/
    for (setting, isPlain) in [("NO_COLOR=1", true), ("NO_COLOR=", false)] {
      let shell = try ShellSession()
      shell.enter("\(setting) script -qec '\"$READOUT\" \(Self.london)' written")
      try shell.wait(for: "the items") { $0.contains("? help") && $0.contains("organised crime") }
      shell.type("3", "w", "/", "cyber", "Enter", "5", "q")
      try shell.wait(for: "the shell") { !$0.contains("? help") }
      let written = try String(
        decoding: Data(contentsOf: shell.folder.appendingPathComponent("written")), as: UTF8.self)
      #expect(written.contains("cyber"))
      #expect(written.contains(colour) == !isPlain)
    }
  }

  @Test func `Over a pipe a table is printed, without one sequence for a terminal`() throws {
    let shell = try ShellSession()
    shell.enter("\"$READOUT\" $SEEDS | tee table | head -3; grep -c \"$(printf '\\033')\" table; echo \"done\"")
    let screen = try shell.wait(for: "done\n")
    #expect(screen.contains("\n0\n") && screen.contains("GB"))
  }

  @Test func `A storm of two hundred sizes leaves item and screen whole`() throws {
    let shell = try ShellSession()
    try browse(shell)
    shell.type("3", "Down", "Down")
    try shell.wait(for: "▌ organised crime")
    for number in 0..<200 {
      try shell.resize(columns: 20 + number * 37 % 150, rows: 5 + number * 11 % 50)
      if number % 40 == 0 { shell.type("z", "z") }
    }
    try shell.resize(columns: 100, rows: 30)
    // What z said where one pane had the whole screen stays until the next key.
    shell.type("C-l")
    let screen = try shell.wait(for: "the item, and both bars as wide as the screen") {
      let lines = $0.split(separator: "\n", omittingEmptySubsequences: false)
      return $0.contains("▌ organised crime") && $0.contains(" Enter open") && lines.count >= 30 && lines[0].count == 99
        && lines[29].count == 99
    }
    // Drawn anew, it is the same: nothing of the storm was left on it.
    shell.type("?")
    try shell.wait(for: "Esc close")
    shell.type("Escape", "C-l")
    try shell.wait(for: "the same screen") { $0 == screen }
  }

  @Test func `Detaching and attaching again leaves the browser as it was`() throws {
    let shell = try ShellSession()
    shell.enter(
      "printf 'set -g status off\\n' > inner; unset TMUX; tmux -S in.sock -f inner new-session \"\\\"$READOUT\\\" \(Self.london)\""
    )
    try shell.wait(for: "the items") { $0.contains("? help") && $0.contains("organised crime") }
    shell.type("3", "Down")
    try shell.wait(for: "▌ illegal immigration")
    shell.type("C-b", "d")
    try shell.wait(for: "[detached")
    try shell.resize(columns: 100, rows: 30)
    shell.enter("clear; tmux -S in.sock attach")
    try shell.wait(for: "the browser") { $0.contains("▌ illegal immigration") && $0.contains("? help") }
    shell.type("Down")
    try shell.wait(for: "▌ organised crime")
    shell.type("q")
    try shell.wait(for: "[exited]")
  }
}
