@testable import ReadoutBrowser

/// The places: every context of the keys of files, of an archive, and of a choice.
extension Scene {
  static let all: [Scene] = archive + typedInArchive + files + typedInFiles + choices

  // In the archive, the third readout is that of London; among the files, the second one.
  private static let archive: [Scene] = [
    Scene(
      name: "archive-readouts", opened: .archive, keys: "jj", context: .readouts,
      before: ofReadouts.merging(["back": "gp<Enter>"]) { $1 },
      tells: tellsOfReadouts.merging(
        ["confirm": noItem, "reject": noItem, "correct": noItem, "note": noItem, "status": noItem]
      ) { $1 }),
    Scene(
      name: "archive-issues", opened: .archive, keys: "jj3jjjjjj", context: .facts, before: ofItems,
      tells: tellsOfItems.merging(["status": "Follow-ups have a status"]) { $1 }),
    Scene(
      name: "archive-people", opened: .archive, keys: "jj2j", context: .facts, only: withItems,
      tells: ["status": "Follow-ups have a status"]),
    Scene(
      name: "archive-follow-ups", opened: .archive, keys: "jj4j", context: .facts, only: withItems,
      tells: ["next-evidence": "in this place only"]),
    Scene(
      name: "archive-source", opened: .archive, keys: "jj5j]]", context: .source, before: ofSource,
      tells: tellsOfSource.merging(["status": "Follow-ups have a status"]) { $1 }),
    Scene(
      name: "archive-list-of-people", opened: .archive, keys: "gpjj", context: .list, only: withLists,
      tells: unsorted("publisher", "kind", "status", "owed", "imported").merging(notDecided) { $1 }
        .merging(["states": "This is for follow-ups"]) { $1 }),
    Scene(
      name: "archive-list-of-issues", opened: .archive, keys: "gijj", context: .list, only: withLists,
      tells: unsorted("sides", "publisher", "kind", "status", "owed", "first", "imported").merging(notDecided) { $1 }
        .merging(["states": "This is for follow-ups"]) { $1 }),
    Scene(
      name: "archive-list-of-countries", opened: .archive, keys: "gcjj", context: .list, only: withLists,
      tells: unsorted("kind", "status", "first", "imported").merging(notDecided) { $1 }
        .merging(["states": "This is for follow-ups"]) { $1 }),
    Scene(
      name: "archive-list-of-follow-ups", opened: .archive, keys: "gfjj", context: .list,
      before: ["mark-none": "m", "redo": "acu", "undo": "ac", "leave": "fmeet<Enter>"],
      tells: unsorted("publisher", "number", "owed", "imported").merging(
        ["tab-follow-ups": "You are in Follow-ups already"]
      ) { $1 }),
    Scene(
      name: "archive-overview", opened: .archive, keys: "gojj", context: .overview,
      tells: ["tab-overview": "You are in Overview already"]),
    Scene(name: "archive-views", opened: .archive, keys: "Vj", context: .views, before: ofViews, tells: ofFewViews),
  ]

