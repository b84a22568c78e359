/// Who stands at each token.
struct PersonIndex: Sendable {
  private var owner: [Int32]
  /// Further persons whom the words that begin at a token mean ("the presidents of Brazil and Uruguay").
  private var sharers: [Int: [Int]] = [:]

  /// Notes the places of `people`; where two share a token, the first keeps it.
  init(_ people: [Person], tokenCount: Int) {
    owner = [Int32](repeating: -1, count: tokenCount)
    for (index, person) in people.enumerated() {
      for place in person.places {
        let start = place.range.lowerBound
        if owner[start] >= 0, Int(owner[start]) != index { sharers[start, default: []].append(index) }
        for i in place.range where owner[i] < 0 { owner[i] = Int32(index) }
      }
    }
  }

  /// The person at a token, or nil.
  func person(at i: Int) -> Int? { owner.indices.contains(i) && owner[i] >= 0 ? Int(owner[i]) : nil }

  /// Further persons whom the words that begin at a token mean.
  func sharers(at i: Int) -> [Int] { sharers.isEmpty ? [] : sharers[i] ?? [] }

  /// The persons in a range, in text order, each once.
  func people(in range: Range<Int>) -> [Int] {
    var found: [Int] = []
    for i in range {
      if let index = person(at: i), !found.contains(index) { found.append(index) }
      for index in sharers(at: i) where !found.contains(index) { found.append(index) }
    }
    return found
  }
}
