import ReadoutArchive
import ReadoutCore

@testable import ReadoutBrowser

extension Effect {
  /// What is asked of the outside, in words; nil where it is no more than reading on for what is to be shown.
  var words: String? {
    switch self {
    case .read, .goOn, .fetch, .tabRows: nil
    case .holdReading(let holds): holds ? "read only what is looked at" : "read everything"
    case .redraw: "draw the whole screen anew"
    case .quit: "quit"
    case .find(_, let text): text.isEmpty ? "search for nothing more" : "search for “\(text)”"
    case .pass(_, let text, let sort): "list the readouts of “\(text)” by \(sort.words)"
    case .list(let wish): "list \(wish.tab.name) of “\(wish.filter)” by \(wish.sort.words)"
    case .stopList: "stop listing"
    case .tellViews: "tell the saved views"
    case .saveView(let name, let query): "save “\(query)” as “\(name)”"
    case .removeView(let name): "remove the view “\(name)”"
    case .decide(let deed): "decide: \(deed.inWords)"
    case .copy(let text, _): "copy:\n" + text.split(separator: "\n").map { "  | \($0)" }.joined(separator: "\n")
    case .takeMouse(let takes): takes ? "take the mouse" : "leave the mouse to the terminal"
    case .pick(let entries): "pick the readouts \(entries)"
    case .outside(let task): task.inWords
    case .export(let export): "write \(export.inWords)"
    case .stopExport: "stop writing"
    case .explain(let wish): "tell what spoke for items of \(wish.readout.source.path)"
    }
  }
}

extension OutsideTask {
  fileprivate var inWords: String {
    switch self {
    case .edit(let text, let path, let name, let offset):
      "edit \(path ?? "a copy of “\(name)”") at “\(text.utf8[offset..<min(text.utf8.count, offset + 20)])”"
    case .pipe(let command, .words(let words)): "give \(words.utf8.count) bytes to `\(command)`: \(words.prefix(40))…"
    case .pipe(let command, .readouts(let entries)): "give the texts of the readouts \(entries) to `\(command)`"
    case .open(let url): "open \(url)"
    }
  }
}

extension Export {
  fileprivate var inWords: String {
    switch content {
    case .readouts(let entries): "the readouts \(entries) to \(path) as \(format)"
    case .rows(let tab, let keys): "\(keys.count) rows of \(tab.name) to \(path) as \(format)"
    case .items(let records): "\(records.count) items to \(path) as \(format)"
    }
  }
}

extension Deed {
  fileprivate var inWords: String {
    let what =
      switch kind {
      case .decide(.status(let status, let day)): "\(status.rawValue) on \(day.map(\.description) ?? "no day")"
      case .decide(.verdict(let verdict)): verdict.rawValue
      case .decide(.correct(let fields)):
        fields.map { "\($0.rawValue) is “\($1)”" }.sorted().joined(separator: ", ")
      case .decide(.note(let note)): "the note “\(note)”"
      case .decide(.mark(let mark)): "the mark “\(mark)”"
      case .undo(let aspect): "take back \(aspect?.rawValue ?? "the last")"
      case .redo(let aspect): "restore \(aspect?.rawValue ?? "the last")"
      }
    return "\(what), of " + targets.map { "\($0.item) of \($0.entry)" }.joined(separator: ", ")
  }
}
