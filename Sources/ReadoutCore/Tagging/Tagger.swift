import CLexicon

/// Gives each token its part of speech: an averaged perceptron that goes from left to right (Collins 2002), its weights
/// hashed.
public struct Tagger: Sendable {
  private let model: TaggerModel

  /// The tagger with the model that is built in; nil only where the build left the model out.
  public static let builtIn: Tagger? = {
    let file = clexicon_data("tagger.bin")
    return Tagger(model: UnsafeRawBufferPointer(start: file.bytes, count: file.count))
  }()

  /// Copies a model's bytes (`tagger.bin`), or nil where they are not a model of this version.
  public init?(model: UnsafeRawBufferPointer) {
    guard let model = TaggerModel(model) else { return nil }
    self.model = model
  }

  /// Makes a tagger from a model that was just trained.
  package init(_ model: TaggerModel) { self.model = model }

  /// Tags one sentence, the tokens of `range`: token `i` is the bytes `text[starts[i]..<ends[i]]`, its tag's raw value
  /// goes to `tags[i]`.
  public func tag(
    text: UnsafeBufferPointer<UInt8>, starts: UnsafeBufferPointer<Int32>, ends: UnsafeBufferPointer<Int32>,
    range: Range<Int>, into tags: UnsafeMutableBufferPointer<UInt8>
  ) {
    model.dictionary.slots.withUnsafeBufferPointer { slots in
      let places = range.count + 2 * SentenceTraits.margin
      withUnsafeTemporaryAllocation(of: TokenTraits.self, capacity: places) { window in
        let sentence = SentenceTraits(
          text: text, starts: starts, ends: ends, range: range, dictionary: slots, into: window)
        decide(sentence, into: UnsafeMutableBufferPointer(rebasing: tags[range]))
      }
    }
  }

  private func decide(_ sentence: SentenceTraits, into tags: UnsafeMutableBufferPointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TaggerFeatures.capacity) { features in
      withUnsafeTemporaryAllocation(of: TagScorer.Bucket.self, capacity: TaggerFeatures.capacity) { buckets in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: TagScorer.scoreCount) { scores in
          model.withScorer { scorer in
            var history = TagHistory()
            for i in tags.indices {
              let token = SentenceTraits.margin + i
              var tag = sentence.window[token].onlyTag
              if tag == TagDictionary.undecided {
                let count = TaggerFeatures.write(sentence, at: token, history: history, into: features)
                let found = UnsafeBufferPointer(rebasing: features[..<count])
                tag = scorer.best(of: found, buckets: buckets, scores: scores)
              }
              tags[i] = tag
              history.append(tag, word: sentence.window[token].word)
            }
          }
        }
      }
    }
  }
}
