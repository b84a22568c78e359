/// Sides of a meeting as they stand in one row.
enum SidesText {
  /// Codes and names beside each other; a name of several words is held together by no-break spaces, so that rows that are
  /// short of room can cut between sides.
  static func of(_ sides: some Sequence<String>) -> String {
    sides.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " ")
  }

  /// The first two, names cut short.
  static func short(_ sides: String) -> String {
    sides.split(separator: " ").prefix(2).map { side in
      TextWidth.of(side) <= 9 ? String(side) : side.prefix(8) + "…"
    }.joined(separator: " ")
  }
}
