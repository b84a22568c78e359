/// One sentence for the hint bar that stays until the next key.
struct Notice: Hashable, Sendable {
  let text: String
  /// Whether it tells that something went wrong.
  var isProblem = false
}

extension BrowserState {
  /// Tells why a key does nothing; a handler that changes nothing ends with this.
  mutating func refuse(_ reason: String) { notice = Notice(text: reason) }

  /// Tells what has been done where the screen does not show it.
  mutating func tell(_ sentence: String) { notice = Notice(text: sentence) }

  /// Tells what went wrong.
  mutating func warn(_ sentence: String) { notice = Notice(text: sentence, isProblem: true) }

  /// Why a key that has no meaning here does nothing.
  func reason(against key: Key, in context: Context) -> String {
    let help = keyMap.binding(of: .help, in: context)?.keys.first.map { "; \($0.name) shows what does" } ?? ""
    let elsewhere = Context.allCases.filter { Context.panes.contains($0) && keyMap.hasMeaning(key, in: $0) }
    if Context.panes.contains(context) && !elsewhere.isEmpty {
      let places = elsewhere.map(\.place).joined(separator: " and ")
      return "\(key.name) does nothing in \(context.place): it is for \(places)"
    }
    let isForArchives = shelf.archive == nil && !keyMap.hasAll(of: .archive, for: key, in: context)
    if isForArchives && KeyMap(KeyMap.deeds).hasMeaning(key, in: context) {
      return "Decisions are kept in an archive: `readout import PATH` makes one"
    }
    if isForArchives {
      return "\(key.name) is for an archive, and these are files"
    }
    return "\(key.name) does nothing here\(help)"
  }
}

extension KeyMap {
  /// Whether it has every action that a key of another map stands for in `context`, be it by other keys.
  func hasAll(of other: KeyMap, for key: Key, in context: Context) -> Bool {
    other.bindings(in: context).allSatisfy { row in
      !row.keys.contains { $0.first == key } || binding(of: row.action, in: context) != nil
    }
  }

  /// Whether a key does something in `context` or begins what does.
  func hasMeaning(_ key: Key, in context: Context) -> Bool {
    isPrefix(key, in: context) || action(for: KeySequence(key), in: context) != nil
  }
}
