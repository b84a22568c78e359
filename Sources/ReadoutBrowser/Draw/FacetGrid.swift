import ReadoutArchive

/// Where the counts beside the hits stand: topics above countries, people above years, two columns where there is room.
struct FacetGrid {
  /// The row of a facet.
  struct Place {
    /// Its place among all facets.
    let index: Int
    let row: Int
    let column: Int
    let width: Int
  }

  /// The row of a heading.
  struct Heading {
    let sort: Facet.Sort
    let row: Int
    let column: Int
  }

  /// Facets that have found room, in the order in which the cursor goes through them.
  private(set) var places: [Place] = []
  private(set) var headings: [Heading] = []

  /// Fits `facets` into `frame`.
  init(_ facets: [Facet], in frame: Frame) {
    let columns: [[Facet.Sort]] =
      frame.width < 44
      ? [[.topic, .country, .person, .year]]
      : [
        [.topic, .country], [.person, .year],
      ]
    let width = (frame.width - 2 * (columns.count - 1)) / columns.count
    for (number, sorts) in columns.enumerated() {
      fill(
        sorts, facets,
        Frame(row: frame.row, column: frame.column + number * (width + 2), width: width, height: frame.height))
    }
  }

  private mutating func fill(_ sorts: [Facet.Sort], _ facets: [Facet], _ frame: Frame) {
    let groups = sorts.map { sort in (sort, facets.indices.filter { facets[$0].sort == sort }) }.filter {
      !$0.1.isEmpty
    }
    var heights = groups.map { $0.1.count + 1 }
    // The longest gives way first; what has no room for one facet is left out.
    while heights.reduce(0, +) + max(0, groups.count - 1) > frame.height, let most = heights.max(), most > 0 {
      if let index = heights.lastIndex(of: most) { heights[index] -= 1 }
    }
    var row = frame.row
    for ((sort, indices), height) in zip(groups, heights) where height > 1 {
      headings.append(Heading(sort: sort, row: row, column: frame.column))
      for (step, index) in indices.prefix(height - 1).enumerated() {
        places.append(Place(index: index, row: row + 1 + step, column: frame.column, width: frame.width))
      }
      row += height + 1
    }
  }
}

extension Facet.Sort {
  /// Heading over the facets.
  var title: String {
    switch self {
    case .topic: "Topics"
    case .country: "Countries"
    case .person: "People"
    case .year: "Years"
    }
  }
}
