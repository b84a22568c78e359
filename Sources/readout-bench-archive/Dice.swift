/// Numbers that depend on a seed alone, so that the same queries can be asked again (Marsaglia's xorshift64*).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Dice of that seed.
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// One of a list, or nothing of an empty one.
  mutating func pick<Element>(_ list: [Element]) -> Element? { list.randomElement(using: &self) }

  /// A number of the range.
  mutating func within(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
