import ReadoutCore

@testable import ReadoutArchive

/// Readouts whose findings are given, not found: tests of the archive say what stands in it.
enum Made {
  static let parser = QueryParser(
    today: CalendarDate(dayNumber: 17_500), names: .standard)

  static func readout(
    _ number: String, _ title: String, date: String?, sides: [String], publisher: String? = nil,
    people: [(name: String, office: String, country: String)] = [],
    issues: [(label: String, topic: String, raisedBy: [String])] = [],
    followUps: [(action: String, kind: FollowUp.Kind, owners: [String], recipients: [String], due: String?)] = [],
    path: String? = nil, extra: String = ""
  ) -> Readout {
    var text = "Report \(number). The sides met. " + extra
    func mention(_ words: String, _ kind: Mention.Kind) -> Mention {
      let start = text.utf8.count
      text += words
      defer { text += ". " }
      return Mention(span: Span(start, start + words.utf8.count), text: words, kind: kind)
    }
    let participants = people.enumerated().map { index, person in
      Participant(
        id: "p\(index + 1)", name: person.name, roles: [person.office], country: person.country, presence: .present,
        meetings: ["m1"], mentions: [mention(person.name, .name)], confidence: 0.9, rule: "office-name")
    }
    let matters = issues.enumerated().map { index, issue in
      Issue(
        id: "i\(index + 1)", label: issue.label, topic: issue.topic, raisedBy: issue.raisedBy, meetings: ["m1"],
        mentions: [mention(issue.label, .phrase)], confidence: 0.8, rule: "discussed")
    }
    let acts = followUps.enumerated().map { index, act in
      let words = mention(act.action, .phrase)
      return FollowUp(
        id: "f\(index + 1)", kind: act.kind, owners: act.owners, recipients: act.recipients, action: act.action,
        due: act.due.map { DateMention(value: $0, text: "met", span: Span(0, 3)) }, strength: .firm, span: words.span,
        text: words.text, confidence: 0.7, rule: "agreed-to")
    }
    let dateMention = date.map { DateMention(value: $0, text: "Rep", span: Span(0, 3)) }
    let clean = PlainText(text)
    return Readout(
      id: Hash.hex(sha(clean.string)),
      source: Source(path: path ?? "/press/\(number).txt", title: title, publisher: publisher, url: nil),
      text: clean.string,
      meetings: [Meeting(id: "m1", kind: .bilateral, status: .held, date: dateMention, countries: sides)],
      participants: participants, issues: matters, followUps: acts)
  }
}
