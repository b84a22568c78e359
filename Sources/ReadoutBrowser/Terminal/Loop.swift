import Foundation
import ReadoutCore

/// The display loop: waits for keys, results and signals alike, and draws what has changed.
final class Loop {
  private let wakeEnd: Int32
  private let terminal: Terminal
  private let feed: any Feed
  private var state: BrowserState
  private var hasMore = false
  private var isOver = false
  private var deadlySignal: Int32?
  private let leave: (SavedPlace) -> Void
  private let messages: Messages
  private let configuration: Configuration
  private let environment: [String: String]
  private var exporter: Exporter?
  private let explainer: Explainer
  private var rest = PreviewRest()

  /// Takes the terminal for what `feed` brings; `wake` is the pipe through which it tells, `begin` makes the first state
  /// for a size, `leave` is told where the user was at the end. To pick something, standard output is left alone.
  init(
    _ feed: any Feed, wake: (waiting: Int32, waking: Int32), configuration: Configuration, picking: Bool = false,
    explain: @escaping @Sendable (Readout) -> [String: [Cue]], begin: (Size) -> BrowserState,
    leave: @escaping (SavedPlace) -> Void
  ) throws {
    self.feed = feed
    self.leave = leave
    wakeEnd = wake.waiting
    messages = Messages(wake: wake.waking)
    explainer = Explainer(explain) { [messages] in messages.send($0) }
    self.configuration = configuration
    environment = ProcessInfo.processInfo.environment
    terminal = try Terminal(wake: wake.waking, theme: configuration.theme(environment), anyway: picking)
    if configuration.theme == .terminal && configuration.isDark(environment) == nil { terminal.askForBackground() }
    state = begin(terminal.size)
    state.takesMouse = configuration.takesMouse(environment)
    state.holdsEscape = Configuration.holdsEscape(environment)
    if !state.takesMouse { terminal.takeMouse(false) }
    if picking { state.beginPicking() }
  }

  /// Runs until the user quits, or until it turns out that there is nothing to show; gives what was picked.
  func run() -> [Pick] {
    takeNews()
    rest.look(state.glance, isAfterKeys: false)
    terminal.draw(Renderer.render(state))
    feed.start()
    while !isOver { turn() }
    feed.stop()
    exporter?.stop()
    explainer.stop()
    terminal.restore()
    leave(state.resuming ?? state.savedPlace)
    if let deadlySignal { Terminal.end(by: deadlySignal) }
    return state.picked ?? []
  }

  // Keys first, then what has been loaded, then what is left to do.
  private func turn() {
    var descriptors = [
      pollfd(fd: terminal.keyboard, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeEnd, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&descriptors, nfds_t(descriptors.count), hasMore ? 0 : rest.wait() ?? -1)
    if ready < 0 && errno != EINTR { isOver = true }
    var hasChanged = false
    if descriptors[1].revents != 0 { hasChanged = takeWakeUps() }
    let hasKeys = descriptors[0].revents != 0 && takeKeys()
    hasChanged = hasChanged || hasKeys
    // A terminal that has gone away will never send a key again.
    if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { isOver = true }
    if ready == 0 && hasMore {
      send(.goOn)
      hasChanged = true
    }
    if hasChanged { rest.look(state.glance, isAfterKeys: hasKeys) }
    hasChanged = rest.isOver() || hasChanged
    if hasChanged && !isOver { terminal.draw(Renderer.render(state), holding: rest.held) }
  }

  private func takeKeys() -> Bool {
    var hasChanged = false
    // Keys that came together are drawn together.
    for _ in 0..<64 {
      guard !isOver, let input = terminal.nextInput() else { break }
      switch input {
      case .key(let key): send(.key(key))
      case .mouse(let event): send(.mouse(event))
      case .paste(let text): send(.paste(text))
      case .background(let isDark): terminal.adopt(configuration.theme(environment, isDark: isDark))
      }
      hasChanged = true
    }
    return hasChanged
  }

  private func takeWakeUps() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(wakeEnd, &bytes, bytes.count)
    var hasChanged = false
    for signal in Set(bytes.prefix(max(0, count))) {
      switch Int32(signal) {
      case 0: takeNews()
      case SIGWINCH:
        terminal.resize()
        send(.resize(terminal.size))
      case SIGTSTP:
        terminal.suspend()
        send(.resize(terminal.size))
      case let deadly:
        deadlySignal = deadly
        isOver = true
      }
      hasChanged = true
    }
    return hasChanged
  }

  private func takeNews() {
    for event in messages.take() { send(event) }
    for event in feed.events(for: state) { send(event) }
    if state.shelf.archive == nil && state.shelf.isListed && state.shelf.items.isEmpty { isOver = true }
  }

  private func send(_ event: Event) {
    hasMore = false
    perform(state.update(event))
  }

  private func pick(_ entries: [Int]) {
    state.pick(
      entries.compactMap { entry in
        state.shelf.card(entry) ?? feed.readout(entry).map { Card($0, name: state.shelf.name(entry)) }
      })
    isOver = true
  }

  private func copy(_ text: String, _ notice: String) {
    let route = terminal.clipboardRoute
    terminal.write(ClipboardSequence.bytes(text, by: route))
    send(.told(route == .none ? Self.noClipboard : notice))
  }

  private static let noClipboard =
    "This terminal is not known to have a clipboard; | gives the words to a program, such as wl-copy or xclip."

  // The terminal is the program's until it ends; it may have another size then.
  private func perform(_ task: OutsideTask) {
    let bench = Workbench(terminal: terminal, environment: environment) { [messages] in
      messages.send(.told($0))
    } readout: { [state, feed] in
      state.shelf.card($0)?.readout ?? feed.readout($0)
    }
    let sentence = bench.perform(task)
    send(.resize(terminal.size))
    if let sentence { send(.told(sentence)) }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .goOn: hasMore = true
      case .redraw: terminal.forgetScreen()
      case .quit: isOver = true
      case .copy(let text, let notice): copy(text, notice)
      case .takeMouse(let takes): terminal.takeMouse(takes)
      case .outside(let task): perform(task)
      case .pick(let entries): pick(entries)
      case .export(let export):
        let exporter = Exporter(feed) { [messages] in messages.send(.export($0)) }
        self.exporter = exporter
        exporter.start(export)
      case .stopExport: exporter?.stop()
      case .explain(let wish): explainer.want(wish)
      default: feed.perform(effect)
      }
    }
  }
}
