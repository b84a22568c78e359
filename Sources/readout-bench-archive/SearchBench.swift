import Foundation
import ReadoutArchive
import ReadoutCore

/// Measures searches and lists in archives of growing size, with the same queries in each.
struct SearchBench {
  private let store: Store
  private let archive: Archive
  private let cases: [QueryCase]
  private let parser: QueryParser
  private let options: SearchOptions

  /// Measures each of `stores`, prints the tables, and writes what each query took in the last to `log`.
  static func survey(_ stores: [Store], seed: UInt64, log: String) throws {
    guard let smallest = stores.first, let largest = stores.last else { return }
    let cases = QueryMix(try Sample(try smallest.open()), seed: seed).cases
    var warm: [[Timing]] = []
    var lists: [[String]] = []
    for store in stores {
      let bench = try SearchBench(store, cases)
      warm.append(try bench.warm())
      let cold = try bench.cold()
      lists.append(try bench.lists(cold))
      if store.path == largest.path { try bench.write(warm[warm.count - 1], to: log) }
    }
    guard let last = warm.last else { return }
    Report.line("First page of all four sorts of hits, \(Report.number(cases.count)) queries; load \(Machine.load)\n")
    classes(cases, last)
    growth(cases, stores, warm)
    Report.table(
      ["readouts", "cold: median", "worst", "worst query", "all ids", "ids of a common word", "50 rows"], lists)
  }

  /// Asks one query for ten seconds and prints the medians.
  static func `repeat`(_ text: String, in store: Store) throws {
    let bench = try SearchBench(store, [])
    let searcher = try Searcher(bench.archive)
    let query = QueryCase(sort: text.hasSuffix(" ") ? .mixed : .typed, text: text)
    let start = ContinuousClock.now
    var timings: [Timing] = []
    while ContinuousClock.now - start < .seconds(10) {
      timings.append(try Timing(query, bench.parser, searcher, bench.options))
    }
    let (first, page, end) = (timings.compactMap(\.first), timings.map(\.page), timings.map(\.end))
    Report.table(
      ["query", "first hits", "first page", "to the end"],
      [[Report.code(text)] + [first, page, end].map { Report.milliseconds(Quantiles($0).median) }])
  }

  private init(_ store: Store, _ cases: [QueryCase]) throws {
    self.store = store
    archive = try store.open()
    self.cases = cases
    // The day of the newest readout is today, so that something is overdue and something is not.
    let newest = try archive.rows(try archive.ids(limit: 1)).first?.date.flatMap(DatedDay.first) ?? 0
    let today = CalendarDate(dayNumber: newest)
    parser = QueryParser(today: today, names: .standard)
    var options = SearchOptions()
    options.today = newest
    self.options = options
  }

  // MARK: Measuring

  /// All queries over a warm archive: once for nothing, then twice, of which the better run counts.
  private func warm() throws -> [Timing] {
    let searcher = try Searcher(archive)
    for query in cases { _ = try Timing(query, parser, searcher, options) }
    let runs = try (0..<2).map { _ in try cases.map { try Timing($0, parser, searcher, options) } }
    return zip(runs[0], runs[1]).map { $0.better($1) }
  }

  /// Twenty queries, each over a connection of its own to an archive of which nothing is in memory.
  private func cold() throws -> [(Double, String)] {
    var rest = cases.filter { !$0.isTyped || $0.text.count > 2 }[...]
    var chosen: [QueryCase] = []
    for sort in QueryCase.Class.allCases + QueryCase.Class.allCases where chosen.count < 20 {
      guard let place = rest.firstIndex(where: { $0.sort == sort }) else { continue }
      chosen.append(rest.remove(at: place))
    }
    return try chosen.compactMap { query in
      guard store.chill() else { return nil }
      let start = ContinuousClock.now
      let searcher = try Searcher(archive)
      let opening = (ContinuousClock.now - start) / .seconds(1)
      return (opening + (try Timing(query, parser, searcher, options)).page, query.text)
    }
  }