  // Where something is typed.
  private static let typedInArchive: [Scene] = [
    Scene(
      name: "archive-search", opened: .archive, keys: "/cyber<Down><Down>", context: .search),
    Scene(
      name: "archive-search-counts", opened: .archive, keys: "/cyber<Tab><Tab><Tab>", context: .search,
      only: ["accept", "next-kind", "previous-kind", "down", "up", "page-down", "page-up", "first", "last"],
      before: ["up": "<Down>", "page-up": "<Down>", "first": "<Down>"]),
    Scene(name: "archive-filter", opened: .archive, keys: "ft<Down>", context: .filter, before: ["erase-word": " o"]),
    Scene(
      name: "archive-filter-of-issues", opened: .archive, keys: "jj3fcy<Down>", context: .filter, only: withFilters,
      tells: ["down": "This is the last row"]),
    Scene(
      name: "archive-filter-of-source", opened: .archive, keys: "jj5&law<Down>", context: .filter, only: withFilters),
    Scene(name: "archive-filter-of-people", opened: .archive, keys: "gpfm<Down>", context: .filter, only: withFilters),
    Scene(
      name: "archive-parts", opened: .archive, keys: "f\(nineParts)<Enter>cll", context: .chips),
    Scene(name: "archive-find", opened: .archive, keys: "jj5Fand<Down>", context: .finding),
    Scene(name: "archive-palette", opened: .archive, keys: "jj3:mark<Down>", context: .palette),
    Scene(name: "archive-help", opened: .archive, keys: "jj3?m", context: .help, before: ofHelp),
    Scene(
      name: "archive-view-name", opened: .archive, keys: "ftok<Enter>Vsin Tokyo", context: .naming,
      tells: oneRow("The name of a view has one row")),
    Scene(name: "archive-form", opened: .archive, keys: "jj4jjjae<Tab>, US", context: .form),
    Scene(
      name: "archive-note", opened: .archive, keys: "jj4jansee annex", context: .form,
      tells: oneRow("There is one field only").merging(
        ["next-kind": "There is one field only", "previous-kind": "There is one field only"]
      ) { $1 }),
    Scene(
      name: "archive-status", opened: .archive, keys: "jj4jas", context: .status,
      tells: oneRow("There is one field only")),
    Scene(
      name: "archive-pipe", opened: .archive, keys: "jj|wc -w", context: .piping,
      tells: oneRow("A command line has one row")),
    Scene(
      name: "archive-export", opened: .archive, keys: "jjxc", context: .exporting,
      tells: oneRow("The name of a file has one row")),
  ]

  private static let files: [Scene] = [
    Scene(
      name: "files-readouts", opened: .files, keys: "j", context: .readouts,
      before: ofReadouts.merging(["back": "gp<Enter>"]) { $1 }, tells: tellsOfReadouts),
    Scene(
      name: "files-issues", opened: .files, keys: "j3jjjjjj", context: .facts, before: ofItems,
      tells: tellsOfItems.merging(unseenOrder) { $1 }),
    Scene(
      name: "files-source", opened: .files, keys: "j5j]]", context: .source, before: ofSource,
      tells: tellsOfSource.merging(unseenOrder) { $1 }),
    Scene(
      name: "files-list-of-people", opened: .files, keys: "gpjj", context: .list,
      before: ["mark-none": "m", "leave": "fmi<Enter>", "chips": "fmi<Enter>", "remove-chips": "fmi<Enter>"],
      tells: unsorted("publisher", "kind", "status", "owed", "imported").merging(
        [
          "tab-people": "You are in People already", "states": "This is for follow-ups",
          "why": "Why is told of follow-ups",
        ]
      ) { $1 }),
    Scene(
      name: "files-overview", opened: .files, keys: "gojj", context: .overview,
      tells: ["tab-overview": "You are in Overview already"]),
  ]

  private static let typedInFiles: [Scene] = [
    Scene(name: "files-search", opened: .files, keys: "/cyber<Down>", context: .search),
    Scene(name: "files-filter", opened: .files, keys: "ft<Down>", context: .filter, before: ["erase-word": " d"]),
    Scene(
      name: "files-parts", opened: .files, keys: "f\(nineParts)<Enter>cll", context: .chips,
      tells: ["fourth", "eighth", "ninth"].reduce(into: [:]) { $0["remove-\($1)-chip"] = "is no longer asked for" }),
    Scene(name: "files-find", opened: .files, keys: "j5Fand<Down>", context: .finding),
    Scene(name: "files-palette", opened: .files, keys: "j3:mark<Down>", context: .palette),
    Scene(name: "files-help", opened: .files, keys: "j3?m", context: .help, before: ofHelp),
    Scene(
      name: "files-pipe", opened: .files, keys: "j3|wc -w", context: .piping,
      tells: oneRow("A command line has one row")),
    Scene(
      name: "files-export", opened: .files, keys: "j3xj", context: .exporting,
      tells: oneRow("The name of a file has one row")),
  ]

  private static let choices: [Scene] = [
    Scene(name: "choice-readouts", opened: .choice, keys: "j", context: .readouts, only: ["pick", "deeper", "leave"]),
    Scene(name: "choice-marked", opened: .choice, keys: "mjjm", context: .readouts, only: ["pick"]),
    Scene(name: "choice-items", opened: .choice, keys: "j3j", context: .facts, only: ["pick", "deeper"]),
    Scene(name: "choice-source", opened: .choice, keys: "j5j]]", context: .source, only: ["pick", "deeper"]),
    Scene(
      name: "archive-choice-readouts", opened: .archiveChoice, keys: "jj", context: .readouts,
      only: ["pick", "deeper", "leave"]),
    Scene(
      name: "archive-choice-items", opened: .archiveChoice, keys: "jj3j", context: .facts, only: ["pick", "deeper"]),
    Scene(
      name: "archive-choice-source", opened: .archiveChoice, keys: "jj5j]]", context: .source, only: ["pick", "deeper"]),
  ]

