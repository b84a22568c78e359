/// What `is:` asks of a follow-up or an issue.
public enum QueryState: String, Sendable, CaseIterable {
  case open, progress, done, dropped, overdue, confirmed, rejected, generic
}
