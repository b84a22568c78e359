/// Makes a difference readable: changes that only a space, a mark or one short word keeps apart become one.
enum WordDiffCleaner {
  /// Joins such runs in place. Plain insertions and plain removals are left apart from each other's like, since
  /// joining them would show unchanged words as changed and explain nothing.
  static func join(_ runs: inout [WordDiff.Run], _ text: WordDiffText) {
    var joined: [WordDiff.Run] = []
    for (index, run) in runs.enumerated() {
      guard run.isSame, index + 1 < runs.count, let last = joined.last, !last.isSame,
        isSlight(run, text), isReplacement(last, runs[index + 1])
      else {
        append(run, to: &joined)
        continue
      }
      append(WordDiff.Run(old: run.old, new: run.new, isSame: false), to: &joined)
    }
    runs = joined
  }

  /// Slides plain insertions and plain removals, as far as the same words on both sides allow, to where a paragraph, a
  /// sentence or a word begins.
  static func slide(_ runs: inout [WordDiff.Run], _ text: WordDiffText) {
    guard let last = runs.last, let first = runs.first else { return }
    let end = (last.old.upperBound, last.new.upperBound)
    // An empty run at either end gives every change a neighbour on both sides.
    if !first.isSame { runs.insert(WordDiff.Run(old: 0..<0, new: 0..<0, isSame: true), at: 0) }
    if !last.isSame { runs.append(WordDiff.Run(old: end.0..<end.0, new: end.1..<end.1, isSame: true)) }
    for i in runs.indices where !runs[i].isSame && runs[i].old.isEmpty != runs[i].new.isEmpty {
      let isAdded = runs[i].old.isEmpty
      let shift = bestShift(
        isAdded ? text.new.ids : text.old.ids, isAdded ? runs[i].new : runs[i].old,
        back: runs[i - 1].old.count, forth: runs[i + 1].old.count, text)
      if shift != 0 { move(&runs, at: i, by: shift) }
    }
    runs.removeAll { $0.old.isEmpty && $0.new.isEmpty }
  }

  /// How many words to go forth, or back if negative: to the best opening, the nearest of equals.
  private static func bestShift(
    _ ids: [Int32], _ range: Range<Int>, back: Int, forth: Int, _ text: WordDiffText
  ) -> Int {
    let (low, high) = (range.lowerBound, range.upperBound)
    var best = (shift: 0, worth: worth(ids, low, text))
    func consider(_ shift: Int) {
      let worth = worth(ids, low + shift, text)
      if worth > best.worth { best = (shift, worth) }
    }
    var shift = 0
    while shift > -min(back, 200), ids[low + shift - 1] == ids[high + shift - 1] {
      shift -= 1
      consider(shift)
    }
    shift = 0
    while shift < min(forth, 200), ids[low + shift] == ids[high + shift] {
      shift += 1
      consider(shift)
    }
    return best.shift
  }

  /// How good a place is for a change to begin: 3 a paragraph, 2 a sentence, 1 a word after a space.
  private static func worth(_ ids: [Int32], _ place: Int, _ text: WordDiffText) -> Int {
    guard place > 0 else { return 3 }
    guard place < ids.count, !text.isSpace[Int(ids[place])] else { return 0 }
    let before = Int(ids[place - 1])
    if text.ends[before] == .paragraph { return 3 }
    if text.isSpace[before], place > 1, text.ends[Int(ids[place - 2])] == .sentence { return 2 }
    return text.isSpace[before] ? 1 : 0
  }

  private static func move(_ runs: inout [WordDiff.Run], at i: Int, by shift: Int) {
    func place(_ range: Range<Int>, _ low: Int, _ high: Int) -> Range<Int> {
      range.lowerBound + low..<range.upperBound + high
    }
    func place(_ run: inout WordDiff.Run, _ low: Int, _ high: Int) {
      run.old = place(run.old, low, high)
      run.new = place(run.new, low, high)
    }
    place(&runs[i - 1], 0, shift)
    place(&runs[i], shift, shift)
    place(&runs[i + 1], shift, 0)
  }

  private static func append(_ run: WordDiff.Run, to runs: inout [WordDiff.Run]) {
    guard let last = runs.last, last.isSame == run.isSame else { return runs.append(run) }
    runs[runs.count - 1].old = last.old.lowerBound..<run.old.upperBound
    runs[runs.count - 1].new = last.new.lowerBound..<run.new.upperBound
  }

  /// Spaces and marks within a line, with one short word at most.
  private static func isSlight(_ run: WordDiff.Run, _ text: WordDiffText) -> Bool {
    guard run.old.count <= 3 else { return false }
    let ids = text.old.ids[run.old].map { Int($0) }
    return ids.allSatisfy { text.isSlight[$0] && text.ends[$0] == .none } && ids.count { !text.isSpace[$0] } <= 1
  }

  private static func isReplacement(_ one: WordDiff.Run, _ other: WordDiff.Run) -> Bool {
    !(one.old.isEmpty && other.old.isEmpty) && !(one.new.isEmpty && other.new.isEmpty)
  }
}
