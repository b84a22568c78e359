import ReadoutCore

/// Learns from the treebanks which tags a word may have.
struct DictionaryBuilder {
  /// Words seen less often are left to their form.
  static let minimumCount = 3
  /// A word has one tag for good when it is seen this often and nearly always with it.
  static let certainCount = 20
  static let certainShare = 0.994
  /// A tag below this share of a word's uses is not counted among those that it may have.
  static let minimumShare = 0.04

  private var counts: [UInt64: [Int]] = [:]

  /// Counts the words of sentences.
  init(_ sentences: [FlatSentence]) {
    let empty = TagDictionary(entries: [])
    for sentence in sentences {
      sentence.withTraits(empty) { traits in
        for (i, tag) in sentence.tags.enumerated() {
          let word = traits.window[i + SentenceTraits.margin].word
          counts[word, default: [Int](repeating: 0, count: PartOfSpeech.names.count)][Int(tag)] += 1
        }
      }
    }
  }

  /// The dictionary: the sets of tags are numbered from the most frequent; rare sets go by their most frequent tag.
  func dictionary() -> TagDictionary {
    let words = counts.keys.sorted().filter { total($0) >= Self.minimumCount }
    var frequency: [[UInt8]: Int] = [:]
    for word in words { frequency[tags(of: word), default: 0] += total(word) }
    for tag in PartOfSpeech.allCases { frequency[[tag.rawValue], default: 0] += 1_000_000 }
    let ranked = frequency.sorted {
      ($1.value, $0.key.count, $0.key.description) < ($0.value, $1.key.count, $1.key.description)
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: ranked.prefix(Int(TagDictionary.firstGuess) - 1).enumerated().map {
        ($1.key, UInt8($0 + 1))
      })
    let entries = words.map { word in
      let set = tags(of: word)
      return (word: word, ambiguity: numbers[set] ?? numbers[[most(word)]] ?? 0, onlyTag: onlyTag(of: word))
    }
    return TagDictionary(entries: entries)
  }

  /// How often each word was seen.
  var wordCounts: [UInt64: Int] { counts.mapValues { $0.reduce(0, +) } }

  private func total(_ word: UInt64) -> Int { counts[word]?.reduce(0, +) ?? 0 }

  private func most(_ word: UInt64) -> UInt8 {
    let uses = counts[word] ?? []
    return UInt8(uses.indices.max { (uses[$0], $1) < (uses[$1], $0) } ?? 0)
  }

  private func tags(of word: UInt64) -> [UInt8] {
    let uses = counts[word] ?? []
    let least = Double(total(word)) * Self.minimumShare
    return uses.indices.filter { uses[$0] > 0 && Double(uses[$0]) >= least }.map { UInt8($0) }
  }

  private func onlyTag(of word: UInt64) -> UInt8 {
    let tag = most(word)
    let uses = counts[word]?[Int(tag)] ?? 0
    let isCertain = uses >= Self.certainCount && Double(uses) >= Double(total(word)) * Self.certainShare
    return isCertain ? tag : TagDictionary.undecided
  }
}
