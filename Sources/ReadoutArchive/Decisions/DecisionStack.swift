/// Acts on one thing in their order, of which the newest can be taken back and restored, as in an editor: a new act ends
/// what could be restored.
struct DecisionStack {
  let acts: [DecisionRows.Stored]

  /// The acts in force: the newest of each aspect that was not taken back. One with an empty value says that nothing holds.
  var inForce: [Decision.Aspect: DecisionRows.Stored] {
    var inForce: [Decision.Aspect: DecisionRows.Stored] = [:]
    for act in acts where !act.decision.isUndone { inForce[act.decision.aspect] = act }
    return inForce
  }

  /// A time for the next act, later than all before.
  func next(_ now: Int) -> Int { max(now, (acts.map(\.decision.touched).max() ?? Int.min / 2) + 1) }

  /// The act to be taken back: the newest of an aspect, or of all.
  func undoable(_ aspect: Decision.Aspect?) -> DecisionRows.Stored? {
    acts.last { !$0.decision.isUndone && (aspect == nil || $0.decision.aspect == aspect) }
  }

  /// The act to be restored: the one that was taken back last, unless something has been decided since.
  func redoable(_ aspect: Decision.Aspect?) -> DecisionRows.Stored? {
    let acts = acts.filter { aspect == nil || $0.decision.aspect == aspect }
    let made = acts.map(\.decision.made).max() ?? 0
    let undone = acts.filter { $0.decision.isUndone && $0.decision.touched > made }
    return undone.max { $0.decision.touched < $1.decision.touched }
  }
}
