import ReadoutArchive
import ReadoutCore

extension BrowserState {
  /// The items about which a key decides: the one under the cursor.
  var deedTargets: [DeedTarget] {
    guard let entry = at.entry, let fact = currentFact else { return [] }
    return [DeedTarget(entry: entry, item: fact.item.id, label: fact.main)]
  }

  /// Does what an action means that decides something about an item.
  mutating func decide(_ action: Action) -> [Effect] {
    switch action {
    case .undo: return undo()
    case .redo: return redo()
    default: break
    }
    let targets = deedTargets
    guard let first = targets.first else {
      refuse(at.focus == .readouts ? "Go to an item first: Enter leads to them" : "There is no item under the cursor")
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
      form = FormState(kind: .status, targets: targets, fields: [day])
    default: break
    }
    return []
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
    else { return refuse("The readout is still being read; try again in a moment") }
    self.form = form
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
    deeds.forget(request)
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
