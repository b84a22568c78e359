/// How much prose and how many links a page has, element by element: what an article is found by.
struct BlockStatistics {
  /// Numbers for everything below one element, in UTF-8 bytes.
  struct Numbers {
    var text = 0
    /// Bytes of the text that stand in links.
    var linked = 0
    /// Bytes of the text that stand in blocks of running words, links left out.
    var prose = 0

    /// Part of the text that stands in links, 0…1.
    var linkDensity: Double { text == 0 ? 0 : Double(linked) / Double(text) }
  }

  /// By index of the tree's nodes.
  let numbers: [Numbers]
  /// Prose of each block itself, without that of the blocks in it.
  let ownProse: [Int]

  /// Elements that run on within a line; all others make blocks.
  static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label",
    "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
    "br", "img", "data", "",
  ]

  /// Counts; nodes for which `isLeftOut` count as absent.
  init(_ tree: HTMLTree, leftOut isLeftOut: [Bool]) {
    let nodes = tree.nodes
    var own = Array(repeating: Numbers(), count: nodes.count)
    var punctuation = Array(repeating: 0, count: nodes.count)
    var block = Array(repeating: -1, count: nodes.count)
    var isLinked = Array(repeating: false, count: nodes.count)
    for (index, node) in nodes.enumerated() where !isLeftOut[index] {
      let isBlock = !Self.inline.contains(node.name)
      block[index] = isBlock || node.parent < 0 ? index : block[node.parent]
      isLinked[index] = node.name == "a" || (node.parent >= 0 && isLinked[node.parent])
      guard node.isText else { continue }
      let (length, marks) = Self.measure(node.text)
      let home = block[index]
      own[home].text += length
      if isLinked[index] { own[home].linked += length } else { punctuation[home] += marks }
    }
    var ownProse = Array(repeating: 0, count: nodes.count)
    for index in nodes.indices {
      let free = own[index].text - own[index].linked
      if free >= 80 || (free >= 25 && punctuation[index] > 0) { ownProse[index] = free }
      own[index].prose = ownProse[index]
    }
    for index in nodes.indices.reversed() where nodes[index].parent >= 0 {
      own[nodes[index].parent].text += own[index].text
      own[nodes[index].parent].linked += own[index].linked
      own[nodes[index].parent].prose += own[index].prose
    }
    numbers = own
    self.ownProse = ownProse
  }

  /// Bytes but for white space, with one for each gap, and the number of marks that end clauses.
  private static func measure(_ text: String) -> (length: Int, marks: Int) {
    var length = 0
    var marks = 0
    var wasSpace = true
    for byte in text.utf8 {
      let isSpace = byte <= 0x20
      if !isSpace || !wasSpace { length += 1 }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { marks += 1 }
      wasSpace = isSpace
    }
    return (length, marks)
  }
}
