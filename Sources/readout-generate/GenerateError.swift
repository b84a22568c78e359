import Foundation

/// Why no files could be made.
enum GenerateError: LocalizedError {
  case unknownSlot(String)
  case unclosed(String)
  case unwritable(path: String, code: Int32)

  /// What went wrong, where, and what to do.
  var errorDescription: String? {
    switch self {
    case .unknownSlot(let name): "A pattern has a slot {\(name)} that is not known; name one of Slot.swift."
    case .unclosed(let text): "A bracket is not closed in the pattern “\(text)”; close it."
    case .unwritable(let path, let code):
      "\(path) cannot be written (\(String(cString: strerror(code)))); choose a folder of your own with enough room."
    }
  }
}
