/// Adds up the weights of features for each tag, on a model's memory.
struct TagScorer {
  /// Sums that a scorer works on: one for each value of a byte, so that no entry can point outside.
  static let scoreCount = 256
  /// The tags' sums, rounded up to whole vectors.
  private static let swept = 48

  let bases: UnsafeBufferPointer<UInt32>
  let offsets: UnsafeBufferPointer<UInt16>
  let entries: UnsafeBufferPointer<UInt8>
  let shift: UInt64

  /// The tag with the highest sum; the first of them where sums are equal.
  @inline(__always)
  func best(
    of features: UnsafeBufferPointer<UInt64>, scores: UnsafeMutableBufferPointer<Int32>
  ) -> UInt8 {
    for tag in 0..<Self.swept { scores[tag] = 0 }
    for feature in features { add(feature, to: scores) }
    // Sum and tag in one number: the highest is found without a branch.
    var best = Int32.min
    for tag in 0..<PartOfSpeech.names.count { best = max(best, scores[tag] << 8 | Int32(0xFF - tag)) }
    return 0xFF - UInt8(truncatingIfNeeded: best)
  }

  @inline(__always)
  private func add(_ feature: UInt64, to scores: UnsafeMutableBufferPointer<Int32>) {
    let bucket = Int(truncatingIfNeeded: feature >> shift)
    let block = bucket >> TaggerModel.blockBits
    var place = Int(bases[block]) + Int(offsets[bucket])
    let next = bucket + 1
    let end = Int(bases[next >> TaggerModel.blockBits]) + Int(offsets[next])
    let (low, high) = (UInt8(truncatingIfNeeded: feature), UInt8(truncatingIfNeeded: feature >> 8))
    while place < end {
      let count = Int(entries[place + 2])
      if entries[place] == low, entries[place + 1] == high {
        for pair in 0..<count {
          let at = place + 3 + 2 * pair
          scores[Int(entries[at])] &+= Int32(Int8(bitPattern: entries[at + 1]))
        }
        return
      }
      place += 3 + 2 * count
    }
  }
}

extension TaggerModel {
  /// Lends the model's memory to a scorer.
  @inline(__always)
  func withScorer(_ body: (TagScorer) -> Void) {
    bases.withUnsafeBufferPointer { bases in
      offsets.withUnsafeBufferPointer { offsets in
        entries.withUnsafeBufferPointer { entries in
          body(TagScorer(bases: bases, offsets: offsets, entries: entries, shift: UInt64(64 - bucketBits)))
        }
      }
    }
  }
}
