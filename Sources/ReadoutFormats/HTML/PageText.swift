/// Lays a page's body out as plain text: blocks parted by blank lines, items and rows on lines of their own.
struct PageText {
  private let tree: HTMLTree
  private let leftOut: [Bool]
  private var out: [UInt8] = []
  private var block: [UInt8] = []
  /// Line ends wanted before the next block.
  private var gap = 0
  private var preformatted = 0
  /// By node, whether a block stands in it.
  private let holdsBlock: [Bool]

  /// The text below `body` without the nodes that are `leftOut`.
  static func text(of body: Int, in tree: HTMLTree, leftOut: [Bool]) -> String {
    var text = PageText(tree: tree, leftOut: leftOut)
    text.walk(body)
    text.flush(0)
    return String(decoding: text.out, as: UTF8.self)
  }

  private init(tree: HTMLTree, leftOut: [Bool]) {
    self.tree = tree
    self.leftOut = leftOut
    var holdsBlock = Array(repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated().reversed() where node.parent >= 0 {
      if holdsBlock[index] || !BlockStatistics.inline.contains(node.name) { holdsBlock[node.parent] = true }
    }
    self.holdsBlock = holdsBlock
  }

  private mutating func walk(_ body: Int) {
    var open: [Int] = []
    var index = body
    while index < tree.nodes[body].end {
      while let last = open.last, tree.nodes[last].end <= index { close(open.removeLast()) }
      if leftOut[index] && index != body {
        index = tree.nodes[index].end
        continue
      }
      if tree.nodes[index].isText {
        append(tree.nodes[index].text)
      } else {
        self.open(index)
        open.append(index)
      }
      index += 1
    }
    while let last = open.popLast() { close(last) }
  }

  private mutating func open(_ index: Int) {
    let name = tree.nodes[index].name
    switch name {
    case "br": breakLine()
    // As browsers show them.
    case "q": append("“")
    case "td", "th": if isCell(index) { startCell() } else { flush(2) }
    default: if let gap = Self.gap(around: name) { flush(gap) }
    }
    if name == "pre" { preformatted += 1 }
  }

  private mutating func close(_ index: Int) {
    let name = tree.nodes[index].name
    if name == "pre" { preformatted -= 1 }
    if name == "q" { append("”") }
    if name == "td" || name == "th" {
      if !isCell(index) { flush(2) }
    } else if let gap = Self.gap(around: name) {
      flush(gap)
    }
  }

  /// Line ends before and after an element: none within a line, one for items and rows, two for blocks.
  private static func gap(around name: String) -> Int? {
    if BlockStatistics.inline.contains(name) { return nil }
    return ["li", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot"].contains(name) ? 1 : 2
  }

  /// A cell of data, as against one that lays out blocks.
  private func isCell(_ index: Int) -> Bool { !holdsBlock[index] }

  private mutating func startCell() {
    trimEnd()
    if !block.isEmpty { block.append(0x09) }
  }

  private mutating func breakLine() {
    trimEnd()
    if !block.isEmpty { block.append(0x0A) }
  }

  private mutating func trimEnd() {
    while block.last == 0x20 { block.removeLast() }
  }

  /// Adds text with each run of ASCII white space made one space; other spaces are kept as they are.
  private mutating func append(_ text: String) {
    if preformatted > 0 {
      block += text.utf8
      return
    }
    for byte in text.utf8 {
      if byte > 0x20 {
        block.append(byte)
      } else if let last = block.last, last > 0x20 {
        block.append(0x20)
      }
    }
  }

  /// Ends the block; what holds nothing but spaces leaves no trace.
  private mutating func flush(_ wanted: Int) {
    var words = block[...]
    trim(&words)
    if !words.isEmpty {
      if !out.isEmpty { out += Array(repeating: 0x0A, count: gap) }
      appendLines(words)
      gap = wanted
    } else {
      gap = max(gap, wanted)
    }
    block.removeAll(keepingCapacity: true)
  }

  /// White space and no-break spaces at a block's ends are layout.
  private func trim(_ words: inout ArraySlice<UInt8>) {
    while true {
      if let first = words.first, first <= 0x20 {
        words.removeFirst()
      } else if words.starts(with: [0xC2, 0xA0]) {
        words.removeFirst(2)
      } else if let last = words.last, last <= 0x20 {
        words.removeLast()
      } else if words.suffix(2).elementsEqual([0xC2, 0xA0]) {
        words.removeLast(2)
      } else {
        return
      }
    }
  }

  /// Three line ends and more are as good as two.
  private mutating func appendLines(_ words: ArraySlice<UInt8>) {
    var ends = 0
    for byte in words {
      ends = byte == 0x0A ? ends + 1 : 0
      if ends <= 2 { out.append(byte) }
    }
  }
}
