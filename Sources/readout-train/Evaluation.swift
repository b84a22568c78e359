import Foundation
import ReadoutCore

/// How often a tagger is right on sentences, in all and for the tags that matter most.
struct Evaluation {
  private(set) var total = 0
  private(set) var right = 0
  private var correct = [Int](repeating: 0, count: PartOfSpeech.names.count)
  private var given = [Int](repeating: 0, count: PartOfSpeech.names.count)
  private var gold = [Int](repeating: 0, count: PartOfSpeech.names.count)
  private var confusions: [String: Int] = [:]

  /// Tags the sentences and compares.
  init(_ sentences: [TreebankSentence], by tagger: Tagger) {
    for sentence in sentences {
      let flat = FlatSentence(sentence)
      for (guess, tag) in zip(flat.tagged(by: tagger), flat.tags) {
        total += 1
        given[Int(guess)] += 1
        gold[Int(tag)] += 1
        if guess == tag {
          right += 1
          correct[Int(tag)] += 1
        } else {
          confusions["\(PartOfSpeech.names[Int(tag)])→\(PartOfSpeech.names[Int(guess)])", default: 0] += 1
        }
      }
    }
  }

  /// Share of tokens with the right tag.
  var accuracy: Double { Double(right) / Double(max(total, 1)) }

  /// Harmonic mean of precision and recall of one tag.
  func f1(_ tag: PartOfSpeech) -> Double {
    let index = Int(tag.rawValue)
    return 2 * Double(correct[index]) / Double(max(given[index] + gold[index], 1))
  }

  /// The most frequent mistakes with their counts, "right→given".
  var worst: String {
    confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private static let columns: [PartOfSpeech] = [.vb, .vbd, .vbn, .vbg, .vbz, .nn, .nns, .nnp, .jj]

  /// A line of the table under ``header``.
  func row(_ name: String) -> String {
    let cells = Self.columns.map { Self.percent(f1($0)) }.joined(separator: " ")
    return "\(name.padding(toLength: 28, withPad: " ", startingAt: 0)) \(String(format: "%7d", total)) "
      + "\(Self.percent(accuracy)) \(cells)"
  }

  /// The head of the table.
  static var header: String {
    let names = columns.map { String(repeating: " ", count: 6 - $0.name.count) + $0.name }.joined(separator: " ")
    return "\("set".padding(toLength: 28, withPad: " ", startingAt: 0))  tokens    all \(names)"
  }

  /// A share in percent, with two decimals, six wide.
  static func percent(_ share: Double) -> String { String(format: "%6.2f", share * 100) }
}
