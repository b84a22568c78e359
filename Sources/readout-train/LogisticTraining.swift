import Foundation

/// Fits a logistic regression with a quadratic penalty by Newton's method: the same examples give the same weights.
struct LogisticTraining {
  /// What a weight of 1 costs, in units of one example's loss.
  var penalty: Double
  private static let steps = 12

  /// The weights by name; "bias" is the constant.
  func weights(_ examples: [AnnotatedMatters.Example]) -> [String: Double] {
    let names = ["bias"] + Set(examples.flatMap(\.traits)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, 0...))
    let rows = examples.map { [0] + $0.traits.compactMap { numbers[$0] } }
    let labels = examples.map { $0.isMatter ? 1.0 : 0.0 }
    var weights = [Double](repeating: 0, count: names.count)
    for _ in 0..<Self.steps {
      let step = newtonStep(rows, labels, weights)
      for i in weights.indices { weights[i] -= step[i] }
    }
    return Dictionary(uniqueKeysWithValues: zip(names, weights))
  }

  /// The gradient over the curvature.
  private func newtonStep(_ rows: [[Int]], _ labels: [Double], _ weights: [Double]) -> [Double] {
    let count = weights.count
    var gradient = weights.enumerated().map { $0.offset == 0 ? 0 : penalty * $0.element }
    var curvature = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for i in 0..<count { curvature[i][i] = i == 0 ? 1e-6 : penalty }
    for (row, label) in zip(rows, labels) {
      let probability = Self.probability(row.reduce(0) { $0 + weights[$1] })
      let spread = probability * (1 - probability)
      for a in row {
        gradient[a] += probability - label
        for b in row { curvature[a][b] += spread }
      }
    }
    return Self.solve(curvature, gradient)
  }

  /// The solution of a positive definite system, by elimination.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var matrix = matrix
    var right = right
    for pivot in right.indices {
      for row in right.indices where row > pivot && matrix[row][pivot] != 0 {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot..<right.count { matrix[row][column] -= factor * matrix[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    for row in right.indices.reversed() {
      for column in right.indices where column > row { right[row] -= matrix[row][column] * right[column] }
      right[row] /= matrix[row][row]
    }
    return right
  }

  /// The probability of a matter with these traits.
  static func probability(_ example: AnnotatedMatters.Example, _ weights: [String: Double]) -> Double {
    probability(example.traits.reduce(weights["bias"] ?? 0) { $0 + (weights[$1] ?? 0) })
  }

  private static func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}
