/// A clause that tells of a meeting, and who met whom in it.
///
/// Persons are told by their numbers; bodies without names are numbered after them.
struct MeetingTelling: Sendable {
  /// The verb's or the phrase's words: dates and places in them are the meeting's.
  let range: Range<Int>
  /// Who acts.
  var hosts: [Int]
  /// Who is met.
  var guests: [Int]
  /// Whether the meeting is still to come.
  let isAhead: Bool
  /// Whether a word sets it apart from another meeting ("also", "separately", "later").
  let isSeparate: Bool
  /// Whether one meeting after another is told at once ("bilateral meetings were held with …").
  let isSeries: Bool
  /// Whether those who act are the speaker ("I met").
  let isSpeakers: Bool
  /// Whether those who act are told by a pronoun ("she is to meet").
  let isPronoun: Bool
  /// The kind, where the verb tells it.
  let kind: Meeting.Kind?
}
