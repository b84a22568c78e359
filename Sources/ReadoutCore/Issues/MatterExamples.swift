/// A candidate for a matter, as the trainer of the judge sees it.
package struct MatterExample: Sendable {
  /// Its bytes in the document's text.
  package let span: Span
  package let traits: [MatterTrait]
  package let rule: String
  package let isGeneric: Bool
  /// Number of the matter to which it would be merged, if all were matters.
  package let group: Int
}

extension ReadoutParser {
  /// A parser with weights of its own, to measure a training.
  package init(matterWeights: [String: Double]) {
    self.init(lexicon: Lexicon(index: .builtIn, matterWeights: matterWeights))
  }

  /// Every phrase of a document that might be a matter.
  package func matterExamples(_ document: Document) -> [MatterExample] {
    let analysis = analyse(document)
    guard analysis.tokens.count > 0 else { return [] }
    let finder = reading(of: analysis).issueFinder()
    let groups = IssueMerger(analysis: analysis).groups(of: finder.candidates().flatMap { $0 })
    return groups.enumerated().flatMap { number, items in
      items.map {
        MatterExample(
          span: analysis.tokens.span($0.range), traits: $0.traits, rule: $0.rule, isGeneric: $0.isGeneric,
          group: number)
      }
    }
  }
}
