/// Reads a page: its article's text without furniture, headline first, and what it says of itself.
enum PageReader {
  /// A page's words and facts.
  struct Page {
    var text: String
    var facts: PageFacts
  }

  /// Reads a page's text; `path` is for the error.
  ///
  /// - Throws: `FormatsError.noText` where nothing is left when markup and furniture are gone.
  static func read(_ page: String, path: String) throws -> Page {
    let tree = HTMLTree(page)
    var facts = PageFacts(tree)
    let furniture = Furniture.mark(tree)
    guard let (body, found) = ArticleFinder(tree, furniture: furniture).find() else {
      throw FormatsError.noText(path: path)
    }
    var leftOut = found
    let headline = HeadlineFinder(tree, facts: facts, furniture: furniture, body: body).find()
    if let headline {
      // It is set first, and not again where it stands.
      for index in headline..<tree.nodes[headline].end { leftOut[index] = true }
    }
    let title = headline.map { tree.text(of: $0) }
    facts.title =
      title?.replacing("\u{A0}", with: " ") ?? facts.title ?? facts.windowTitle.map(HeadlineFinder.withoutSite)
    let text = PageText.text(of: body, in: tree, leftOut: leftOut)
    guard !text.isEmpty || title != nil else { throw FormatsError.noText(path: path) }
    return Page(text: headed(text, by: title), facts: facts)
  }

  /// The text with the headline as its first paragraph, unless it begins so already.
  private static func headed(_ text: String, by headline: String?) -> String {
    guard let headline else { return text }
    let first = text.prefix { $0 != "\n" }
    return HeadlineFinder.letters(of: String(first.prefix(1000))) == HeadlineFinder.letters(of: headline)
      ? text : text.isEmpty ? headline : headline + "\n\n" + text
  }
}
