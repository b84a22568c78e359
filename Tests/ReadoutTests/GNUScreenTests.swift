import Foundation
import Testing

/// The built browser in GNU screen, which is run in a terminal that tmux draws.
@Suite(
  .enabled(
    if: ShellSession.tmux != nil && ShellSession.gnuScreen != nil,
    "GNU screen or tmux is not installed; apt-get install screen tmux"))
struct GNUScreenTests {
  private static let london = "$SEEDS/2016-08-22-interior-minister-london.txt"

  /// A browser in screen; tmux is not to be seen from within.
  private func browse(_ settings: String = "", before: String = "") throws -> ShellSession {
    let shell = try ShellSession(
      columns: 100, rows: 30, files: ["rc": "startup_message off\nvbell off\nshell /bin/sh\n" + settings])
    shell.enter(
      "mkdir -m 700 dir; env -u TMUX TERM=xterm-256color SCREENDIR=\"$PWD/dir\" \(ShellSession.gnuScreen ?? "screen") -c rc"
    )
    try shell.wait(for: "the inner shell") { !$0.contains("mkdir") }
    shell.enter("PS1='inner> '; clear")
    try shell.wait(for: "the inner prompt") { $0.trimmingCharacters(in: .whitespacesAndNewlines) == "inner>" }
    shell.enter("\(before)\"$READOUT\" \(Self.london)")
    try shell.wait(for: "the items") { $0.contains("? help") && $0.contains("organised crime") }
    return shell
  }

  @Test func `Keys, search, Esc and a resize work as elsewhere, and the shell goes on in a clean row`() throws {
    let shell = try browse()
    shell.type("3", "Down")
    try shell.wait(for: "▌ illegal immigration")
    shell.type("/", "cyber")
    try shell.wait(for: "1 of 3")
    // A lone Esc, without a key behind it.
    shell.type("Escape")
    try shell.wait(for: "▌ illegal immigration")
    try shell.resize(columns: 60, rows: 20)
    try shell.wait(for: "the smaller screen") { $0.contains("▌ illegal immigration") && $0.contains("? help") }
    try shell.resize(columns: 132, rows: 40)
    try shell.wait(for: "the larger screen") { $0.contains("▌ illegal immigration") && $0.contains("Participants  ") }
    shell.type("q")
    try shell.wait(for: "the inner prompt alone in its row") {
      $0.split(separator: "\n").contains { $0.trimmingCharacters(in: .whitespaces) == "inner>" }
    }
    #expect(try shell.fact("mouse_button_flag") == "0")
  }

  @Test func `A copy goes through screen to the terminal's clipboard, in as many pieces as it takes`() throws {
    let shell = try browse()
    shell.type("3", "y")
    let copied = try shell.waitForCopy { $0.contains("counter-terrorism") }
    #expect(copied.utf8.count > 300 && copied.contains("Indus Courier, 2016-08-22"))
  }

  @Test func `M takes the mouse, says what that costs, and gives it back`() throws {
    let shell = try browse()
    #expect(try shell.fact("mouse_button_flag") == "0")
    shell.type("M")
    try shell.wait(for: "GNU screen holds Esc back until the next key")
    let lines = try shell.screen().split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("money laundering") })
    shell.click(column: 5, row: row + 1)
    try shell.wait(for: "▌ money laundering")
    shell.type("M")
    try shell.wait(for: "M takes it back")
    shell.type("/", "cyber")
    try shell.wait(for: "1 of 3")
    shell.type("Escape")
    try shell.wait(for: "▌ money laundering")
  }
}
