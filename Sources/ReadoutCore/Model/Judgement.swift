/// What people decided about one item, and what had been found where they say it otherwise.
public struct Judgement: Hashable, Sendable {
  /// Whether an item is right.
  public enum Verdict: String, Sendable, CaseIterable { case confirmed, rejected }

  /// How far a follow-up is.
  public enum Status: String, Sendable, CaseIterable { case open, progress, done, dropped }

  /// What was decided about.
  public enum Aspect: String, Sendable, CaseIterable { case verdict, status, correction, note, mark }

  /// What a field held when it was found.
  public enum Value: Hashable, Sendable {
    case text(String?)
    case list([String])
    case flag(Bool)
    case date(DateMention?)
  }

  public var verdict: Verdict?
  public var status: Status?
  /// The day on which it got there, where somebody told it.
  public var statusDay: CalendarDate?
  public var note: String?
  /// A word by which the item is to be found again.
  public var mark: String?
  /// What was found in the fields that were corrected, by the fields' names in `readout/1`.
  public var found: [String: Value] = [:]
  /// When what holds was decided, in seconds since 1970.
  public var times: [Aspect: Int] = [:]

  /// Nothing was decided.
  public init() {}

  /// Whether a follow-up is no longer to be done.
  public var isClosed: Bool { status == .done || status == .dropped }
}

extension Readout {
  /// Whether people said that an item is wrong.
  public func isRejected(_ id: String) -> Bool { judgements[id]?.verdict == .rejected }

  /// Whether people said something of an item otherwise than it was found.
  public func isCorrected(_ id: String) -> Bool { judgements[id]?.found.isEmpty == false }
}
