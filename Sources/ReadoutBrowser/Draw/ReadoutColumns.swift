/// The columns of the list of readouts: what stands in each, where it begins and how wide it is.
struct ReadoutColumns {
  /// One column.
  struct Part {
    let column: ReadoutColumn
    /// Columns of the screen before it.
    var start = 0
    var width: Int
  }

  /// From left to right.
  private(set) var parts: [Part]

  /// Fits columns into `width`; the title, or else the last one, takes what the others leave.
  init(_ columns: [ReadoutColumn], lines: [ListLine], width: Int, dates: DateStyle) {
    // Where the titles have little room, the columns before them give some.
    let isTight = width < 47
    func widest(_ text: (ListLine) -> String, least: Int, most: Int) -> Int {
      max(least, min(most, lines.map { TextWidth.of(text($0)) }.max() ?? least))
    }
    parts = columns.map { column in
      switch column {
      case .date: Part(column: column, width: dates.width)
      case .sides: Part(column: column, width: widest(\.sides, least: 5, most: isTight ? 6 : 8))
      case .publisher: Part(column: column, width: widest(\.publisher, least: 4, most: max(4, width / 4)))
      case .title: Part(column: column, width: 0)
      }
    }
    let gap = isTight ? 1 : 2
    let free = parts.firstIndex { $0.column == .title } ?? parts.count - 1
    let taken = parts.indices.reduce(0) { $0 + ($1 == free ? 0 : parts[$1].width + gap) }
    if parts.indices.contains(free) { parts[free].width = max(4, width - taken) }
    var start = 0
    for index in parts.indices {
      parts[index].start = start
      parts[index].width = max(0, min(parts[index].width, width - start))
      start += parts[index].width + gap
    }
  }
}
