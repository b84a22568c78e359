import Foundation
import ReadoutCore

/// A readout that has been read, on its way into the archive.
public struct Arrival: Sendable {
  /// What the parser found.
  public let readout: Readout
  /// What tells that two readings are of the same document although the text differs: its address or else its path.
  public let locator: String?

  /// Takes a readout; `folder` is what its path is relative to.
  public init(_ readout: Readout, folder: String) {
    self.readout = readout
    locator = Self.locator(of: readout.source, folder: folder)
  }

  /// The address of a source, or else its whole path; standard input has neither.
  public static func locator(of source: Source, folder: String) -> String? {
    if let url = source.url, !url.isEmpty { return url }
    guard source.path != "-" else { return nil }
    let path = source.path.hasPrefix("/") ? source.path : folder + "/" + source.path
    return path.contains("/.") || path.contains("//") ? URL(fileURLWithPath: path).standardizedFileURL.path : path
  }
}

/// What became of an arrival.
public enum Outcome: Equatable, Sendable {
  case new
  /// A changed text or changed front matter of a document that was known.
  case revised
  case unchanged
}
