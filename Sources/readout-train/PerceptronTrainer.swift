import ReadoutCore

/// Trains the tagger's weights: an averaged perceptron (Collins 2002) that learns on its own guesses to the left.
struct PerceptronTrainer {
  /// Weights a feature has in memory: one a tag, rounded up to whole vectors.
  private static let stride = 48

  private let dictionary: TagDictionary
  private let wordCounts: [UInt64: Int]
  /// By how much the right tag must lead, or its weights are raised though the guess was right.
  private let margin: Int32
  private var features = FeatureTable()
  private var weights: [Int32]
  /// Sums of (update × time), from which the average follows.
  private var timed: [Int64]
  private var time: Int64 = 1

  /// Collects the features that the sentences show at least `minimumCount` times with their right tags.
  init(
    _ sentences: [FlatSentence], dictionary: TagDictionary, wordCounts: [UInt64: Int], minimumCount: Int, margin: Int32
  ) {
    self.dictionary = dictionary
    self.wordCounts = wordCounts
    self.margin = margin
    var seen = FeatureTable()
    var counts: [UInt8] = []
    for sentence in sentences {
      Self.walk(sentence, dictionary) { hashes, gold in
        for hash in hashes {
          let row = Int(seen.insert(hash))
          if row == counts.count { counts.append(0) }
          counts[row] = min(counts[row] + 1, 254)
        }
        return gold
      }
    }
    for (row, hash) in seen.hashes.enumerated() where counts[row] >= minimumCount { _ = features.insert(hash) }
    weights = [Int32](repeating: 0, count: features.count * Self.stride)
    timed = [Int64](repeating: 0, count: features.count * Self.stride)
  }

  /// How many features there are to learn on.
  var featureCount: Int { features.count }

  /// Goes through the sentences once in a new order; returns the share of right guesses.
  mutating func pass(_ sentences: [FlatSentence], generator: inout SeededGenerator) -> Double {
    var order = Array(sentences.indices)
    generator.shuffle(&order)
    var right = 0
    var total = 0
    for index in order {
      right += learn(sentences[index], generator: &generator)
      total += sentences[index].tags.count
    }
    return Double(right) / Double(max(total, 1))
  }

  /// Learns from one sentence; returns how many of its tokens were right before.
  private mutating func learn(_ sentence: FlatSentence, generator: inout SeededGenerator) -> Int {
    let (features, dictionary, margin) = (features, dictionary, margin)
    let hidden = hiddenWords(of: sentence, generator: &generator)
    var now = time
    var right = 0
    weights.withUnsafeMutableBufferPointer { weights in
      timed.withUnsafeMutableBufferPointer { timed in
        withUnsafeTemporaryAllocation(of: Int.self, capacity: TaggerFeatures.capacity) { rows in
          right = Self.walk(sentence, dictionary, hidden: hidden) { hashes, gold in
            let count = Self.find(hashes, in: features, rows: rows)
            let (guess, rival) = Self.best(rows[..<count], weights, gold: gold, margin: margin)
            if rival != gold {
              for base in rows[..<count] {
                weights[base + Int(gold)] += 1
                timed[base + Int(gold)] += now
                weights[base + Int(rival)] -= 1
                timed[base + Int(rival)] -= now
              }
            }
            now += 1
            return guess
          }
        }
      }
    }
    time = now
    return right
  }

  /// Which of a sentence's words to treat as unknown this time: often the rare ones, so that forms and context carry
  /// them.
  private func hiddenWords(of sentence: FlatSentence, generator: inout SeededGenerator) -> [Bool] {
    var hidden: [Bool] = []
    sentence.withTraits(dictionary) { traits in
      for i in sentence.tags.indices {
        let seen = Double(wordCounts[traits.window[i + SentenceTraits.margin].word] ?? 0)
        hidden.append(generator.chance(1 / (1 + seen)))
      }
    }
    return hidden
  }

  /// Writes where the rows of known features start; returns how many.
  @inline(__always)
  private static func find(
    _ hashes: Slice<UnsafeMutableBufferPointer<UInt64>>, in features: FeatureTable,
    rows: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    var count = 0
    for hash in hashes {
      let row = features.row(hash)
      if row >= 0 {
        rows[count] = Int(row) * stride
        count += 1
      }
    }
    return count
  }

  /// The best tag, and the one to learn against: the best of the others, if the right one is not ahead of it by the
  /// margin.
  @inline(__always)
  private static func best(
    _ rows: Slice<UnsafeMutableBufferPointer<Int>>, _ weights: UnsafeMutableBufferPointer<Int32>, gold: UInt8,
    margin: Int32
  ) -> (guess: UInt8, rival: UInt8) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: stride) { scores in
      for tag in 0..<stride { scores[tag] = 0 }
      for base in rows { for tag in 0..<stride { scores[tag] &+= weights[base + tag] } }
      var rival: UInt8 = gold == 0 ? 1 : 0
      for tag in 0..<PartOfSpeech.names.count where tag != Int(gold) && scores[tag] > scores[Int(rival)] {
        rival = UInt8(tag)
      }
      let lead = scores[Int(gold)] - scores[Int(rival)]
      let isFirst = lead > 0 || (lead == 0 && gold < rival)
      return (isFirst ? gold : rival, isFirst && lead >= margin ? gold : rival)
    }
  }

  /// Shows each token that the dictionary leaves open; `decide` takes its features and right tag and gives the tag to
  /// go on with. Returns how many tokens got the right tag.
  @discardableResult
  private static func walk(
    _ sentence: FlatSentence, _ dictionary: TagDictionary, hidden: [Bool] = [],
    decide: (Slice<UnsafeMutableBufferPointer<UInt64>>, UInt8) -> UInt8
  ) -> Int {
    sentence.withTraits(dictionary) { traits in
      for i in hidden.indices where hidden[i] { traits.window[i + SentenceTraits.margin].hideWord() }
      return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TaggerFeatures.capacity) { hashes in
        var history = TagHistory()
        var right = 0
        for (i, gold) in sentence.tags.enumerated() {
          let token = i + SentenceTraits.margin
          var tag = traits.window[token].onlyTag
          if tag == TagDictionary.undecided {
            let count = TaggerFeatures.write(traits, at: token, history: history, into: hashes)
            tag = decide(hashes[..<count], gold)
          }
          history.append(tag, word: traits.window[token].word)
          right += tag == gold ? 1 : 0
        }
        return right
      }
    }
  }

  /// The averaged weights by feature; features that were never touched are left out.
  func averaged() -> [AveragedFeature] {
    features.hashes.enumerated().compactMap { row, hash in
      let base = row * Self.stride
      let own = (0..<PartOfSpeech.names.count).compactMap { tag -> (tag: UInt8, weight: Float)? in
        let average = Double(weights[base + tag]) - Double(timed[base + tag]) / Double(time)
        return average == 0 ? nil : (UInt8(tag), Float(average))
      }
      return own.isEmpty ? nil : AveragedFeature(hash: hash, weights: own)
    }
  }
}
