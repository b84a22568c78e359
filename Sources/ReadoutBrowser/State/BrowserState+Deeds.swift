import ReadoutArchive
import ReadoutCore

extension BrowserState {
  /// The items about which a key decides: the one under the cursor.
  var deedTargets: [DeedTarget] {
    if let list = tabs.list { return targets(in: list) }
    guard let entry = at.entry, let fact = currentFact else { return [] }
    return [DeedTarget(entry: entry, item: fact.item.id, label: fact.main)]
  }

  // Of the list of follow-ups, those that are marked, or else the one in front.
  private func targets(in list: TabList) -> [DeedTarget] {
    guard list.tab == .followUps, shelf.archive != nil else { return [] }
    // Not by going through the list, which may have millions.
    let marked = list.marks.count > Self.mostTargets ? [] : list.marks.sorted()
    return (marked.isEmpty ? [list.selectedKey].compactMap { $0 } : marked).map { key in
      let name = FollowUpKey(raw: key)
      return DeedTarget(entry: Int(name.readout), item: "f\(name.number)", label: list.row(key)?.main ?? "follow-up")
    }
  }

  /// A row of the list of follow-ups, with what was decided and is still to be read.
  func judged(_ row: TabRow, _ key: Int64) -> TabRow {
    let name = FollowUpKey(raw: key)
    guard tabs.current == .followUps, shelf.archive != nil,
      let judgement = deeds.judgement(Int(name.readout), "f\(name.number)", version: shelf.archive?.version ?? 0)
    else { return row }
    var row = row
    row.status = judgement.verdict == .rejected ? "rejected" : judgement.status?.rawValue ?? "open"
    return row
  }

  /// Does what an action means that decides something about an item.
  mutating func decide(_ action: Action) -> [Effect] {
    switch action {
    case .undo: return undo()
    case .redo: return redo()
    default: break
    }
    if let count = tabs.list?.marks.count, count > Self.mostTargets {
      refuse("\(count.grouped) are marked; at most \(Self.mostTargets) can be decided about at once")
      return []
    }
    let targets = deedTargets
    guard let first = targets.first else {
      refuse(whyNothingToDecide)
      return []
    }
    switch action {
    case .judge(let verdict): return judge(verdict, targets)
    case .correct where targets.count > 1: refuse("Correct one item at a time; \(targets.count.grouped) are marked")
    case .correct: openCorrection(first)
    case .note:
      let note = targets.count == 1 ? judgement(of: first)?.note ?? "" : ""
      form = FormState(kind: .note, targets: targets, fields: [FormState.Field("Note", nil, note)])
    case .status:
      guard targets.allSatisfy({ $0.item.hasPrefix("f") }) else {
        refuse("Follow-ups have a status; of other items say whether they are right")
        break
      }
      let day = FormState.Field("Date", nil, today.description)
      let present = targets.count == 1 ? judgement(of: first)?.status ?? .open : nil
      form = FormState(kind: .status, targets: targets, fields: [day], present: present)
    default: break
    }
    return []
  }

  /// Items that can be decided about at once.
  static let mostTargets = 500

  private var whyNothingToDecide: String {
    if tabs.list != nil { return "Follow-ups can be decided on here, and items among the readouts" }
    return at.focus == .readouts ? "Go to an item first: Enter leads to them" : "There is no item under the cursor"
  }

  /// What is decided about an item, as far as it has been read.
  func judgement(of target: DeedTarget) -> Judgement? {
    deeds.judgement(target.entry, target.item) ?? shelf.card(target.entry)?.readout.judgements[target.item]
  }

  private mutating func judge(_ verdict: Judgement.Verdict, _ targets: [DeedTarget]) -> [Effect] {
    let rest = targets.filter { judgement(of: $0)?.verdict != verdict }
    if rest.isEmpty {
      refuse(
        "This is \(verdict.rawValue) already" + (key(of: .undo).map { "; \($0) takes the last decision back" } ?? ""))
      return []
    }
    return perform(.verdict(verdict), rest, words: verdict.rawValue) { $0.verdict = verdict }
  }

  private mutating func openCorrection(_ target: DeedTarget) {
    guard let card = shelf.card(target.entry), let item = Item(id: target.item),
      let form = FormState.correcting(target, item, in: card.readout)
    else {
      deeds.wanted = target
      return tell("The readout is being read …")
    }
    self.form = form
  }

  /// Opens the form that was asked for before its readout had been read.
  mutating func openWantedForm(_ entry: Int) {
    guard let target = deeds.wanted, target.entry == entry else { return }
    deeds.wanted = nil
    notice = nil
    if shelf.card(entry) != nil && form == nil { openCorrection(target) }
  }

