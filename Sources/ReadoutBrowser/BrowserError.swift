import Foundation

/// Why the browser cannot be shown.
public enum BrowserError: Error, Hashable, Sendable {
  /// Standard output, or the keyboard, is no terminal.
  case noTerminal
  /// The terminal's type is not set.
  case noTerm
  /// The terminal's type has no description on this machine.
  case unknownTerm(String)
  /// The terminal's type is known, but it can do no more than print lines.
  case weakTerm(String)
  /// The terminal, or a pipe, could not be opened.
  case failed(String)
}

extension BrowserError: LocalizedError {
  public var errorDescription: String? {
    switch self {
    case .noTerminal:
      "The browser needs a terminal for its keys and its screen; use a command that prints, such as 'readout parse', instead."
    case .noTerm:
      "The environment does not say what terminal this is (TERM is not set); set it, for example TERM=xterm-256color."
    case .unknownTerm(let name):
      "This machine has no description of the terminal TERM=\(name); set TERM to one that it knows, such as xterm-256color."
    case .weakTerm(let name):
      "The terminal TERM=\(name) cannot place its cursor; set TERM to what the terminal really is, such as xterm-256color."
    case .failed(let what):
      "\(what) could not be opened for the browser (TERM=\(Self.term)); try again in another terminal."
    }
  }

  static var term: String { SafeText.line(ProcessInfo.processInfo.environment["TERM"] ?? "") }
}
