import Foundation

/// Fits a logistic regression with a quadratic penalty, by gradient descent from zero: the same examples give the same
/// weights.
struct LogisticTraining {
  /// What a weight of 1 costs, in units of one example's loss.
  var penalty: Double
  private static let steps = 3000
  private static let rate = 2.0

  init(penalty: Double) { self.penalty = penalty }

  /// The weights by name; "bias" is the constant.
  func weights(_ examples: [AnnotatedMatters.Example]) -> [String: Double] {
    let names = ["bias"] + Set(examples.flatMap(\.traits)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, 0...))
    let rows = examples.map { [0] + $0.traits.compactMap { numbers[$0] } }
    let labels = examples.map { $0.isMatter ? 1.0 : 0.0 }
    var weights = [Double](repeating: 0, count: names.count)
    var gradient = weights
    let count = Double(max(examples.count, 1))
    for _ in 0..<Self.steps {
      for i in weights.indices { gradient[i] = i == 0 ? 0 : penalty * weights[i] }
      for (row, label) in zip(rows, labels) {
        let error = Self.probability(row.reduce(0) { $0 + weights[$1] }) - label
        for feature in row { gradient[feature] += error }
      }
      for i in weights.indices { weights[i] -= Self.rate / count * gradient[i] }
    }
    return Dictionary(uniqueKeysWithValues: zip(names, weights))
  }

  /// The probability of a matter with these traits.
  static func probability(_ example: AnnotatedMatters.Example, _ weights: [String: Double]) -> Double {
    probability(example.traits.reduce(weights["bias"] ?? 0) { $0 + (weights[$1] ?? 0) })
  }

  private static func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}
