extension BrowserState {
  /// Stops the reading of files that nobody looks at; false where none are being read.
  mutating func holdReading() -> Bool {
    guard shelf.archive == nil, !shelf.isComplete, !isReadingHeld else { return false }
    isReadingHeld = true
    tell("Reading stopped; what you look at is read, and a search reads all")
    return true
  }

  /// Whether the reading goes on because words are looked for in all files.
  mutating func readsOnForWords() -> Bool {
    guard isReadingHeld, search?.words.isEmpty == false || at.filters[.readouts]?.isEmpty == false else { return false }
    isReadingHeld = false
    return true
  }
}
