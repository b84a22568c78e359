/// Takes the endings off English words, byte for byte as the `porter` tokenizer of SQLite's FTS5 does
/// (M. F. Porter, "An algorithm for suffix stripping", 1980).
///
/// Words shorter than 3 or longer than 64 bytes stay as they are. Bytes beyond ASCII count as consonants.
public enum PorterStemmer {
  /// Lengths in UTF-8 bytes of the words that have stems; any other word is its own stem.
  static let lengths = 3...64

  /// The stem of a folded (lower-case) word.
  public static func stem(_ word: some Collection<UInt8>) -> [UInt8] {
    var bytes = Array(word)
    let count = bytes.withUnsafeMutableBufferPointer { stem($0) }
    return Array(bytes.prefix(count))
  }

  /// Turns the folded word that fills `word` into its stem, which is never longer; returns the stem's length in bytes.
  static func stem(_ word: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard lengths.contains(word.count) else { return word.count }
    var state = Stem(bytes: word)
    state.dropPlural()
    state.dropPastAndParticiple()
    state.turnFinalY()
    state.shortenDoubleSuffix()
    state.shortenFullSuffix()
    state.dropSuffix()
    state.tidyEnd()
    return state.count
  }

  /// A word on its way to its stem; the names of the paper's steps are in the comments.
  private struct Stem {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private(set) var count: Int

    init(bytes: UnsafeMutableBufferPointer<UInt8>) {
      self.bytes = bytes
      count = bytes.count
    }

    /// The byte `distance` before the end, 1 for the last one; 0 before the beginning.
    @inline(__always)
    private func last(_ distance: Int) -> UInt8 { distance <= count ? bytes[count - distance] : 0 }

    // MARK: Measures

    @inline(__always)
    private func isVowel(_ byte: UInt8, afterConsonant: Bool) -> Bool {
      switch byte {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
      case UInt8(ascii: "y"): afterConsonant
      default: false
      }
    }

    /// The paper's m, counted no further than 2: how often a consonant follows a vowel in the first `length` bytes.
    @inline(__always)
    private func measure(_ length: Int) -> Int {
      var pairs = 0
      var consonant = false
      var inVowels = false
      for i in 0..<max(0, length) {
        consonant = !isVowel(bytes[i], afterConsonant: consonant)
        if !consonant {
          inVowels = true
        } else if inVowels {
          pairs += 1
          if pairs == 2 { return 2 }
          inVowels = false
        }
      }
      return pairs
    }

    /// True where the first `length` bytes have a vowel (the paper's `*v*`); any y but the first counts.
    private func hasVowel(_ length: Int) -> Bool {
      for i in 0..<max(0, length) where isVowel(bytes[i], afterConsonant: i > 0) { return true }
      return false
    }

    /// True where the first `length` bytes end consonant, vowel, consonant other than w, x, y (the paper's `*o`).
    private func endsShort(_ length: Int) -> Bool {
      guard length >= 3 else { return false }
      let end = bytes[length - 1]
      if end == UInt8(ascii: "w") || end == UInt8(ascii: "x") || end == UInt8(ascii: "y") { return false }
      var consonant = false
      var lastThree = 0
      for i in 0..<length {
        consonant = !isVowel(bytes[i], afterConsonant: consonant)
        lastThree = (lastThree << 1 | (consonant ? 1 : 0)) & 0b111
      }
      return lastThree == 0b101
    }

    // MARK: Rules

    /// True where the word is longer than `suffix` and ends with it.
    @inline(__always)
    private func ends(_ suffix: StaticString) -> Bool {
      let length = suffix.utf8CodeUnitCount
      guard count > length else { return false }
      for i in 0..<length where bytes[count - length + i] != suffix.utf8Start[i] { return false }
      return true
    }

    @inline(__always)
    private mutating func replaceEnd(_ length: Int, by ending: StaticString) {
      count -= length
      for i in 0..<ending.utf8CodeUnitCount { bytes[count + i] = ending.utf8Start[i] }
      count += ending.utf8CodeUnitCount
    }

    /// Puts `ending` in place of `suffix` where what is before it measures more than `least`; true where the word
    /// has that suffix at all, so that no further rule is tried.
    @inline(__always)
    private mutating func rule(_ suffix: StaticString, _ ending: StaticString, over least: Int) -> Bool {
      guard ends(suffix) else { return false }
      let length = suffix.utf8CodeUnitCount
      if measure(count - length) > least { replaceEnd(length, by: ending) }
      return true
    }

    // MARK: Steps

    /// Step 1a: caresses → caress, ponies → poni, cats → cat.
    mutating func dropPlural() {
      guard last(1) == UInt8(ascii: "s") else { return }
      if last(2) == UInt8(ascii: "e") {
        let double = count > 4 && last(3) == UInt8(ascii: "s") && last(4) == UInt8(ascii: "s")
        count -= double || (count > 3 && last(3) == UInt8(ascii: "i")) ? 2 : 1
      } else if last(2) != UInt8(ascii: "s") {
        count -= 1
      }
    }

