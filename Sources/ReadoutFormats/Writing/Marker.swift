import ReadoutCore

/// Sets brackets with ids around evidence, line by line: `⟦i3 money laundering⟧`.
///
/// Evidence may be nested; where two pieces cross, the closing bracket says whose it is (`⟧i3`).
struct Marker {
  /// Where a piece of evidence begins or ends, in UTF-8 bytes.
  struct Edge {
    let offset: Int
    let isOpening: Bool
    let span: Span
    let item: Int
  }

  private let edges: [Edge]
  private let ids: [String]
  /// Display attributes by item, or nil for plain text.
  private let sgr: [String]?
  private var next = 0
  private var open: [Int] = []

  /// Makes a marker; `edges` are in text order.
  init(edges: [Edge], ids: [String], sgr: [String]?) {
    self.edges = edges
    self.ids = ids
    self.sgr = sgr
  }

  /// One line of the text, which begins at byte `start`; lines must come in order.
  mutating func mark(_ line: Substring.UTF8View, from start: Int) -> String {
    var out = style()
    var index = line.startIndex
    var offset = start
    let end = start + line.count
    while next < edges.count, edges[next].offset <= end {
      let edge = edges[next]
      // What opens at the line end belongs to the next line.
      if edge.isOpening && edge.offset == end && end > start { break }
      let stop = line.index(index, offsetBy: max(0, edge.offset - offset))
      out += words(line[index..<stop])
      (index, offset) = (stop, max(offset, edge.offset))
      out += edge.isOpening ? begin(edge.item) : finish(edge.item)
      next += 1
    }
    return out + words(line[index...]) + (sgr != nil && !open.isEmpty ? "\u{1B}[0m" : "")
  }

  private func words(_ bytes: Substring.UTF8View) -> String {
    Sanitiser.clean(String(decoding: bytes, as: UTF8.self), tab: "\t")
  }

  private mutating func begin(_ item: Int) -> String {
    open.append(item)
    return style() + "⟦\(ids[item]) "
  }

  private mutating func finish(_ item: Int) -> String {
    guard let place = open.lastIndex(of: item) else { return "" }
    let isInnermost = place == open.count - 1
    open.remove(at: place)
    return (isInnermost ? "⟧" : "⟧\(ids[item])") + (sgr == nil ? "" : "\u{1B}[0m") + style()
  }

  /// The attributes of all that is open.
  private func style() -> String {
    guard let sgr, !open.isEmpty else { return "" }
    return "\u{1B}[0;\(open.map { sgr[$0] }.joined(separator: ";"))m"
  }
}
