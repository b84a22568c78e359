/// The verb groups of a text, by sentence.
struct Grammar: Sendable {
  private let all: [VerbGroup]
  private let bounds: [Int]

  /// Finds the verb groups of every sentence.
  init(_ analysis: Analysis) {
    let finder = VerbFinder(analysis: analysis)
    var all: [VerbGroup] = []
    var bounds = [0]
    bounds.reserveCapacity(analysis.sentences.count + 1)
    for sentence in analysis.sentences {
      all.append(contentsOf: finder.groups(in: sentence.range))
      bounds.append(all.count)
    }
    self.all = all.trimmed()
    self.bounds = bounds
  }

  /// The verb groups of sentence number `index`.
  func groups(_ index: Int) -> ArraySlice<VerbGroup> { all[bounds[index]..<bounds[index + 1]] }

  /// Where the complement of a group ends: at the next verb that has a subject of its own, or at the end of `sentence`.
  func complementEnd(of group: VerbGroup, sentence index: Int, range sentence: Range<Int>) -> Int {
    for next in groups(index) where next.range.lowerBound >= group.range.upperBound {
      switch next.form {
      case .finite:
        if let subject = next.subject, subject.lowerBound >= group.range.upperBound {
          // "met the minister, who raised …": the minister is the verb's object, too.
          return next.isRelative ? subject.upperBound : subject.lowerBound
        }
        return next.range.lowerBound
      case .infinitive where next.range.lowerBound > group.range.upperBound: return next.range.lowerBound
      default: continue
      }
    }
    return sentence.upperBound
  }
}
