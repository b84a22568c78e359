import ReadoutCore

/// What people decided about items, in words.
extension Labels {
  /// Items in their order, those that people rejected last.
  func settled<Item: Identifiable>(_ items: [Item]) -> [Item] where Item.ID == String {
    items.filter { !readout.isRejected($0.id) } + items.filter { readout.isRejected($0.id) }
  }

  /// `3`, or `3, 1 rejected`; `more` stands between.
  func count<Item: Identifiable>(_ items: [Item], _ more: String = "") -> String where Item.ID == String {
    let rejected = items.count { readout.isRejected($0.id) }
    return "\(items.count - rejected)\(more)" + (rejected == 0 ? "" : ", \(rejected) rejected")
  }

  /// `done 2016-09-30, confirmed, corrected`, or nothing.
  func decisions(_ id: String) -> String {
    guard let judgement = readout.judgements[id] else { return "" }
    var words: [String] = []
    if let status = judgement.status {
      words.append(status.rawValue + (judgement.statusDay.map { " \($0)" } ?? ""))
    }
    if let verdict = judgement.verdict { words.append(verdict.rawValue) }
    if !judgement.found.isEmpty { words.append("corrected") }
    if let mark = judgement.mark { words.append("marked \(Self.line(mark))") }
    return words.joined(separator: ", ")
  }

  /// The note on an item on one line, or nothing.
  func note(_ id: String) -> String { readout.judgements[id]?.note.map(Self.line) ?? "" }

  /// What the program had found in the fields that people corrected: `due 2016-10, owners GB`; or nothing.
  func found(_ id: String) -> String {
    guard let judgement = readout.judgements[id] else { return "" }
    return judgement.found.sorted { $0.key < $1.key }.filter { $0.key != "generic" }.map { name, value in
      let words =
        switch value {
        case .text(let text): text.map { "“\(Self.line($0))”" } ?? "none"
        case .list(let ids): ids.isEmpty ? "none" : ids.map(party).joined(separator: ", ")
        case .flag(let flag): flag ? "yes" : "no"
        case .date(let date): date.map { Self.line($0.value ?? $0.text) } ?? "none"
        }
      return "\(name) \(words)"
    }.joined(separator: ", ")
  }
}
