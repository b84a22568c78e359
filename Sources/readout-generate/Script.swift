/// Which parts follow one another in a text.
enum Script {
  /// The headline and the first sentence of a kind of meeting.
  static func opening(_ kind: Scene.Kind) -> (title: PatternGroup, lead: PatternGroup) {
    switch kind {
    case .visit: (.visitTitle, .visitLead)
    case .call: (.callTitle, .callLead)
    case .courtesy: (.courtesyTitle, .courtesyLead)
    case .margin: (.marginTitle, .marginLead)
    case .commission: (.commissionTitle, .commissionLead)
    case .video: (.visitTitle, .videoLead)
    case .group: (.groupTitle, .groupLead)
    }
  }

  /// What every text has after its first sentence, by paragraph.
  static func body(_ kind: Scene.Kind, _ generator: inout SplitMix64) -> [[PatternGroup]] {
    let talks: PatternGroup = kind == .group ? .groupTalks : .talks
    let outcome: PatternGroup = kind == .commission ? .paper : generator.chance(0.5) ? .commitment : .request
    let isThere = kind == .visit || kind == .commission || kind == .courtesy || kind == .margin
    return [
      [talks] + (generator.chance(0.4) ? [.stance] : []),
      [.raised, generator.chance(0.5) ? .quote : .stance] + (generator.chance(0.5) ? [.raised] : []),
      [.agreement, outcome],
      (isThere && generator.chance(0.9) ? [.delegation] : []) + (isThere && kind != .margin ? [.visit] : []),
    ]
  }

  /// What fills a text up to its length.
  static func filler(_ generator: inout SplitMix64) -> PatternGroup {
    switch generator.below(20) {
    case ..<13: .background
    case ..<16: .quote
    case ..<18: .stance
    default: .raised
    }
  }

  /// The last sentence.
  static func ending(_ kind: Scene.Kind, _ generator: inout SplitMix64) -> PatternGroup {
    if generator.chance(0.45) { return .plan }
    return (kind == .visit || kind == .commission) && generator.chance(0.4) ? .parting : .closing
  }
}