  // MARK: What several have in common

  private static let nineParts = "with:AU with:JP on:2016 topic:cyber two plus dialogue in tokyo"
  private static let noItem = "Go to an item first"
  private static let withItems: Set<String> = [
    "deeper", "next-evidence", "why", "find", "filter", "confirm", "reject", "correct", "note", "status", "copy",
    "footnote", "pipe", "edit", "export-csv",
  ]
  private static let withLists: Set<String> = Set(SortKey.allCases.map { "sort-\($0.rawValue)" }).union([
    "deeper", "filter", "states", "confirm", "note", "mark", "export-csv", "export-markdown", "leave", "back",
  ])
  private static let withFilters: Set<String> = ["accept", "leave", "down", "up", "erase", "erase-all"]
  private static let narrow = [
    "zoom": "One pane has the whole screen already", "move-line-left": "There is no line",
    "move-line-right": "There is no line",
  ]
  private static let unseenOrder = ["date", "title", "sides", "publisher", "imported"].reduce(into: [String: String]())
  {
    $0["sort-\($1)"] = "Sorted by"
  }
  private static let unseenMarks = [
    "mark": "1 readout marked", "mark-range": "Go to the other end", "mark-all": " marked",
    "mark-none": "Nothing is marked",
  ]
  private static let notDecided = [
    "confirm": "Follow-ups can be decided on here", "note": "Follow-ups can be decided on here",
  ]
  private static let ofReadouts = [
    "next-hit": "/cyber<Enter>1", "previous-hit": "/cyber<Enter>1", "mark-none": "m", "chips": "ftok<Enter>",
    "remove-chips": "ftok<Enter>", "undo": "3ac1", "redo": "3acu1", "leave": "ftok<Enter>",
  ]
  private static let tellsOfReadouts = narrow.merging(unsorted("number", "kind", "status", "owed", "first")) { $1 }
    .merging(["tab-readouts": "You are in Readouts already", "pane-readouts": "You are in Readouts already"]) { $1 }
  private static let ofItems = [
    "next-hit": "/cyber<Enter>", "previous-hit": "/cyber<Enter>", "mark-none": "m", "chips": "fcyber<Enter>",
    "remove-chips": "fcyber<Enter>", "undo": "ac", "redo": "acu", "leave": "w",
  ]
  private static let tellsOfItems = narrow.merging(unseenMarks) { $1 }
    .merging(unsorted("number", "kind", "status", "owed", "first")) { $1 }
    .merging(["tab-readouts": "You are in Readouts already", "pane-issues": "You are in Discussed issues already"]) {
      $1
    }
  private static let ofSource = [
    "next-hit": "/cyber<Enter>5", "previous-hit": "/cyber<Enter>5", "mark-none": "m", "chips": "&law<Enter>",
    "remove-chips": "&law<Enter>", "undo": "ac", "redo": "acu", "leave": "p",
  ]
  private static let tellsOfSource = narrow.merging(unseenMarks) { $1 }
    .merging(unsorted("number", "kind", "status", "owed", "first")) { $1 }
    .merging(["tab-readouts": "You are in Readouts already", "pane-source": "You are in Source already"]) { $1 }
  private static let ofHelp = ["down", "up", "page-down", "page-up", "first", "last"].reduce(into: [String: String]()) {
    $0[$1] = "<C-u><Down><Down>"
  }
  private static let ofViews = ["save-view": "<Esc>ftok<Enter>V", "down": "k", "page-down": "k", "last": "k"]
  private static let ofFewViews: [String: String] = [:]

  private static func unsorted(_ keys: String...) -> [String: String] {
    Dictionary(uniqueKeysWithValues: keys.map { ("sort-\($0)", "sorted by") })
  }

  private static func oneRow(_ words: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: ["down", "up", "page-down", "page-up", "first", "last"].map { ($0, words) })
  }
}
