/// What `due:` asks of a follow-up's day.
public enum DueTest: Hashable, Sendable {
  /// It has none.
  case none
  /// It has one.
  case any
  /// It has one within these days.
  case within(DateRange)
}
