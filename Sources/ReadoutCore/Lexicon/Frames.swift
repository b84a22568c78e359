/// What introduces a discussed matter: a verb or noun, and where the matter stands.
struct IssueFrame: Sendable {
  /// What carries the frame.
  enum Kind: String, Sendable {
    case verb, noun
    /// A verb whose subject is a noun of meeting ("the talks covered …").
    case subject
    /// Words that open a sentence and name what it is on ("With regard to X, …").
    case opening
  }

  let kind: Kind
  /// The words after the first ("view" in "exchange view"), numbers of folded words.
  let rest: [Int32]
  /// Whether the matter may be the direct object.
  let takesObject: Bool
  /// Whether someone stands between the verb and the infinitive ("called on them to release …").
  let takesObjectInfinitive: Bool
  /// Prepositions and conjunctions that open the matter.
  let openers: [Int32]
  /// Whether the subject raised it; otherwise it was joint.
  let bySubject: Bool
  /// 3 always a matter, 2 where it names a topic, 1 only where it names one strongly.
  let strength: Int
  let rule: String

  /// The frame of a phrase that no word introduces; its sentence and its words must speak for it.
  static let named = IssueFrame(
    kind: .verb, rest: [], takesObject: true, takesObjectInfinitive: false, openers: [], bySubject: true, strength: 1,
    rule: "named")
  /// The frame of the items after a colon ("four areas: trade; …").
  static let listed = IssueFrame(
    kind: .noun, rest: [], takesObject: true, takesObjectInfinitive: false, openers: [], bySubject: false, strength: 2,
    rule: "listed")
}

/// A verb that leaves something to be done, and who must do it.
struct FollowUpFrame: Sendable {
  /// Where the thing to be done stands.
  enum Pattern: String, Sendable {
    case infinitive = "to-inf"
    case toPhrase = "to-np"
    case onPhrase = "on-np"
    case inPhrase = "in-np"
    case ofPhrase = "of-np"
    case forPhrase = "for-np"
    case object = "np"
    case gerund = "ing"
    case objectInfinitive = "object-to-inf"
    case objectForPhrase = "object-for-np"
    case objectToPhrase = "object-to-np"
    case objectPhrase = "object-np"
    case toObjectInfinitive = "to-object-to-inf"
    case toObjectForPhrase = "to-object-for-np"
    case passiveInfinitive = "passive-to-inf"
    case objectWithPhrase = "object-with-np"
    case clause = "that-will"
    case subjunctive = "that-do"
    case should = "that-should"
    case invitation
    case plan = "plan-to"
  }

  /// Who owns the act, or towards whom it is.
  enum Side: String, Sendable { case subject, object, all, other, clause, none }

  let rest: [Int32]
  let pattern: Pattern
  /// Nil where the verb of the infinitive decides between a plan and a commitment.
  let kind: FollowUp.Kind?
  let owner: Side
  let recipient: Side
  let strength: FollowUp.Strength
  let rule: String
}
