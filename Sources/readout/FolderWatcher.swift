import Foundation
import ReadoutFormats

/// Waits until files appear or change in folders and all that is in them.
///
/// On Linux the kernel tells (inotify(7)); elsewhere the folders are looked through every two seconds.
final class FolderWatcher {
  private let roots: [String]
  #if os(Linux)
    private let descriptor: Int32
    private var folders: [Int32: String] = [:]
    private static let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF)
  #else
    private var states: [String: Date] = [:]
  #endif

  /// Begins to watch; what happens from now on is told by `changes`.
  ///
  /// - Throws: `ArchiveError` where the system has no room for more watches.
  init(_ roots: [String]) throws {
    self.roots = roots
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { throw WatchError.noRoom(path: roots[0]) }
      for root in roots { try watch(root) }
    #else
      states = Self.states(roots)
    #endif
  }

  #if os(Linux)
    deinit { close(descriptor) }

    /// Waits for something to happen and returns the paths to be looked at; none where `isStopped` says so.
    ///
    /// - Throws: `WatchError`.
    func changes(_ isStopped: () -> Bool) throws -> [String] {
      var changed: Set<String> = []
      while !isStopped() {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // Files that come together are taken together: a fifth of a second of quiet ends a wave.
        let ready = poll(&waiting, 1, changed.isEmpty ? 500 : 200)
        if ready > 0 { try read(into: &changed) } else if !changed.isEmpty { break }
      }
      return changed.sorted()
    }

    private func read(into changed: inout Set<String>) throws {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      let size = MemoryLayout<inotify_event>.size
      var place = 0
      while place + size <= count {
        let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: inotify_event.self) }
        let name = String(
          decoding: buffer[(place + size)..<(place + size + Int(event.len))].prefix { $0 != 0 }, as: UTF8.self)
        place += size + Int(event.len)
        // Too much at once: the kernel has dropped some, and everything has to be looked at.
        guard event.mask & UInt32(IN_Q_OVERFLOW) == 0 else {
          changed.formUnion(roots)
          continue
        }
        guard let folder = folders[event.wd], !name.isEmpty, !name.hasPrefix(".") else { continue }
        try take(folder + "/" + name, isFolder: event.mask & UInt32(IN_ISDIR) != 0, event.mask, into: &changed)
      }
    }

    private func take(_ path: String, isFolder: Bool, _ mask: UInt32, into changed: inout Set<String>) throws {
      if isFolder {
        // What was put into a new folder before it was watched has to be looked for.
        try watch(path)
        changed.insert(path)
      } else if mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0,
        FileWalker.isReadable(path)
      {
        changed.insert(path)
      }
    }

    private func watch(_ folder: String) throws {
      let number = inotify_add_watch(descriptor, folder, Self.mask)
      guard number >= 0 else {
        if errno == ENOSPC { throw WatchError.noRoom(path: folder) }
        return
      }
      folders[number] = folder
      guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
      for entry in entries where !entry.hasPrefix(".") {
        var isFolder: ObjCBool = false
        let path = folder + "/" + entry
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { try watch(path) }
      }
    }
  #else
    /// Waits for something to happen and returns the paths to be looked at; none where `isStopped` says so.
    func changes(_ isStopped: () -> Bool) throws -> [String] {
      while !isStopped() {
        Thread.sleep(forTimeInterval: 2)
        let now = Self.states(roots)
        let changed = now.filter { states[$0.key] != $0.value }.map(\.key).sorted()
        states = now
        if !changed.isEmpty { return changed }
      }
      return []
    }

    private static func states(_ roots: [String]) -> [String: Date] {
      var states: [String: Date] = [:]
      for case .file(let path) in FileWalker(roots) {
        states[path] =
          (try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate]) as? Date ?? .distantPast
      }
      return states
    }
  #endif
}

/// Why folders cannot be watched.
enum WatchError: Error, LocalizedError {
  /// The system allows no more watches.
  case noRoom(path: String)

  var errorDescription: String? {
    switch self {
    case .noRoom(let path):
      "\(path): the system allows no more folders to be watched; raise fs.inotify.max_user_watches, or watch fewer"
    }
  }
}
