import Foundation
import ReadoutArchive
import ReadoutCore

/// Measures other programs on the same texts beside the archive: notmuch, ripgrep, and SQLite's full-text index alone.
struct Neighbours {
  private let workshop: Workshop
  private let store: Store
  private let questions: [Question]

  /// Chooses the questions.
  init(_ workshop: Workshop, _ store: Store, seed: UInt64) throws {
    self.workshop = workshop
    self.store = store
    questions = Question.choose(try Sample(try store.open()), seed: seed)
  }

  /// Prints the tables.
  func run() throws {
    Report.line("Beside it, on the same \(Report.number(store.count)) texts; load \(Machine.load)\n")
    let own = try ownTimes()
    var rows = [row("`Searcher`, first page of all four sorts", own.pages, own.pages)]
    rows.append(row("`Searcher`, 20 texts alone", own.texts, own.pages))
    if let floor = FullTextFloor.run(workshop, store, questions) {
      rows.append(row("SQLite FTS5 alone, 20 texts", floor, own.pages))
    }
    let command = commandTimes(Workshop.program("readout")) { question in
      ["search", "--archive", store.path, "--in", "text", "--limit", "20", question.text]
    }
    if let command { rows.append(row("`readout search`, whole process, 20 texts", command, command)) }
    if let mail = try notmuch(), let command {
      rows.append(row("`notmuch search`, whole process, 20 threads", mail, command))
    }
    if let grep = ripgrep(), let command { rows.append(row("`rg -l`, whole process", grep, command)) }
    Report.table(["query, median"] + Question.Sort.allCases.map(\.rawValue), rows)
    Report.line("In brackets: how many times as long as `Searcher`'s first page or as `readout search`.\n")
  }

  private func row(_ name: String, _ times: [Question.Sort: Double], _ own: [Question.Sort: Double]) -> [String] {
    [name]
      + Question.Sort.allCases.map { sort in
        guard let time = times[sort], let ours = own[sort], ours > 0 else { return "" }
        return "\(Report.milliseconds(time)) (\(Report.number(time / ours, 2)))"
      }
  }

  private func ownTimes() throws -> (pages: [Question.Sort: Double], texts: [Question.Sort: Double]) {
    let searcher = try Searcher(try store.open())
    let parser = QueryParser(today: CalendarDate(dayNumber: 0), names: .standard)
    var texts = SearchOptions()
    texts.scopes = [.text]
    (texts.limit, texts.first, texts.depth, texts.wantsFacets) = (20, 20, 20, false)
    func medians(_ options: SearchOptions) throws -> [Question.Sort: Double] {
      try Question.medians(questions) { question in
        let query = QueryCase(sort: .medium, text: question.text)
        _ = try Timing(query, parser, searcher, options)
        return try Timing(query, parser, searcher, options).page
      }
    }
    return (try medians(SearchOptions()), try medians(texts))
  }

  /// The median of whole processes by sort of question, or nil where the program is missing.
  private func commandTimes(_ program: String, _ arguments: (Question) -> [String]) -> [Question.Sort: Double]? {
    guard Child.run(program, ["--version"])?.isSuccess == true else { return nil }
    return Question.medians(questions) { question in
      // The first run brings into memory what it needs.
      _ = Child.run(program, arguments(question))
      return Child.run(program, arguments(question))?.seconds ?? 0
    }
  }

  private func ripgrep() -> [Question.Sort: Double]? {
    commandTimes("rg") { question in
      ["-l", "-i", question.sort == .prefix ? "\\b" + question.words[0] : question.words.joined(separator: " ")]
        + workshop.texts(store.count)
    }
  }

  private func notmuch() throws -> [Question.Sort: Double]? {
    guard Child.run("notmuch", ["--version"])?.isSuccess == true else {
      Report.line("notmuch is not installed, and not measured.\n")
      return nil
    }
    try workshop.makeMails(store.count)
    let index = "\(workshop.folder)/notmuch-\(store.count)"
    try? FileManager.default.removeItem(atPath: index)
    try FileManager.default.createDirectory(atPath: index, withIntermediateDirectories: true)
    let mails = "\(index)/mails"
    try FileManager.default.createDirectory(atPath: mails, withIntermediateDirectories: true)
    for (place, folder) in workshop.mails(store.count).enumerated() {
      try FileManager.default.createSymbolicLink(atPath: "\(mails)/\(place)", withDestinationPath: folder)
    }
    let settings = "\(index)/config"
    let lines = "[database]\npath=\(index)\nmail_root=\(mails)\n[user]\nname=Reader\nprimary_email=reader@example.org\n"
    try lines.write(toFile: settings, atomically: true, encoding: .utf8)
    guard let child = Child.run("notmuch", ["--config=\(settings)", "new"]), child.isSuccess else { return nil }
    let size =
      (try? FileManager.default.subpathsOfDirectory(atPath: index).reduce(0) { sum, file in
        sum + ((try? FileManager.default.attributesOfItem(atPath: "\(index)/\(file)")[.size] as? Int) ?? 0)
      }) ?? 0
    Report.line(
      "notmuch takes in \(Report.number(Double(store.count) / child.seconds)) mails a second at a peak of "
        + "\(child.peakMegabytes) MB; its index has \(Report.megabytes(size)).\n")
    return commandTimes("notmuch") { ["--config=\(settings)", "search", "--limit=20", $0.text] }
  }
}
