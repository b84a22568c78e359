/// Where the lines of the overview stand: sections below each other, in as many columns as there is room for.
struct OverviewGrid {
  /// The row of a line, or of a section's heading.
  struct Place {
    /// Nil for a heading.
    let line: Int?
    let section: OverviewLine.Section
    let row: Int
    let column: Int
  }

  private(set) var places: [Place] = []
  private(set) var height = 0
  /// Columns of the screen that one of them takes.
  let columnWidth: Int
  private let lines: [OverviewLine]

  /// Places `lines` on a screen of a width.
  init(_ lines: [OverviewLine], width: Int) {
    let columns = Self.columns(width)
    self.lines = lines
    columnWidth = (width - 2) / columns.count
    for (number, sections) in columns.enumerated() {
      var row = 0
      for section in sections {
        let indices = lines.indices.filter { lines[$0].section == section }
        if indices.isEmpty { continue }
        if row > 0 { row += 1 }
        places.append(Place(line: nil, section: section, row: row, column: number))
        for (step, index) in indices.enumerated() {
          places.append(Place(line: index, section: section, row: row + 1 + step, column: number))
        }
        row += indices.count + 1
      }
      height = max(height, row)
    }
  }

  private static func columns(_ width: Int) -> [[OverviewLine.Section]] {
    width >= 120
      ? [[.counts, .imports], [.years], [.sides, .topics]]
      : width >= 76 ? [[.counts, .years], [.sides, .topics, .imports]] : [OverviewLine.Section.allCases]
  }

  /// Lines that a list of the busiest or the newest has where there is no room for all.
  private static let usual: [OverviewLine.Section: Int] = [.sides: 12, .topics: 12, .imports: 8]

  /// The lines that are shown on a screen of a width and a height: of the busiest and the newest a usual number, and as many
  /// more as their column has room for.
  static func fitting(_ lines: [OverviewLine], width: Int, height: Int) -> [OverviewLine] {
    var counts: [OverviewLine.Section: Int] = [:]
    for line in lines { counts[line.section, default: 0] += 1 }
    var shown = counts.merging(usual) { min($0, $1) }
    for sections in columns(width) {
      let present = sections.filter { counts[$0] != nil }
      var free = height - present.reduce(present.count - 1) { $0 + 1 + (shown[$1] ?? 0) }
      while free > 0,
        let next = present.filter({ (shown[$0] ?? 0) < (counts[$0] ?? 0) }).min(by: {
          (shown[$0] ?? 0) < (shown[$1] ?? 0)
        })
      {
        shown[next, default: 0] += 1
        free -= 1
      }
    }
    var taken: [OverviewLine.Section: Int] = [:]
    return lines.filter { line in
      taken[line.section, default: 0] += 1
      return taken[line.section, default: 0] <= shown[line.section, default: 0]
    }
  }

  /// The row of a line by its name.
  func row(of name: String?) -> Int? { place(of: name)?.row }

  /// Whether a line is the first of its section.
  func isBelowHeading(_ name: String?) -> Bool {
    guard let place = place(of: name) else { return false }
    return places.contains { $0.line == nil && $0.column == place.column && $0.row == place.row - 1 }
  }

  private func place(of name: String?) -> Place? {
    places.first { place in place.line.map { lines[$0].name == name } ?? false }
  }
}
