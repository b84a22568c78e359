import Foundation
import Testing

/// The built browser in a real terminal. Texts are waited for, never times.
@Suite(.enabled(if: ShellSession.tmux != nil, "tmux is not installed; it draws the terminal of these tests"))
struct TerminalTests {
  private static let london = "$SEEDS/2016-08-22-interior-minister-london.txt"
  private static let lake = "$SEEDS/2017-03-03-lake-talks-nairobi.txt"

  /// Opens the browser and waits until all files have been read.
  private func browse(_ shell: ShellSession, _ paths: String, before: String = "") throws {
    shell.enter("\(before)\"$READOUT\" \(paths)")
    try shell.wait(for: "the first screen") { $0.contains("? help") && !$0.contains(" read\n") }
  }

  /// The row with the cursor, from the cursor on; the title of its pane has the same sign, but stands above.
  private func cursorRow(_ screen: String) -> Substring? {
    screen.split(separator: "\n").last { $0.contains("▌ ") }?.split(separator: "▌", maxSplits: 1).last
  }

  // MARK: Looking

  @Test func `The seeds are listed, and the first one's facts stand beside its source`() throws {
    let shell = try ShellSession()
    shell.enter("\"$READOUT\" $SEEDS")
    let screen = try shell.wait(for: "1/12")
    #expect(screen.contains("Readouts") && screen.contains("? help") && screen.contains("q quit"))
    try shell.wait(for: "the latest readout") { $0.contains("› 2023-") || $0.contains("▌ 2023-") }
    for pane in ["Participants", "Discussed issues", "Follow-ups", "Source"] {
      try shell.wait(for: pane)
    }
  }

  @Test func `Enter goes deeper, Backspace comes back, and z fills the screen`() throws {
    let shell = try ShellSession()
    try browse(shell, Self.london)
    shell.type("3")
    try shell.wait(for: "▌ Discussed issues")
    shell.type("Down", "Enter")
    try shell.wait(for: "▌ Source")
    shell.type("BSpace")
    try shell.wait(for: "▌ illegal immigration")
    shell.type("z")
    try shell.wait(for: "the issues alone") { !$0.contains("Source") && $0.contains("▌ illegal immigration") }
    shell.type("z")
    try shell.wait(for: "▌ illegal immigration")
  }

  @Test func `A search shows hits as one types, Enter opens one, Esc brings back what was before`() throws {
    let shell = try ShellSession()
    try browse(shell, "\(Self.london) \(Self.lake)")
    shell.type("Down", "2", "Down")
    let before = try shell.wait(for: "▌ Chaudhry")
    shell.type("/", "cyb")
    try shell.wait(for: "Issues ")
    shell.type("er crim")
    try shell.wait(for: "/ cyber crim")
    shell.type("Enter")
    try shell.wait(for: "the issue") { $0.contains("hit 1 of ") && cursorRow($0)?.contains("cyber") == true }
    shell.type("Escape")
    try shell.wait(for: "what was before") { $0 == before }
  }

  @Test func `n and N go from hit to hit`() throws {
    let shell = try ShellSession()
    try browse(shell, "\(Self.london) \(Self.lake)")
    shell.type("/", "cyber", "Enter")
    try shell.wait(for: "hit 1 of ")
    shell.type("n")
    try shell.wait(for: "hit 2 of ")
    shell.type("N", "N")
    try shell.wait(for: "the last hit") { screen in
      screen.firstMatch(of: /hit (\d+) of (\d+)/).map { $0.1 == $0.2 && $0.1 != "1" } ?? false
    }
  }

  @Test func `A filter narrows the pane and is taken off again`() throws {
    let shell = try ShellSession()
    try browse(shell, "\(Self.london) \(Self.lake)")
    shell.type("f", "lake", "Enter")
    try shell.wait(for: "1/1")
    try shell.wait(for: "[lake]")
    shell.type("Escape")
    try shell.wait(for: "/2")
  }

