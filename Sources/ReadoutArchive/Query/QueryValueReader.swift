import ReadoutCore

/// Reads a field's value.
struct QueryValueReader {
  /// A value as typed, without its quotation marks.
  struct Typed {
    /// What was typed, with its signs; the words of a quotation with one blank between them.
    let raw: String
    /// The words, without the signs around them.
    let words: [String]
    let starred: Bool
    /// True for a word that ends where the query does, as one types it.
    let isGrowing: Bool

    /// The words with one blank between them.
    var name: String { words.joined(separator: " ") }
  }

  /// What is wrong with a value, as a sentence.
  struct Failure: Error {
    let sentence: String
  }

  let today: CalendarDate
  let names: QueryNames

  /// What a value means in a field; nil where it means nothing and is dropped.
  func value(_ typed: Typed, in field: QueryField?) throws(Failure) -> QueryValue? {
    switch field {
    case nil, .issue, .person, .office, .place, .publisher: return text(typed)
    case .country, .side: return try code(typed, of: field)
    case .with, .owner: return codes(typed) ?? text(typed)
    case .topic: return try topic(typed)
    case .after, .before, .on: return try dates(typed, in: field)
    case .due: return try due(typed)
    case .state:
      return try oneOf(QueryState.allCases.map(\.rawValue), typed, "is").flatMap(QueryState.init).map { .state($0) }
    case .kind: return try oneOf(Self.kinds, typed, "kind").map { .kind($0) }
    }
  }

  /// Kinds of follow-ups, then kinds of meetings.
  static let kinds = [
    "agreement", "commitment", "planned", "request", "offer", "task",
    "bilateral", "multilateral", "call", "visit", "courtesy", "summit", "talks", "other",
  ]

  // MARK: Words and names

  private func text(_ typed: Typed) -> QueryValue? {
    guard let first = typed.words.first else { return nil }
    if typed.words.count > 1 { return .phrase(typed.words) }
    return typed.starred || typed.isGrowing ? .prefix(first) : .word(first)
  }

  /// The code of a name, or those of several with commas between them.
  private func codes(_ typed: Typed) -> QueryValue? {
    if typed.starred || typed.words.isEmpty { return nil }
    if let code = names.code(typed.name) { return .codes([code]) }
    let parts = list(typed.name).map { names.code($0) }
    let found = parts.compactMap { $0 }
    return found.isEmpty || found.count < parts.count ? nil : .codes(unique(found))
  }

  private func code(_ typed: Typed, of field: QueryField?) throws(Failure) -> QueryValue? {
    if let codes = codes(typed) { return codes }
    let name = field?.rawValue ?? ""
    if typed.words.isEmpty { return nil }
    if typed.starred {
      throw Failure(sentence: "\(name): takes no star; write a code (GB) or a whole name (\"united kingdom\").")
    }
    let what = "No country or organisation is called \(QueryError.quote(typed.name))"
    throw Failure(sentence: "\(what); write a code (GB), or a name with quotation marks around several words.")
  }

  private func topic(_ typed: Typed) throws(Failure) -> QueryValue? {
    if typed.words.isEmpty { return nil }
    let name = typed.name.lowercased()
    if typed.starred {
      let slugs = names.topics("").filter { slug in
        ([slug] + QueryNames.words(of: slug)).contains { $0.hasPrefix(name) }
      }
      if !slugs.isEmpty { return .topics(slugs) }
    }
    let whole = names.topics(name)
    if !whole.isEmpty { return .topics(whole) }
    let parts = list(name).map { names.topics($0) }
    if !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) { return .topics(unique(parts.flatMap { $0 })) }
    let near = nearestTopics(to: name)
    let advice = near.isEmpty ? "take topic: away." : "the nearest are \(near.joined(separator: ", "))."
    throw Failure(sentence: "There is no topic \(QueryError.quote(typed.name)); \(advice)")
  }

  private func nearestTopics(to name: String) -> [String] {
    let ranked = names.topics("").map { slug in
      let forms = [slug] + slug.split(separator: ".").map(String.init) + QueryNames.words(of: slug)
      return (slug: slug, distance: forms.map { EditDistance.between(name, $0) }.min() ?? 0)
    }
    return ranked.sorted { ($0.distance, $0.slug) < ($1.distance, $1.slug) }.prefix(3).map(\.slug)
  }

  /// The names between commas; none where there are no commas or more than anyone would write.
  private func list(_ names: String) -> [String] {
    let parts = names.utf8.split(separator: UInt8(ascii: ","), maxSplits: QueryParser.limits.terms)
    guard parts.count > 1, parts.count <= QueryParser.limits.terms else { return [] }
    return parts.map { part in
      part.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
  }

  private func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  // MARK: Closed lists and dates

  private func oneOf(_ list: [String], _ typed: Typed, _ field: String) throws(Failure) -> String? {
    if typed.words.isEmpty { return nil }
    let name = typed.name.lowercased()
    if list.contains(name), !typed.starred { return name }
    let near = EditDistance.nearest(to: name, in: list).map { "did you mean \($0)?" }
    let advice = near ?? "write one of \(list.joined(separator: ", "))."
    throw Failure(sentence: "\(field): knows no \(QueryError.quote(typed.raw)); \(advice)")
  }

  private func dates(_ typed: Typed, in field: QueryField?) throws(Failure) -> QueryValue? {
    if typed.raw.isEmpty { return nil }
    let reader = QueryDateReader(today: today, forward: false)
    if let days = reader.days(typed.raw) {
      switch field {
      case .after: return .dates(DateRange(from: days.lowerBound, until: nil))
      case .before: return .dates(DateRange(from: nil, until: days.lowerBound))
      default: return .dates(DateRange(from: days.lowerBound, until: days.upperBound))
      }
    }
    guard let range = reader.range(typed.raw) else { throw notADate(typed.raw, also: "") }
    guard field == .on else {
      let name = field?.rawValue ?? ""
      throw Failure(sentence: "\(name): takes one date; for two write on:\(range.written).")
    }
    return .dates(range)
  }

  private func due(_ typed: Typed) throws(Failure) -> QueryValue? {
    switch typed.raw.lowercased() {
    case "": return nil
    case "none": return .due(.none)
    case "any": return .due(.any)
    default: break
    }
    let reader = QueryDateReader(today: today, forward: true)
    if let range = reader.range(typed.raw) { return .due(.within(range)) }
    if let day = reader.distance(typed.raw) {
      return .due(.within(DateRange(from: today.dayNumber, until: day.upperBound)))
    }
    guard let days = reader.days(typed.raw) else { throw notADate(typed.raw, also: "none, any, ") }
    return .due(.within(DateRange(from: days.lowerBound, until: days.upperBound)))
  }

  private func notADate(_ raw: String, also: String) -> Failure {
    let forms = "\(also)2016, 2016-08, 2016-08-22, today, yesterday, tomorrow, 30d, 2w, 6m, 1y or from..to"
    return Failure(sentence: "\(QueryError.quote(raw)) is no date here; write \(forms).")
  }
}
