/// Finds the heading that is the article's headline, which many pages place outside the article's element.
struct HeadlineFinder {
  private let tree: HTMLTree
  private let facts: PageFacts
  private let furniture: [Bool]
  /// The body's element.
  private let body: Int
  /// Outermost `article` or `main` around the body.
  private let article: Range<Int>
  /// Where the body's first words stand that are no heading's.
  private let firstWords: Int

  /// Makes a finder for one page, the body of whose article is the element `body`.
  init(_ tree: HTMLTree, facts: PageFacts, furniture: [Bool], body: Int) {
    self.tree = tree
    self.facts = facts
    self.furniture = furniture
    self.body = body
    var article = body
    var around = body
    while around >= 0 {
      if ["article", "main"].contains(tree.nodes[around].name) { article = around }
      around = tree.nodes[around].parent
    }
    self.article = article..<tree.nodes[article].end
    firstWords = (body..<tree.nodes[body].end).first { tree.nodes[$0].name == "p" && !furniture[$0] } ?? body
  }

  /// Index of the headline, or nil where the page has none.
  ///
  /// The headline says what the page's title says, or is the main heading over the body; on a page without a title any
  /// heading before the body will do. A site's own name is none, and of equals the one nearest to the body is taken.
  func find() -> Int? {
    var best: (index: Int, score: Int)?
    for index in candidates() {
      let score = score(index)
      if score >= 3 && score >= best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  /// Headings up to the body's first words, or in the body; a page has no use for more than a few hundred.
  private func candidates() -> ArraySlice<Int> {
    let headings = tree.nodes.indices.filter { index in
      let node = tree.nodes[index]
      let isHeading = ["h1", "h2", "h3", "h4", "h5"].contains(node.name) || node.attributes["itemprop"] == "headline"
      return isHeading && index < tree.nodes[body].end
    }
    return headings.prefix(300)
  }

  private func score(_ index: Int) -> Int {
    let node = tree.nodes[index]
    let words = Self.letters(of: tree.text(of: index))
    guard words.count >= 6 else { return 0 }
    var score = 0
    if let title = facts.title.map(Self.letters), title == words { score += 4 }
    if let window = facts.windowTitle.map(Self.letters) {
      if window.starts(with: words) { score += 4 } else if window.suffix(words.count) == words[...] { score += 2 }
    }
    if let site = facts.publisher.map(Self.letters), site == words { score -= 6 }
    if facts.title == nil && facts.windowTitle == nil { score += 4 }
    if node.name == "h1" || node.attributes["itemprop"] == "headline" { score += 2 }
    if article.contains(index) { score += 1 }
    if furniture[index] { score -= 1 }
    if index > firstWords { score -= 2 }
    return score
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
