/// The values that were used last, at most as many as are allowed, by the numbers of their readouts.
///
/// Two halves grow old in turn: a full young half becomes the old one, whose values are forgotten unless they have been
/// used since.
struct Recent<Value: Sendable>: Sendable {
  private let half: Int
  private var young: [Int: Value] = [:]
  private var old: [Int: Value] = [:]

  /// Holds at most `limit` values.
  init(limit: Int) { half = max(1, limit / 2) }

  /// How many are held.
  var count: Int { young.count + old.keys.count { young[$0] == nil } }

  /// The value of a readout, if it is still held.
  subscript(_ number: Int) -> Value? { young[number] ?? old[number] }

  /// Holds a value.
  mutating func keep(_ value: Value, _ number: Int) {
    if young.count >= half && young[number] == nil {
      old = young
      young = [:]
    }
    young[number] = value
  }

  /// Counts a value as used.
  mutating func use(_ number: Int) {
    if young[number] == nil, let value = old[number] { keep(value, number) }
  }
}
