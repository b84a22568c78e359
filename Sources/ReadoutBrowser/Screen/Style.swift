/// Roles that a cell plays; how each looks is decided by the theme alone.
struct Style: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let plain: Style = []
  /// Name of a pane.
  static let title = Style(rawValue: 1 << 0)
  /// Name of the pane in focus.
  static let focus = Style(rawValue: 1 << 1)
  /// Row under the cursor of the pane in focus; evidence under the cursor.
  static let selected = Style(rawValue: 1 << 2)
  /// Words that name a person.
  static let person = Style(rawValue: 1 << 3)
  /// Words that name a discussed issue.
  static let issue = Style(rawValue: 1 << 4)
  /// Words that tell a follow-up.
  static let followUp = Style(rawValue: 1 << 5)
  /// Bar beside a follow-up.
  static let bar = Style(rawValue: 1 << 6)
  /// Of less weight, still readable.
  static let dim = Style(rawValue: 1 << 7)
  /// Words that a search found.
  static let match = Style(rawValue: 1 << 8)
  /// Lines between panes.
  static let rule = Style(rawValue: 1 << 9)
  /// A key in the hint bar or the help.
  static let key = Style(rawValue: 1 << 10)
  /// What went wrong.
  static let problem = Style(rawValue: 1 << 11)
  /// Bar that shows the part of a pane in view.
  static let scroll = Style(rawValue: 1 << 12)
  /// Marker of the pane in focus and of its cursor.
  static let cursor = Style(rawValue: 1 << 13)

  /// What the hint bar says of the last key.
  static let notice = Style(rawValue: 1 << 14)

  /// The roles by name, in their order.
  static let named: [(style: Style, name: String)] = [
    (.title, "title"), (.focus, "focus"), (.selected, "selected"), (.person, "person"), (.issue, "issue"),
    (.followUp, "followUp"), (.bar, "bar"), (.dim, "dim"), (.match, "match"), (.rule, "rule"), (.key, "key"),
    (.problem, "problem"), (.scroll, "scroll"), (.cursor, "cursor"), (.notice, "notice"),
  ]
}
