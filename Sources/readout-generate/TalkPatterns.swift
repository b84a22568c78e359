/// What was spoken of: matters of both sides, matters of one, and remarks that raise none.
enum TalkPatterns {
  /// The patterns of a group of sentences about the talks.
  static func texts(_ group: PatternGroup) -> [String] {
    switch group {
    case .talks: talks
    case .groupTalks: groupTalks
    case .raised: raised
    case .stance: stance
    case .quote: quotes
    default: remarks
    }
  }

  private static let talks = [
    "{sides} discussed {list}.",
    "They exchanged views on {list}.",
    "The [talks|discussions] focused on {list}.",
    "[Their|The] agenda [covered|included] {list}.",
    "{a} and {b} reviewed {pair}[, and took stock of {iss}||].",
    "The [meeting|conversation] [covered|dealt with] {pair}.",
    "{a} and {b} discussed {list}.",
    "[During the meeting|In the course of the talks], {sides} discussed {pair}, as well as {iss}.",
    "Topics ranged from {iss} to {iss}.",
    "They [spoke about|talked about|considered] {pair}.",
    "The [exchange|conversation] centred on {iss}, {iss} and the state of cooperation between {aC} and {bC}.",
    "Among the matters discussed were {list}.",
    "[Much of the talks was devoted to|The talks were mainly devoted to] {list}.",
    "{sides} compared notes on {pair}[, and looked into {iss}||].",
  ]

  private static let groupTalks = [
    "The participants discussed {list}.", "The three sides exchanged views on {list}.", "The talks focused on {list}.",
    "The agenda covered {list}.", "They reviewed {pair}, and discussed {iss}.",
    "The [meeting|discussion] touched on {pair}.", "{a}, {b} and their colleague from {cC} discussed {list}.",
  ]

  private static let raised = [
    "{b} raised [the question of |the matter of |]{iss}[, which has held up cooperation for [months|years]||].",
    "{a} raised {iss}.",
    "{a} [expressed concern about|voiced concern over] {iss}.",
    "{b} briefed {a} on {iss} and on {iss}.",
    "{a} briefed {b} on {iss}.",
    "{b} informed {a} [of|about] the progress made in {iss}.",
    "{a} stressed the importance of [cooperation|joint work|a common position] on {iss}.",
    "{b} drew attention to {iss}.",
    "On {iss}, {a} [said|noted] that [much had been done|the figures were better than a year ago|work was behind schedule].",
    "[Turning to|On] {iss}, {b} [noted|remarked|said] that trade with {aC} had [grown|fallen] by {pct} per cent over the past year.",
    "{a} underlined the need for [more work|an understanding|new talks|closer cooperation] on {iss}.",
    "The {bJ} side raised {iss}.",
    "The {aJ} delegation presented its plans for {iss}.",
    "{b} spoke of {iss}, on which {n} families in {bPlace} depend.",
  ]

  private static let stance = [
    "{a} [praised|commended] {bC} for its [role|work|record] in {iss}.",
    "{a} congratulated {b} on {bHis} appointment.",
    "Both [expressed satisfaction with|welcomed] the [steady growth|present level] of cooperation between {aC} and {bC}.",
    "{b} described {aC} as [a reliable partner|an old friend|a key partner] [of {bC}|in the region].",
    "{a} welcomed the [opening|start of work] of a [clinic|training centre|trade office] in {bPlace}.",
    "{b} noted the [good|long-standing|close] relations between the two [governments|peoples].",
    "{a} said that {aC} [valued|attached great importance to] its ties with {bC}.",
    "{b} condemned the attack in {aPlace} and [offered condolences|expressed sympathy] to the families of the victims.",
    "{a} [paid tribute to|recalled] the [nurses|engineers|soldiers|teachers] from {bC} who [worked|served] in {aPlace} in {past}.",
  ]

  private static let quotes = [
    "\u{201C}{@remark},\u{201D} {a} said.", "\u{201C}{@remark},\u{201D} {b} told reporters.",
    "\u{201C}{@remark},\u{201D} said {b} after the talks.", "\u{201C}{@remark},\u{201D} {a} told the press.",
    "\"{@remark},\" {aHe} added.", "\"{@remark},\" {b} said.",
  ]

  private static let remarks = [
    "We have come a long way since {past}", "Our two countries know each other well",
    "This was a frank and friendly conversation",
    "{bC} has never been closer to us than today", "Distance is no excuse for silence",
    "The people of {aPlace} deserve an answer",
    "Nobody in {bPlace} should have to wait another year", "It is easier to build a road than to keep it open",
    "Our partnership rests on trust, and trust takes time", "There is more that unites us than divides us",
    "The numbers are good, but they could be better", "We do not agree on everything, and that is as it should be",
    "Behind every figure there is a family", "What was a dream in {past} is now a timetable",
    "Small steps matter, and today we took one", "I leave {city} with a full notebook",
    "Good neighbours speak plainly to one another", "{n} jobs in {aPlace} depend on it",
  ]
}
