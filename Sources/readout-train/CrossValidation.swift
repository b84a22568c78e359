import Foundation
import ReadoutCore

/// Measures a training on documents that it has not seen: each fold is judged by weights learned from the others.
struct CrossValidation {
  let folds: Int
  let training: LogisticTraining

  /// The issues of the whole parser; one line a threshold: precision, recall and F1 of the candidates that are taken for matters; then the calibration.
  func report(_ documents: [AnnotatedMatters]) -> [String] {
    var judged: [(probability: Double, isMatter: Bool)] = []
    var (right, given, wanted) = (0, 0, 0)
    for fold in 0..<folds {
      let seen = documents.enumerated().filter { $0.offset % folds != fold }.flatMap(\.element.examples)
      let weights = training.weights(seen)
      let parser = ReadoutParser(matterWeights: weights)
      for document in documents.enumerated().filter({ $0.offset % folds == fold }).map(\.element) {
        let score = document.score(parser.parse(document.document))
        right += score.right
        given += score.given
        wanted += document.matters.count
        for example in document.examples {
          judged.append((LogisticTraining.probability(example, weights), example.isMatter))
        }
      }
    }
    let all = Double(judged.filter(\.isMatter).count)
    let thresholds = stride(from: 0.3, through: 0.7, by: 0.05).map { threshold in
      let taken = judged.filter { $0.probability >= threshold }
      let right = Double(taken.filter(\.isMatter).count)
      let precision = right / Double(max(taken.count, 1))
      let recall = right / max(all, 1)
      let f1 = 2 * precision * recall / max(precision + recall, 1e-9)
      return String(format: "at %.2f: precision %.3f, recall %.3f, F1 %.3f", threshold, precision, recall, f1)
    }
    let bins = (0..<10).compactMap { bin -> String? in
      let inside = judged.filter { min(Int($0.probability * 10), 9) == bin }
      guard !inside.isEmpty else { return nil }
      let right = Double(inside.filter(\.isMatter).count)
      return String(
        format: "judged %.1f to %.1f: %d candidates, %.2f right", Double(bin) / 10, Double(bin + 1) / 10, inside.count,
        right / Double(inside.count))
    }
    return [Self.line("issues", right, given, wanted)] + thresholds + bins
  }

  private static func line(_ name: String, _ right: Int, _ given: Int, _ wanted: Int) -> String {
    let precision = Double(right) / Double(max(given, 1))
    let recall = Double(right) / Double(max(wanted, 1))
    let f1 = 2 * Double(right) / Double(max(given + wanted, 1))
    return name + String(format: ": precision %.3f, recall %.3f, F1 %.3f", precision, recall, f1)
  }
}
