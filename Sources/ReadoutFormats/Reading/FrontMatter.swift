import Foundation
import ReadoutCore
import Yams

/// The YAML between two lines of `---` with which a text may begin.
struct FrontMatter: Equatable {
  var title: String?
  var publisher: String?
  var url: String?
  var language: String?
  var published: CalendarDate?
  /// What could not be understood, one sentence each.
  var warnings: [String] = []

  /// Splits `text` into its front matter and the rest, or gives nil and the whole text where it has none.
  ///
  /// Front matter that is not YAML gives a warning and is read line by line (`title: Readout: a call` is the usual slip);
  /// if no line of it has a known key, the whole counts as text. `text` has LF line ends.
  static func split(_ text: String) -> (matter: FrontMatter?, body: Substring) {
    guard let (yaml, body) = fences(in: text) else { return (nil, text[...]) }
    do {
      guard isShallow(yaml) else { throw TooDeep() }
      // Prose between two rules is a scalar: not front matter at all.
      guard case .mapping(let mapping)? = try Yams.compose(yaml: String(yaml), .basic) else { return (nil, text[...]) }
      return (FrontMatter(value: { string($0, in: mapping) }), body)
    } catch {
      let lines = pairs(in: yaml)
      let reason = reason(error)
      var matter = FrontMatter(value: { lines[$0] })
      guard !lines.isEmpty else {
        matter.warnings = ["front matter is not YAML (\(reason)); read as text"]
        return (matter, text[...])
      }
      matter.warnings.insert("front matter is not YAML (\(reason)); read line by line", at: 0)
      return (matter, body)
    }
  }

  private static let keys: Set = ["title", "date", "publisher", "url", "language"]

  private init(value: (String) -> String?) {
    title = value("title")
    publisher = value("publisher")
    url = value("url")
    language = value("language")
    if let date = value("date") {
      published = LooseDate.read(date)
      if published == nil { warnings.append("date “\(date.prefix(40))” is not understood; write it as 2022-05-18") }
    }
  }

  private static func string(_ key: String, in mapping: Node.Mapping) -> String? {
    // Looked up by the words alone: to compare nodes, Yams would first find out which type each is of.
    guard case .scalar(let scalar)? = mapping.first(where: { $0.key.scalar?.string == key })?.value else { return nil }
    let value = scalar.string.trimmingCharacters(in: .whitespacesAndNewlines)
    // A bare `~` or `null` is YAML's nothing; a quoted one is a word.
    return value.isEmpty || (scalar.style == .plain && ["~", "null"].contains(value)) ? nil : value
  }

  /// The known keys of lines `key: value`, quotes taken off.
  private static func pairs(in yaml: Substring) -> [String: String] {
    var pairs: [String: String] = [:]
    for line in yaml.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"), keys.contains(String(line[..<colon])) else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      let bare = value.trimmingCharacters(in: CharacterSet(charactersIn: "\"'"))
      if !bare.isEmpty { pairs[String(line[..<colon])] = bare }
    }
    return pairs
  }

  /// Thrown for YAML that may nest deeper than a recursive reader's stack.
  private struct TooDeep: Error {}

  private static func isShallow(_ yaml: Substring) -> Bool {
    yaml.utf8.reduce(0) { "[{-?:".utf8.contains($1) ? $0 + 1 : $0 } < 1000
  }

  /// The YAML and what follows; the closing fence must come within 16 KB, so that a rule at the top costs nothing.
  private static func fences(in text: String) -> (yaml: Substring, body: Substring)? {
    let bytes = text.utf8
    guard let start = lineEnd(of: "---", at: bytes.startIndex, in: text) else { return nil }
    let limit = bytes.index(start, offsetBy: 16_384, limitedBy: bytes.endIndex) ?? bytes.endIndex
    var line = start
    while line < limit {
      if let end = lineEnd(of: "---", at: line, in: text) ?? lineEnd(of: "...", at: line, in: text) {
        return (text[start..<line], text[end...].drop { $0 == "\n" })
      }
      guard let next = bytes[line..<limit].firstIndex(of: 0x0A) else { return nil }
      line = bytes.index(after: next)
    }
    return nil
  }

  /// Where the next line starts if the line at `start` is `fence` and white space.
  private static func lineEnd(of fence: String, at start: String.Index, in text: String) -> String.Index? {
    let bytes = text.utf8[start...]
    guard bytes.starts(with: fence.utf8) else { return nil }
    let rest = bytes.dropFirst(fence.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = rest.first else { return rest.startIndex }
    return first == 0x0A ? text.utf8.index(after: rest.startIndex) : nil
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? YamlError else { return "it is nested too deeply" }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return "line \(mark.line + 1): \(problem)"
    default: return "it cannot be composed"
    }
  }
}
