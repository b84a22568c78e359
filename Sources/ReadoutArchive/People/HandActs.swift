/// What people decided about who is who, as far as it is in force: of two spellings, the newest act that was not taken back.
struct HandActs {
  /// An act on two spellings.
  struct Act {
    let id: Int64
    let decision: Decision
    let subject: SpellingKey
    /// The spelling that is the subject's too, or is not.
    let other: SpellingKey
  }

  private struct Pair: Hashable {
    let keys: Set<SpellingKey>
  }

  /// The earliest first.
  let acts: [Act]

  /// Takes the acts of the archive, the earliest first.
  init(_ stored: [DecisionRows.Stored]) {
    var newest: [Pair: Act] = [:]
    for act in stored where !act.decision.isUndone {
      guard let subject = SpellingKey(act.decision.subject),
        let other = SpellingKey(String(act.decision.item.dropFirst("person:".count)))
      else { continue }
      newest[Pair(keys: [subject, other])] = Act(
        id: act.id, decision: act.decision, subject: subject, other: other)
    }
    acts = newest.values.sorted { Decision.isEarlier($0.decision, $1.decision) }
  }

  var merges: [Act] { acts.filter { $0.decision.aspect == .merge } }
  var splits: [Act] { acts.filter { $0.decision.aspect == .split } }
}
