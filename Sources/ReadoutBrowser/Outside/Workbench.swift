import CNcurses
import Foundation
import ReadoutCore

/// Runs outside programs on the terminal that the browser lends to them; each task ends in one sentence, or in none where
/// all went as expected.
struct Workbench {
  let terminal: Terminal
  let environment: [String: String]
  /// Told from another thread what came of a program that was not waited for.
  let later: @Sendable (String) -> Void
  /// Gives a readout by its entry.
  let readout: (Int) -> Readout?

  /// Does one thing.
  func perform(_ task: OutsideTask) -> String? {
    switch task {
    case .edit(let text, let path, let name, let offset): edit(text, path: path, name: name, offset: offset)
    case .pipe(let command, .words(let text)): pipe(text, to: command)
    case .pipe(let command, .readouts(let entries)):
      pipe(entries.compactMap { readout($0)?.text }.joined(separator: "\n\n"), to: command)
    case .open(let url): open(url)
    }
  }

  private func words(of variable: String) -> (words: [String], problem: String?) {
    do {
      return (try ArgumentVector.words(environment[variable] ?? "", allowsSigns: true), nil)
    } catch {
      return ([], "\(variable) cannot be understood. \(error.sentence)")
    }
  }

  private func firstSet(_ variables: [String]) -> String? {
    variables.first { !(environment[$0] ?? "").allSatisfy(\.isWhitespace) }
  }

  // MARK: Editor

  private func edit(_ text: String, path: String?, name: String, offset: Int) -> String? {
    guard let variable = firstSet(["VISUAL", "EDITOR"]) else {
      return "Neither VISUAL nor EDITOR is set; set one, for example EDITOR=vim."
    }
    let (editor, problem) = words(of: variable)
    if let problem { return problem }
    if let path {
      guard let file = FileManager.default.contents(atPath: path) else {
        return "\(path) cannot be read any more; it may have been moved."
      }
      let line = PlaceInFile.line(of: offset, in: text, file: String(decoding: file, as: UTF8.self))
      return run(EditorCommand.arguments(editor, path: path, line: line), named: variable)
    }
    do {
      let copy = try PrivateCopy(text, name: name)
      defer { copy.remove() }
      let line = 1 + text.utf8.prefix(offset).count { $0 == 0x0A }
      return run(EditorCommand.arguments(editor, path: copy.path, line: line), named: variable)
    } catch {
      return "A file for the editor could not be written: \(error.localizedDescription)"
    }
  }

  private func run(_ words: [String], named variable: String) -> String? {
    let outcome = terminal.lend {
      let tty = terminal.descriptor
      return ChildProcess.run(words, input: tty, output: tty, error: tty, terminal: tty)
    }
    return Self.sentence(words, outcome, named: variable)
  }

  /// What to say of how a program ended; nothing where it ended well.
  static func sentence(
    _ words: [String], _ outcome: ChildProcess.Outcome, named variable: String? = nil, tellsCure: Bool = true
  ) -> String? {
    let name = SafeText.line(words.first ?? "") + (variable.map { " (\($0))" } ?? "")
    switch outcome {
    case .code(0): return nil
    case .code(let code): return "\(name) ended with code \(code)."
    case .signal(let number): return "\(name) was ended by signal \(number)."
    case .failed(ENOENT) where !tellsCure: return "\(name) was not found."
    case .failed(ENOENT): return "\(name) was not found; look at PATH, or at how it is spelt."
    case .failed(let number): return "\(name) could not be started: \(String(cString: strerror(number)))."
    }
  }

  // MARK: Pipe

  private func pipe(_ text: String, to command: String) -> String? {
    let words: [String]
    do { words = try ArgumentVector.words(command) } catch { return error.sentence }
    // Whatever the command does with it, nothing in the text can steer the terminal.
    let clean = Sanitiser.clean(text, keepingLineFeeds: true, tab: "\t")
    guard let input = Self.scratch(clean + (clean.hasSuffix("\n") ? "" : "\n")), let output = Self.scratch("") else {
      return "A file for the command could not be made; look at TMPDIR."
    }
    defer {
      close(input)
      close(output)
    }
    return terminal.lend {
      let tty = terminal.descriptor
      let outcome = ChildProcess.run(words, input: input, output: output, error: output, terminal: tty)
      if case .failed = outcome { return Self.sentence(words, outcome) }
      let length = lseek(output, 0, SEEK_END)
      lseek(output, 0, SEEK_SET)
      guard length > 0 else { return Self.sentence(words, outcome) ?? "\(SafeText.line(words[0])) wrote nothing." }
      let problem = show(output, length: Int(length))
      return problem ?? Self.sentence(words, outcome)
    }
  }

  // In the pager, or as plain text until a key is pressed.
  private func show(_ file: Int32, length: Int) -> String? {
    let tty = terminal.descriptor
    if firstSet(["PAGER"]) != nil {
      let (pager, problem) = words(of: "PAGER")
      if let problem { return problem }
      let outcome = ChildProcess.run(pager, input: file, output: tty, error: tty, terminal: tty)
      guard case .failed = outcome else { return nil }
      lseek(file, 0, SEEK_SET)
      showPlainly(file, length)
      return Self.sentence(pager, outcome, named: "PAGER")
    }
    showPlainly(file, length)
    return nil
  }

  private func showPlainly(_ file: Int32, _ length: Int) {
    var bytes = [UInt8](repeating: 0, count: min(length, 1 << 20))
    let count = read(file, &bytes, bytes.count)
    let text = Sanitiser.clean(
      String(decoding: bytes.prefix(max(0, count)), as: UTF8.self), keepingLineFeeds: true, tab: "        ")
    let end = text.hasSuffix("\n") ? "" : "\r\n"
    terminal.write(text.replacing("\n", with: "\r\n") + end + "[any key: back to Readout]")
    cnc_await_key(terminal.keyboard)
    terminal.write("\r\n")
  }

  // A file without a name, ready to be read from its beginning.
  private static func scratch(_ text: String) -> Int32? {
    var template = Array((PrivateCopy.temporaryFolder + "/readout-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return nil }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(template)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      rest = rest.dropFirst(count)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  // MARK: Web

  private func open(_ url: String) -> String? {
    guard WebCommand.isAddress(url) else {
      return "The address of this readout is not one of http or https; it is not opened."
    }
    var sentence: String?
    let isSet = firstSet(["BROWSER"]) != nil
    for command in WebCommand.candidates(environment, url: url) {
      if command.needsTerminal {
        let tty = terminal.descriptor
        let outcome = terminal.lend {
          ChildProcess.run(command.words, input: tty, output: tty, error: tty, terminal: tty)
        }
        if outcome == .code(0) { return "Opened \(SafeText.line(url))" }
        sentence = Self.sentence(command.words, outcome, tellsCure: isSet)
      } else {
        let number = ChildProcess.start(command.words) { [later] outcome in
          if let sentence = Self.sentence(command.words, outcome) { later(sentence) }
        }
        if number == 0 { return "Opened \(SafeText.line(url))" }
        sentence = Self.sentence(command.words, .failed(number), tellsCure: isSet)
      }
    }
    return Self.unopened(sentence, isSet: isSet)
  }

  /// What to say where no web browser could be started, and why the last one was not; what helps comes first.
  static func unopened(_ sentence: String?, isSet: Bool) -> String {
    isSet ? sentence ?? "No browser could be started." : "Set BROWSER; \(sentence ?? "no browser could be started.")"
  }
}
