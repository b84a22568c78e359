/// The tagger's numbers: a dictionary, and weights for pairs of feature and tag, hashed and quantised to bytes.
///
/// The file is little-endian: eight `UInt32` (magic, version of the features, count of tags, bits of the bucket index,
/// bytes of entries, slots of the dictionary, two zeros); the slots (`UInt32`); where each block of buckets starts in
/// the entries (`UInt32`); where each bucket starts in its block (`UInt16`); the entries. There is one bucket more than
/// the index can name, which only says where the last one ends. An entry is a feature's fingerprint (two bytes), the
/// count of its weights, and as many pairs of tag and signed weight.
package struct TaggerModel: Sendable {
  private static let magic: UInt32 = 0x5447_4452  // "RDGT"
  private static let headerSize = 32
  /// A block is this power of two of buckets.
  static let blockBits = 6

  package let dictionary: TagDictionary
  let bucketBits: Int
  let bases: [UInt32]
  let offsets: [UInt16]
  let entries: [UInt8]

  /// Copies the model out of a file's bytes, or nil where they are not a model of this version.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.headerSize else { return nil }
    let header = (0..<6).map { Int(bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)) }
    let (bits, entryCount, slotCount) = (header[3], header[4], header[5])
    guard header[0] == Int(Self.magic), header[1] == Int(TaggerFeatures.version),
      header[2] == PartOfSpeech.names.count, (8...24).contains(bits), slotCount > 0, slotCount & (slotCount - 1) == 0
    else { return nil }
    let basesStart = Self.headerSize + slotCount * 4
    let offsetsStart = basesStart + ((1 << (bits - Self.blockBits)) + 1) * 4
    let entriesStart = offsetsStart + ((1 << bits) + 1) * 2
    guard bytes.count == entriesStart + entryCount else { return nil }
    dictionary = TagDictionary(slots: Self.copy(bytes[Self.headerSize..<basesStart]))
    bucketBits = bits
    bases = Self.copy(bytes[basesStart..<offsetsStart])
    offsets = Self.copy(bytes[offsetsStart..<entriesStart])
    entries = Self.copy(bytes[entriesStart...])
    guard bases.last == UInt32(entryCount), offsets.last == 0 else { return nil }
  }

  /// Lays out features by bucket; each has its hash and its weights other than zero.
  package init(
    dictionary: TagDictionary, bucketBits: Int, features: [(hash: UInt64, weights: [(tag: UInt8, weight: Int8)])]
  ) {
    var starts: [Int] = []
    var entries: [UInt8] = []
    for feature in features.sorted(by: { $0.hash < $1.hash }) {
      let bucket = Int(feature.hash >> UInt64(64 - bucketBits))
      while starts.count <= bucket { starts.append(entries.count) }
      let fingerprint = UInt16(truncatingIfNeeded: feature.hash)
      entries += [UInt8(truncatingIfNeeded: fingerprint), UInt8(fingerprint >> 8), UInt8(feature.weights.count)]
      for (tag, weight) in feature.weights { entries += [tag, UInt8(bitPattern: weight)] }
    }
    while starts.count <= 1 << bucketBits { starts.append(entries.count) }
    let bases = stride(from: 0, through: 1 << bucketBits, by: 1 << Self.blockBits).map { starts[$0] }
    self.dictionary = dictionary
    self.bucketBits = bucketBits
    self.bases = bases.map { UInt32($0) }
    self.offsets = starts.enumerated().map { UInt16($1 - bases[$0 >> Self.blockBits]) }
    self.entries = entries
  }

  /// The model as a file's bytes.
  package var bytes: [UInt8] {
    let header = [
      Self.magic, TaggerFeatures.version, UInt32(PartOfSpeech.names.count), UInt32(bucketBits), UInt32(entries.count),
      UInt32(dictionary.slots.count), 0, 0,
    ]
    return Self.littleEndian(header) + Self.littleEndian(dictionary.slots) + Self.littleEndian(bases)
      + Self.littleEndian(offsets) + entries
  }

  private static func littleEndian<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
    numbers.flatMap { number in
      stride(from: 0, to: Number.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
  }

  private static func copy<Number: FixedWidthInteger>(_ bytes: Slice<UnsafeRawBufferPointer>) -> [Number] {
    let count = bytes.count / MemoryLayout<Number>.size
    return [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      initialized = count
    }
  }
}
