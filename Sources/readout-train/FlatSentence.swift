import ReadoutCore

/// A sentence as the tagger takes it: bytes, where its tokens start and end, and the tags that are right.
struct FlatSentence {
  var text: [UInt8] = []
  var starts: [Int32] = []
  var ends: [Int32] = []
  var tags: [UInt8] = []

  init(_ sentence: TreebankSentence) {
    for word in sentence.words {
      if !word.isAttached, !text.isEmpty { text.append(0x20) }
      starts.append(Int32(text.count))
      text += Array(word.text.utf8)
      ends.append(Int32(text.count))
      tags.append(word.tag.rawValue)
    }
  }

  /// The tags that the tagger gives.
  func tagged(by tagger: Tagger) -> [UInt8] {
    var given = [UInt8](repeating: 0, count: tags.count)
    text.withUnsafeBufferPointer { text in
      starts.withUnsafeBufferPointer { starts in
        ends.withUnsafeBufferPointer { ends in
          given.withUnsafeMutableBufferPointer { given in
            tagger.tag(text: text, starts: starts, ends: ends, range: 0..<tags.count, into: given)
          }
        }
      }
    }
    return given
  }

  /// Lends the sentence's traits, as the tagger sees them.
  func withTraits<Result>(_ dictionary: TagDictionary, _ body: (SentenceTraits) -> Result) -> Result {
    text.withUnsafeBufferPointer { text in
      starts.withUnsafeBufferPointer { starts in
        ends.withUnsafeBufferPointer { ends in
          dictionary.slots.withUnsafeBufferPointer { slots in
            withUnsafeTemporaryAllocation(
              of: TokenTraits.self, capacity: tags.count + 2 * SentenceTraits.margin
            ) { window in
              body(
                SentenceTraits(
                  text: text, starts: starts, ends: ends, range: 0..<tags.count, dictionary: slots, into: window))
            }
          }
        }
      }
    }
  }
}
