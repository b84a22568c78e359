/// What can happen to the browser.
enum Event: Sendable {
  case key(Key)
  case resize(Size)
  /// Files that have been found, and whether these were the last.
  case listed([BrowserItem], isAll: Bool)
  case loaded([LoadResult])
  /// There is time to go on with a search.
  case goOn
}

/// What the browser wants to be done outside of its state.
enum Effect: Hashable, Sendable {
  /// Read these entries before all others.
  case read([Int])
  /// Send `Event.goOn` when no key is waiting.
  case goOn
  /// Draw the whole screen anew, for something else may have written on it.
  case redraw
  case quit
}
