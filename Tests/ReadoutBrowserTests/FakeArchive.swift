import Foundation
import ReadoutCore

@testable import ReadoutArchive
@testable import ReadoutBrowser

/// An archive in memory that answers what the browser asks: the hand-made readouts, over and over, the newest first.
final class FakeArchive {
  let count: Int
  var views: [SavedView] = []
  /// What was decided, by entry and item, the newest last; and what was taken back.
  var judgements: [DeedTarget.Key: [Judgement]] = [:]
  var undone: [DeedTarget.Key: [Judgement]] = [:]
  /// Why nothing can be written, where that is to be so.
  var refusal: String?
  private var known: [Tab: TabTable] = [:]
  /// What the lists in tabs are made of: the newest readouts.
  private lazy var tables = FileTables(
    cards: ids.prefix(120).map { (Int($0), cards[Int($0) % cards.count]) }, today: Fixture.today)
  private let readouts: [Readout]
  private let cards: [Card]

  /// Ids of all, the newest first.
  let ids: [Int64]

  init(count: Int, readouts: [Readout] = Fixture.readouts, cards: [Card]? = nil) {
    self.count = count
    self.readouts = readouts
    self.cards = cards ?? readouts.map { Card($0, name: "") }
    ids = Array(stride(from: Int64(count), to: 0, by: -1))
  }

  /// Another one in which the same has been decided and saved.
  func copy() -> FakeArchive {
    let other = FakeArchive(count: count, readouts: readouts, cards: cards)
    (other.views, other.judgements, other.undone, other.known) = (views, judgements, undone, known)
    return other
  }

  func readout(_ entry: Int) -> Readout {
    var readout = readouts[entry % readouts.count]
    for (key, stack) in judgements where key.entry == entry { readout.judgements[key.item] = stack.last }
    for (place, issue) in readout.issues.enumerated() {
      if case .text(let label?)? = readout.judgements[issue.id]?.found["said"] { readout.issues[place].label = label }
    }
    return readout
  }

  private func decide(_ deed: Deed) -> [ArchiveNews] {
    if let refusal { return [.decided(request: deed.request, problem: refusal)] }
    for target in deed.targets {
      switch deed.kind {
      case .decide(let act):
        var judgement = judgements[target.key]?.last ?? Judgement()
        switch act {
        case .verdict(let verdict): judgement.verdict = verdict
        case .status(let status, let day): (judgement.status, judgement.statusDay) = (status, day)
        case .note(let note): judgement.note = note.isEmpty ? nil : note
        case .mark(let mark): judgement.mark = mark
        case .correct(let fields):
          if fields[.country] == "Atlantis" {
            return [.decided(request: deed.request, problem: "no country or organisation is called “Atlantis”")]
          }
          judgement.found = ["label": .text("what it was"), "said": .text(fields[.label] ?? "")]
        }
        judgement.times[.verdict] = 1_700_000_000
        judgement.times[.note] = 1_700_000_000
        judgements[target.key, default: []].append(judgement)
        undone[target.key] = []
      case .undo:
        guard let last = judgements[target.key]?.popLast() else { continue }
        undone[target.key, default: []].append(last)
      case .redo:
        guard let last = undone[target.key]?.popLast() else { continue }
        judgements[target.key, default: []].append(last)
      }
    }
    return Set(deed.targets.map(\.entry)).map {
      .content($0, .loaded(Card(readout($0), name: "")), version: deed.version)
    } + [.decided(request: deed.request, problem: nil)]
  }

  func line(_ entry: Int) -> ListLine {
    let card = cards[entry % cards.count]
    return ListLine(date: card.date, sides: card.sides, title: "\(card.title) \(entry)")
  }

