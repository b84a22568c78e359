/// What is kept for some words, by their numbers: an array where a dictionary would have to hash each word asked for.
struct WordTable<Value: Sendable>: Sendable {
  /// For each word one more than the place of its value, or 0.
  private var places: [UInt16] = []
  /// The values, in the order of their words.
  private(set) var values: [Value] = []

  /// Takes the values of a dictionary; negative numbers (unknown words) are left out.
  init(_ values: [Int32: Value]) {
    places = [UInt16](repeating: 0, count: Int(values.keys.max() ?? -1) + 1)
    for (word, value) in values.sorted(by: { $0.key < $1.key }) where word >= 0 {
      self.values.append(value)
      places[Int(word)] = UInt16(self.values.count)
    }
  }

  /// The words that have a value, in order.
  var keys: [Int32] { places.indices.filter { places[$0] > 0 }.map { Int32($0) } }

  /// How many words have a value.
  var count: Int { values.count }

  /// The value of a word, or nil.
  subscript(word: Int32) -> Value? {
    guard word >= 0, word < places.count, places[Int(word)] > 0 else { return nil }
    return values[Int(places[Int(word)]) - 1]
  }
}
