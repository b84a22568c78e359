/// Finds the element that holds an article's body.
///
/// Each block of prose votes for the elements around it, the near ones most: `div.content > p × 7` gives `div.content`, since
/// `body` gets only a small part of the same votes. What the page itself marks as its article bounds the search.
struct ArticleFinder {
  private let tree: HTMLTree
  private let isFurniture: [Bool]
  private let statistics: BlockStatistics

  /// Makes a finder for a page whose furniture is marked.
  init(_ tree: HTMLTree, furniture: [Bool]) {
    self.tree = tree
    isFurniture = furniture
    statistics = BlockStatistics(tree, leftOut: furniture)
  }

  /// Index of the body's element, and the nodes in it that are to be left out; nil for a page without elements.
  func find() -> (body: Int, leftOut: [Bool])? {
    guard !tree.nodes.isEmpty else { return nil }
    let root = boundary()
    let body = widened(best(in: root), within: root)
    return (body, leavingOutLinkLists(in: body))
  }

  private func prose(_ index: Int) -> Int { statistics.numbers[index].prose }

  /// The element to search in: what the page marks as its article, else all of it.
  private func boundary() -> Int {
    let article = Self.markedArticle(of: tree, furniture: isFurniture, statistics)
    return article ?? tree.nodes.firstIndex { $0.name == "body" } ?? 0
  }

  /// The innermost element that a page marks as its article (`articleBody`, a lone `article`, `main`) and that holds at
  /// least 200 bytes or half of the prose; nil where a page marks none. Many `article`s are teasers.
  static func markedArticle(of tree: HTMLTree, furniture: [Bool], _ statistics: BlockStatistics) -> Int? {
    let all = statistics.numbers.first?.prose ?? 0
    let isLone = tree.nodes.count { $0.name == "article" } == 1
    return tree.nodes.indices.last { index in
      let node = tree.nodes[index]
      let isMarked =
        node.attributes["itemprop"]?.split(separator: " ").contains("articleBody") == true || node.name == "main"
        || node.attributes["role"] == "main" || (node.name == "article" && isLone)
      let prose = statistics.numbers[index].prose
      return isMarked && !furniture[index] && prose > 0 && (prose >= 200 || prose * 2 >= all)
    }
  }

  private func best(in root: Int) -> Int {
    var votes: [Int: Double] = [:]
    for index in root..<tree.nodes[root].end where statistics.ownProse[index] > 0 && !isFurniture[index] {
      var vote = Double(statistics.ownProse[index])
      // A paragraph speaks for what it stands in; running text straight in a division, for that division.
      var holder = Self.paragraphs.contains(tree.nodes[index].name) && index > root ? tree.nodes[index].parent : index
      for _ in 0..<6 where holder >= root {
        votes[holder, default: 0] += vote * (1 - statistics.numbers[holder].linkDensity)
        vote *= 0.6
        holder = tree.nodes[holder].parent
      }
    }
    return votes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? root
  }

  private static let paragraphs: Set<String> = [
    "p", "li", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "tbody",
    "dd", "dt", "dl",
  ]

  /// Climbs while a sibling made alike, or a paragraph beside it, holds prose too: the article goes on there.
  private func widened(_ found: Int, within root: Int) -> Int {
    var body = found
    while body > root {
      let parent = tree.nodes[body].parent
      let goesOn = children(of: parent).contains { $0 != body && !isFurniture[$0] && isContinuation($0, of: body) }
      guard goesOn || Self.paragraphs.contains(tree.nodes[body].name) else { return body }
      body = parent
    }
    return body
  }

  private func isContinuation(_ sibling: Int, of body: Int) -> Bool {
    let (a, b) = (tree.nodes[sibling], tree.nodes[body])
    guard prose(sibling) >= 80, statistics.numbers[sibling].linkDensity < 0.3 else { return false }
    return Self.paragraphs.contains(a.name) || (a.name == b.name && a.attributes["class"] == b.attributes["class"])
  }

  private func children(of parent: Int) -> some Sequence<Int> {
    let end = tree.nodes[parent].end
    return sequence(first: parent + 1) { tree.nodes[$0].end }.lazy.prefix { $0 < end }
  }

  /// Furniture, and lists and divisions in the body that are little else than links.
  private func leavingOutLinkLists(in body: Int) -> [Bool] {
    var leftOut = isFurniture
    guard prose(body) > 0 else { return leftOut }
    var index = body + 1
    while index < tree.nodes[body].end {
      let node = tree.nodes[index]
      let numbers = statistics.numbers[index]
      let isGroup = !Self.lines.contains(node.name) && !BlockStatistics.inline.contains(node.name)
      if isGroup && numbers.linkDensity > 0.7 && numbers.prose == 0 {
        for below in index..<node.end { leftOut[below] = true }
        index = node.end
      } else {
        index += 1
      }
    }
    return leftOut
  }

  /// Single lines, which may well be one link.
  private static let lines: Set<String> = [
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "tbody", "dd", "dt",
  ]
}
