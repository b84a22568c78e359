import ReadoutBrowser
import ReadoutFormats

/// The files of a walk as the browser lists them; what else the walk comes upon goes to a log.
struct FoundFiles: Sequence, Sendable {
  let walker: FileWalker
  let log: ReadingLog

  /// Starts the walk.
  func makeIterator() -> AnyIterator<BrowserItem> {
    var items = walker.makeIterator()
    return AnyIterator {
      while let item = items.next() {
        switch item {
        case .file(let path):
          log.addFile()
          return BrowserItem(path: path)
        case .problem(let problem): log.add(problem)
        }
      }
      return nil
    }
  }
}
