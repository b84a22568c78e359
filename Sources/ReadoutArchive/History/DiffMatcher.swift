/// Finds the words that two texts have in common, in order.
struct DiffMatcher {
  /// So many words that are the same, from a place in each text on.
  struct Match: Equatable {
    var old: Int
    var new: Int
    var count: Int
  }

  /// Pieces of at most so many words are compared exactly.
  static let smallPiece = 1500
  /// Steps that all exact comparisons together may take: about a second.
  static let allSteps = 40_000_000

  private let old: [Int32]
  private let new: [Int32]
  private let ends: [WordDiffText.End]
  private var found: [Match] = []
  private var stepsLeft = DiffMatcher.allSteps

  /// Makes a matcher for two texts as numbers of words.
  init(old: [Int32], new: [Int32], ends: [WordDiffText.End]) {
    self.old = old
    self.new = new
    self.ends = ends
  }

  /// All matches in order, none empty.
  mutating func matches() -> [Match] {
    match(0..<old.count, 0..<new.count, by: .paragraph)
    return found
  }

  /// The units between which anchors are sought, from the coarsest to the finest.
  private enum Unit {
    case paragraph, sentence, word

    var finer: Unit? {
      switch self {
      case .paragraph: .sentence
      case .sentence: .word
      case .word: nil
      }
    }
  }

  private mutating func match(_ a: Range<Int>, _ b: Range<Int>, by unit: Unit?) {
    var (a, b) = (a, b)
    let start = commonStart(a, b)
    add(a.lowerBound, b.lowerBound, start)
    a = a.dropFirst(start)
    b = b.dropFirst(start)
    let end = commonEnd(a, b)
    a = a.dropLast(end)
    b = b.dropLast(end)
    if !a.isEmpty, !b.isEmpty { matchMiddle(a, b, by: unit) }
    add(a.upperBound, b.upperBound, end)
  }

  private mutating func matchMiddle(_ a: Range<Int>, _ b: Range<Int>, by unit: Unit?) {
    if a.count + b.count <= Self.smallPiece { return compareExactly(a, b) }
    guard let unit else { return }
    let anchors = anchors(a, b, by: unit)
    var (i, j) = (a.lowerBound, b.lowerBound)
    for anchor in anchors {
      match(i..<anchor.old, j..<anchor.new, by: unit.finer)
      add(anchor.old, anchor.new, anchor.count)
      (i, j) = (anchor.old + anchor.count, anchor.new + anchor.count)
    }
    match(i..<a.upperBound, j..<b.upperBound, by: unit.finer)
  }

  private mutating func add(_ old: Int, _ new: Int, _ count: Int) {
    if count > 0 { found.append(Match(old: old, new: new, count: count)) }
  }

  private func commonStart(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    let limit = min(a.count, b.count)
    var count = 0
    while count < limit, old[a.lowerBound + count] == new[b.lowerBound + count] { count += 1 }
    return count
  }

  private func commonEnd(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    let limit = min(a.count, b.count)
    var count = 0
    while count < limit, old[a.upperBound - 1 - count] == new[b.upperBound - 1 - count] { count += 1 }
    return count
  }

  // MARK: Anchors

  /// Units that occur once on each side, as many as stand in the same order on both.
  private func anchors(_ a: Range<Int>, _ b: Range<Int>, by unit: Unit) -> [Match] {
    let (oldUnits, newUnits) = (units(old, a, unit), units(new, b, unit))
    var places: [ArraySlice<Int32>: (old: Int?, new: Int?, isUnique: Bool)] = [:]
    for (i, range) in oldUnits.enumerated() {
      let known = places[old[range]]
      places[old[range]] = (i, nil, known == nil)
    }
    for (j, range) in newUnits.enumerated() {
      guard let known = places[new[range]] else { continue }
      places[new[range]] = (known.old, j, known.isUnique && known.new == nil)
    }
    var pairs: [(old: Int, new: Int)] = []
    for (i, range) in oldUnits.enumerated() {
      if let place = places[old[range]], place.isUnique, let j = place.new { pairs.append((i, j)) }
    }
    return Self.rising(pairs).map {
      Match(old: oldUnits[$0.old].lowerBound, new: newUnits[$0.new].lowerBound, count: oldUnits[$0.old].count)
    }
  }

  private func units(_ ids: [Int32], _ range: Range<Int>, _ unit: Unit) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var start = range.lowerBound
    for i in range {
      let end = ends[Int(ids[i])]
      let closes = unit == .word || end == .paragraph || unit == .sentence && end == .sentence
      if closes || i + 1 == range.upperBound {
        units.append(start..<i + 1)
        start = i + 1
      }
    }
    return units
  }

  /// The longest chain of pairs that rises on the new side too (patience sorting); pairs rise on the old side.
  private static func rising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (i, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[i] = tops[low - 1] }
      if low == tops.count { tops.append(i) } else { tops[low] = i }
    }
    var chain: [(old: Int, new: Int)] = []
    var i = tops.last ?? -1
    while i >= 0 {
      chain.append(pairs[i])
      i = before[i]
    }
    return chain.reversed()
  }

  // MARK: Small pieces

  /// Myers' greedy algorithm ("An O(ND) Difference Algorithm", 1986) with the fronts kept for the way back.
  private mutating func compareExactly(_ a: Range<Int>, _ b: Range<Int>) {
    let (n, m) = (a.count, b.count)
    let most = n + m
    var front = [Int](repeating: 0, count: 2 * most + 2)
    var fronts: [[Int]] = []
    for d in 0...most {
      stepsLeft -= 2 * d + 1
      guard stepsLeft > 0 else { return }
      fronts.append(Array(front[(most - d)...(most + d + 1)]))
      for k in stride(from: -d, through: d, by: 2) {
        let isDown = k == -d || k != d && front[most + k - 1] < front[most + k + 1]
        var x = isDown ? front[most + k + 1] : front[most + k - 1] + 1
        while x < n, x - k < m, old[a.lowerBound + x] == new[b.lowerBound + x - k] { x += 1 }
        front[most + k] = x
        if x >= n, x - k >= m { return addWay(back: fronts, from: (n, m), a.lowerBound, b.lowerBound) }
      }
    }
  }

  private mutating func addWay(back fronts: [[Int]], from end: (Int, Int), _ oldStart: Int, _ newStart: Int) {
    var (x, y) = end
    var way: [Match] = []
    for d in stride(from: fronts.count - 1, through: 0, by: -1) {
      // fronts[d] begins at diagonal -d, as the front stood before step d.
      let front = fronts[d]
      let k = x - y
      let isDown = d == 0 || k == -d || k != d && front[d + k - 1] < front[d + k + 1]
      let previousX = d == 0 ? 0 : isDown ? front[d + k + 1] : front[d + k - 1]
      let diagonalStart = d == 0 ? 0 : isDown ? previousX : previousX + 1
      if x > diagonalStart {
        way.append(
          Match(old: oldStart + diagonalStart, new: newStart + diagonalStart - k, count: x - diagonalStart))
      }
      x = previousX
      y = d == 0 ? 0 : previousX - (isDown ? k + 1 : k - 1)
    }
    found.append(contentsOf: way.reversed())
  }
}
