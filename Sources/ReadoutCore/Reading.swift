/// What is known of a text once its people and its meeting are found.
struct Reading {
  let analysis: Analysis
  let grammar: Grammar
  let dates: DateIndex
  let homeSide: HomeSide
  let people: [Person]
  let judgement: PresenceJudge.Judgement
  let meeting: Meeting
  let sides: SideReader

  /// The finder of the matters that were discussed.
  func issueFinder() -> IssueFinder {
    IssueFinder(
      analysis: analysis, grammar: grammar, sideReader: sides, isWire: homeSide.isWire(), isOwn: homeSide.isOwn())
  }
}
