import Foundation
import ReadoutCore

/// What people decided about an item, in the words of the panes.
struct JudgementText {
  let judgement: Judgement

  /// Signs before the item's name: right, wrong, said otherwise or with a note.
  var signs: String {
    Self.signs(judgement.verdict, isChanged: !judgement.found.isEmpty || judgement.note != nil)
  }

  /// Signs of a verdict, and of whether something was said otherwise or noted.
  static func signs(_ verdict: Judgement.Verdict?, isChanged: Bool) -> String {
    (verdict.map(sign) ?? "") + (isChanged ? "✎" : "")
  }

  /// How far a follow-up is, in a word; nil where nobody said so.
  var status: String? { judgement.status.map(Self.word) }

  /// A status as people call it.
  static func word(_ status: Judgement.Status) -> String { status == .progress ? "in progress" : status.rawValue }

  /// `done 2016-09-30`.
  var statusWithDay: String? { status.map { $0 + (judgement.statusDay.map { " \($0)" } ?? "") } }

  /// What there is to say in one line.
  var words: [String] {
    [
      statusWithDay, judgement.verdict?.rawValue, judgement.found.isEmpty ? nil : "corrected",
      judgement.note.map { "note: \($0)" },
    ].compactMap { $0 }
  }

  /// What was decided and when, a line for each decision: who found what, and what people say instead.
  func lines(party: (String) -> String) -> [String] {
    var lines: [String] = []
    if let status = statusWithDay { lines.append("\(status)\(day(.status))") }
    if let verdict = judgement.verdict { lines.append("\(Self.sign(verdict)) \(verdict.rawValue)\(day(.verdict))") }
    for (name, value) in judgement.found.sorted(by: { $0.key < $1.key }) where name != "generic" {
      lines.append("✎ \(name) corrected\(day(.correction)); found by the rule: \(text(value, party))")
    }
    if let note = judgement.note { lines.append("✎ note\(day(.note)): \(note)") }
    return lines
  }

  /// What had been found where people say it otherwise, field by field.
  func found(party: (String) -> String) -> [String] {
    judgement.found.sorted { $0.key < $1.key }.filter { $0.key != "generic" }.map {
      "\($0.key) \(text($0.value, party))"
    }
  }

  private static func sign(_ verdict: Judgement.Verdict) -> String { verdict == .confirmed ? "✓" : "✗" }

  private func text(_ value: Judgement.Value, _ party: (String) -> String) -> String {
    switch value {
    case .text(let text): text.map { "“\($0)”" } ?? "none"
    case .list(let ids): ids.isEmpty ? "none" : ids.map(party).joined(separator: ", ")
    case .flag(let flag): flag ? "yes" : "no"
    case .date(let date): date.map { $0.value ?? $0.text } ?? "none"
    }
  }

  // The day on which it was decided, where the reader is.
  private func day(_ aspect: Judgement.Aspect) -> String {
    guard let seconds = judgement.times[aspect] else { return ", just now" }
    let date = Date(timeIntervalSince1970: TimeInterval(seconds))
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: date)
    let day = CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
    return day.map { " by hand on \($0)" } ?? " by hand"
  }
}
