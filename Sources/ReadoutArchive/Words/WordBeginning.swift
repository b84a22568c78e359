/// What to ask an index that keeps stems for, to find all words with some beginning.
///
/// The stem of cooperation is "cooper", which does not begin with "cooperatio", and the index takes the beginning "sulay"
/// for "sulai": as one types, hits would come and go. So a few words are asked for as well, and the beginning is put in
/// a form that the index leaves as it is.
public struct WordBeginning: Sendable, Equatable {
  /// Ask for all words that begin with one of these; the index stems it first.
  public let beginnings: [String]
  /// Ask for these words, too: their stems do not begin so.
  public let words: [String]

  /// The questions for a beginning as typed, where the index has a mark before each stem, or none. A beginning that folds
  /// to several words is its own only question, and one without a letter asks for nothing.
  public init(_ beginning: String, marked mark: String? = nil) {
    let folded = FoldedWords(beginning)
    let mark = Array((mark ?? "").utf8)
    guard folded.count == 1, let word = folded.first else {
      beginnings = folded.isEmpty ? [] : [beginning]
      words = []
      return
    }
    let typed = mark + word.folded
    guard PorterStemmer.lengths.contains(typed.count) else {
      beginnings = [String(decoding: typed, as: UTF8.self)]
      words = []
      return
    }
    let carriers = [typed] + ["e", "s", "ed", "ing", "ly"].map { typed + Array($0.utf8) }
    let carrier = carriers.first { PorterStemmer.stem($0) == typed } ?? typed
    beginnings = [String(decoding: carrier, as: UTF8.self)]
    words = Self.words(from: Array(word.folded), without: Array(PorterStemmer.stem(carrier).dropFirst(mark.count)))
  }

  /// A word for each stem that `beginning` may grow into and that does not begin with `covered`.
  private static func words(from beginning: [UInt8], without covered: [UInt8]) -> [String] {
    var found: [[UInt8]: String] = [:]
    for ending in [[]] + endings {
      for rest in rests(of: ending, after: beginning[...]) {
        let word = beginning + rest
        let stem = PorterStemmer.stem(word)
        if !stem.starts(with: covered), found[stem] == nil { found[stem] = String(decoding: word, as: UTF8.self) }
      }
    }
    return found.values.sorted()
  }

  /// What of an ending may be missing behind a word that has begun it, or not yet.
  private static func rests(of ending: [UInt8], after word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    (0...min(ending.count, word.count)).filter { word.suffix($0).elementsEqual(ending.prefix($0)) }
      .map { ending.dropFirst($0) }
  }

  /// Endings that the stemmer takes off or changes, as they are written.
  private static let endings: [[UInt8]] = [
    "s", "es", "ies", "ied", "y", "e", "ed", "eed", "ing", "ings", "ly", "ily", "al", "als", "ally", "ality", "alities",
    "alism", "alist", "alize", "alized", "alizing", "alization", "ance", "ances", "ancy", "ancies", "ence", "ences",
    "ency", "encies", "ant", "ants", "antly", "ent", "ents", "ently", "ement", "ements", "ment", "ments", "mental",
    "er",
    "ers", "or", "ors", "ator", "ators", "ic", "ics", "ical", "ically", "icate", "icated", "icating", "ication",
    "ications", "icity", "able", "ably", "ability", "abilities", "ible", "ibly", "ibility", "ibilities", "ate", "ates",
    "ated", "ating", "ation", "ations", "ational", "ative", "atives", "atively", "ativeness", "ion", "ions", "ional",
    "ionally", "ism", "isms", "ist", "ists", "ity", "ities", "ive", "ives", "ively", "iveness", "ivity", "ivities",
    "ize",
    "izes", "ized", "izer", "izers", "izing", "ization", "izations", "ous", "ously", "ousness", "ful", "fully",
    "fulness",
    "ness", "nesses", "logy", "logies", "le", "led", "ling", "tional",
  ].map { Array($0.utf8) }
}
