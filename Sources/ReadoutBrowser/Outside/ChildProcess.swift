import CNcurses
import Foundation

/// A program that runs in front of the browser, as a shell would run it.
enum ChildProcess {
  /// How it ended.
  enum Outcome: Hashable {
    case code(Int32)
    case signal(Int32)
    /// It never ran, because of this error number; ENOENT where there is no such program.
    case failed(Int32)
  }

  /// The file that `name` means: itself if it has a slash, or the first in PATH that can be executed.
  static func path(of name: String) -> String? {
    if name.contains("/") { return name }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { path in
      var isFolder: ObjCBool = false
      return access(path, X_OK) == 0 && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }

  /// Runs `words` with these descriptors until the end, the terminal at `terminal` being its own; when it stops, so do we,
  /// and when we go on, so does it.
  static func run(
    _ words: [String], input: Int32, output: Int32, error: Int32, terminal: Int32
  ) -> Outcome {
    guard let name = words.first, let path = path(of: name) else { return .failed(ENOENT) }
    let process = withPointers(words) { cnc_spawn(path, $0, input, output, error, terminal) }
    guard process > 0 else { return .failed(errno) }
    var code: Int32 = 0
    var signal: Int32 = 0
    while cnc_await(process, &code, &signal) != 0 {
      cnc_take_terminal(terminal)
      _ = cnc_stop_group()
      cnc_give_terminal(terminal, process)
      cnc_go_on(process)
    }
    cnc_take_terminal(terminal)
    return signal == 0 ? .code(code) : .signal(signal)
  }

  /// Starts `words` without a terminal; calls `ended` from another thread when it has ended. Returns 0 or an error number.
  static func start(_ words: [String], ended: @escaping @Sendable (Outcome) -> Void) -> Int32 {
    guard let name = words.first, let path = path(of: name) else { return ENOENT }
    let process = withPointers(words) { cnc_spawn_detached(path, $0) }
    guard process > 0 else { return errno }
    WorkThread.start {
      var code: Int32 = 0
      var signal: Int32 = 0
      while cnc_await(process, &code, &signal) != 0 {}
      ended(signal == 0 ? .code(code) : .signal(signal))
    }
    return 0
  }

  private static func withPointers<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = words.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
