import Foundation

/// A shell in a terminal of its own, to which keys are sent and whose screen is read: tmux with a private socket.
final class ShellSession {
  /// What went wrong, with the screen as it was then.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Where tmux is, if it is installed.
  static let tmux = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Where GNU screen is, if it is installed.
  static let gnuScreen = ["/usr/bin/screen", "/usr/local/bin/screen", "/opt/homebrew/bin/screen"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The shell's folder, gone when the session is over.
  let folder: URL
  private let tmux: String
  private let server = Process()
  /// Becomes readable whenever something is written to the terminal.
  private let changes: Int32

  /// Starts a shell with the prompt `ready>` in a folder with these files.
  init(columns: Int = 132, rows: Int = 43, files: [String: String] = [:], environment: [String: String] = [:]) throws {
    guard let tmux = Self.tmux else { throw Failure(description: "tmux is not installed") }
    self.tmux = tmux
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("shell-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let channel = folder.appendingPathComponent(".changes").path
    guard mkfifo(channel, 0o600) == 0 else { throw Failure(description: "\(channel) could not be made") }
    changes = open(channel, O_RDWR | O_NONBLOCK)
    try start(columns, rows, environment)
    try awaitServer()
    try wait(for: "ready>")
  }

  deinit {
    server.terminate()
    server.waitUntilExit()
    close(changes)
    try? FileManager.default.removeItem(at: folder)
  }

  private func start(_ columns: Int, _ rows: Int, _ environment: [String: String]) throws {
    let settings = """
      set -g default-terminal screen-256color
      set -g default-shell /bin/sh
      set -g default-command "ulimit -c 0; exec bash --noprofile --norc"
      set -g status off
      set -s escape-time 0
      set -s set-clipboard on
      new-session -d -x \(columns) -y \(rows)
      pipe-pane "cat > .changes"
      """
    try Data(settings.utf8).write(to: folder.appendingPathComponent(".settings"))
    server.executableURL = URL(fileURLWithPath: tmux)
    server.arguments = ["-D", "-S", ".socket", "-f", ".settings"]
    server.currentDirectoryURL = folder
    // A crash should end at once, without a backtrace.
    server.environment = [
      "HISTFILE": "", "HOME": folder.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "PS1": "ready> ",
      "READOUT": Built.command.path, "SEEDS": Built.seeds.path, "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    try Built.start(server)
  }

  // It reads its settings when the first client comes; until its socket is there, none can.
  private func awaitServer() throws {
    while server.isRunning {
      if (try? fact("pane_id")) != nil { return }
    }
    throw Failure(description: "tmux did not start")
  }

  /// Presses keys: `Enter`, `Down`, `C-c` by name, others as text.
  func type(_ keys: String...) {
    _ = try? run(["send-keys", "-t", "0"] + keys)
  }

  /// Types a command and Enter.
  func enter(_ command: String) {
    _ = try? run("send-keys", "-t", "0", "-l", command)
    type("Enter")
  }

  /// Sends bytes as they are, as a terminal sends what a mouse does.
  func send(_ bytes: String) {
    _ = try? run(["send-keys", "-t", "0", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  /// Presses and releases the left button, or turns the wheel, at a place counted from 1 (SGR reports).
  func click(column: Int, row: Int) { send("\u{1B}[<0;\(column);\(row)M\u{1B}[<0;\(column);\(row)m") }

  /// Pastes a text as a terminal does that has been asked to bracket it.
  func paste(_ text: String) throws {
    try run("set-buffer", "-b", "pasted", text)
    try run("paste-buffer", "-p", "-r", "-b", "pasted", "-t", "0")
  }

  /// What was copied last.
  func copied() throws -> String { try run("show-buffer") }

  /// Waits until something has been copied that `isThere`, and gives it.
  @discardableResult func waitForCopy(_ isThere: (String) -> Bool) throws -> String {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(30)
    while clock.now < end {
      if let text = try? copied(), isThere(text) { return text }
      awaitChange(for: 200)
    }
    throw Failure(description: "nothing of that kind was copied, but: \((try? copied()) ?? "nothing")")
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try run("resize-window", "-t", "0", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The lines of the screen, with the escape sequences of their colours if asked for.
  func screen(styled: Bool = false) throws -> String {
    try run(["capture-pane", "-p", "-t", "0"] + (styled ? ["-e"] : []))
  }

  /// What tmux knows of the terminal, such as `cursor_flag` or `alternate_on`.
  func fact(_ name: String) throws -> String {
    try run("display-message", "-p", "-t", "0", "#{\(name)}").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen shows `text`, and gives the screen.
  @discardableResult func wait(for text: String) throws -> String {
    try wait(for: "“\(text)”") { $0.contains(text) }
  }

  /// Waits until the screen is as `what` says; looks again whenever something has been written to the terminal.
  @discardableResult func wait(for what: String, until isThere: (String) -> Bool) throws -> String {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(30)
    while true {
      let screen = try screen()
      if isThere(screen) { return screen }
      guard clock.now < end else { throw Failure(description: "\(what) did not appear on this screen:\n\(screen)") }
      // tmux itself may change the screen, too, when it gets another size.
      awaitChange(for: 200)
    }
  }

  private func awaitChange(for milliseconds: Int32) {
    var descriptor = pollfd(fd: changes, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, milliseconds)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while read(changes, &bytes, bytes.count) > 0 {}
  }

  @discardableResult private func run(_ arguments: String...) throws -> String { try run(arguments) }

  private func run(_ arguments: [String]) throws -> String {
    let answer = folder.appendingPathComponent(".answer")
    try Data().write(to: answer)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tmux)
    process.arguments = ["-S", ".socket"] + arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: answer)
    process.standardError = process.standardOutput
    try Built.start(process)
    process.waitUntilExit()
    let text = try String(decoding: Data(contentsOf: answer), as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failure(description: "tmux \(arguments.joined(separator: " ")): \(text)")
    }
    return text
  }
}
