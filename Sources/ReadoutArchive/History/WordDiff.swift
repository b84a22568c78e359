/// The difference of two texts word by word, for showing what was edited.
///
/// What both texts open and end with is set aside; the rest is split at paragraphs, then sentences, then words that
/// occur once in each text and stand in the same order in both; small pieces between those are compared exactly. The
/// work is bounded: where two texts have next to nothing in common, a piece is one removal and one addition.
public enum WordDiff {
  /// A stretch of text, white space included.
  public enum Change: Hashable, Sendable {
    case same(String)
    case removed(String)
    case added(String)
  }

  /// The changes that make `new` of `old`, in text order: `same` and `removed` together are `old` byte by byte, `same`
  /// and `added` together are `new`. A removal stands before the addition that takes its place.
  public static func compare(old: String, new: String) -> [Change] {
    let text = WordDiffText(old: old, new: new)
    var matcher = DiffMatcher(old: text.old.ids, new: text.new.ids, ends: text.ends)
    var runs = runs(matcher.matches(), text)
    WordDiffCleaner.join(&runs, text)
    WordDiffCleaner.slide(&runs, text)
    return changes(runs, text)
  }

  /// Words that are the same in both texts, or words removed and added at one place.
  struct Run: Equatable {
    var old: Range<Int>
    var new: Range<Int>
    var isSame: Bool
  }

  private static func runs(_ matches: [DiffMatcher.Match], _ text: WordDiffText) -> [Run] {
    var runs: [Run] = []
    var (i, j) = (0, 0)
    func gap(_ old: Int, _ new: Int) {
      if old > i || new > j { runs.append(Run(old: i..<old, new: j..<new, isSame: false)) }
    }
    for match in matches {
      gap(match.old, match.new)
      let (oldEnd, newEnd) = (match.old + match.count, match.new + match.count)
      if let last = runs.last, last.isSame, last.old.upperBound == match.old, last.new.upperBound == match.new {
        runs[runs.count - 1].old = last.old.lowerBound..<oldEnd
        runs[runs.count - 1].new = last.new.lowerBound..<newEnd
      } else {
        runs.append(Run(old: match.old..<oldEnd, new: match.new..<newEnd, isSame: true))
      }
      (i, j) = (oldEnd, newEnd)
    }
    gap(text.old.ids.count, text.new.ids.count)
    return runs
  }

  private static func changes(_ runs: [Run], _ text: WordDiffText) -> [Change] {
    var changes: [Change] = []
    for run in runs {
      if run.isSame {
        changes.append(.same(text.old.string(run.old)))
        continue
      }
      if !run.old.isEmpty { changes.append(.removed(text.old.string(run.old))) }
      if !run.new.isEmpty { changes.append(.added(text.new.string(run.new))) }
    }
    return changes
  }
}
