/// How editors are told to open a file at a line.
enum EditorCommand {
  private enum Form {
    /// `vi +12 file`
    case plus
    /// `hx file:12`
    case suffix
    /// `code --goto file:12`; without `--wait` these return at once.
    case window(goto: [String], wait: String)
    /// `kate --line 12 file`
    case option(String, wait: String?)
  }

  private static let forms: [String: Form] = {
    var forms: [String: Form] = [:]
    for name in [
      "vi", "vim", "nvim", "view", "ex", "vis", "nano", "pico", "emacs", "emacsclient", "kak", "micro", "joe",
      "mg", "ne", "jed", "jmacs", "gedit", "gvim", "rvim", "rview", "zile", "e3",
    ] { forms[name] = .plus }
    for name in ["hx", "helix"] { forms[name] = .suffix }
    for name in ["code", "code-insiders", "codium", "vscodium", "cursor"] {
      forms[name] = .window(goto: ["--goto"], wait: "--wait")
    }
    for name in ["subl", "zed", "zeditor"] { forms[name] = .window(goto: [], wait: "--wait") }
    forms["kate"] = .option("--line", wait: "--block")
    forms["mate"] = .option("--line", wait: "--wait")
    return forms
  }()

  /// The words that open `path` at `line` (from 1) in the editor that `command` names; an editor that is not known gets
  /// the path alone.
  static func arguments(_ command: [String], path: String, line: Int) -> [String] {
    // A path that begins with a dash would be taken for an option.
    let path = path.hasPrefix("-") ? "./" + path : path
    let name = command.first.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? ""
    switch forms[name] {
    case .plus: return command + ["+\(line)", path]
    case .suffix: return command + ["\(path):\(line)"]
    case .window(let goto, let wait):
      let waits = command.contains { $0 == wait || $0 == "-w" }
      return command + (waits ? [] : [wait]) + goto + ["\(path):\(line)"]
    case .option(let option, let wait):
      return command + [wait].compactMap { $0 }.filter { !command.contains($0) } + [option, "\(line)", path]
    case nil: return command + [path]
    }
  }
}
