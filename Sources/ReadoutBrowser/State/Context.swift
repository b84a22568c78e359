/// Where a key applies; the raw value is its name in the configuration.
enum Context: String, Hashable, CaseIterable, Sendable {
  case readouts
  case facts = "items"
  case source, list, overview, search, filter, chips
  case finding = "find"
  case palette, help, views, naming
  case form, status
  case piping = "pipe"
  case exporting = "export"

  /// Where panes are moved through and nothing is typed.
  static let panes: Set<Context> = [.readouts, .facts, .source]
  /// Where rows are moved through and nothing is typed.
  static let moving: Set<Context> = panes.union([.list, .overview])
  /// Where there is a list that can be sorted and filtered.
  static let listing: Set<Context> = panes.union([.list])
  /// Where a row can be marked: in the items and the source, that of their readout.
  static let marking: Set<Context> = listing
  /// Where letters are typed.
  static let typing: Set<Context> = [
    .search, .filter, .finding, .palette, .help, .naming, .form, .status, .piping, .exporting,
  ]
  /// What files have as well as an archive.
  static let ofFiles: Set<Context> = [
    .readouts, .facts, .source, .list, .overview, .search, .filter, .chips, .finding, .palette, .help, .piping,
    .exporting,
  ]

  /// Where that is, in a sentence.
  var place: String {
    switch self {
    case .readouts: "the readouts"
    case .facts: "the items"
    case .source: "the source"
    case .list: "a list"
    case .overview: "the overview"
    case .search: "a search"
    case .filter: "a filter"
    case .finding: "words in the text"
    case .palette: "the palette"
    case .chips: "the parts of a filter"
    case .help: "the help"
    case .views: "the saved views"
    case .naming: "a view's name"
    case .form: "a form"
    case .status: "a follow-up's status"
    case .piping: "a command line"
    case .exporting: "the name of a file"
    }
  }

  /// Heading in the help.
  var title: String {
    switch self {
    case .readouts: "Readouts"
    case .facts: "Items"
    case .source: "Source"
    case .list: "List"
    case .overview: "Overview"
    case .search: "While searching"
    case .filter: "While filtering"
    case .finding: "While finding words in the text"
    case .chips: "While taking a filter's parts away"
    case .palette: "In the palette"
    case .help: "In this help"
    case .views: "In the saved views"
    case .naming: "While naming a view"
    case .form: "In a form"
    case .status: "While setting a status"
    case .piping: "While naming a command"
    case .exporting: "While naming a file"
    }
  }
}
