import Foundation

/// Says how likely a phrase is a matter of the meeting: a logistic regression over its traits, pairs of them, and its frame's rule.
///
/// The weights are those of matterweights.tsv, learned by `readout-train matters` (docs/models.md).
struct MatterJudge: Sendable {
  /// Phrases that are less likely are no matters.
  static let threshold = 0.44

  private let bias: Double
  private let traits: [Double]
  private let rules: [String: Double]
  /// Weights of pairs of traits, by their numbers.
  private let pairs: [Double]
  /// For each trait, whether it is the first of a pair.
  private let isPaired: [Bool]

  /// Takes the weights by name: a trait's, "rule.discussed", or "bias".
  init(weights: [String: Double]) {
    bias = weights["bias"] ?? 0
    traits = MatterTrait.allCases.map { weights[$0.name] ?? 0 }
    let count = MatterTrait.allCases.count
    var pairs = [Double](repeating: 0, count: count * count)
    for a in MatterTrait.allCases {
      for b in MatterTrait.allCases where MatterTrait.arePair(a, b) {
        pairs[a.rawValue * count + b.rawValue] = weights["\(a.name)+\(b.name)"] ?? 0
      }
    }
    self.pairs = pairs
    isPaired = traits.indices.map { row in pairs[row * count..<(row + 1) * count].contains { $0 != 0 } }
    rules = Dictionary(
      uniqueKeysWithValues: weights.compactMap { name, weight in
        name.hasPrefix("rule.") ? (String(name.dropFirst(5)), weight) : nil
      })
  }

  /// What a trait adds to the log odds by itself.
  func weight(of trait: MatterTrait) -> Double { traits[trait.rawValue] }

  /// The share of phrases with these traits that are matters, 0…1.
  func probability(_ matter: [MatterTrait], rule: String) -> Double {
    var sum = bias + (rules[rule] ?? 0)
    for trait in matter {
      sum += traits[trait.rawValue]
      guard isPaired[trait.rawValue] else { continue }
      for other in matter { sum += pairs[trait.rawValue * traits.count + other.rawValue] }
    }
    return 1 / (1 + exp(-sum))
  }
}
