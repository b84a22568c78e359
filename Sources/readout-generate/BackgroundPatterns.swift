/// Who else was there, what lies behind, and how texts end.
enum BackgroundPatterns {
  /// The patterns of a group of further sentences.
  static func texts(_ group: PatternGroup) -> [String] {
    switch group {
    case .delegation: delegations
    case .background: background
    case .closing: closings
    case .visit: visits
    case .parting: partings
    default: events
    }
  }

  private static let delegations = [
    "{a} was accompanied by {P}.",
    "The {bJ} delegation included {Q}.",
    "Also present [was|on the {aJ} side was] {P}.",
    "The {aJ} side was represented by {P} and by {P}.",
    "{P} also attended the meeting.",
    "{b} was accompanied by {Q} and by {Q}.",
    "The meeting was [also attended|attended] by {P} and {Q}.",
  ]

  private static let background = [
    "{aC} and {bC} established diplomatic relations in {past}.",
    "Trade between the two countries reached {money} in {past}.",
    "Some {n} citizens of {bC} live in {aC}, most of them in {aPlace}.",
    "{company} has been active in {aPlace} since {past}.",
    "{aC} has had an embassy in {bCap} since {past}.",
    "The last [meeting|round] at this level was held in {bCap} in {past}.",
    "Exports from {aPlace} to {bC} have [risen|fallen] by {pct} per cent since {past}.",
    "About {n} people from {bPlace} [work|study] in {aC}.",
    "The [railway|road|port|power line] at {aPlace} was built in {past} with {bJ} [help|engineers].",
    "{aC} and {bC} are both members of {body}.",
    "{bPlace} and {aPlace} have been [sister|partner] cities since {past}.",
    "{company} and {company} [run|operate] [plants|offices|depots] near {bPlace}.",
    "A [fair|festival|seminar] held in {aPlace} in {past} drew {n} visitors from {bC}.",
    "{other} and {aC} have a similar arrangement, in force since {past}.",
    "The [warehouse|terminal|laboratory|hospital] in {bPlace} employs {n} people.",
    "The embassy of {bC} in {aCap} serves {n} [residents|families|companies].",
    "About {pct} per cent of the goods pass through {aPlace}.",
    "Ships from {bPlace} have used {water} since {past}.",
    "The last census, in {past}, counted {pct} thousand households in {aPlace}.",
    "Work on the school in {aVillage}, a village near {aPlace}, [began|ended|stopped] in {past}.",
    "The farms around {bVillage} [grow|sell] [rice|apples|coffee|flowers|maize|olives] for the market in {bPlace}.",
    "The firms of {aVillage} and {bVillage} [built|repaired] the [bridge|pier|station|mill] at {aPlace} in {past}.",
    "A storm in {past} cut off {bVillage} and {n} houses near {bPlace}.",
    "{bC} ranks {ordinal} among the trading partners of {aC}.",
  ]

  private static let closings = [
    "The talks took place in a friendly atmosphere.", "{sides} agreed to remain in contact.",
    "The meeting lasted [an hour|two hours|forty minutes|all morning].", "No statement was made after the talks.",
    "A [joint statement|communiqué] was issued after the meeting.",
    "[Photographs|A recording] of the meeting can be had from the press office.",
  ]

  private static let visits = [
    "{b} [thanked|expressed thanks to] {a} for {aHis} [hospitality|warm welcome].",
    "Earlier in the day, {b} visited [a factory|a school|a hospital|the market|a vineyard|the old town] in {aPlace}.",
    "{b} laid a wreath at the memorial in {aPlace} [before the talks|in the morning].",
    "Before the talks, {b} toured [the port|a dairy|a training centre|a data centre|the botanical garden] in {aPlace}.",
  ]

  private static let partings = [
    "The visit ends on {nextDay}.", "{b} leaves {city} on {nextDay}.",
    "The delegations then went on to a working dinner.",
    "{b} returns to {bCap} on {nextDay}.", "The guests left for {bCap} in the evening.",
  ]

  private static let events = [
    "the annual meeting of {body}", "a conference on {iss}", "the [spring|autumn] session of {body}",
    "a ministerial meeting of {body}",
    "an international conference on {iss}", "the {ordinal} forum on {iss}",
  ]
}
