/// Where a key applies; the raw value is its name in the configuration.
enum Context: String, Hashable, CaseIterable, Sendable {
  case readouts
  case facts = "items"
  case source, search, filter, help, views, naming, piping

  /// Where panes are moved through and nothing is typed.
  static let panes: Set<Context> = [.readouts, .facts, .source]
  /// Where letters are typed.
  static let typing: Set<Context> = [.search, .filter, .help, .naming, .piping]
  /// What files have as well as an archive.
  static let ofFiles: Set<Context> = [.readouts, .facts, .source, .search, .filter, .help, .piping]

  /// Where that is, in a sentence.
  var place: String {
    switch self {
    case .readouts: "the readouts"
    case .facts: "the items"
    case .source: "the source"
    case .search: "a search"
    case .filter: "a filter"
    case .help: "the help"
    case .views: "the saved views"
    case .naming: "a view's name"
    case .piping: "a command line"
    }
  }
}
