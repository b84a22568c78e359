/// Where in a readout a word stands.
enum IndexPlace: String, CaseIterable {
  case body, title, issues, actions, people, offices, places

  /// What begins the words of the index that stand for a place; nil for those of the text, which are there as they are.
  var sort: String? {
    switch self {
    case .body: nil
    case .title: "wt"
    case .issues: "wi"
    case .actions: "wa"
    case .people: "wp"
    case .offices: "wo"
    case .places: "wl"
    }
  }
}
