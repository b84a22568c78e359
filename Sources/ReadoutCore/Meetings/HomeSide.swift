/// Tells whose readout it is: the side for which offices without a country act.
///
/// The publisher's name or seat ("US Department of State", "The Presidency, Republic of Ghana"), the address of the page (`.gov.sg`), or, in a report with a dateline, the country of its place.
struct HomeSide {
  let analysis: Analysis
  /// The lexicon's phrases in the publisher's name.
  private let publisherHits: [PhraseMatch]

  /// Looks the publisher's name up.
  init(analysis: Analysis) {
    self.analysis = analysis
    let name = analysis.source.publisher ?? ""
    let tokens = Tokenizer(abbreviations: WordSet(), vocabulary: analysis.lexicon.vocabulary).tokens(Array(name.utf8))
    let hits = PhraseHits(tokens, trie: analysis.lexicon.trie)
    publisherHits = (0..<tokens.count).flatMap { hits.at($0) }
  }

  /// The side's code, or nil where nothing tells it.
  func code() -> String? { publisher() ?? address() ?? dateline() ?? seat() }

  /// The country of the town in which the publisher sits ("Airfield Notes, Accra").
  private func seat() -> String? {
    publisherHits.lazy.compactMap { hit in
      switch hit.kind {
      case .capital: analysis.lexicon.countries[Int(hit.entry)].code
      case .place: analysis.lexicon.places[Int(hit.entry)].country
      default: nil
      }
    }.first
  }

  /// Whether the readout is a side's own: its publisher or address tells the side.
  func isOwn() -> Bool { publisher() != nil || address() != nil }

  /// Whether it is a news agency's report: its publisher is one, or it has a dateline and no side published it.
  func isWire() -> Bool { publisherIsMedia || analysis.layout.dateline != nil && !isOwn() }

  private var publisherIsMedia: Bool {
    publisherHits.contains {
      $0.kind == .organisation && analysis.lexicon.organisations[Int($0.entry)].kind == "media"
    }
  }

  private func publisher() -> String? {
    var code: String?
    if publisherIsMedia { return nil }
    for hit in publisherHits {
      switch hit.kind {
      case .organisation:
        let entry = analysis.lexicon.organisations[Int(hit.entry)]
        if entry.kind == "eu" || entry.code == "EU" { return "EU" }
      case .country, .people, .metonym: code = code ?? analysis.lexicon.countries[Int(hit.entry)].code
      default: continue
      }
    }
    return code
  }

  /// The country of a government's address: ".gov" alone is the United States'.
  private func address() -> String? {
    guard let url = analysis.source.url, let start = url.range(of: "://") else { return nil }
    let host = url[start.upperBound...].prefix { $0 != "/" && $0 != ":" }.lowercased()
    let labels = host.split(separator: ".").map(String.init)
    guard let last = labels.last else { return nil }
    if last == "gov" || last == "mil" { return "US" }
    if last == "int" || last == "eu" { return last == "eu" && host.hasSuffix("europa.eu") ? "EU" : nil }
    guard last.count == 2,
      labels.contains(where: {
        ["gov", "gob", "gouv", "go", "gc", "mfa", "mofa", "govt", "government", "president", "presidency"].contains($0)
      })
    else {
      return nil
    }
    let code = last == "uk" ? "GB" : last.uppercased()
    return analysis.lexicon.country(code) == nil ? nil : code
  }

  private func dateline() -> String? {
    guard let line = analysis.layout.dateline else { return nil }
    for i in line {
      for hit in analysis.hits.at(i).reversed() {
        switch hit.kind {
        case .capital, .country: return analysis.lexicon.countries[Int(hit.entry)].code
        case .place: if let code = analysis.lexicon.places[Int(hit.entry)].country { return code }
        default: continue
        }
      }
    }
    return nil
  }
}
