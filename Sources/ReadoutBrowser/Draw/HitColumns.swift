/// Columns that the hits of one group in view take, so that the words before them have the rest.
struct HitColumns {
  private var label = 0
  private var note = 0
  private(set) var party = 0
  private(set) var sort = 0
  /// Whether any of the hits has a date.
  private(set) var hasDates = false

  /// Takes in a hit that is in view.
  mutating func add(_ text: HitText) {
    label = max(label, TextWidth.of(text.main) + TextWidth.of(text.lead))
    note = max(note, TextWidth.of(text.note))
    party = max(party, TextWidth.of(text.party))
    sort = max(sort, TextWidth.of(text.sort))
    if !text.date.isEmpty { hasDates = true }
  }

  /// Columns of the topic or the office, of `room` for it and the words before it: all it needs, where the words leave
  /// that. Of an issue, the label tells more than the topic; of a person, the office as much as the name.
  func note(in room: Int, _ group: HitGroup) -> Int {
    guard room >= 34 else { return 0 }
    let share = min(24, room * (group == .issues ? 35 : 40) / 100)
    return min(note, max(share, room - 2 - label))
  }
}
