/// Words that are looked for in the text of the readout in front, and in those that come in front after it.
struct SourceFind: Sendable {
  /// As typed.
  var text = ""
  /// Whether they are being typed.
  var isOpen = true
  /// Where Esc leads back to.
  let before: Position

  /// Folded beginnings of the words.
  var words: [[UInt8]] { FoldedText.words(text) }
}

extension BrowserState {
  /// Begins to look for words in the text.
  mutating func openFind() {
    find = SourceFind(before: at)
    focus(.source)
  }

  /// Looks for other words, from the place on where the search in the text began.
  mutating func ask(inText text: String) {
    find?.text = text
    guard let before = find?.before else { return }
    at.sourceAt = before.focus == .source ? before.sourceAt : at.sourceTop
    at.sourceMark = nil
    let from = at.sourceAt
    if let place = findings.first(where: { $0.lowerBound >= from }) ?? findings.first { put(atByte: place.lowerBound) }
  }

  /// Does what a key means while words to find are typed.
  mutating func performInFind(_ action: Action) {
    switch action {
    case .accept: acceptFind()
    case .leave: endFind()
    case .down: stepFind(1)
    case .up: stepFind(-1)
    case .pageDown, .pageUp, .first, .last: move(action)
    default: edit(action)
    }
  }

  // The words stay marked until Esc.
  private mutating func acceptFind() {
    guard let find else { return }
    let isFound = !findings.isEmpty
    if !isFound { endFind() }
    self.find?.isOpen = false
    if !isFound && !find.words.isEmpty { refuse("Nothing in this text begins so: \(find.text)") }
  }

  /// Gives up the words that are looked for; while they are being typed, the reader is back where he was.
  mutating func endFind() {
    guard let find else { return }
    self.find = nil
    if find.isOpen && at.entry == find.before.entry { at = find.before.with(at.split) }
  }

  /// Stretches of the text, in UTF-8 bytes, that match the words which are looked for in it.
  ///
  /// Each is one match; of several words, each is one.
  var findings: [Range<Int>] {
    guard let find, !find.words.isEmpty, let text = card?.readout.text else { return [] }
    return FoldedText.matches(of: find.words, in: text)
  }

  /// Goes to the next (1) or previous (-1) stretch that matches, round and round.
  mutating func stepFind(_ step: Int) {
    let places = findings
    guard !places.isEmpty else { return refuse("Nothing in this text begins so") }
    let here = at.sourceAt
    let next =
      step > 0
      ? places.firstIndex { $0.lowerBound > here } ?? 0
      : places.lastIndex { $0.lowerBound < here } ?? places.count - 1
    put(atByte: places[next].lowerBound)
  }

  private mutating func put(atByte offset: Int) {
    at.sourceAt = offset
    at.sourceMark = nil
  }
}
