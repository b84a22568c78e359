import Foundation
import Testing

@testable import ReadoutBrowser

/// Keys in, screens out, for every action wherever it has a key.
struct ActionScreenTests {
  static let look = Size(columns: 80, rows: 24)

  private struct Start {
    let stage: Stage
    let screen: Screen

    init(_ stage: Stage) {
      self.stage = stage
      screen = stage.screen
    }
  }

  @Test("Every action does something, or says why not, as it is recorded", arguments: Scene.all)
  func actions(_ scene: Scene) throws {
    let starts = ScreenTests.sizes.map { size in Start(scene.stage(size)) }
    for start in starts {
      let mistakes = Plainness().mistakes(start.screen, of: start.stage.state)
      #expect(mistakes.isEmpty, "\(scene.name), without colours")
    }
    var record = ActionRecord(scene, starts.map(\.screen))
    for binding in scene.bindings {
      let isApart = scene.before[binding.name] != nil
      let starts = isApart ? ScreenTests.sizes.map { Start(scene.stage($0, for: binding.name)) } : starts
      let trials = starts.map { Trial(binding, $0.stage, $0.screen, keys: binding.keys[0]) }
      for trial in trials { check(trial, scene) }
      record.add(trials, before: scene.before[binding.name])
      // Every key of an action does the same.
      for keys in binding.keys.dropFirst() {
        let other = Trial(binding, starts[0].stage, starts[0].screen, keys: keys)
        #expect(other.after == trials[0].after && other.asked == trials[0].asked, "\(binding.name) by \(keys.name)")
      }
      let isMeant = scene.tells[binding.name] == nil || trials.contains(where: \.isOnlyTold)
      #expect(isMeant, "\(scene.name): \(binding.name) does something after all")
    }
    try Snapshot.check(record.text, "Actions/\(scene.name)")
  }

  @Test("Every action of every map of keys is tried in every place where it has a key")
  func nothingIsMissing() {
    for opened in Stage.Opened.allCases {
      let tried = Set(
        Scene.all.filter { $0.opened == opened }.flatMap { scene in
          scene.bindings.map { "\($0.name) in \(scene.context)" }
        })
      // A choice has keys of its own; the others are those of files or of an archive.
      let others: Set<Binding> =
        switch opened {
        case .files, .archive: []
        case .choice: Set(KeyMap.standard.bindings)
        case .archiveChoice: Set(KeyMap.archive.bindings)
        }
      let missing = opened.keyMap.bindings.filter { !others.contains($0) && !$0.keys.isEmpty }.flatMap { binding in
        binding.contexts.filter { opened == .archive || Context.ofFiles.contains($0) }.map {
          "\(binding.name) in \($0)"
        }.filter { !tried.contains($0) }
      }
      #expect(missing.isEmpty, "\(opened.rawValue)")
    }
  }

  @Test("What only a colour would tell is found out")
  func withoutColours() {
    var theme = Theme.builtIn(.terminal)
    theme.looks[.match] = Look(ink: .exact(Colour(9)))
    theme.looks[.selected] = Look(ink: .exact(Colour(10)))
    let stage = Scene.all[0].stage(Self.look)
    #expect(Plainness().mistakes(stage.screen, of: stage.state).isEmpty)
    #expect(Plainness(theme: theme).mistakes(stage.screen, of: stage.state) == ["selected leaves no trace in "])
    var found = stage
    found.press("/cyber<Enter>m")
    let mistakes = Set(Plainness(theme: theme).mistakes(found.screen, of: found.state).map { $0.prefix(5) })
    #expect(mistakes == ["selec", "match"])
    // One that is marked, on a screen that shows it unmarked; one tab shown in the place of another.
    #expect(Plainness().mistakes(stage.screen, of: found.state) == ["row 4 is marked wrongly"])
    let people = stage.screen
    found.press("gp")
    #expect(Plainness().mistakes(people, of: found.state).count == 2)
  }

  private func check(_ trial: Trial, _ scene: Scene) {
    let place = "\(scene.name): \(trial.binding.name) at \(trial.size.columns)x\(trial.size.rows)"
    #expect(trial.context == scene.context, "\(place): keys go to \(trial.context)")
    let mistakes = Plainness().mistakes(trial.after, of: trial.state, rows: trial.changedRows)
    #expect(mistakes.isEmpty, "\(place), without colours")
    let isSeen = !trial.changedRows.isEmpty || !trial.asked.isEmpty || trial.after.cursor != trial.before.cursor
    #expect(isSeen, "\(place) does nothing")
    if trial.isOnlyTold {
      let told = trial.state.notice?.text ?? ""
      let isExpected = scene.tells[trial.binding.name].map(told.contains) == true
      #expect(isExpected, "\(place) only says: \(told)")
    }
    if let told = trial.state.notice?.text {
      func letters(_ text: String) -> String { String(text.filter { $0 != " " }) }
      #expect(letters(trial.after.lines.bottom).contains(letters(told)), "\(place) does not tell all: \(told)")
    }
    if Context.typing.contains(trial.state.context) {
      #expect(trial.after.showsCursor && trial.after.cursor != nil, "\(place) has no cursor")
    }
  }
}
