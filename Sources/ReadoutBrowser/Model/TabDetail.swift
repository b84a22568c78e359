import ReadoutArchive

/// What is told beside a list of its selected row, in sections.
struct TabDetail: Sendable, Equatable {
  /// A heading with lines below it.
  struct Section: Sendable, Equatable {
    let title: String
    var lines: [Line] = []
  }

  /// A line: a date or number, and words.
  struct Line: Sendable, Equatable {
    /// Stands before the words: a date of ISO 8601; empty where there is none.
    var lead = ""
    var text = ""
    /// Stands at the right end: a number or sides.
    var tail = ""
    /// Stands there instead: between which dates it was so.
    var period: Period?
  }

  /// Two dates of ISO 8601.
  struct Period: Sendable, Equatable {
    let from: String
    let until: String
  }

  var sections: [Section] = []
  /// Of a follow-up: the words that it comes from.
  var evidence: TabEvidence?

  /// The rows that it takes on the screen: headings, lines, and an empty row between sections.
  var rowCount: Int { sections.reduce(0) { $0 + $1.lines.count + 2 } - (sections.isEmpty ? 0 : 1) }
}

extension TabDetail {
  /// A person: readouts, spellings, offices.
  static func person(_ summary: PersonSummary, _ readouts: [ListLine], total: Int?) -> TabDetail {
    let count = total.map { $0.grouped } ?? ""
    var detail = TabDetail(sections: [
      Section(title: "Readouts \(count)".trimmingSpaces, lines: readouts.map(line)),
      Section(title: "Spellings", lines: summary.spellings.map { Line(text: $0) }),
    ])
    if !summary.offices.isEmpty {
      detail.sections.append(
        Section(
          title: "Offices",
          lines: summary.offices.map { office in
            let period = Period(from: String(office.first.prefix(7)), until: String(office.last.prefix(7)))
            return Line(text: office.title, period: period)
          }))
    }
    return detail
  }

  /// A topic: the labels under it that came last.
  static func topic(_ labels: [ListedLabel]) -> TabDetail {
    TabDetail(sections: [
      Section(title: "Latest issues", lines: labels.map { Line(lead: $0.date ?? "", text: $0.label) })
    ])
  }

  /// A side: with whom it met, and on what.
  static func side(_ summary: SideSummary, names: (String) -> String) -> TabDetail {
    let scope = summary.isCapped ? ", in the newest \(summary.readouts.grouped)" : ""
    return TabDetail(sections: [
      Section(
        title: "Met most\(scope)",
        lines: summary.sides.prefix(12).map { Line(text: names($0.name), tail: $0.count.grouped) }),
      Section(
        title: "On\(scope)", lines: summary.topics.prefix(12).map { Line(text: $0.name, tail: $0.count.grouped) }),
    ])
  }

  /// A follow-up: what it comes from; nothing where its readout no longer has it.
  static func followUp(_ key: FollowUpKey, of card: Card?) -> TabDetail {
    TabDetail(evidence: card.flatMap { TabEvidence(of: $0, number: key.number) })
  }

  /// A readout of a list of them.
  static func line(_ line: ListLine) -> Line { Line(lead: line.date, text: line.title, tail: line.sides) }
}
