import ReadoutArchive
import ReadoutCore

extension Renderer {
  /// Draws the counts beside the hits.
  mutating func drawFacets() {
    guard let frame = layout.facets, let answers = state.search?.answers else { return }
    let grid = FacetGrid(answers.facets, in: frame)
    for heading in grid.headings {
      screen.put(heading.sort.title, row: heading.row, column: heading.column, width: frame.width, style: .focus)
    }
    for place in grid.places {
      let facet = answers.facets[place.index]
      let end = screen.putRight(
        facet.count.grouped, row: place.row, endColumn: place.column + place.width, width: 9)
      screen.put(Self.name(of: facet), row: place.row, column: place.column, width: end - place.column - 1)
      guard place.index == answers.facet else { continue }
      screen.put("›", row: place.row, column: place.column - 1, width: 1, style: .cursor)
      screen.add(.selected, row: place.row, column: place.column, width: place.width)
    }
  }

  private static func name(of facet: Facet) -> String {
    guard facet.sort == .country else { return facet.name }
    let name = Names.country(facet.name)
    return name == facet.name ? name : "\(facet.name) \(name)"
  }
}
