import Testing

@testable import ReadoutBrowser

/// A place in the browser at which every action that has a key there is tried.
struct Scene: CustomTestStringConvertible, Sendable {
  /// Name of its record.
  let name: String
  let opened: Stage.Opened
  /// The keys that lead there.
  let keys: String
  /// Where keys go to there.
  let context: Context
  /// Actions that are tried; nil for all that have a key there.
  var only: Set<String>?
  /// Keys that are pressed before an action's own, where it would have nothing to do otherwise.
  var before: [String: String] = [:]
  /// Actions of which nothing is seen, at some size at least, but what they say: words of that.
  var tells: [String: String] = [:]

  var testDescription: String { name }

  /// The bindings that are tried.
  var bindings: [Binding] {
    opened.keyMap.bindings(in: context).filter { !$0.keys.isEmpty && only?.contains($0.name) != false }
  }

  /// The browser at the place, or where an action is tried.
  func stage(_ size: Size, for action: String? = nil) -> Stage {
    var stage = Stage(opened, size)
    stage.press(keys + (action.flatMap { before[$0] } ?? ""))
    return stage
  }
}

/// What came of an action: the screens before and after, and what was asked of the outside.
struct Trial: Sendable {
  let binding: Binding
  let size: Size
  let before: Screen
  let after: Screen
  let asked: [String]
  /// Where keys went to.
  let context: Context
  /// What the browser was after it.
  let state: BrowserState
  /// Rows that are others than before, or look otherwise.
  let changedRows: [Int]
  /// Whether nothing has come of it but that something is told.
  let isOnlyTold: Bool

  /// Presses an action's keys where `stage` shows the screen `before`.
  init(_ binding: Binding, _ stage: Stage, _ before: Screen, keys: KeySequence) {
    let start = stage.state
    var stage = stage
    self.binding = binding
    self.before = before
    size = start.size
    context = start.context
    let asked = stage.press([keys.first, keys.second].compactMap { $0 }).compactMap(\.words)
    state = stage.state
    self.asked = asked + (state.picked ?? []).map { "print “\($0.line.replacing("\t", with: " | "))”" }
    after = stage.screen
    changedRows = after.changedRows(since: before)
    isOnlyTold = self.asked.isEmpty && state.notice != nil && Self.silently(state) == Self.silently(start)
  }

  private static func silently(_ state: BrowserState) -> Screen {
    var state = state
    state.notice = nil
    return Renderer.render(state)
  }
}
