/// Numbers folded words: the same word has the same number.
///
/// The lexicon's vocabulary is made once; a document adds its own words in a second one that counts on from it.
struct Vocabulary: Sendable {
  private var pool: [UInt8] = []
  private var ends: [Int32] = []
  private var slots: [Int32]
  private var mask: Int
  /// Number of the first word.
  private let base: Int32

  /// Makes an empty vocabulary whose first word will have number `base`.
  init(base: Int32 = 0, capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
    self.base = base
  }

  /// How many words it holds.
  var count: Int { ends.count }

  /// The number of the next new word.
  var next: Int32 { base + Int32(ends.count) }

  /// The hash of a folded word (FNV-1a).
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }

  /// The number of a folded word, or -1 where it is unknown.
  func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      if isWord(Int(slots[slot]), word) { return base + slots[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// The number of a folded word, which is added where it is new.
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    let known = find(word, hash: hash)
    if known >= 0 { return known }
    if (ends.count + 1) * 2 > slots.count { grow() }
    pool.append(contentsOf: word)
    ends.append(Int32(pool.count))
    place(Int32(ends.count - 1), hash: hash)
    return base + Int32(ends.count - 1)
  }

  /// The number of a folded word given as text, which is added where it is new.
  mutating func intern(_ word: some StringProtocol) -> Int32 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { intern($0, hash: Self.hash($0)) }
  }

  /// The number of a folded word given as text, or -1.
  func find(_ word: some StringProtocol) -> Int32 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { find($0, hash: Self.hash($0)) }
  }

  /// The folded word of a number.
  func word(_ number: Int32) -> String {
    let index = Int(number - base)
    guard ends.indices.contains(index) else { return "" }
    return String(decoding: pool[start(index)..<Int(ends[index])], as: UTF8.self)
  }

  private func start(_ index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

  private func isWord(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let from = start(index)
    guard Int(ends[index]) - from == word.count else { return false }
    for k in 0..<word.count where pool[from + k] != word[k] { return false }
    return true
  }

  private mutating func place(_ index: Int32, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = index
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for index in ends.indices {
      let hash = pool[start(index)..<Int(ends[index])].withUnsafeBufferPointer { Self.hash($0) }
      place(Int32(index), hash: hash)
    }
  }
}
