import ReadoutCore

/// What a page says of itself: title, publisher, address, date, language.
struct PageFacts: Equatable {
  var title: String?
  var publisher: String?
  var url: String?
  var published: CalendarDate?
  /// ISO 639-1 code.
  var language: String?
  /// Text of the `<title>`, with the site's name in it as a rule.
  var windowTitle: String?

  /// Reads the head, the microdata and the linked data of a page; `title` is still without the headline.
  init(_ tree: HTMLTree) {
    var metas: [String: String] = [:]
    for index in tree.elements(["meta"]) {
      let attributes = tree.nodes[index].attributes
      guard let key = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"],
        let content = attributes["content"].map(Self.tidy), !content.isEmpty
      else { continue }
      if metas[key.lowercased()] == nil { metas[key.lowercased()] = content }
    }
    func meta(_ keys: String...) -> String? { keys.lazy.compactMap { metas[$0] }.first }
    windowTitle = tree.elements(["title"]).first.map { tree.text(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    title = meta("og:title", "twitter:title", "dc.title", "dcterms.title")
    publisher = meta("og:site_name", "dc.publisher", "dcterms.publisher", "article:publisher_name", "application-name")
    url = Self.canonical(tree) ?? meta("og:url")
    let linked = LinkedData(tree)
    let dates = [
      meta("article:published_time", "og:article:published_time"), meta("datepublished"), linked.datePublished,
      meta("dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "dc.date.created"),
      meta(
        "date", "pubdate", "publishdate", "publication_date", "parsely-pub-date", "sailthru.date", "first-published"),
    ]
    published = dates.lazy.compactMap { $0 }.compactMap { LooseDate.read($0) }.first ?? Self.shownDate(tree)
    publisher = publisher ?? linked.publisher
    language = tree.elements(["html"]).first.flatMap { tree.nodes[$0].attributes["lang"] }.flatMap(Self.languageCode)
  }

  private static func canonical(_ tree: HTMLTree) -> String? {
    let link = tree.elements(["link"]).first { tree.nodes[$0].attributes["rel"]?.lowercased() == "canonical" }
    return link.flatMap { tree.nodes[$0].attributes["href"] }.flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  /// The date of microdata or of the first `<time>` that is not in furniture.
  private static func shownDate(_ tree: HTMLTree) -> CalendarDate? {
    let marked = tree.nodes.indices.lazy.filter { tree.nodes[$0].attributes["itemprop"] == "datePublished" }
    for index in marked.prefix(10) {
      let node = tree.nodes[index]
      let value = node.attributes["datetime"] ?? node.attributes["content"] ?? tree.text(of: index)
      if let date = LooseDate.read(value) { return date }
    }
    let times = tree.elements(["time"])
    let furniture = times.isEmpty ? [] : Furniture.mark(tree)
    for index in times.prefix(100) where !furniture[index] {
      if let date = LooseDate.read(tree.nodes[index].attributes["datetime"] ?? tree.text(of: index)) { return date }
    }
    return nil
  }

  private static func languageCode(_ tag: String) -> String? {
    let code = tag.prefix { $0.isLetter }.lowercased()
    return code.count == 2 ? code : nil
  }

  private static func tidy(_ text: String) -> String {
    text.split { $0.isASCII && $0.isWhitespace }.joined(separator: " ")
  }
}

/// The two facts that are taken from a page's JSON-LD, by their keys alone: much of it is not quite JSON.
private struct LinkedData {
  var datePublished: String?
  var publisher: String?

  init(_ tree: HTMLTree) {
    for index in tree.elements(["script"]) where tree.nodes[index].attributes["type"] == "application/ld+json" {
      let json = tree.text(of: index, limit: 100_000)
      datePublished = datePublished ?? Self.string(after: "\"datePublished\"", in: json[...])
      if publisher == nil, let start = json.firstRange(of: "\"publisher\"")?.upperBound {
        publisher = Self.string(after: "\"name\"", in: json[start...].prefix { $0 != "}" })
      }
    }
  }

  private static func string(after key: String, in json: Substring) -> String? {
    guard let start = json.firstRange(of: key)?.upperBound else { return nil }
    let value = json[start...].drop { $0 == " " || $0 == ":" }
    guard value.first == "\"" else { return nil }
    let text = value.dropFirst().prefix(300).prefix { $0 != "\"" }
    return text.isEmpty || text.contains("\\") ? nil : String(text)
  }
}
