/// Tells a page's furniture (menus, banners, share buttons, footers) from its words.
enum Furniture {
  /// Elements that never hold an article's words.
  private static let elements = Set(
    """
    script style noscript template nav footer head title button select option textarea input svg math canvas
    iframe object embed video audio map menu dialog figcaption datalist progress meter
    """.split { $0.isWhitespace }.map(String.init))

  /// Elements that are furniture unless they hold most of the page's prose (some sites put the whole page in a form).
  private static let doubtful: Set<String> = ["form", "aside", "header", "fieldset"]

  /// Elements whose names and roles count for nothing: sites put all sorts of words there.
  private static let neverDoubtful: Set<String> = [
    "html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar", "tablist", "dialog",
    "alertdialog", "alert", "tooltip", "form",
  ]

  /// Words of an id or class that name furniture, or hide a text from the eye.
  private static let words = Set(
    """
    nav navbar navigation menu menus submenu megamenu breadcrumb breadcrumbs header footer sidebar sidenav share
    sharing sharer sharebar sharethis addtoany addthis social socials cookie cookies consent gdpr related
    recommended comments comment disqus newsletter subscribe subscription signup popup advert advertisement
    adverts ads promo skip skiplink pagination pager toolbar search searchform login tagcloud tags masthead topbar
    hamburger offcanvas carousel slider slick ticker caption byline copyright actions sitemap languages backtotop
    readmore sr screenreader visuallyhidden accessible
    """.split { $0.isWhitespace }.map(String.init))

  /// For each node, whether it is furniture or stands in furniture.
  ///
  /// Names and roles may mislead, so that what they condemn is spared if it stands around the article that the
  /// page marks, or holds most of that article's prose (of the page's, where none is marked).
  static func mark(_ tree: HTMLTree) -> [Bool] {
    var isFurniture = spread(tree) { elements.contains($0.name) }
    let statistics = BlockStatistics(tree, leftOut: isFurniture)
    let article = ArticleFinder.markedArticle(of: tree, furniture: isFurniture, statistics)
    let all = article.map { statistics.numbers[$0].prose } ?? statistics.numbers.first?.prose ?? 0
    let headers = ownHeaders(tree)
    for (index, node) in tree.nodes.enumerated() where !isFurniture[index] {
      if node.parent >= 0 && isFurniture[node.parent] {
        isFurniture[index] = true
      } else if !node.isText && isDoubtful(node) && !headers.contains(index) {
        let isAround = article.map { index <= $0 && $0 < node.end } ?? false
        let isOutside = article.map { index < $0 || index >= tree.nodes[$0].end } ?? false
        isFurniture[index] = !isAround && (isOutside || statistics.numbers[index].prose * 2 <= all)
      }
    }
    return isFurniture
  }

  /// Marks the nodes for which `test` holds and all below them.
  private static func spread(_ tree: HTMLTree, _ test: (HTMLTree.Node) -> Bool) -> [Bool] {
    var marks = Array(repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      marks[index] = (node.parent >= 0 && marks[node.parent]) || test(node)
    }
    return marks
  }

  private static func isDoubtful(_ node: HTMLTree.Node) -> Bool {
    if doubtful.contains(node.name) { return true }
    if neverDoubtful.contains(node.name) { return false }
    if let role = node.attributes["role"], roles.contains(role.lowercased()) { return true }
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    if let style = node.attributes["style"], hides(style) { return true }
    return names(of: node).contains { words.contains($0) }
  }

  /// The headers in an article that hold a heading: they are the article's own, and none of the site's.
  private static func ownHeaders(_ tree: HTMLTree) -> Set<Int> {
    let isInArticle = spread(tree) { $0.name == "article" || $0.name == "main" }
    var headers: Set<Int> = []
    var heading = tree.nodes.count
    for (index, node) in tree.nodes.enumerated().reversed() where !node.isText {
      if node.name == "h1" || node.name == "h2" { heading = index }
      let isHeader = node.name == "header" || names(of: node).contains("header")
      if isInArticle[index] && isHeader && heading < node.end { headers.insert(index) }
    }
    return headers
  }

  private static func hides(_ style: String) -> Bool {
    let style = style.lowercased().filter { $0 != " " }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// The words of an element's id and class, in lower case: `mega-menu_item navBar` gives mega, menu, item, nav, bar.
  static func names(of node: HTMLTree.Node) -> [String] {
    var names: [String] = []
    for key in ["id", "class"] {
      guard let value = node.attributes[key] else { continue }
      var word = ""
      var wasLower = false
      for character in value.unicodeScalars.prefix(500) {
        let isLetter = character.properties.isAlphabetic
        if !isLetter || (wasLower && character.properties.isUppercase) {
          if !word.isEmpty { names.append(word.lowercased()) }
          word = ""
        }
        if isLetter { word.unicodeScalars.append(character) }
        wasLower = character.properties.isLowercase
      }
      if !word.isEmpty { names.append(word.lowercased()) }
    }
    return names
  }
}
