import Foundation

/// The file in which a user's configuration stands, and the folder around it.
public struct ConfigurationFile: Sendable {
  /// Path of the file, which need not exist.
  public let path: String

  /// The file in the user's configuration folder: `$XDG_CONFIG_HOME/readout/config.yaml`, by default in `~/.config`; nil
  /// where the environment names neither.
  public init?(_ environment: [String: String]) {
    let own = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let folder = own ?? environment["HOME"].map({ $0 + "/.config" }) else { return nil }
    path = folder + "/readout/config.yaml"
  }

  /// A file of one's own.
  public init(path: String) { self.path = path }

  /// Folder of the user's own tables of words.
  public var lexicons: String { path.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/lexicons" }

  /// Whether there is a file.
  public var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Reads the file; without one, all is as it comes. What cannot be used is told by the configuration.
  public func read() -> Configuration {
    guard exists else { return .standard }
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      var configuration = Configuration.standard
      configuration.mistakes = [
        ConfigurationMistake(
          file: path, line: nil, key: "", sentence: "cannot be read as UTF-8 text; look at its rights")
      ]
      return configuration
    }
    return Configuration.read(text, file: path)
  }
}
