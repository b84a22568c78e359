import Foundation

/// Why a file gave no document.
public enum FormatsError: Error, Equatable, LocalizedError {
  /// The file has no bytes, or nothing but white space.
  case empty(path: String)
  /// The bytes are not text.
  case binary(path: String)
  /// The system would not give the bytes.
  case unreadable(path: String, reason: String)
  /// A page on which no text is left when its furniture is gone.
  case noText(path: String)

  /// The file's path as it was given.
  public var path: String {
    switch self {
    case .empty(let path), .binary(let path), .unreadable(let path, _), .noText(let path): path
    }
  }

  /// What is the matter, without the path.
  public var message: String {
    switch self {
    case .empty: "is empty; skipped"
    case .binary: "is not text but binary data; skipped, give its text as .txt, .md or .html"
    case .unreadable(_, let reason): "could not be read (\(reason)); skipped"
    case .noText: "has no text beside menus and links; skipped"
    }
  }

  /// Path and message in one sentence.
  public var errorDescription: String? { "\(path): \(message)" }
}
