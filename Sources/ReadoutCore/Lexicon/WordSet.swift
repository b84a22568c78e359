/// A set of word numbers, as a bitmap.
struct WordSet: Sendable {
  private var bits: [UInt8] = []
  private var lower: Set<Int32> = []

  /// Makes a set of the numbers given.
  init(_ numbers: some Sequence<Int32> = []) {
    for number in numbers { insert(number) }
  }

  /// The numbers in the set, in order.
  var numbers: [Int32] { bits.indices.filter { bits[$0] != 0 }.map { Int32($0) } }

  /// Whether `number` is in the set.
  func contains(_ number: Int32) -> Bool { number >= 0 && number < bits.count && bits[Int(number)] != 0 }

  /// Adds a number; negative ones (unknown words) are left out.
  mutating func insert(_ number: Int32, allowsLowerCase: Bool = false) {
    guard number >= 0 else { return }
    if Int(number) >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: Int(number) + 64 - bits.count))
    }
    bits[Int(number)] = 1
    if allowsLowerCase { lower.insert(number) }
  }

  /// Whether the word counts in lower case as well.
  func allowsLowerCase(_ number: Int32) -> Bool { lower.contains(number) }
}
