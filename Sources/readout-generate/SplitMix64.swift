import Foundation

/// A generator whose numbers depend on the seed alone (Steele, Lea and Flood's SplitMix64), so that files can be made again.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The generator of one file: it depends on the seed and the file's number, not on the files before it.
  init(seed: UInt64, file: Int) {
    var mixer = SplitMix64(seed: seed ^ (UInt64(bitPattern: Int64(file)) &* 0xD1B5_4A32_D192_ED03))
    state = mixer.next()
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// A number from 0 to `bound` - 1.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the range.
  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// A number from 0 up to, but not including, 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// True in that share of the calls.
  mutating func chance(_ share: Double) -> Bool { fraction() < share }

  /// A rank from 0 to `count` - 1; low ranks come often, about as 1 / (rank + 1), as words of a language do (Zipf's law).
  mutating func rank(_ count: Int) -> Int {
    min(count - 1, Int(pow(Double(count + 1), fraction())) - 1)
  }

  /// An element of a list that is not empty.
  mutating func element<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
