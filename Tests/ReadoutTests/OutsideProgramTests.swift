import Foundation
import Testing

/// Programs that the built browser runs in a real terminal.
@Suite(.enabled(if: ShellSession.tmux != nil, "tmux is not installed; it draws the terminal of these tests"))
struct OutsideProgramTests {
  /// A program that writes down its arguments and its terminal, shows itself, and waits for Enter.
  private static let editor = """
    #!/bin/sh
    for word in "$@"; do printf '%s\\n' "$word"; done > arguments
    eval "file=\\${$#}"
    cp "$file" copy; ls -l "$file" > rights
    stty -a | tr ';' '\\n' | grep -w -e icanon > terminal
    echo "editor is here"
    read answer
    echo gone > end
    case $answer in fail) exit 3;; die) kill -TERM $$;; esac
    """

  private static let talks = """
    ---
    title: Talks on fish
    url: https://example.org/42?a=b&c
    ---
    The ministers of France and Ghana met in Accra on Wednesday.

    They discussed fisheries and cyber security.
    """

  private func shell(_ environment: [String: String] = [:], files: [String: String] = [:]) throws -> ShellSession {
    let own = ["talks.md": Self.talks, "editor": Self.editor]
    let shell = try ShellSession(files: own.merging(files) { $1 }, environment: environment)
    for name in own.merging(files, uniquingKeysWith: { $1 }).keys where !name.contains(".") {
      let path = shell.folder.appendingPathComponent(name).path
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    return shell
  }

  private func browse(_ shell: ShellSession, _ words: String = "talks.md") throws {
    shell.enter("stty -g > modes; \"$READOUT\" \(words)")
    try shell.wait(for: "the first screen") { $0.contains("? help") && $0.contains("1/1") && !$0.contains(" 0 issues") }
  }

  private func file(_ name: String, _ shell: ShellSession) throws -> String {
    try String(contentsOf: shell.folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func leave(_ shell: ShellSession) throws {
    shell.type("q")
    try shell.wait(for: "the shell") { !$0.contains("? help") }
    shell.enter("stty -g | cmp - modes && echo same''-modes")
    try shell.wait(for: "same-modes")
  }

  @Test func `e opens the file at the line, and the browser comes back with the size that the terminal has then`()
    throws
  {
    let shell = try shell(["EDITOR": "./editor --flag 'two words'"])
    try browse(shell)
    shell.type("3")
    try shell.wait(for: "▌ fish")
    shell.type("e")
    try shell.wait(for: "editor is here")
    #expect(try shell.fact("mouse_button_flag") == "0" && shell.fact("cursor_flag") == "1")
    try shell.resize(columns: 80, rows: 24)
    shell.type("Enter")
    try shell.wait(for: "the browser") { $0.contains("▌ fish") && $0.contains("? help") && !$0.contains("editor is") }
    #expect(try file("arguments", shell) == "--flag\ntwo words\ntalks.md\n")
    #expect(try file("terminal", shell).contains("-icanon") == false)
    #expect(try shell.fact("mouse_button_flag") == "1" && shell.fact("alternate_on") == "1")
    try leave(shell)
  }

  @Test func `An editor that is known gets the line`() throws {
    let shell = try shell(["VISUAL": "./vi", "EDITOR": "false"], files: ["vi": Self.editor])
    try browse(shell)
    shell.type("3", "e")
    try shell.wait(for: "editor is here")
    shell.type("Enter")
    try shell.wait(for: "▌ fish")
    #expect(try file("arguments", shell) == "+7\ntalks.md\n")
    try leave(shell)
  }

  @Test func `Of an archive, a private copy is opened that cannot be written, and it is gone afterwards`() throws {
    let shell = try shell(["EDITOR": "./editor"])
    shell.enter("export TMPDIR=$PWD/tmp; mkdir tmp; \"$READOUT\" import talks.md --archive a.sqlite; clear")
    try browse(shell, "--archive a.sqlite")
    try shell.wait(for: "fisheries")
    shell.type("e")
    try shell.wait(for: "editor is here")
    let path = try file("arguments", shell).trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(path.hasSuffix("/talks-on-fish.txt"))
    #expect(try file("rights", shell).hasPrefix("-r--------"))
    #expect(try file("copy", shell).contains("They discussed fisheries"))
    shell.type("Enter")
    try shell.wait(for: "? help")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: shell.folder.path + "/tmp").isEmpty)
  }

  @Test(arguments: [("fail", "ended with code 3"), ("die", "was ended by signal 15")])
  func `A program that fails or is killed is told of, and the terminal is whole`(answer: String, notice: String) throws
  {
    let shell = try shell(["EDITOR": "./editor"])
    try browse(shell)
    shell.type("e")
    try shell.wait(for: "editor is here")
    shell.type(answer, "Enter")
    try shell.wait(for: notice)
    try leave(shell)
  }

  @Test(arguments: [("", "Neither VISUAL nor EDITOR is set"), ("no-such-editor", "was not found"), ("'x", "open")])
  func `A program that is missing, or is not named, is told of`(editor: String, notice: String) throws {
    let shell = try shell(["EDITOR": editor])
    try browse(shell)
    shell.type("e")
    try shell.wait(for: notice)
    try leave(shell)
  }

  @Test func `C-z in the editor stops both, fg goes on with it`() throws {
    let shell = try shell(["EDITOR": "./editor"])
    try browse(shell)
    shell.type("e")
    try shell.wait(for: "editor is here")
    shell.type("C-z")
    try shell.wait(for: "Stopped")
    shell.enter("echo in''between")
    try shell.wait(for: "inbetween")
    shell.enter("fg")
    try shell.wait(for: "the job") { $0.components(separatedBy: "talks.md").count > 2 }
    shell.type("Enter")
    try shell.wait(for: "the browser") { $0.contains("? help") && !$0.contains("inbetween") }
    #expect(try file("end", shell) == "gone\n")
    try leave(shell)
  }

  @Test func `| gives the text to a command, without a shell, and shows what it writes until a key`() throws {
    let shell = try shell()
    try browse(shell)
    shell.type("|")
    try shell.wait(for: "gives the text")
    shell.type("grep -o '[f$(id)]isheries' > x", "Enter")
    try shell.wait(for: "No shell reads this line")
    shell.type("BSpace", "BSpace", "BSpace", "BSpace", "Enter")
    try shell.wait(for: "[any key: back to Readout]")
    shell.type("q")
    try shell.wait(for: "was not found, or the browser") { $0.contains("? help") }
    shell.type("|", "no-such-command", "Enter")
    try shell.wait(for: "no-such-command was not found")
    shell.type("|", "true", "Enter")
    try shell.wait(for: "true wrote nothing")
    try leave(shell)
  }

  @Test func `What a command writes is shown in PAGER, and what stands in a text steers nothing`() throws {
    let shell = try shell(
      ["PAGER": "./pager -x"],
      files: [
        "pager": "#!/bin/sh\necho \"pager $1\"; cat; echo end of pager; read line < /dev/tty\n",
        "bad.txt": "Amber Rudd met Julie Bishop.\u{1B}]2;owned\u{7}\u{1B}[2J They discussed fish.\n",
      ])
    try browse(shell, "bad.txt")
    shell.type("|", "cat", "Enter")
    let screen = try shell.wait(for: "end of pager")
    #expect(screen.contains("pager -x") && screen.contains("␛]2;owned␇␛[2J"))
    #expect(try shell.fact("pane_title") != "owned")
    shell.type("Enter")
    try shell.wait(for: "? help")
    try leave(shell)
  }

  @Test func `O opens the address in BROWSER, the first of the list that runs`() throws {
    let shell = try shell(
      ["BROWSER": "no-such-browser:./web --url=%s"], files: ["web": "#!/bin/sh\necho \"$*\" > opened\n"])
    try browse(shell)
    shell.type("O")
    try shell.wait(for: "Opened https://example.org/42?a=b&c")
    #expect(try file("opened", shell) == "--url=https://example.org/42?a=b&c\n")
    try leave(shell)
  }

  // MARK: Picking

  @Test func `What is picked is printed where standard output leads, the panes are on the terminal`() throws {
    let shell = try shell()
    shell.enter("clear; answer=$(\"$READOUT\" --pick talks.md); echo \"code $? [$answer]\"")
    try shell.wait(for: "the issues") { $0.contains("Enter pick") && $0.contains("cyber security") }
    shell.type("3", "Enter")
    let screen = try shell.wait(for: "code 0")
    #expect(
      screen.contains("[talks.md\tissue\tfisheries]") || screen.contains("[talks.md        issue   fisheries]"),
      "\(screen)")
    shell.enter("clear; \"$READOUT\" --pick --format jsonl talks.md | cut -c 1-30")
    try shell.wait(for: "the issues") { $0.contains("Enter pick") && $0.contains("cyber security") }
    shell.type("Enter")
    try shell.wait(for: "{\"id\":\"")
  }

  @Test(arguments: ["q", "Escape"])
  func `Leaving without picking is exit code 130`(key: String) throws {
    let shell = try shell()
    shell.enter("answer=$(\"$READOUT\" --pick talks.md); echo \"code $? [$answer]\"")
    try shell.wait(for: "Enter pick")
    shell.type(key)
    try shell.wait(for: "code 130 []")
  }

  @Test func `Where there is nothing to pick from, the exit code is 1`() throws {
    let shell = try shell(files: ["empty/a.pdf": "%PDF"])
    shell.enter("answer=$(\"$READOUT\" --pick empty); echo \"code $? [$answer]\"")
    #expect(try shell.wait(for: "code 1 []").contains("has no readouts"))
  }
}
