import ReadoutCore

/// Writes records with the same fields as an aligned table, as JSON Lines, as comma-separated values, or as a table in
/// Markdown.
public struct RecordWriter: Sendable {
  /// The ways of writing.
  public enum Format: String, Sendable, CaseIterable { case table, jsonl, csv, markdown }

  /// A field of all records.
  public struct Column: Sendable {
    let name: String
    let width: Int?
    let isShown: Bool

    /// Names a field; in a table it has `width` columns, or shares what is left where that is nil, or is not shown.
    public init(_ name: String, width: Int? = nil, isShown: Bool = true) {
      self.name = name
      self.width = width
      self.isShown = isShown
    }
  }

  /// What a record has in a field.
  public enum Value: Sendable, Hashable {
    case text(String)
    case number(Int)
    case list([String])
    /// Whether something is so.
    case flag(Bool)
    case none

    /// A text, or none.
    public init(_ text: String?) { self = text.map { .text($0) } ?? .none }
  }

  private let columns: [Column]
  private let format: Format
  private let widths: [Int]

  /// Makes a writer; a table's lines have at most `width` columns.
  public init(_ columns: [Column], format: Format, width: Int = 100) {
    self.columns = columns
    self.format = format
    let shown = columns.filter(\.isShown)
    let fixed = shown.reduce(0) { $0 + ($1.width ?? 0) } + 2 * max(0, shown.count - 1)
    let flexible = shown.count { $0.width == nil }
    let share = flexible == 0 ? 0 : max(8, (width - fixed) / flexible)
    widths = columns.map { $0.isShown ? $0.width ?? share : 0 }
  }

  /// What stands before all records: the names of the fields in CSV (RFC 4180) and in Markdown, otherwise nothing.
  public var head: String {
    switch format {
    case .table, .jsonl: ""
    case .csv: columns.map { Self.csv($0.name) }.joined(separator: ",") + "\r\n"
    case .markdown:
      Self.row(columns.map { Self.markdown($0.name) }) + Self.row(columns.map { _ in "---" })
    }
  }

  /// One record, with a value for each column, and its line end.
  public func write(_ values: [Value]) -> String {
    switch format {
    case .table: return row(values)
    case .markdown: return Self.row(values.map { Self.markdown(Self.plain($0)) })
    case .csv: return values.map { Self.csv(Self.plain($0)) }.joined(separator: ",") + "\r\n"
    case .jsonl:
      var json = JSONBytes(pretty: false)
      json.object { json in
        for (column, value) in zip(columns, values) { Self.add(column.name, value, to: &json) }
      }
      return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }
  }

  private func row(_ values: [Value]) -> String {
    var cells: [String] = []
    for (place, column) in columns.enumerated() where column.isShown {
      let text = Sanitiser.clean(Self.plain(values[place]).replacing("\n", with: " "))
      cells.append(DisplayWidth.fit(text, to: widths[place]))
    }
    var line = cells.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  private static func plain(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .list(let list): list.joined(separator: " ")
    case .flag(let flag): flag ? "true" : "false"
    case .none: ""
    }
  }

  private static func add(_ name: String, _ value: Value, to json: inout JSONBytes) {
    switch value {
    case .text(let text): json.member(name, text)
    case .list(let list): json.member(name, list)
    case .number(let number):
      json.key(name)
      json.raw(String(number))
    case .flag(let flag):
      json.key(name)
      json.raw(flag ? "true" : "false")
    case .none: json.member(name, nil as String?)
    }
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  // Nothing in a cell ends it, begins another thing, or steers a terminal.
  private static func markdown(_ text: String) -> String {
    var out = ""
    for character in Sanitiser.clean(text.replacing("\n", with: " ")) {
      if "\\|*_`[]<>".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }

  private static func csv(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
