import ReadoutCore
import Yams

extension Configuration {
  /// Reads YAML. What is wrong is told with its line and key, and the rest is used.
  public static func read(_ yaml: String, file: String) -> Configuration {
    var reader = ConfigurationReader(file: file)
    reader.read(yaml)
    return reader.configuration
  }
}

/// Reads a configuration section by section.
struct ConfigurationReader {
  private static let settings = [
    "theme", "background", "columns", "date-format", "wrap-width", "start-view", "mouse", "styles", "keys",
  ]

  let file: String
  var configuration = Configuration()

  init(file: String) { self.file = file }

  /// Reads all sections.
  mutating func read(_ yaml: String) {
    guard let root = compose(yaml) else { return }
    if root.isNull { return }
    guard let mapping = root.mapping else {
      return complain(root, "", "has to consist of settings such as `theme: dark`; `readout config --print` shows all")
    }
    for (key, value) in mapping { read(key, value) }
    noteClashes()
    configuration.mistakes.sort { ($0.line ?? 0, $0.key) < ($1.line ?? 0, $1.key) }
  }

  private mutating func read(_ key: Node, _ value: Node) {
    let name = key.string ?? ""
    // A section of which all lines are comments.
    if value.isNull && ["keys", "styles"].contains(name) { return }
    switch name {
    case "keys": readKeys(value)
    case "styles": readStyles(value)
    case "theme": if let theme: Theme.Name = choice(value, "theme") { configuration.theme = theme }
    case "background":
      if let background: Theme.Background = choice(value, "background") { configuration.background = background }
    case "columns": readColumns(value)
    case "date-format": if let format: DateFormat = choice(value, "date-format") { configuration.dateFormat = format }
    case "wrap-width":
      let widths = Configuration.wrapWidths
      if let width = value.int, widths.contains(width) {
        configuration.wrapWidth = width
        return
      }
      complain(value, "wrap-width", "has to be a number from \(widths.lowerBound) to \(widths.upperBound)")
    case "start-view": readStartView(value)
    case "mouse":
      if let mouse = value.bool {
        configuration.takesMouse = mouse
        return
      }
      if value.string == "auto" {
        configuration.takesMouse = nil
        return
      }
      complain(value, "mouse", "has to be true, false or auto")
    case let other:
      complain(key, other, "is no setting; " + Self.advice(other, Self.settings, "`readout config --print` shows all"))
    }
  }

  private mutating func readStartView(_ value: Node) {
    let names = ["last"] + Tab.allCases.map(\.name)
    guard let name = value.string, names.contains(name) else { return complain(value, "start-view", notOneOf: names) }
    configuration.startView = Tab.allCases.first { $0.name == name }
  }

  private mutating func readColumns(_ value: Node) {
    var columns: [ReadoutColumn] = []
    for node in value.sequence.map(Array.init) ?? [value] {
      guard let column: ReadoutColumn = choice(node, "columns") else { continue }
      if columns.contains(column) {
        complain(node, "columns", "names `\(column.rawValue)` twice; once is enough")
      } else {
        columns.append(column)
      }
    }
    if !columns.isEmpty { configuration.columns = columns }
  }

  /// One of the values that a setting may have.
  mutating func choice<Value: RawRepresentable & CaseIterable>(_ node: Node, _ key: String) -> Value?
  where Value.RawValue == String {
    if let value = node.string.flatMap(Value.init) { return value }
    complain(node, key, notOneOf: Value.allCases.map(\.rawValue))
    return nil
  }

  private mutating func complain(_ node: Node, _ key: String, notOneOf names: [String]) {
    let name = node.string ?? ""
    let near = EditDistance.nearest(to: name.lowercased(), in: names)
    complain(
      node, key, near.map { "knows no `\(name)`; did you mean `\($0)`?" } ?? "has to be one of \(Self.list(names))")
  }

  /// Notes what is wrong.
  mutating func complain(_ node: Node, _ key: String, _ sentence: String) {
    complain(line: node.mark?.line, key, sentence)
  }

  /// Notes what is wrong in a line.
  mutating func complain(line: Int?, _ key: String, _ sentence: String) {
    configuration.mistakes.append(ConfigurationMistake(file: file, line: line, key: key, sentence: sentence))
  }

  /// Which of `names` may have been meant, or else what there is to say where none is near.
  static func advice(_ name: String, _ names: [String], _ other: String) -> String {
    EditDistance.nearest(to: name.lowercased(), in: names).map { "did you mean `\($0)`?" } ?? other
  }

  /// Names with commas between them.
  static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}

extension Node {
  /// Whether nothing was said.
  var isNull: Bool { self.null != nil }
}
