/// The formats that can be read.
public enum FileFormat: String, Sendable, CaseIterable {
  case text, markdown, html

  /// Lower-case extensions, without the dot, that a folder is searched for.
  public static let extensions: Set<String> = ["txt", "md", "html", "htm"]

  /// The format by a path's extension, or nil where that says nothing.
  init?(path: String) {
    switch Self.pathExtension(of: path) {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    default: return nil
    }
  }

  /// The format by how a text begins: HTML if it starts like a page or a piece of one, else plain text.
  init(sniffing text: String) {
    let start = text.prefix(1024).drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
    let tags = [
      "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<main", "<section", "<div", "<p>",
      "<p ",
      "<h1", "<h2", "<table", "<!--",
    ]
    let isXHTML = start.hasPrefix("<?xml") && start.contains("<html")
    self = isXHTML || tags.contains { start.hasPrefix($0) } ? .html : .text
  }

  /// What follows the last dot of a path's last part, in lower case ("" where there is none).
  static func pathExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
