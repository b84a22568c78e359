import Foundation

/// Says how likely a phrase is a matter of the meeting: a logistic regression over its traits and its frame's rule.
///
/// The weights are those of matterweights.tsv, learned by `readout-train matters` (docs/models.md).
struct MatterJudge: Sendable {
  /// Phrases that are less likely are no matters.
  static let threshold = 0.42

  private let bias: Double
  private let traits: [Double]
  private let rules: [String: Double]

  /// Takes the weights by name: a trait's, "rule.discussed", or "bias".
  init(weights: [String: Double]) {
    bias = weights["bias"] ?? 0
    traits = MatterTrait.allCases.map { weights[$0.name] ?? 0 }
    rules = Dictionary(
      uniqueKeysWithValues: weights.compactMap { name, weight in
        name.hasPrefix("rule.") ? (String(name.dropFirst(5)), weight) : nil
      })
  }

  /// The share of phrases with these traits that are matters, 0…1.
  func probability(_ matter: [MatterTrait], rule: String) -> Double {
    var sum = bias + (rules[rule] ?? 0)
    for trait in matter { sum += traits[trait.rawValue] }
    return 1 / (1 + exp(-sum))
  }
}
