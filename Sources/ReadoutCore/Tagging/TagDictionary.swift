/// The words that the training text held often: which tags each may have, and the one tag of those that never vary.
package struct TagDictionary: Sendable {
  /// In place of a tag: the word must be decided in its context.
  package static let undecided: UInt8 = 0xFF
  /// Ambiguity numbers from here on are guesses from a word's form; below are those learned.
  package static let firstGuess: UInt8 = 224

  private static let empty: UInt32 = 0xFFFF_FFFF

  /// Open-addressed: 16 bits of fingerprint, 8 of ambiguity, 8 of the only tag. A power of two of them.
  package let slots: [UInt32]

  /// Takes slots as a model file holds them; their count must be a power of two.
  package init(slots: [UInt32]) { self.slots = slots }

  /// Lays out the words of a training text; at most half of the slots are taken.
  package init(entries: [(word: UInt64, ambiguity: UInt8, onlyTag: UInt8)]) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    var slots = [UInt32](repeating: Self.empty, count: capacity)
    for entry in entries {
      let hash = FeatureHash.of(0, entry.word)
      var index = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[index] != Self.empty { index = (index + 1) & (capacity - 1) }
      slots[index] = UInt32(hash >> 48) << 16 | UInt32(entry.ambiguity) << 8 | UInt32(entry.onlyTag)
    }
    self.slots = slots
  }

  /// Writes into a token's traits what is known of its word, or what its form suggests.
  @inline(__always)
  static func annotate(_ traits: inout TokenTraits, slots: UnsafeBufferPointer<UInt32>) {
    let hash = FeatureHash.of(0, traits.word)
    let fingerprint = UInt32(hash >> 48)
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index] != empty {
      if slots[index] >> 16 == fingerprint {
        traits.ambiguity = UInt8(truncatingIfNeeded: slots[index] >> 8)
        traits.onlyTag = UInt8(truncatingIfNeeded: slots[index])
        return
      }
      index = (index + 1) & (slots.count - 1)
    }
    traits.ambiguity = guess(traits)
  }

  /// A class for a word that the dictionary lacks, by its form: `-ing`, `-ed`, `-ly`, `-s` or none, capitalised or not.
  static func guess(_ traits: TokenTraits) -> UInt8 {
    let capital: UInt8 = traits.shape == .lower ? 0 : 1
    switch traits.shape {
    case .number: return firstGuess + 1
    case .numberWithLetters: return firstGuess + 2
    case .mark: return firstGuess + 3
    default: break
    }
    if traits.length > 4, traits.suffix(3) == 0x69_6E67 { return firstGuess + 4 + capital }
    if traits.length > 3, traits.suffix(2) == 0x6564 { return firstGuess + 6 + capital }
    if traits.length > 3, traits.suffix(2) == 0x6C79 { return firstGuess + 8 + capital }
    if traits.length > 3, traits.suffix(1) == 0x73 { return firstGuess + 10 + capital }
    return firstGuess + 12 + capital
  }
}
