/// Something that went wrong, or was put right, with one file while the others went on.
public struct Problem: Hashable, Sendable {
  /// Path as it was given or walked.
  public let path: String
  /// One sentence without the path.
  public let message: String
  /// Whether the file was lost; otherwise it was read, and this is a warning.
  public let isFailure: Bool

  /// Makes a problem.
  public init(path: String, message: String, isFailure: Bool = true) {
    self.path = path
    self.message = message
    self.isFailure = isFailure
  }

  /// The problem that an error means for the file at `path`.
  public init(_ error: any Error, path: String) {
    if let error = error as? FormatsError {
      self.init(path: error.path, message: error.message)
    } else {
      self.init(path: path, message: "could not be read (\(error.localizedDescription)); skipped")
    }
  }
}