    /// Step 1b: agreed → agree, plastered → plaster, motoring → motor; then conflat → conflate, hopp → hop, fil → file.
    mutating func dropPastAndParticiple() {
      if ends("eed") {
        if measure(count - 3) > 0 { count -= 1 }
        return
      }
      if ends("ed"), hasVowel(count - 2) {
        count -= 2
      } else if ends("ing"), hasVowel(count - 3) {
        count -= 3
      } else {
        return
      }
      if ends("at") || ends("bl") || ends("iz") {
        replaceEnd(0, by: "e")
        return
      }
      let end = last(1)
      let keepsDouble = end == UInt8(ascii: "l") || end == UInt8(ascii: "s") || end == UInt8(ascii: "z")
      if !keepsDouble, end == last(2), !isVowel(end, afterConsonant: false) {
        count -= 1
      } else if measure(count) == 1, endsShort(count) {
        replaceEnd(0, by: "e")
      }
    }

    /// Step 1c: happy → happi.
    mutating func turnFinalY() {
      if last(1) == UInt8(ascii: "y"), hasVowel(count - 1) { bytes[count - 1] = UInt8(ascii: "i") }
    }

    /// Step 2: relational → relate, digitizer → digitize, hopefulness → hopeful.
    mutating func shortenDoubleSuffix() {
      _ =
        switch last(2) {
        case UInt8(ascii: "a"): rule("ational", "ate", over: 0) || rule("tional", "tion", over: 0)
        case UInt8(ascii: "c"): rule("enci", "ence", over: 0) || rule("anci", "ance", over: 0)
        case UInt8(ascii: "e"): rule("izer", "ize", over: 0)
        case UInt8(ascii: "g"): rule("logi", "log", over: 0)
        case UInt8(ascii: "l"):
          rule("bli", "ble", over: 0) || rule("alli", "al", over: 0) || rule("entli", "ent", over: 0)
            || rule("eli", "e", over: 0) || rule("ousli", "ous", over: 0)
        case UInt8(ascii: "o"):
          rule("ization", "ize", over: 0) || rule("ation", "ate", over: 0) || rule("ator", "ate", over: 0)
        case UInt8(ascii: "s"):
          rule("alism", "al", over: 0) || rule("iveness", "ive", over: 0) || rule("fulness", "ful", over: 0)
            || rule("ousness", "ous", over: 0)
        case UInt8(ascii: "t"):
          rule("aliti", "al", over: 0) || rule("iviti", "ive", over: 0) || rule("biliti", "ble", over: 0)
        default: false
        }
    }

    /// Step 3: electrical → electric, goodness → good, formalize → formal.
    mutating func shortenFullSuffix() {
      _ =
        switch last(2) {
        case UInt8(ascii: "a"): rule("ical", "ic", over: 0)
        case UInt8(ascii: "s"): rule("ness", "", over: 0)
        case UInt8(ascii: "t"): rule("icate", "ic", over: 0) || rule("iciti", "ic", over: 0)
        case UInt8(ascii: "u"): rule("ful", "", over: 0)
        case UInt8(ascii: "v"): rule("ative", "", over: 0)
        case UInt8(ascii: "z"): rule("alize", "al", over: 0)
        default: false
        }
    }

    /// Step 4: revival → reviv, allowance → allow, adoption → adopt.
    mutating func dropSuffix() {
      _ =
        switch last(2) {
        case UInt8(ascii: "a"): rule("al", "", over: 1)
        case UInt8(ascii: "c"): rule("ance", "", over: 1) || rule("ence", "", over: 1)
        case UInt8(ascii: "e"): rule("er", "", over: 1)
        case UInt8(ascii: "i"): rule("ic", "", over: 1)
        case UInt8(ascii: "l"): rule("able", "", over: 1) || rule("ible", "", over: 1)
        case UInt8(ascii: "n"):
          rule("ant", "", over: 1) || rule("ement", "", over: 1) || rule("ment", "", over: 1)
            || rule("ent", "", over: 1)
        case UInt8(ascii: "o"): dropIon() || rule("ou", "", over: 1)
        case UInt8(ascii: "s"): rule("ism", "", over: 1)
        case UInt8(ascii: "t"): rule("ate", "", over: 1) || rule("iti", "", over: 1)
        case UInt8(ascii: "u"): rule("ous", "", over: 1)
        case UInt8(ascii: "v"): rule("ive", "", over: 1)
        case UInt8(ascii: "z"): rule("ize", "", over: 1)
        default: false
        }
    }

    /// Drops -ion after s or t.
    private mutating func dropIon() -> Bool {
      guard ends("ion") else { return false }
      if last(4) == UInt8(ascii: "s") || last(4) == UInt8(ascii: "t"), measure(count - 3) > 1 { count -= 3 }
      return true
    }

    /// Step 5: probate → probat, cease → ceas, controll → control.
    mutating func tidyEnd() {
      if last(1) == UInt8(ascii: "e") {
        let before = measure(count - 1)
        if before > 1 || (before == 1 && !endsShort(count - 1)) { count -= 1 }
      }
      if last(1) == UInt8(ascii: "l"), last(2) == UInt8(ascii: "l"), measure(count - 1) > 1 { count -= 1 }
    }
  }
}
