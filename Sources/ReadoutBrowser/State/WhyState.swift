import ReadoutCore

/// A readout of which the cues are wanted: what spoke for each of its items.
struct ExplainWish: Hashable, Sendable {
  let readout: Readout

  static func == (a: ExplainWish, b: ExplainWish) -> Bool { a.readout.id == b.readout.id }

  func hash(into hasher: inout Hasher) { hasher.combine(readout.id) }
}

/// What has been told of why items are there.
struct WhyState: Sendable {
  /// Id of the text whose cues have been asked for.
  private(set) var text: String?
  /// The cues by the items' ids; nil until they have come.
  private(set) var cues: [String: [Cue]]?

  /// Takes the cues of a text, unless others have been asked for since.
  mutating func take(_ cues: [String: [Cue]], of text: String) {
    if text == self.text { self.cues = cues }
  }

  /// What is to be asked for so that the cues of `readout` can be shown; nothing where that has been done.
  mutating func ask(_ readout: Readout) -> ExplainWish? {
    guard readout.id != text else { return nil }
    (text, cues) = (readout.id, readout.cues.isEmpty ? nil : readout.cues)
    return cues == nil ? ExplainWish(readout: readout) : nil
  }

  /// The cues of an item of a text; nil until they have come.
  func cues(of item: String, in text: String) -> [Cue]? { text == self.text ? cues.map { $0[item] ?? [] } : nil }
}

extension BrowserState {
  /// Cues are wanted for as long as the panel is open that tells them.
  mutating func whyWishes() -> [Effect] {
    guard at.showsWhy, currentFact != nil, let readout = card?.readout else { return [] }
    return why.ask(readout).map { [.explain($0)] } ?? []
  }
}
