import Foundation

/// A terminal without a screen, on which a program can be run.
struct PseudoTerminal {
  private let master: Int32
  private let path: String

  // POSIX_SPAWN_SETSID, which Linux has as an extension that Swift does not see.
  #if canImport(Darwin)
    private static let ownSession = Int16(0x400)
  #else
    private static let ownSession = Int16(0x80)
  #endif

  /// Opens one of that size; nil where the system has none left.
  init?(columns: UInt16, rows: UInt16) {
    var (one, other): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&one, &other, &name, nil, nil) == 0 else { return nil }
    // The program opens its end by name; held open here, the end of the program could not be seen.
    _ = Foundation.close(other)
    master = one
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Starts a program that is found by its path or name, with this as its terminal.
  func start(_ program: String, _ arguments: [String]) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that the leader of a session opens becomes its own.
    posix_spawnattr_setflags(&attributes, Self.ownSession)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, path, O_RDWR, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    return posix_spawnp(&process, program, &actions, &attributes, &arguments, environ) == 0 ? process : nil
  }

  /// What has been written, waiting at most so long; nil once the program has gone.
  func read(milliseconds: Int32) -> ArraySlice<UInt8>? {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(master, &buffer, buffer.count)
    return count > 0 ? buffer[..<count] : nil
  }

  /// Presses keys.
  func write(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { Foundation.write(master, $0.baseAddress, $0.count) } }

  /// Gives the terminal back.
  func close() { _ = Foundation.close(master) }
}
