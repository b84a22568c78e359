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
    let lines = counts(overview) + years(overview) + busiest(overview) + imports(overview)
    let frame = Layout(self).tabList ?? Frame(row: 0, column: 0, width: size.columns, height: size.rows)
    return OverviewGrid.fitting(lines, width: frame.width, height: frame.height - 1)
  }

  private func counts(_ overview: Overview) -> [OverviewLine] {
    func line(
      _ name: String, _ value: Int?, _ target: OverviewLine.Target, text: String? = nil
    ) -> OverviewLine {
      OverviewLine(section: .counts, name: name, text: text ?? name, value: value, target: target)
    }
    var lines = [
      line("readouts", overview.readouts ?? shelf.count, .tab(.readouts, filter: nil)),
      line("people", overview.people, .tab(.people, filter: nil)),
      line("issues", overview.issues, .tab(.issues, filter: nil)),
      line("follow-ups", overview.followUps, .tab(.followUps, filter: "")),
      line("open", overview.open, .tab(.followUps, filter: "is:open"), text: "open follow-ups"),
      line("overdue", overview.overdue, .tab(.followUps, filter: "is:overdue"), text: "overdue follow-ups"),
    ]
    for status in ["progress", "done", "dropped"] {
      guard let count = overview.statuses[status], count > 0 else { continue }
      lines.append(
        line(
          status, count, .tab(.followUps, filter: "is:\(status)"),
          text: "follow-ups " + (status == "progress" ? "in progress" : status)))
    }
    return lines
  }

  private func years(_ overview: Overview) -> [OverviewLine] {
    let most = overview.years.map(\.readouts).max() ?? 1
    let years = overview.years.map { year, count in
      OverviewLine(
        section: .years, name: "year \(year)", text: "\(year)", value: count, bar: Double(count) / Double(max(1, most)),
        target: .readouts(filter: "on:\(year)"))
    }
    guard overview.undated > 0 else { return years }
    // What has no date is not after any.
    return years + [
      OverviewLine(
        section: .years, name: "no date", text: "no date", value: overview.undated,
        target: .readouts(filter: "-after:1000"))
    ]
  }

  private func busiest(_ overview: Overview) -> [OverviewLine] {
    let sides = overview.sides.map { side in
      OverviewLine(
        section: .sides, name: "side \(side.code)", text: "\(side.code) \(Names.country(side.code))",
        value: side.readouts, target: .readouts(filter: "with:\(FilterText.quoted(side.code))"))
    }
    let topics = overview.topics.map { topic in
      OverviewLine(
        section: .topics, name: "topic \(topic.slug)", text: Names.topic(topic.slug), value: topic.readouts,
        target: .readouts(filter: "topic:\(topic.slug)"))
    }
    return sides + topics
  }

  // Dates, sides and titles stand below each other.
  private func imports(_ overview: Overview) -> [OverviewLine] {
    let lines = overview.imports.map { shelf.line(Int($0)) }
    let days = lines.map { $0.map { dates.text($0.date) } ?? "" }
    // The titles, which tell most, have little room as it is.
    let sides = lines.map { line in
      let text = SidesText.short(line?.sides ?? "")
      return TextWidth.of(text) <= 6 ? text : text.prefix(5) + "…"
    }
    func width(_ texts: [String]) -> Int { texts.map { TextWidth.of($0) }.max() ?? 0 }
    let widths = (day: width(days), sides: width(sides))
    func column(_ text: String, _ width: Int) -> String {
      width == 0 ? "" : text + String(repeating: " ", count: max(0, width - TextWidth.of(text)) + 1)
    }
    return overview.imports.indices.map { index in
      let id = overview.imports[index]
      let text =
        column(days[index], widths.day) + column(sides[index], widths.sides) + (lines[index]?.title ?? "…")
      return OverviewLine(
        section: .imports, name: "import \(id)", text: text, isCounted: false, target: .readout(Int(id)))
    }
  }
}
