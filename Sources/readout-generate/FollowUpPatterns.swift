/// What the talks left to be done, and by whom.
enum FollowUpPatterns {
  /// The patterns of a group of sentences about what follows.
  static func texts(_ group: PatternGroup) -> [String] {
    switch group {
    case .agreement: agreements
    case .commitment: commitments
    case .request: requests
    case .plan: plans
    case .paper: papers
    default: acts
    }
  }

  private static let agreements = [
    "{sides} agreed to {@act}[ {due}||].",
    "They agreed to {@act}.",
    "{a} and {b} agreed to {@act} {due}.",
    "{sides} decided to {@act}[ {due}||].",
    "It was agreed that a joint [working group|team of experts] would meet in {nextMonth} to discuss {iss}.",
    "The [delegations|parties] agreed to [continue|resume] their talks on {iss} in {nextMonth}.",
    "{a} and {b} instructed their experts to {@act} {due}.",
    "{sides} agreed on [the next steps in|a timetable for|closer cooperation in] {iss}.",
  ]

  private static let commitments = [
    "{a} pledged to {@act} {due}.",
    "{b} [promised|undertook] to {@act}[ {due}||].",
    "{a} said that {aC} would {@act} {due}.",
    "{b} announced that {bC} would {@act}[ {due}||].",
    "{a} assured {b} that {aC} would {@act}.",
    "The {bJ} side promised to {@act} {due}.",
    "{a} offered to {@act}.",
    "{bC} stands ready to {@act}, {b} said.",
    "{a} pledged {money} for {iss}.",
    "{aC} will {@act} {due}, {a} announced.",
  ]

  private static let requests = [
    "{b} asked {aC} to {@act}[ {due}||].",
    "{a} urged {bC} to {@act} {due}.",
    "{b} requested {aC} to {@act}.",
    "{a} called on {bC} to {@act}[ {due}||].",
    "{b} appealed to the {aJ} side to {@act}.",
    "The {bJ} side proposed to {@act} {due}.",
    "{a} encouraged {bC} to {@act}.",
    "{b} asked {a} for help with {iss}.",
    "{a} called for {iss} to be placed on the agenda of the next round.",
  ]

  private static let plans = [
    "{a} accepted an invitation to visit {bC} in {nextMonth}.",
    "{b} invited {a} to visit {bCap}[ in {nextMonth}||].",
    "{a} will travel to {bCap} in {nextMonth}.",
    "The next round of talks will be held in {bCap} in {nextMonth}.",
    "{sides} will meet again in {nextMonth}.",
    "A delegation of [engineers|business leaders|members of parliament|experts] from {aC} will visit {bPlace} in {nextMonth}.",
    "The next session of the joint commission will take place in {nextMonth}.",
    "{b} looked forward to receiving {a} in {bCap}.",
  ]

  private static let papers = [
    "At the end of the [talks|meeting], {a} and {b} signed [a memorandum of understanding|an agreement|a protocol] on {iss}.",
    "An agreement on {iss} was signed in the presence of both delegations.",
    "{a} and {b} also signed a [declaration of intent|plan of action|protocol] on {iss}.",
    "A memorandum of understanding on {iss} was signed with {company}.",
  ]

  private static let acts = [
    "send a team of [engineers|experts|auditors|trainers|doctors] to {aPlace}",
    "send [experts|advisers|surveyors] to {bPlace} [for talks with|to work with] {company}",
    "publish [a timetable|draft rules|a joint study|common guidelines] on {iss}",
    "set up a [working group|joint committee|panel of experts] on {iss}",
    "exchange data on {iss} every [month|quarter|week]",
    "open a [consulate|trade office|cultural centre|visa office] in {bPlace}",
    "open a [consulate|language school|liaison office] in {aPlace}",
    "finance {small} [training centres|clinics|schools|wells|workshops] in {bPlace}",
    "submit a [list of projects|draft text|report|map] on {iss}",
    "conclude negotiations on {iss}",
    "reopen the [border post|market|customs office] [at|near] {aPlace}",
    "grant {n} scholarships to students from {bPlace}",
    "ratify the agreement on {iss}",
    "lower the duties on goods from {bPlace}",
    "release {n} detained fishermen from {aPlace}",
    "hold a [seminar|joint exercise|business forum|conference] in {aPlace} on {iss}",
    "share experience in {iss} with {other}",
    "simplify the rules for {iss}",
    "host a meeting of experts in {bPlace} on {iss}",
    "name a contact point for {iss}",
    "support the candidature of {other} for the board of {body}",
    "deliver {n} tonnes of [wheat|rice|seed|medicine|cement|fertiliser] to {bPlace}",
    "train {n} [nurses|police officers|teachers|pilots|customs officers|judges] from {bPlace}",
    "provide {money} for {iss}",
    "complete the [road|bridge|power line|survey|pipeline] between {aPlace} and {bPlace}",
    "invite companies from {bPlace} to the trade fair in {aPlace}",
    "consult {body} on {iss}",
    "draw up a plan of action for {iss}",
    "extend the agreement on {iss} by {small} years",
    "bring the matter before {body}",
    "review the list of visa fees for students from {other}",
    "resume direct flights between {aPlace} and {bPlace}",
    "return {n} objects to the museum in {bPlace}",
    "protect the wetlands on {water}",
    "begin joint patrols on {water}",
    "[repair|rebuild] {small} [schools|bridges|hospitals] in {bPlace}",
  ]
}
