/// Finds the heading that is the article's headline, which many pages place outside the article's element.
struct HeadlineFinder {
  private let tree: HTMLTree
  private let facts: PageFacts
  private let furniture: [Bool]

  /// Makes a finder for one page.
  init(_ tree: HTMLTree, facts: PageFacts, furniture: [Bool]) {
    self.tree = tree
    self.facts = facts
    self.furniture = furniture
  }

  /// Index of the headline for the article whose body is the element `body`, or nil where the page has none.
  ///
  /// The headline says what the page's title says, or is the main heading over the body; on a page without a title any
  /// heading before the body will do. A site's name in its banner is none: it ends the title rather than beginning it.
  func find(body: Int) -> Int? {
    var best: (index: Int, score: Int)?
    for index in candidates() where index < tree.nodes[body].end {
      let score = score(index, body: body)
      if score >= 3 && score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  private func candidates() -> [Int] {
    tree.nodes.indices.filter { index in
      let node = tree.nodes[index]
      return ["h1", "h2", "h3", "h4", "h5"].contains(node.name) || node.attributes["itemprop"] == "headline"
    }
  }

  private func score(_ index: Int, body: Int) -> Int {
    let node = tree.nodes[index]
    let words = Self.letters(of: tree.text(of: index))
    guard words.count >= 6 else { return 0 }
    var score = 0
    if let title = facts.title.map(Self.letters), title == words { score += 4 }
    if let window = facts.windowTitle.map(Self.letters) {
      if window == words || window.starts(with: words) {
        score += 4
      } else if window.count > words.count,
        window.suffix(words.count) == words[...]
      {
        score -= 3
      }
    }
    if facts.title == nil && facts.windowTitle == nil { score += 3 }
    if node.name == "h1" || node.attributes["itemprop"] == "headline" { score += 2 }
    if body < index || Self.share(tree, index, body) { score += 1 }
    if furniture[index] { score -= 2 }
    return score
  }

  /// Whether heading and body stand in one `article` or `main`.
  private static func share(_ tree: HTMLTree, _ heading: Int, _ body: Int) -> Bool {
    tree.ancestors(of: heading).contains { around in
      ["article", "main"].contains(tree.nodes[around].name) && around <= body && body < tree.nodes[around].end
    }
  }

  /// Letters and digits in lower case, so that dashes, quotes and white space make no difference.
  static func letters(of text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// A page's title without the site's name, which a bar, a guillemet or a spaced dash parts from it.
  static func withoutSite(_ title: String) -> String {
    for mark in [" | ", " « ", " » ", " :: ", " — ", " – ", " - ", " · "] {
      guard let range = title.firstRange(of: mark) else { continue }
      let head = title[..<range.lowerBound]
      if head.count >= 15 { return String(head) }
    }
    return title
  }
}