  /// Sends what was decided to the archive, and shows it at once.
  mutating func perform(
    _ act: Archive.Act, _ targets: [DeedTarget], words: String, _ change: ((inout Judgement) -> Void)? = nil
  ) -> [Effect] {
    let deed = deed(.decide(act), targets, words)
    if let change {
      for target in targets {
        var judgement = judgement(of: target) ?? Judgement()
        change(&judgement)
        judgement.times[act.shownAspect] = nil
        deeds.show(judgement, of: target, request: deed.request)
      }
    }
    deeds.done.append(deed)
    deeds.undone = []
    tell("\(words.capitalisedFirst): \(deed.subject)" + (paneKey(of: .undo).map { "; \($0) takes it back" } ?? ""))
    return [.decide(deed)]
  }

  private mutating func deed(_ kind: Deed.Kind, _ targets: [DeedTarget], _ words: String) -> Deed {
    deeds.last += 1
    let deed = Deed(
      request: deeds.last, kind: kind, targets: targets, words: words, version: shelf.archive?.version ?? 0)
    deeds.waiting[deed.request] = deed
    return deed
  }

  private func paneKey(of action: Action) -> String? {
    keyMap.binding(of: action, in: paneContext)?.keys.first?.name
  }

  // MARK: Undo and redo

  // What was decided last; where that was nothing, what was decided last about the item under the cursor.
  private mutating func undo() -> [Effect] {
    if let last = deeds.done.popLast() {
      deeds.undone.append(last)
      tell("Taken back: \(last.words) of \(last.subject)" + (paneKey(of: .redo).map { "; \($0) restores it" } ?? ""))
      return [.decide(deed(.undo(last.kind.aspect), last.targets, last.words))]
    }
    guard let target = deedTargets.first, judgement(of: target)?.times.isEmpty == false else {
      refuse("Nothing was decided since the browser was opened, and nothing about this item before")
      return []
    }
    let deed = deed(.undo(nil), [target], "the last decision")
    deeds.undone.append(deed)
    tell("Taken back: the last decision on \(deed.subject)")
    return [.decide(deed)]
  }

  private mutating func redo() -> [Effect] {
    guard let last = deeds.undone.popLast() else {
      refuse("Nothing was taken back that could be restored")
      return []
    }
    deeds.done.append(last)
    tell("Restored: \(last.words) of \(last.subject)")
    return [.decide(deed(.redo(last.kind.aspect), last.targets, last.words))]
  }

  // MARK: What the archive says to it

  /// Takes in that the archive has written what was decided, or why it has not.
  mutating func take(decided request: Int, problem: String?) {
    let deed = deeds.waiting.removeValue(forKey: request)
    if problem == nil, let deed { deeds.confirm(deed) } else { deeds.forget(request) }
    asked.searchesAgain = asked.searchesAgain || problem == nil
    let isForm = form?.saving == request
    guard let problem else {
      if isForm { form = nil }
      return
    }
    if isForm {
      form?.saving = nil
      form?.problem = problem
    }
    guard let deed else { return }
    revert(deed)
    if !isForm { warn("Not decided: \(problem)") } else { notice = nil }
  }

  // What could not be written was not done.
  private mutating func revert(_ deed: Deed) {
    func isSame(_ other: Deed) -> Bool { other.targets == deed.targets && other.words == deed.words }
    switch deed.kind {
    case .decide: deeds.done.removeAll { $0.request == deed.request }
    case .undo:
      if let place = deeds.undone.lastIndex(where: isSame) { deeds.done.append(deeds.undone.remove(at: place)) }
    case .redo:
      if let place = deeds.done.lastIndex(where: isSame) { deeds.undone.append(deeds.done.remove(at: place)) }
    }
  }
}

extension Deed.Kind {
  /// What was decided about.
  var aspect: Decision.Aspect? {
    switch self {
    case .decide(let act): act.aspect
    case .undo(let aspect), .redo(let aspect): aspect
    }
  }
}

extension Archive.Act {
  /// What of the judgement it changes.
  fileprivate var shownAspect: Judgement.Aspect {
    switch self {
    case .status: .status
    case .verdict: .verdict
    case .correct: .correction
    case .note: .note
    case .mark: .mark
    }
  }
}

extension Item {
  /// The item of an id such as `f2`.
  init?(id: String) {
    guard let letter = id.first, let number = Int(id.dropFirst()), number > 0 else { return nil }
    switch letter {
    case "p": self.init(kind: .participant, index: number - 1)
    case "i": self.init(kind: .issue, index: number - 1)
    case "f": self.init(kind: .followUp, index: number - 1)
    default: return nil
    }
  }
}

extension String {
  /// With a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