  /// What comes, one after the other, after the browser has wanted something.
  func answers(to effect: Effect) -> [ArchiveNews] {
    switch effect {
    case .fetch(let wish):
      let lines = Dictionary(uniqueKeysWithValues: wish.lines.map { ($0, line($0)) })
      return (lines.isEmpty ? [] : [.lines(lines, version: wish.version)])
        + wish.contents.map { .content($0, .loaded(Card(readout($0), name: "")), version: wish.version) }
    case .pass(let request, let text, let sort): return pass(request, text, sort)
    case .list(let wish): return tables.answer(wish, &known).map(ArchiveNews.tab)
    case .tabRows(let wish): return tables.answer(wish, known).map(ArchiveNews.tab)
    case .find(let request, let text): return text.isEmpty ? [] : find(request, text)
    case .tellViews: return [.views(views)]
    case .saveView(let name, let query):
      views.append(SavedView(name: name, query: query, saved: 0))
      return [.views(views)]
    case .removeView(let name):
      views.removeAll { $0.name == name }
      return [.views(views)]
    case .decide(let deed): return decide(deed)
    default: return []
    }
  }

  static func mistake(_ text: String) -> QueryError? {
    guard let place = text.range(of: "after:soon") else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    return QueryError(
      message: "after: needs a date such as 2016 or 2016-08-22.", query: text, range: start + 6..<start + 10)
  }

  private func pass(_ request: Int, _ text: String, _ sort: ListSort) -> [ArchiveNews] {
    if text.isEmpty && sort == Tab.readouts.standardSort { return [] }
    if let mistake = Self.mistake(text) { return [.refused(request: request, mistake)] }
    let test = FileTest(text)
    var ids = ids.filter {
      text.isEmpty
        || (test.isPlain
          ? line(Int($0)).title.lowercased().contains(text.lowercased())
          : test.passes(cards[Int($0) % cards.count]))
    }
    switch sort.column {
    case .title: ids.sort { (line(Int($0)).title < line(Int($1)).title) != sort.isDescending }
    case .sides: ids.sort { (line(Int($0)).sides < line(Int($1)).sides) != sort.isDescending }
    default: if !sort.isDescending { ids.reverse() }
    }
    return [.passing(request: request, ids, words: FoldedText.words(text))]
  }

  /// Hits among the newest readouts first, then among more, then the counts.
  private func find(_ request: Int, _ text: String) -> [ArchiveNews] {
    if let mistake = Self.mistake(text) { return [.refused(request: request, mistake)] }
    let words = FoldedText.words(text)
    var news: [ArchiveNews] = [.words(request: request, words)]
    for depth in [12, 60] where depth == 12 || count > 12 {
      for scope in SearchScope.kinds {
        let hits = ids.prefix(depth).flatMap { self.hits(scope, Int($0), words) }
        // What is ranked later may come first.
        let ranked = depth == 12 ? hits : hits.filter { $0.id.readout % 5 == 0 } + hits.filter { $0.id.readout % 5 > 0 }
        let isCapped = count > depth
        news.append(
          .found(
            request: request, .hits(scope, Array(ranked.prefix(20)), count: hits.count, isCapped: isCapped)))
      }
    }
    let facets = [
      Facet(sort: .topic, name: "security.cyber", count: 20, filter: "topic:security.cyber"),
      Facet(sort: .topic, name: "economy.trade", count: 3, filter: "topic:economy.trade"),
      Facet(sort: .country, name: "GB", count: 12, filter: "with:GB"),
      Facet(sort: .person, name: "Amber Rudd", count: 10, filter: "person:\"Amber Rudd\""),
      Facet(sort: .year, name: "2016", count: 20, filter: "on:2016"),
    ]
    return news + [
      .found(request: request, .facets(facets, readouts: 20, isCapped: false)), .found(request: request, .end),
    ]
  }

  private func hits(_ scope: SearchScope, _ entry: Int, _ words: [[UInt8]]) -> [SearchHit] {
    let readout = readout(entry)
    switch scope {
    case .issues:
      return readout.issues.enumerated().compactMap { hit(scope, entry, $0 + 1, $1.label, note: $1.topic, words) }
    case .followups:
      return readout.followUps.enumerated().compactMap {
        hit(scope, entry, $0 + 1, $1.action, note: $1.kind.rawValue, party: "GB → PK", words)
      }
    case .people:
      return readout.participants.enumerated().compactMap {
        hit(scope, entry, $0 + 1, $1.displayName, note: $1.roles.first ?? "", words)
      }
    case .text, .readouts:
      let marks = FoldedText.matches(of: words, in: readout.text)
      guard !marks.isEmpty else { return [] }
      let terms = words.map { QueryTerm(field: nil, value: .prefix(String(decoding: $0, as: UTF8.self))) }
      let matcher = WordMatcher(.every(terms.map { .term($0) }))
      var hit = hit(scope, entry, 0, line(entry).title, note: "", words, isCertain: true)
      hit?.snippet = Snippet(of: readout.text, around: matcher, length: 80)
      return [hit].compactMap { $0 }
    }
  }

