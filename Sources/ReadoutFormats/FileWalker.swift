import Foundation

/// Walks paths to the files that can be read, folders in sorted order, one item at a time.
///
/// In folders only readable extensions count and hidden entries are passed over; a file that is named itself is taken
/// whatever it is called. A folder is read once, by whichever path comes first, so that links cannot loop.
public struct FileWalker: Sequence, Sendable {
  /// What the walk comes upon.
  public enum Item: Hashable, Sendable {
    case file(String)
    case problem(Problem)
  }

  private let paths: [String]

  /// Makes a walk over files and folders; `-` stands for standard input.
  public init(_ paths: [String]) {
    self.paths = paths
  }

  /// Whether a file of that name counts in a folder.
  public static func isReadable(_ path: String) -> Bool {
    FileFormat.extensions.contains(FileFormat.pathExtension(of: path))
  }

  /// Starts the walk.
  public func makeIterator() -> Iterator { Iterator(paths) }

  /// One walk under way: the entries still to come, folder by folder.
  public struct Iterator: IteratorProtocol {
    /// A folder's identity.
    private struct FolderID: Hashable {
      let device: UInt64
      let inode: UInt64
    }

    /// The path, and whether it was named itself.
    private struct Entry {
      let path: String
      let isNamed: Bool
    }

    /// Entries still to come, the next one last.
    private var entries: [Entry]
    private var seen: Set<FolderID> = []

    fileprivate init(_ paths: [String]) {
      entries = paths.reversed().map { Entry(path: $0, isNamed: true) }
    }

    /// The next file or problem, or nil at the end.
    public mutating func next() -> Item? {
      while let entry = entries.popLast() {
        if entry.isNamed { seen = [] }
        if let item = visit(entry) { return item }
      }
      return nil
    }

    private mutating func visit(_ entry: Entry) -> Item? {
      if entry.isNamed && entry.path == "-" { return .file("-") }
      let isReadable = entry.isNamed || FileWalker.isReadable(entry.path)
      var status = stat()
      guard stat(entry.path, &status) == 0 else {
        // Of what is not ours to read, only a link that turns in a circle is worth a word.
        guard isReadable || errno == ELOOP else { return nil }
        return Self.problem(entry.path, "could not be read (\(FileBytes.systemReason())); skipped")
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return enter(entry.path, status)
      case S_IFREG: return isReadable ? .file(entry.path) : nil
      default:
        if entry.isNamed { return .file(entry.path) }
        return isReadable ? Self.problem(entry.path, "is no regular file; skipped") : nil
      }
    }

    private mutating func enter(_ path: String, _ status: stat) -> Item? {
      let id = FolderID(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
      guard seen.insert(id).inserted else {
        return .problem(
          Problem(path: path, message: "leads to a folder that is read already; skipped", isFailure: false))
      }
      guard let names = Self.names(in: path) else {
        return Self.problem(path, "could not be opened (\(FileBytes.systemReason())); skipped")
      }
      let prefix = path.hasSuffix("/") ? path : path + "/"
      entries += names.sorted(by: >).map { Entry(path: prefix + $0, isNamed: false) }
      return nil
    }

    /// Names of a folder's entries that are not hidden, or nil with the reason in `errno`.
    private static func names(in path: String) -> [String]? {
      guard let folder = opendir(path) else { return nil }
      defer { closedir(folder) }
      var names: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if !name.hasPrefix(".") { names.append(name) }
      }
      return names
    }

    private static func problem(_ path: String, _ message: String) -> Item {
      .problem(Problem(path: path, message: message))
    }
  }
}
