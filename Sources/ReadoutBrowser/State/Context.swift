/// Where a key applies; the raw value is its name in the configuration.
enum Context: String, Hashable, CaseIterable, Sendable {
  case readouts
  case facts = "items"
  case source, search, filter
  case finding = "find"
  case palette, help, views, naming
  case form, status

  /// Where panes are moved through and nothing is typed.
  static let panes: Set<Context> = [.readouts, .facts, .source]
  /// Where letters are typed.
  static let typing: Set<Context> = [.search, .filter, .finding, .palette, .help, .naming, .form, .status]
  /// What files have as well as an archive.
  static let ofFiles: Set<Context> = [.readouts, .facts, .source, .search, .filter, .finding, .palette, .help]

  /// Where that is, in a sentence.
  var place: String {
    switch self {
    case .readouts: "the readouts"
    case .facts: "the items"
    case .source: "the source"
    case .search: "a search"
    case .filter: "a filter"
    case .finding: "words in the text"
    case .palette: "the palette"
    case .help: "the help"
    case .views: "the saved views"
    case .naming: "a view's name"
    case .form: "a form"
    case .status: "a follow-up's status"
    }
  }

  /// Heading in the help.
  var title: String {
    switch self {
    case .readouts: "Readouts"
    case .facts: "Items"
    case .source: "Source"
    case .search: "While searching"
    case .filter: "While filtering"
    case .finding: "While finding words in the text"
    case .palette: "In the palette"
    case .help: "In this help"
    case .views: "In the saved views"
    case .naming: "While naming a view"
    case .form: "In a form"
    case .status: "While setting a status"
    }
  }
}
