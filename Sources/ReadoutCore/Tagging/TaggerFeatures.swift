/// What the tagger remembers of the tags that it gave to the left.
package struct TagHistory {
  /// The tag before, or ``TagDictionary/undecided`` at the start.
  package private(set) var last: UInt8 = 0xFE
  /// The tag before that.
  package private(set) var beforeLast: UInt8 = 0xFE
  /// Hash of the nearest verb or modal to the left, of its word and tag; 0 where there is none near.
  package private(set) var verb: UInt64 = 0
  private var distance = 0

  package init() {}

  /// Takes in the next token's tag.
  @inline(__always)
  package mutating func append(_ tag: UInt8, word: UInt64) {
    beforeLast = last
    last = tag
    if tag >= PartOfSpeech.vb.rawValue, tag <= PartOfSpeech.md.rawValue {
      verb = word &+ UInt64(tag)
      distance = 0
    } else {
      distance += 1
      if distance > 5 { verb = 0 }
    }
  }
}

/// The feature templates: words, forms, ends and known tags in a window of five, and the tags to the left.
package enum TaggerFeatures {
  /// Changes whenever the templates do, so that an old model is refused.
  package static let version: UInt32 = 1
  /// No token has more features than this.
  package static let capacity = 48

  /// Writes the hashes of the features of the token at `index` of the window; returns how many.
  @inline(__always)
  package static func write(
    _ sentence: SentenceTraits, at index: Int, history: TagHistory, into out: UnsafeMutableBufferPointer<UInt64>
  ) -> Int {
    let w = sentence.window
    let t = w[index]
    let casing = UInt64(sentence.casing.rawValue)
    let form = t.form | casing << 6
    var n = 0
    @inline(__always) func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
      out[n] = FeatureHash.of(template, a, b)
      n += 1
    }
    let (p2, p1, n1, n2) = (w[index - 2], w[index - 1], w[index + 1], w[index + 2])
    let t1 = UInt64(history.last)
    let t12 = t1 << 8 | UInt64(history.beforeLast)
    let ambiguities = UInt64(n1.ambiguity) << 8 | UInt64(n2.ambiguity)

    // The word and its form.
    add(1, t.word)
    add(2, t.word, form)
    add(3, form, t.suffix(1))
    add(4, form, t.suffix(3))
    add(5, t.suffix(2))
    add(6, t.suffix(3))
    add(7, t.suffix(4))
    add(8, t.suffix(5), casing)
    add(9, t.prefix(2))
    add(10, t.prefix(3))
    add(11, form, UInt64(p1.shape.rawValue) << 8 | UInt64(n1.shape.rawValue))
    add(12, UInt64(t.ambiguity), form)
    if t.shape == .mark || t.shape == .number {
      add(13, t.word, (t.isAttached ? 1 : 0) | (n1.isAttached ? 2 : 0))
    }

    // The words around.
    add(14, p1.word)
    add(15, n1.word)
    add(16, p2.word)
    add(17, n2.word)
    add(18, p1.word, t.word)
    add(19, t.word, n1.word)
    add(20, p1.word, n1.word)
    add(21, p1.suffix(3))
    add(22, n1.suffix(3))
    add(23, ambiguities)
    add(24, t.word, UInt64(n1.ambiguity))
    add(25, UInt64(t.ambiguity), ambiguities)

    // The tags to the left.
    add(26, t1)
    add(27, t12)
    add(28, t.word, t1)
    add(29, t.word, t12)
    add(30, t.suffix(3), t1 << 8 | casing)
    add(31, t1, UInt64(t.ambiguity) << 8 | UInt64(n1.ambiguity))
    add(32, t1, n1.word)
    add(33, t12, UInt64(t.ambiguity) << 8 | UInt64(n1.ambiguity))
    add(34, history.verb, t.suffix(2))
    add(35, history.verb, UInt64(t.ambiguity) << 8 | t1)
    add(36, t1, form)
    return n
  }
}
