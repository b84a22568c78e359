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
    of features: UnsafeBufferPointer<UInt64>, buckets: UnsafeMutableBufferPointer<Bucket>,
    scores: UnsafeMutableBufferPointer<Int32>
  ) -> UInt8 {
    for tag in 0..<Self.swept { scores[tag] = 0 }
    // All buckets first: memory fetches many of them at a time, and one by one while they are searched.
    if let memory = entries.baseAddress.map({ UnsafeRawPointer($0) }), !entries.isEmpty {
      for number in 0..<features.count { buckets[number] = bucket(of: features[number], in: memory) }
      for number in 0..<features.count { add(features[number], in: buckets[number], of: memory, to: scores) }
    }
    // Sum and tag in one number: the highest is found without a branch.
    var best = Int32.min
    for tag in 0..<PartOfSpeech.names.count { best = max(best, scores[tag] << 8 | Int32(0xFF - tag)) }
    return 0xFF - UInt8(truncatingIfNeeded: best)
  }

  /// Where the entries of a feature's bucket stand, and the fingerprint of the first of them.
  struct Bucket {
    var start: Int32
    var end: Int32
    var first: UInt16
  }

  /// The bucket of a feature, with its first fingerprint even where it is empty.
  @inline(__always)
  private func bucket(of feature: UInt64, in memory: UnsafeRawPointer) -> Bucket {
    let bucket = Int(truncatingIfNeeded: feature &>> shift)
    let next = bucket &+ 1
    let start = Int(bases[bucket &>> TaggerModel.blockBits]) &+ Int(offsets[bucket])
    let end = Int(bases[next &>> TaggerModel.blockBits]) &+ Int(offsets[next])
    return Bucket(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
      first: fingerprint(at: min(start, entries.count &- 2), in: memory))
  }

  @inline(__always)
  private func fingerprint(at place: Int, in memory: UnsafeRawPointer) -> UInt16 {
    UInt16(littleEndian: memory.loadUnaligned(fromByteOffset: place, as: UInt16.self))
  }

  @inline(__always)
  private func add(
    _ feature: UInt64, in bucket: Bucket, of memory: UnsafeRawPointer, to scores: UnsafeMutableBufferPointer<Int32>
  ) {
    let wanted = UInt16(truncatingIfNeeded: feature)
    var place = Int(bucket.start)
    let end = Int(bucket.end)
    var fingerprint = bucket.first
    while place < end {
      let count = Int(entries[place &+ 2])
      if fingerprint == wanted {
        for pair in 0..<count {
          let at = place &+ 3 &+ 2 &* pair
          scores[Int(entries[at])] &+= Int32(Int8(bitPattern: entries[at &+ 1]))
        }
        return
      }
      place = place &+ 3 &+ 2 &* count
      if place < end { fingerprint = self.fingerprint(at: place, in: memory) }
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
