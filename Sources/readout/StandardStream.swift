import Foundation

/// Why results could not be written.
enum OutputError: Error, LocalizedError {
  /// The reader at the other end has gone.
  case closed
  /// The system would not take the bytes.
  case failed(reason: String)

  var errorDescription: String? {
    switch self {
    case .closed: "standard output is closed"
    case .failed(let reason): "standard output could not be written (\(reason)); make room or write elsewhere"
    }
  }
}

/// Standard output or standard error, written to at once and in full.
struct StandardStream {
  let descriptor: Int32

  /// Standard output.
  static let output = StandardStream(descriptor: STDOUT_FILENO)

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether colours may be used (https://no-color.org).
  var isColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The terminal's columns, or 100 where there is none.
  var width: Int {
    var size = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  /// Writes all bytes.
  ///
  /// - Throws: `OutputError`.
  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EPIPE {
          throw OutputError.closed
        } else if errno != EINTR {
          throw OutputError.failed(reason: String(cString: strerror(errno)))
        }
      }
    }
  }
}