  private func hit(
    _ scope: SearchScope, _ entry: Int, _ number: Int, _ label: String, note: String, party: String = "",
    _ words: [[UInt8]], isCertain: Bool = false
  ) -> SearchHit? {
    let marks = FoldedText.matches(of: words, in: label)
    let letter = scope == .issues ? "i" : scope == .followups ? "f" : "p"
    if judgements[DeedTarget.Key(entry: entry, item: "\(letter)\(number)")]?.last?.verdict == .rejected { return nil }
    guard isCertain || !marks.isEmpty else { return nil }
    let line = line(entry)
    return SearchHit(
      id: SearchHit.ID(scope: scope, readout: Int64(entry), number: number), label: label, note: note, party: party,
      date: line.date.isEmpty ? nil : line.date, sides: line.sides.split(separator: " ").map(String.init),
      title: line.title, due: nil, status: nil, snippet: nil, marks: marks, score: 0, dateKey: Int64(entry))
  }
}

extension String.UTF8View {
  /// The text at some bytes.
  subscript(_ range: Range<Int>) -> Substring {
    let start = index(startIndex, offsetBy: range.lowerBound)
    return Substring(self[start..<index(start, offsetBy: range.count)])
  }
}

/// A browser of an archive without a terminal: keys in, states out, answers when they are let in.
struct ArchiveSession {
  private(set) var state: BrowserState
  private(set) var store: FakeArchive
  /// Answers that have not come in yet.
  private(set) var waiting: [ArchiveNews] = []

  /// Opens an archive of `count` readouts, where the user left off, and lets its list come in.
  init(
    count: Int, of readouts: [Readout] = Fixture.readouts, columns: Int = 132, rows: Int = 43,
    resuming place: SavedPlace? = nil, configuration: Configuration = .standard
  ) {
    store = FakeArchive(count: count, readouts: readouts)
    state = BrowserState(
      archive: "archive.sqlite", size: Size(columns: columns, rows: rows), configuration: configuration)
    if let place { state.resume(place) }
    state.tabs.today = Fixture.today
    send(.archive(.listed(Array(store.ids.prefix(200)), isAll: count <= 200, version: 0)))
    if count > 200 { send(.archive(.listed(store.ids, isAll: true, version: 0))) }
    answer()
  }

  @discardableResult
  mutating func send(_ event: Event) -> [Effect] {
    let effects = state.update(event)
    for effect in effects { waiting += store.answers(to: effect) }
    return effects
  }

  /// Changes how the browser begins.
  mutating func begin(_ change: (inout BrowserState) -> Void) { change(&state) }

  /// From now on, what is written is written in an archive of its own.
  mutating func separate() { store = store.copy() }

  /// Presses keys; the answers wait.
  mutating func type(_ keys: String) {
    for key in Key.sequence(keys) { send(.key(key)) }
  }

  /// Lets answers come in, the first `count` of them or all.
  mutating func answer(_ count: Int = .max) {
    var rest = count
    while rest > 0 && !waiting.isEmpty {
      send(.archive(waiting.removeFirst()))
      rest -= 1
    }
  }

  /// Presses keys and lets all answers come in after each.
  mutating func press(_ keys: String) {
    for key in Key.sequence(keys) {
      send(.key(key))
      answer()
    }
  }

  /// Takes away what a loader would have cancelled: parts of searches that are no longer asked for.
  mutating func dropOutdated() {
    let newest = state.asked.search.request
    waiting.removeAll { news in
      switch news {
      case .words(let request, _), .found(let request, _): request != newest
      default: false
      }
    }
  }

  /// Lets one answer come in, whichever.
  mutating func answer(at index: Int) { send(.archive(waiting.remove(at: index))) }

  var lines: [String] { Renderer.render(state).lines }
}
