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
    if shelf.archive == nil {
      let archive = configuration.keyMap(isArchive: true)
      if archive.decides(key, in: context) && !keyMap.hasAll(of: archive, for: key, in: context) { return whyUndecided }
      if !keyMap.hasAll(of: archive, for: key, in: context) { return "\(key.name) is for an archive; these are files" }
    }
    return "\(key.name) does nothing here\(help)"
  }
}

extension BrowserState {
  /// Whether a key that begins a decision in an archive means nothing here: the key behind it must not do something else.
  func beginsDecision(_ key: Key, in context: Context) -> Bool {
    guard shelf.archive == nil, !keyMap.hasMeaning(key, in: context) else { return false }
    let archive = configuration.keyMap(isArchive: true)
    return archive.isPrefix(key, in: context) && archive.decides(key, in: context)
  }

  /// Why nothing can be decided about files, and what to do, in as many words as there is room for.
  var whyUndecided: String {
    let room = size.columns - 2
    let isPlain = title.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && scalar.properties.isAlphabetic || ("-"..."9").contains(scalar) || scalar == "_"
    }
    // What was opened is what is to be imported, where it can be typed as it stands.
    let sentences = (isPlain && !title.isEmpty ? [title, "PATH"] : ["PATH"]).flatMap { path in
      [
        "Decisions are kept in an archive: `readout import \(path)`, then `readout`",
        "Needs an archive: readout import \(path)",
      ]
    }
    return sentences.first { TextWidth.of($0) <= room } ?? "Needs an archive"
  }
}

extension KeyMap {
  /// Whether a key decides something about an item, or begins what does.
  func decides(_ key: Key, in context: Context) -> Bool {
    bindings(in: context).contains { row in
      KeyMap.deeds.contains { $0.action == row.action && $0.contexts == Context.listing }
        && row.keys.contains { $0.first == key }
    }
  }

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
