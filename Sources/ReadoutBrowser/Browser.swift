import ReadoutCore

/// One file to list.
public struct BrowserItem: Sendable {
  /// Path, from which the file is read.
  public let path: String
  /// What stands in the list until the file has been read; without it, the end of the path.
  public let title: String?

  /// Makes an item.
  public init(path: String, title: String? = nil) {
    self.path = path
    self.title = title
  }

  /// What stands for the file until its title is known.
  var name: String { title ?? path.split(separator: "/").last.map(String.init) ?? path }
}

/// Shows readouts in panes on the terminal.
public struct Browser: Sendable {
  let items: [BrowserItem]
  let title: String
  let load: @Sendable (String) throws -> Readout

  /// Makes a browser of `items`; `load` reads one path off the main thread and throws an error whose
  /// `localizedDescription` is one sentence.
  public init(items: [BrowserItem], title: String, load: @escaping @Sendable (String) throws -> Readout) {
    self.items = items
    self.title = title
    self.load = load
  }

  /// Runs until the user quits; returns the files that could not be read, each with the sentence that says why.
  ///
  /// Throws a `BrowserError` where there is no terminal to run in. A signal that ends the process does so after the
  /// terminal has been given back.
  public func run() throws -> [(path: String, message: String)] {
    let loop = try Loop(self)
    return try loop.run()
  }
}
