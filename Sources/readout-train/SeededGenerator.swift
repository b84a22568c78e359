/// A generator whose numbers depend on the seed alone (SplitMix64), so that training can be repeated byte for byte.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// True in that share of the calls.
  mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) * 0x1p-53 < share }

  /// Shuffles in place; the standard library's own order may change between its versions.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for i in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(i, Int(next() % UInt64(i + 1)))
    }
  }
}
