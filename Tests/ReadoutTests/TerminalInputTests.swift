import Foundation
import Testing

/// Mouse, paste and clipboard of the built browser in a real terminal.
@Suite(.enabled(if: ShellSession.tmux != nil, "tmux is not installed; it draws the terminal of these tests"))
struct TerminalInputTests {
  private static let london = "$SEEDS/2016-08-22-interior-minister-london.txt"

  private func browse(_ shell: ShellSession, _ paths: String = london, before: String = "") throws {
    shell.enter("\(before)\"$READOUT\" \(paths)")
    try shell.wait(for: "the first screen") {
      $0.contains("? help") && $0.contains("1/1") && !$0.contains(" 0 issues") && !$0.contains(" read\n")
    }
  }

  /// Column and row, counted from 1, at which `text` begins first.
  private func place(of text: String, in screen: String) throws -> (column: Int, row: Int) {
    for (row, line) in screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let range = line.range(of: text) else { continue }
      return (line.distance(from: line.startIndex, to: range.lowerBound) + 1, row + 1)
    }
    throw ShellSession.Failure(description: "“\(text)” is not on this screen:\n\(screen)")
  }

  @Test(arguments: ["screen-256color", "tmux-256color", "xterm-256color"])
  func `A click selects, a double click goes deeper, whatever the terminal calls itself`(term: String) throws {
    let shell = try ShellSession()
    try browse(shell, before: "TERM=\(term) ")
    let issue = try place(of: "  money laundering", in: shell.screen())
    shell.click(column: issue.column + 2, row: issue.row)
    try shell.wait(for: "▌ money laundering")
    shell.click(column: issue.column + 2, row: issue.row)
    shell.click(column: issue.column + 2, row: issue.row)
    try shell.wait(for: "▌ Source")
  }

  @Test func `The wheel scrolls the pane under the pointer, and the line between panes is dragged`() throws {
    let shell = try ShellSession()
    try browse(shell, "$SEEDS")
    let line = try place(of: "│", in: shell.screen())
    shell.send("\u{1B}[<0;\(line.column);10M\u{1B}[<32;\(line.column + 15);11M\u{1B}[<0;\(line.column + 15);11m")
    try shell.wait(for: "a wider list") { (try? place(of: "│", in: $0))?.column == line.column + 15 }
    try shell.resize(columns: 80, rows: 24)
    try shell.wait(for: "the stack") { !$0.contains("│") }
    shell.send(String(repeating: "\u{1B}[<65;5;4M", count: 5))
    try shell.wait(for: "a later readout") { !$0.contains("1/12") && $0.contains("/12") }
  }

  @Test func `M gives the mouse back to the terminal, and the shell gets it back without it`() throws {
    let shell = try ShellSession()
    try browse(shell)
    #expect(try shell.fact("mouse_button_flag") == "1" && shell.fact("mouse_sgr_flag") == "1")
    shell.type("M")
    try shell.wait(for: "M takes it back")
    #expect(try shell.fact("mouse_button_flag") == "0")
    shell.type("M")
    try shell.wait(for: "the browser's again")
    #expect(try shell.fact("mouse_button_flag") == "1")
    shell.type("q")
    try shell.wait(for: "the shell") { !$0.contains("? help") }
    #expect(try shell.fact("mouse_button_flag") == "0" && shell.fact("mouse_sgr_flag") == "0")
  }

  @Test func `Pasted text is typed where something is typed, and is never read as keys`() throws {
    let shell = try ShellSession()
    try browse(shell)
    try shell.paste("q\njjj\n")
    try shell.wait(for: "Nothing is being typed")
    shell.type("/")
    try shell.wait(for: "Esc back")
    try shell.paste("cyber\ncrime\n")
    try shell.wait(for: "/ cyber crime")
    shell.type("Enter")
    try shell.wait(for: "hit 1 of ")
  }

  @Test func `y copies the words with their source, Y as a footnote, and the notice says so`() throws {
    let shell = try ShellSession(files: [
      "talks.md": """
      ---
      title: Talks on fish
      publisher: Press Office
      date: 2016-05-18
      url: https://example.org/42
      ---
      The ministers of France and Ghana met in Accra on Wednesday. They discussed fisheries and cyber security.
      """
    ])
    try browse(shell, "talks.md")
    shell.type("3")
    try shell.wait(for: "▌ Discussed issues")
    shell.type("y")
    try shell.wait(for: "Copied ")
    let text = try shell.waitForCopy { $0.contains("fisheries") }
    #expect(
      text
        == "“They discussed fisheries and cyber security.”\n— Talks on fish, Press Office, 2016-05-18, https://example.org/42"
    )
    shell.type("Y")
    let footnote = try shell.waitForCopy { $0.hasPrefix("[^") }
    #expect(footnote.hasSuffix("[Talks on fish](<https://example.org/42>), Press Office, 2016-05-18."))
  }

  @Test func `Nothing of a document gets out of what is copied`() throws {
    let shell = try ShellSession(files: [
      "bad.txt": "Amber Rudd met Julie Bishop on fish\u{1B}]52;c;b3duZWQ=\u{7}\u{1B}[2J\u{202E} and trade on Monday.\n"
    ])
    shell.enter("\"$READOUT\" bad.txt")
    try shell.wait(for: "the text") { $0.contains("? help") && $0.contains("Amber Rudd met") }
    shell.type("5", "y")
    let text = try shell.waitForCopy { $0.contains("Amber Rudd") }
    #expect(!text.unicodeScalars.contains { "\u{1B}\u{7}\u{202E}".unicodeScalars.contains($0) })
    #expect(text.contains("␛]52;c;b3duZWQ=␇␛[2J"))
    #expect(try shell.screen().contains("Copied "))
  }
}
