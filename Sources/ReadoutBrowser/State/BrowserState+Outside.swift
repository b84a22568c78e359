import ReadoutCore

extension BrowserState {
  /// Does what leads out of the browser.
  mutating func performOutside(_ action: Action) -> [Effect] {
    switch action {
    case .copyQuotation: return copy(asFootnote: false)
    case .copyFootnote: return copy(asFootnote: true)
    case .edit: return edit()
    case .pipe: startPiping()
    case .openWeb: return openWeb()
    case .pick: return pick()
    default: break
    }
    return []
  }

  /// The words that the cursor is on, with their source: of an item its sentences, of the source those in the cursor's
  /// row, of the list the readout alone.
  var quotation: Quotation? {
    guard let card else { return nil }
    switch at.focus {
    case .readouts: return Quotation(card, nil)
    case .source where currentSpan == nil && !wrap.rows.isEmpty:
      return Quotation(card, wrap.rows[wrap.row(at: at.sourceAt)])
    default: return Quotation(card, currentSpan.map { $0.start..<max($0.start, $0.end) })
    }
  }

  private mutating func copy(asFootnote: Bool) -> [Effect] {
    guard let whole = quotation else { return refuseUnread() }
    let limit = ClipboardSequence.limit
    let quotation = whole.cut(to: limit)
    let text = asFootnote ? quotation.footnote : quotation.text
    let number = Renderer.counted(text.count, "character")
    let cut =
      quotation == whole
      ? "" : ", the words cut, for terminals take no more than \(limit.grouped) bytes"
    return [.copy(text, notice: "Copied \(number)\(cut): \(SafeText.line(text))")]
  }

  private mutating func refuseUnread() -> [Effect] {
    if let sentence = at.entry.flatMap(shelf.failure) {
      warn(sentence)
    } else {
      refuse(at.entry == nil ? "There is no readout here" : "The readout is still being read; try again")
    }
    return []
  }

  private mutating func edit() -> [Effect] {
    guard let card, let entry = at.entry else { return refuseUnread() }
    let offset = at.focus == .source ? at.sourceAt : currentSpan?.start ?? 0
    let path = shelf.archive == nil ? shelf.items[entry].path : nil
    return [.outside(.edit(text: card.readout.text, path: path, name: card.title, offset: offset))]
  }

  private mutating func openWeb() -> [Effect] {
    guard let card else { return refuseUnread() }
    guard let url = card.readout.source.url, !url.isEmpty else {
      refuse("The readout names no address")
      return []
    }
    return [.outside(.open(url: url))]
  }

  // MARK: Piping

  private mutating func startPiping() {
    if piped == nil { _ = refuseUnread() } else { piping = "" }
  }

  /// What a command would be given, in a word.
  var pipedName: String {
    if !markedReadouts.isEmpty { return Renderer.counted(markedReadouts.count, "marked readout") }
    return at.focus.kind == nil ? "the text" : "the item's words"
  }

  private var piped: Piped? {
    if !markedReadouts.isEmpty { return .readouts(selection) }
    return (at.focus.kind == nil ? card?.readout.text : quotation?.text).map(Piped.words)
  }

  /// Does what a key means while a command line is typed.
  mutating func performInPiping(_ action: Action) -> [Effect] {
    switch action {
    case .leave: piping = nil
    case .accept:
      guard let command = piping, let piped else { break }
      do {
        _ = try ArgumentVector.words(command)
        piping = nil
        return [.outside(.pipe(command: command, piped))]
      } catch {
        warn(error.sentence)
      }
    case .erase, .eraseWord, .eraseAll: edit(action)
    default: refuse("A command line has one row")
    }
    return []
  }

  // MARK: Picking

  /// Takes readouts as what was picked.
  mutating func pick(_ cards: [Card]) {
    picked = cards.map { Pick($0, nil, quotation: nil, isInArchive: shelf.archive != nil) }
  }

  private mutating func pick() -> [Effect] {
    if !markedReadouts.isEmpty { return [.pick(selection)] }
    guard let card else { return refuseUnread() }
    let fact = at.focus == .source ? currentFact : at.focus.kind == nil ? nil : currentFact
    if at.focus.kind != nil && fact == nil {
      refuse("There is no item here")
      return []
    }
    picked = [Pick(card, fact, quotation: quotation, isInArchive: shelf.archive != nil)]
    return [.quit]
  }
}