  @Test func `Resizing keeps the selected item, and a screen that is too small says so`() throws {
    let shell = try ShellSession()
    try browse(shell, Self.london)
    shell.type("3", "Down", "Down", "Down", "Down")
    try shell.wait(for: "▌ money laundering")
    for (columns, rows) in [(80, 24), (40, 12)] {
      try shell.resize(columns: columns, rows: rows)
      try shell.wait(for: "the item at \(columns)×\(rows)") {
        $0.contains("▌ money laundering") && $0.split(separator: "\n").count <= rows
          && $0.split(separator: "\n").allSatisfy { $0.count <= columns }
      }
    }
    try shell.resize(columns: 19, rows: 4)
    try shell.wait(for: "Too small")
    try shell.resize(columns: 132, rows: 43)
    try shell.wait(for: "▌ money laundering")
  }

  @Test func `NO_COLOR is heeded`() throws {
    let colour = /\u{1B}\[[0-9;]*(3[0-8]|4[0-8]|9[0-7])m/
    let shell = try ShellSession()
    try browse(shell, Self.london)
    #expect(try shell.screen(styled: true).contains(colour))
    shell.type("q")
    try shell.wait(for: "ready>")
    try browse(shell, Self.london, before: "NO_COLOR=1 ")
    #expect(try !shell.screen(styled: true).contains(colour))
  }

  // MARK: A hostile world

  @Test func `Text that tries to steer the terminal is shown harmlessly`() throws {
    let steering = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{1B}[31m\u{202E}desrever\u{2066} \u{9B}5m"
    let shell = try ShellSession(files: [
      "bad/one.txt":
        "---\ntitle: \"Talks \\e]0;owned\\a \\u202Eon fish\"\n---\nAmber Rudd met \(steering) on Monday.\n",
      "bad/\u{1B}[2Jtwo\u{202E}.txt": "",
    ])
    shell.enter("printf '\\033]2;mine\\033\\\\'; clear; \"$READOUT\" bad; echo code $?")
    let screen = try shell.wait(for: "desrever")
    #expect(screen.contains("Talks ␛]0;o") && screen.contains("␛[2J␛[31m�desrever"), "\(screen)")
    try shell.wait(for: "two")
    shell.type("q")
    let after = try shell.wait(for: "code 1")
    #expect(after.contains("two") && after.contains("is empty"))
    for text in [screen, after] {
      #expect(!text.unicodeScalars.contains { "\u{202E}\u{2066}\u{9B}\u{1B}".unicodeScalars.contains($0) })
    }
    #expect(try shell.fact("pane_title") == "mine")
  }

  @Test(arguments: [("no-such-terminal", "TERM=no-such-terminal"), ("dumb", "TERM=dumb"), ("", "TERM is not set")])
  func `A terminal that cannot be used is named in one sentence`(term: String, name: String) throws {
    let shell = try ShellSession(columns: 200)
    shell.enter("TERM=\(term) \"$READOUT\" $SEEDS; echo code $?")
    let screen = try shell.wait(for: "code 1")
    let sentences = screen.split(separator: "\n").filter { $0.hasPrefix("readout: ") }
    #expect(sentences.count == 1 && sentences.first?.contains(name) == true, "\(screen)")
  }

  @Test func `What could not be read is named when the browser has left, and is exit code 1`() throws {
    let shell = try ShellSession(files: ["good.txt": "They met.", "empty.txt": "", "latin.txt": "They met."])
    try Data([0x54, 0x68, 0xE9, 0x79, 0x20, 0x6D, 0x65, 0x74, 0x2E])
      .write(to: shell.folder.appendingPathComponent("latin.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: shell.folder.appendingPathComponent("loop").path, withDestinationPath: ".")
    try browse(shell, ". missing.txt; echo code $?")
    #expect(try shell.screen().contains("! 1 unreadable"))
    shell.type("q")
    let screen = try shell.wait(for: "code 1")
    for sentence in [
      "readout: ./empty.txt: is empty; skipped", "readout: ./latin.txt: has bytes that are no text in its encoding",
      "readout: ./loop: leads to a folder that is read already", "readout: missing.txt: could not be read",
    ] {
      #expect(screen.contains(sentence), "\(sentence)")
    }
  }

  @Test func `Warnings alone are told and leave the exit code 0`() throws {
    let shell = try ShellSession()
    try Data([0x54, 0x68, 0xE9, 0x79, 0x20, 0x6D, 0x65, 0x74, 0x2E])
      .write(to: shell.folder.appendingPathComponent("latin.txt"))
    try browse(shell, ".; echo code $?")
    shell.type("q")
    #expect(try shell.wait(for: "code 0").contains("readout: ./latin.txt: has bytes"))
  }

  @Test func `A folder without readouts leads straight back to the shell`() throws {
    let shell = try ShellSession(files: ["a.pdf": "%PDF"])
    shell.enter("\"$READOUT\" .; echo code $?")
    #expect(try shell.wait(for: "code 1").contains("readout: .: has no readouts"))
  }

  // MARK: Leaving

  /// Opens the browser by a script that leaves its number, lets `leave` end it, and expects the terminal as it was.
  private func leaves(_ code: Int32, _ leave: (ShellSession, pid_t) throws -> Void) throws {
    let shell = try ShellSession(files: ["a.txt": "They met.", "start.sh": "echo $$ > pid; exec \"$READOUT\" a.txt\n"])
    shell.enter("echo before; stty -a > modes; sh start.sh")
    try shell.wait(for: "? help")
    #expect(try shell.fact("alternate_on") == "1")
    let number = try String(contentsOf: shell.folder.appendingPathComponent("pid"), encoding: .utf8)
    try leave(shell, try #require(pid_t(number.trimmingCharacters(in: .whitespacesAndNewlines))))
    try shell.wait(for: "the shell") { $0.contains("before\n") && !$0.contains("? help") }
    shell.enter("echo code $?")
    try shell.wait(for: "code \(code)\n")
    shell.enter("stty -a | cmp - modes && echo same''-modes")
    try shell.wait(for: "same-modes")
    #expect(try shell.fact("alternate_on") == "0")
    #expect(try shell.fact("cursor_flag") == "1")
  }

  @Test(arguments: [("q", 0), ("C-c", 128 + SIGINT)])
  func `Keys that end the browser give the terminal back`(key: String, code: Int32) throws {
    try leaves(code) { shell, _ in shell.type(key) }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `Signals that end the browser give the terminal back, and end the process`(signal: Int32) throws {
    try leaves(128 + signal) { _, process in kill(process, signal) }
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT])
  func `A crash gives the terminal back`(signal: Int32) throws {
    try leaves(128 + signal) { _, process in kill(process, signal) }
  }

  @Test func `C-z gives the terminal to the shell, and fg comes back to the same row`() throws {
    let shell = try ShellSession()
    shell.enter("stty -a > modes")
    try browse(shell, Self.london)
    shell.type("3", "Down")
    try shell.wait(for: "▌ illegal immigration")
    shell.type("C-z")
    try shell.wait(for: "Stopped")
    shell.enter("stty -a | cmp - modes && echo same''-modes")
    try shell.wait(for: "same-modes")
    try shell.resize(columns: 80, rows: 24)
    shell.enter("fg")
    try shell.wait(for: "▌ illegal immigration")
    shell.type("q")
    try shell.wait(for: "the prompt") { $0.contains("same-modes") && !$0.contains("? help") }
  }

  @Test func `Files that are found while one reads do not move the cursor`() throws {
    let files = (0..<400).map { number in
      ("many/\(number).txt", "---\ndate: 20\(10 + number % 10)-05-18\n---\nThey met for the \(number)th time.")
    }
    let shell = try ShellSession(columns: 80, rows: 24, files: Dictionary(uniqueKeysWithValues: files))
    shell.enter("\"$READOUT\" many")
    try shell.wait(for: "? help")
    shell.type("j", "j", "j")
    let selected = try shell.wait(for: "a date") { cursorRow($0)?.contains("They met") == true }
    let row = try #require(cursorRow(selected)?.firstMatch(of: /They met for the \d+th/)?.0)
    try shell.wait(for: "/400")
    let all = try shell.wait(for: "all files") { !$0.contains(" read\n") }
    #expect(cursorRow(all)?.contains(row) == true)
  }
}
