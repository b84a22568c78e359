/// Numbers folded words: the same word has the same number.
///
/// The lexicon's vocabulary is made once; a document adds its own words in a second one that counts on from it.
struct Vocabulary: Sendable {
  /// A place of the hash table: a word's number counted from 0, or -1, and the hash that leads to it.
  private struct Slot {
    var index: Int32 = -1
    var hash: UInt32 = 0
  }

  /// The words' bytes, one word after the other.
  private var pool: [UInt8] = []
  private var ends: [Int32] = []
  /// Open-addressed, a power of two of them; at most half are taken.
  private var slots: [Slot]
  /// Number of the first word.
  private let base: Int32

  /// Makes an empty vocabulary whose first word will have number `base`.
  init(base: Int32 = 0, capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    ends.reserveCapacity(capacity)
    pool.reserveCapacity(capacity * 8)
    self.base = base
  }

  /// Copies a vocabulary out of a file, its first word having number 0; nil where the file holds none.
  init?(_ arrays: inout FlatArrays.Reader) {
    guard let pool = arrays.next(of: UInt8.self), let ends = arrays.next(of: Int32.self),
      let slots = arrays.next(of: Slot.self), slots.count > ends.count, slots.count & (slots.count - 1) == 0
    else { return nil }
    (self.pool, self.ends, self.slots) = (pool, ends, slots)
    base = 0
  }

  /// Appends the vocabulary to a file.
  func write(to arrays: inout FlatArrays) {
    arrays.append(pool)
    arrays.append(ends)
    arrays.append(slots)
  }

  /// How many words it holds.
  var count: Int { ends.count }

  /// The number of the next new word.
  var next: Int32 { base + Int32(ends.count) }

  /// The hash of a folded word (FNV-1a).
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 29))
  }

  /// The number of a folded word, or -1 where it is unknown.
  func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int32 {
    let index = slots[place(of: word, hash: hash)].index
    return index < 0 ? -1 : base + index
  }

  /// The number of a folded word, which is added where it is new.
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int32 {
    var place = place(of: word, hash: hash)
    if slots[place].index >= 0 { return base + slots[place].index }
    if (ends.count + 1) * 2 > slots.count {
      grow()
      place = self.place(of: word, hash: hash)
    }
    slots[place] = Slot(index: Int32(ends.count), hash: hash)
    pool.append(contentsOf: word)
    ends.append(Int32(pool.count))
    return base + Int32(ends.count - 1)
  }

  /// The number of a folded word given as text, which is added where it is new.
  mutating func intern(_ word: some StringProtocol) -> Int32 {
    var word = String(word)
    return word.withUTF8 { intern($0, hash: Self.hash($0)) }
  }

  /// The number of a folded word given as text, or -1.
  func find(_ word: some StringProtocol) -> Int32 {
    var word = String(word)
    return word.withUTF8 { find($0, hash: Self.hash($0)) }
  }

  /// The folded word of a number.
  func word(_ number: Int32) -> String {
    let index = Int(number - base)
    guard ends.indices.contains(index) else { return "" }
    return String(decoding: pool[start(index)..<Int(ends[index])], as: UTF8.self)
  }

  private func start(_ index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

  /// The slot that holds a word, or the free one where it belongs.
  private func place(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place].index >= 0 {
      if slots[place].hash == hash, isWord(Int(slots[place].index), word) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private func isWord(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let from = start(index)
    guard Int(ends[index]) - from == word.count else { return false }
    for k in 0..<word.count where pool[from + k] != word[k] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.index >= 0 {
      var place = Int(slot.hash) & mask
      while slots[place].index >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
