import Foundation

/// Measures SQLite's full-text index with nothing around it, by a script (`scripts/bench-archive-fts5.py`).
enum FullTextFloor {
  /// The median seconds by sort of question, or nil where there is no Python with SQLite.
  static func run(_ workshop: Workshop, _ store: Store, _ questions: [Question]) -> [Question.Sort: Double]? {
    let list = "\(workshop.folder)/questions.txt"
    let answers = "\(workshop.folder)/answers.txt"
    let lines = questions.map(\.text).joined(separator: "\n") + "\n"
    guard (try? lines.write(toFile: list, atomically: true, encoding: .utf8)) != nil else { return nil }
    let database = "\(workshop.folder)/fts5-\(store.count).sqlite"
    let child = Child.run(
      "python3", ["scripts/bench-archive-fts5.py", database, list, answers] + workshop.texts(store.count))
    guard child?.isSuccess == true, let text = try? String(contentsOfFile: answers, encoding: .utf8) else {
      Report.line("SQLite FTS5 alone was not measured: \(child?.lastLine ?? "python3 is not there").\n")
      return nil
    }
    let answered = text.split(separator: "\n")
    guard let head = answered.first, answered.count == questions.count + 1 else { return nil }
    Report.line("\(head)\n")
    var seconds = answered.dropFirst().compactMap { Double($0) }[...]
    return Question.medians(questions) { _ in seconds.popFirst() ?? 0 }
  }
}
