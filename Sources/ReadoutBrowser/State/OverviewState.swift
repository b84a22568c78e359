import ReadoutArchive
import ReadoutCore

/// The overview as it is looked at.
struct OverviewState: Sendable {
  var overview = Overview()
  var isAll = false
  /// Number of the request that is being answered, and for which version it was made.
  var asked: (request: Int, version: Int)?
  /// Name of the selected line.
  var selected: String?
  var top = 0
}

/// A line of the overview: what it tells, and where it leads.
struct OverviewLine: Sendable, Equatable {
  /// Where Enter leads.
  enum Target: Sendable, Equatable {
    case tab(Tab, filter: String?)
    case readouts(filter: String)
    case readout(Int)
  }

  /// A stretch of lines under one heading.
  enum Section: Int, CaseIterable, Sendable {
    case counts, years, sides, topics, imports

    /// Heading over the lines.
    var title: String {
      switch self {
      case .counts: "In all"
      case .years: "Readouts by year"
      case .sides: "Busiest countries"
      case .topics: "Busiest topics"
      case .imports: "Newest imports"
      }
    }
  }

  let section: Section
  /// Tells it from the others, whatever the numbers.
  let name: String
  let text: String
  /// Number at its end; nil where it has not been counted yet.
  var value: Int?
  var isCounted = true
  /// Length of its bar, 0…1.
  var bar: Double?
  let target: Target
}

extension BrowserState {
  /// All lines of the overview.
  var overviewLines: [OverviewLine] {
    let overview = tabs.overview.overview
    return counts(overview) + years(overview) + busiest(overview) + imports(overview)
  }

  private func counts(_ overview: Overview) -> [OverviewLine] {
    func line(_ text: String, _ value: Int?, _ target: OverviewLine.Target) -> OverviewLine {
      OverviewLine(section: .counts, name: text, text: text, value: value, target: target)
    }
    var lines = [
      line("readouts", overview.readouts ?? shelf.count, .tab(.readouts, filter: nil)),
      line("people", overview.people, .tab(.people, filter: nil)),
      line("issues", overview.issues, .tab(.issues, filter: nil)),
      line("follow-ups", overview.followUps, .tab(.followUps, filter: "")),
      line("open", overview.open, .tab(.followUps, filter: "is:open")),
      line("overdue", overview.overdue, .tab(.followUps, filter: "is:overdue")),
    ]
    for status in ["progress", "done", "dropped"] {
      guard let count = overview.statuses[status], count > 0 else { continue }
      lines.append(
        line(status == "progress" ? "in progress" : status, count, .tab(.followUps, filter: "is:\(status)")))
    }
    return lines
  }

  private func years(_ overview: Overview) -> [OverviewLine] {
    let most = overview.years.map(\.readouts).max() ?? 1
    return overview.years.map { year, count in
      OverviewLine(
        section: .years, name: "year \(year)", text: "\(year)", value: count, bar: Double(count) / Double(max(1, most)),
        target: .readouts(filter: "on:\(year)"))
    }
  }

  private func busiest(_ overview: Overview) -> [OverviewLine] {
    let sides = overview.sides.map { side in
      OverviewLine(
        section: .sides, name: "side \(side.code)", text: "\(side.code) \(Names.country(side.code))",
        value: side.readouts, target: .readouts(filter: "with:\(FilterText.quoted(side.code))"))
    }
    let topics = overview.topics.map { topic in
      OverviewLine(
        section: .topics, name: "topic \(topic.slug)", text: topic.slug, value: topic.readouts,
        target: .readouts(filter: "topic:\(topic.slug)"))
    }
    return sides + topics
  }

  private func imports(_ overview: Overview) -> [OverviewLine] {
    overview.imports.map { id in
      let line = shelf.line(Int(id))
      let day = line.map { dates.text($0.date) } ?? ""
      let text = [day, line?.sides ?? "", line?.title ?? "…"].filter { !$0.isEmpty }.joined(separator: " ")
      return OverviewLine(
        section: .imports, name: "import \(id)", text: text, isCounted: false, target: .readout(Int(id)))
    }
  }
}
