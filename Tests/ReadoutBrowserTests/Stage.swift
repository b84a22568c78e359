import ReadoutArchive
import ReadoutCore

@testable import ReadoutBrowser

/// A browser of files or of an archive without a terminal: keys in, screens and what is asked of the outside out.
struct Stage {
  /// What is open, and whether the browser was opened to pick something.
  enum Opened: String, Sendable, CaseIterable {
    case files, archive
    case choice = "a choice among files"
    case archiveChoice = "a choice in an archive"

    /// The keys that are told of.
    var keyMap: KeyMap {
      switch self {
      case .files: .standard
      case .archive: .archive
      case .choice: KeyMap.standard.picking
      case .archiveChoice: KeyMap.archive.picking
      }
    }
  }

  private enum Play {
    case files(Session)
    case archive(ArchiveSession)
  }

  private var play: Play

  /// Opens six files, or an archive in which there are eight readouts and two saved views.
  init(_ opened: Opened, _ size: Size) {
    switch opened {
    case .files, .choice:
      var session = Session(Fixture.published, title: "seeds", size: size, today: Fixture.today)
      if opened == .choice { session.begin { $0.beginPicking() } }
      play = .files(session)
    case .archive, .archiveChoice:
      var session = ArchiveSession(count: 8, of: Fixture.published, columns: size.columns, rows: size.rows)
      session.store.views = [
        SavedView(name: "open, ours", query: "owner:GB is:open", saved: 0),
        SavedView(name: "Tokyo", query: "place:Tokyo after:2015", saved: 0),
      ]
      if opened == .archiveChoice { session.begin { $0.beginPicking() } }
      play = .archive(session)
    }
  }

  var state: BrowserState {
    switch play {
    case .files(let session): session.state
    case .archive(let session): session.state
    }
  }

  var screen: Screen { Renderer.render(state) }

  /// Presses keys, lets all answers come in after each, and tells what was asked of the outside.
  @discardableResult
  mutating func press(_ keys: [Key]) -> [Effect] {
    var effects: [Effect] = []
    switch play {
    case .files(var session):
      for key in keys { effects += session.send(.key(key)) }
      play = .files(session)
    case .archive(var session):
      session.separate()
      for key in keys {
        effects += session.send(.key(key))
        session.answer()
      }
      play = .archive(session)
    }
    return effects
  }

  /// Presses keys as they are written in scripts.
  @discardableResult
  mutating func press(_ keys: String) -> [Effect] { press(Key.sequence(keys)) }
}
