/// First sentences: who met whom, when and where.
enum LeadPatterns {
  /// The patterns of a group of first sentences.
  static func texts(_ group: PatternGroup) -> [String] {
    switch group {
    case .visitLead:
      [
        "{A} [met|received|welcomed|held talks with] {B} in {city} on {day}.",
        "{B} held talks with {A} in {city} on {day}[, on the first day of {bHis} [working|official|two-day|three-day] visit to {aC}||].",
        "{A} and {B} met in {city} on {day} [to discuss|for talks on] {list}.",
        "{A} met {B} [at {venue}|at the ministry] in {city} on {day}.",
        "On {day}, {A} [received|met] {B} in {city}.",
        "{A} sat down with {B} in {city} on {day} for [a working lunch|a first meeting|an hour of talks|talks behind closed doors].",
        "{A} on {day} hosted {B}[, who is on [a working|an official|a three-day|a two-day] visit to {aC}||].",
        "{A} held [talks|a meeting|consultations] with {B} in {city} on {day}.",
      ]
    case .callLead:
      [
        "{A} spoke by [telephone|phone] with {B} on {day}.", "{A} received a telephone call from {B} on {day}.",
        "{A} held a telephone conversation with {B} on {day}.", "On {day}, {A} spoke by telephone with {B}.",
        "{A} and {B} spoke by telephone on {day}.", "{A} had a telephone call with {B} on {day} to discuss {pair}.",
      ]
    case .courtesyLead:
      [
        "{B} paid a [courtesy|farewell] call on {A} in {city} on {day}.",
        "{A} received {B} for a courtesy call in {city} on {day}.",
        "{B} called on {A} [at {venue}|at the ministry] in {city} on {day}.",
        "On {day}, {A} received {B} in {city}[, at the end of {bHis} [first year|term]||].",
        "{A} met {B} in {city} on {day}.",
      ]
    case .marginLead:
      [
        "{A} met {B} on the margins of {@event} in {city} on {day}.",
        "On the sidelines of {@event} in {city}, {A} met {B} on {day}.",
        "{A} and {B} met in {city} on {day}, on the margins of {@event}.",
        "{A} held talks with {B} in {city} on {day}, where both attended {@event}.",
      ]
    case .commissionLead:
      [
        "{A} and {B} chaired the {ordinal} session of the joint commission of {aC} and {bC} in {city} on {day}.",
        "The joint [economic commission|commission|committee on trade] of {aC} and {bC} met in {city} on {day}. It was chaired by {A} and {B}.",
        "{A} and {B} opened the {ordinal} round of consultations between {aC} and {bC} in {city} on {day}.",
      ]
    case .videoLead:
      [
        "{A} and {B} held a [video conference|virtual meeting] on {day}.",
        "{A} met {B} by video link on {day} to discuss {list}.",
        "{A} spoke with {B} in a video call on {day}.",
      ]
    default:
      [
        "{A}, {B} and {C} met in {city} on {day}.", "{A} hosted {B} and {C} in {city} on {day} for talks on {pair}.",
        "{A} received {B} and {C} in {city} on {day}.",
        "The [{ordinal} ministerial meeting|{ordinal} trilateral dialogue] of {aC}, {bC} and {cC} took place in {city} on {day}. {A}, {B} and {C} took part.",
      ]
    }
  }
}