  private func lists(_ cold: [(Double, String)]) throws -> [String] {
    let all = try archive.ids()
    let everything = try Self.seconds(5) { _ = try archive.ids() }
    let common = cases.first { $0.sort == .common }?.text ?? ""
    let query = try parser.parse(common)
    let some = try Self.seconds(5) { _ = try archive.ids(query) }
    var dice = Dice(seed: 7)
    let places = (0..<50).map { _ in dice.within(0...max(0, all.count - 50)) }
    let rows = try Quantiles(
      places.map { place in try Self.seconds(1) { _ = try archive.rows(all[place..<place + 50]) } })
    let worst = cold.max { $0.0 < $1.0 }
    return [
      Report.number(all.count), Report.milliseconds(Quantiles(cold.map(\.0)).median),
      Report.milliseconds(worst?.0 ?? 0), Report.code(worst?.1 ?? "not measured"), Report.milliseconds(everything),
      "\(Report.milliseconds(some)) (\(Report.code(common)))", Report.milliseconds(rows.median),
    ]
  }

  /// The median of so many runs.
  private static func seconds(_ runs: Int, _ body: () throws -> Void) throws -> Double {
    let times = try (0..<runs).map { _ in
      let start = ContinuousClock.now
      try body()
      return (ContinuousClock.now - start) / .seconds(1)
    }
    return Quantiles(times).median
  }

  // MARK: Tables

  private static func classes(_ cases: [QueryCase], _ timings: [Timing]) {
    let pairs = Array(zip(cases, timings))
    var rows = QueryCase.Class.allCases.map { sort in row(sort.rawValue, pairs.filter { $0.0.sort == sort }) }
    rows.append(row("**all**", pairs))
    Report.table(
      [
        "queries", "number", "first hits", "first page", "90 %", "99 %", "worst", "worst query", "to the end",
        "work", "work, 99 %",
      ], rows)
  }

  private static func row(_ name: String, _ pairs: [(QueryCase, Timing)]) -> [String] {
    let worst = pairs.max { $0.1.page < $1.1.page }?.0.text ?? ""
    return [name, Report.number(pairs.count), Report.milliseconds(Quantiles(pairs.compactMap(\.1.first)).median)]
      + Quantiles(pairs.map(\.1.page)).cells
      + [Report.code(worst), Report.milliseconds(Quantiles(pairs.map(\.1.end)).median)]
      + [0.5, 0.99].map { Report.milliseconds(Quantiles(pairs.map(\.1.work)).at($0)) }
  }

  private static func growth(_ cases: [QueryCase], _ stores: [Store], _ warm: [[Timing]]) {
    guard stores.count > 1 else { return }
    let rows = zip(stores, warm).map { store, timings in
      // Other programs on the machine make seconds longer, and would pass for growth.
      let pages = timings.map(\.work)
      let medians = QueryCase.Class.allCases.map { sort in
        Quantiles(zip(cases, pages).filter { $0.0.sort == sort }.map(\.1)).median
      }
      return [
        Report.number(store.count), Report.milliseconds(Quantiles(pages).median),
        Report.milliseconds(Quantiles(pages).at(0.99)),
      ] + medians.map(Report.milliseconds)
    }
    Report.line(
      "The processor's time for the first page by size: the median and the 99th percentile of all, and the medians by sort of query\n"
    )
    Report.table(["readouts", "median", "99 %"] + QueryCase.Class.allCases.map(\.rawValue), rows)
  }

  private func write(_ timings: [Timing], to path: String) throws {
    let lines = zip(cases, timings).sorted { $0.1.page > $1.1.page }.map { query, timing in
      [
        query.sort.rawValue, query.text, timing.first.map { Report.number($0 * 1000, 2) } ?? "-",
        Report.number(timing.page * 1000, 2), Report.number(timing.work * 1000, 2),
        Report.number(timing.end * 1000, 2), "\(timing.hits)",
      ].joined(separator: "\t")
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
