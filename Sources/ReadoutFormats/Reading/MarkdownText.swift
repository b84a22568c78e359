/// Takes Markdown's marks off: headings, emphasis, link targets, list and quotation marks, rules, tags.
///
/// Every byte that stays stands in the original in the same order, so that a quotation can be found there.
enum MarkdownText {
  /// Text without marks, and its first heading.
  struct Stripped {
    var text: String
    var title: String?
  }

  /// Strips `markdown`, which has LF line ends, in linear time.
  static func strip(_ markdown: Substring) -> Stripped {
    var stripper = Stripper()
    for line in markdown.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      stripper.take(line)
    }
    stripper.endParagraph()
    while stripper.out.last == 0x0A { stripper.out.removeLast() }
    let title = stripper.title.map { String(decoding: $0, as: UTF8.self) }
    return Stripped(text: String(decoding: stripper.out, as: UTF8.self), title: title)
  }
}

/// Walks line by line; lines of one paragraph are kept together, as emphasis may run over line ends.
private struct Stripper {
  var out: [UInt8] = []
  var title: [UInt8]?
  private var paragraph: [UInt8] = []
  private var fence: UInt8?

  mutating func take(_ rawLine: Substring.UTF8View) {
    if let fence {
      if rawLine.drop(while: { $0 == 0x20 }).starts(with: [fence, fence, fence]) {
        self.fence = nil
      } else {
        out += rawLine
        out.append(0x0A)
      }
      return
    }
    var line = rawLine.drop { $0 == 0x20 || $0 == 0x09 }
    while line.first == UInt8(ascii: ">") { line = line.dropFirst().drop { $0 == 0x20 } }
    line = withoutTrailingMarks(line)
    guard let first = line.first else { return endBlock() }
    switch first {
    case UInt8(ascii: "#"): heading(line)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if line.starts(with: [first, first, first]) { openFence(first) } else { add(line) }
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
      ruleOrItem(line, first)
    case UInt8(ascii: "|"): tableRow(line)
    case UInt8(ascii: "["): if !isDefinition(line) { add(line) }
    default: add(line)
    }
  }

  mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    out += MarkdownInline.strip(paragraph)
    paragraph = []
  }

  private mutating func add(_ line: some Collection<UInt8>) {
    paragraph += line
    paragraph.append(0x0A)
  }

  private mutating func endBlock() {
    endParagraph()
    if !out.isEmpty && !out.suffix(2).elementsEqual([0x0A, 0x0A]) { out.append(0x0A) }
  }

  private mutating func openFence(_ mark: UInt8) {
    endParagraph()
    fence = mark
  }

  /// Two spaces or a backslash at the end of a line ask for a break, which the line end already is.
  private func withoutTrailingMarks(_ line: Substring.UTF8View) -> Substring.UTF8View {
    var line = line
    while line.last == 0x20 || line.last == 0x09 { line = line.dropLast() }
    return line.last == UInt8(ascii: "\\") ? line.dropLast() : line
  }

  private mutating func heading(_ line: Substring.UTF8View) {
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    var text = line.dropFirst(hashes)
    guard hashes <= 6, text.isEmpty || text.first == 0x20 else { return add(line) }
    text = text.drop { $0 == 0x20 }
    let unclosed = text.reversed().drop { $0 == UInt8(ascii: "#") }
    if unclosed.first == 0x20 { text = text.dropLast(text.count - unclosed.count) }
    endBlock()
    let words = MarkdownInline.strip(Array(withoutTrailingMarks(text)))
    if title == nil && !words.isEmpty { title = words }
    out += words
    out += [0x0A, 0x0A]
  }

  /// `---`, `***`, `===` are rules or underlines of a heading; `- `, `* `, `+ ` open an item.
  private mutating func ruleOrItem(_ line: Substring.UTF8View, _ mark: UInt8) {
    let rest = line.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
    if mark != UInt8(ascii: "+") && line.allSatisfy({ $0 == mark || $0 == 0x20 }) && (line.count >= 3 || mark == 0x3D) {
      if mark == UInt8(ascii: "=") && title == nil && !paragraph.isEmpty {
        title = MarkdownInline.strip(Array(paragraph.dropLast()))
      }
      endBlock()
    } else if line.dropFirst().first == 0x20 && mark != UInt8(ascii: "=") && mark != UInt8(ascii: "_") {
      endParagraph()
      add(rest)
    } else {
      add(line)
    }
  }

  /// Cells are parted by a tab; the row of dashes under the head goes.
  private mutating func tableRow(_ line: Substring.UTF8View) {
    if line.allSatisfy({ "|-: ".utf8.contains($0) }) { return }
    let cells = line.split(separator: UInt8(ascii: "|")).map { cell in
      Array(withoutTrailingMarks(cell.drop { $0 == 0x20 }))
    }
    endParagraph()
    add(Array(cells.joined(separator: [0x09])))
  }

  /// `[label]: https://…` says where a link leads, and is no text.
  private func isDefinition(_ line: Substring.UTF8View) -> Bool {
    guard let close = line.prefix(200).firstIndex(of: UInt8(ascii: "]")) else { return false }
    let rest = line[close...].dropFirst()
    guard rest.first == UInt8(ascii: ":") else { return false }
    let target = rest.dropFirst().drop { $0 == 0x20 }
    return target.starts(with: "http".utf8) || target.first == UInt8(ascii: "/") || target.first == UInt8(ascii: "<")
      || target.first == UInt8(ascii: "#")
  }
}
