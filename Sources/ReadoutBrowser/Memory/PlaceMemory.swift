import Foundation

/// Remembers from start to start where the user left off in each archive and folder, in one small file of the user's.
///
/// The file is written whole and then put in the place of the old one, so that it is never half there. What cannot be
/// read is as good as nothing remembered: a place is a comfort, and no reason to trouble anyone.
public struct PlaceMemory: Sendable {
  private struct Entry: Codable {
    var key: String
    var place: SavedPlace
  }

  /// Archives and folders that are remembered.
  private static let most = 50

  private let file: URL
  private var startsOver = false

  /// Path of the file.
  var path: String { file.path }

  /// The file in the user's state folder: `$XDG_STATE_HOME/readout/places.json`.
  public static func standard(_ environment: [String: String]) -> PlaceMemory? {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let folder = state ?? environment["HOME"].map({ $0 + "/.local/state" }) else { return nil }
    return PlaceMemory(file: folder + "/readout/places.json")
  }

  /// A memory in a file, which need not exist yet.
  public init(file: String) { self.file = URL(fileURLWithPath: file) }

  /// The same memory for a start that looks for no place, but leaves one.
  public var startingOver: PlaceMemory {
    var memory = self
    memory.startsOver = true
    return memory
  }

  /// Where the user left off in what `key` names.
  func place(_ key: String) -> SavedPlace? { startsOver ? nil : entries().first { $0.key == key }?.place }

  /// Remembers a place as the newest; the oldest are forgotten.
  func remember(_ place: SavedPlace, of key: String) {
    var entries = entries().filter { $0.key != key }
    entries.insert(Entry(key: key, place: place), at: 0)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(Array(entries.prefix(Self.most))) else { return }
    let folder = file.deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? data.write(to: file, options: .atomic)
  }

  private func entries() -> [Entry] {
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([Entry].self, from: data)) ?? []
  }
}
