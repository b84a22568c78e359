import ReadoutArchive
import ReadoutCore

/// Some readouts of an archive, and their words by how often they stand there.
struct Sample {
  /// How often a word stands.
  enum Frequency: CaseIterable {
    /// In a third of all readouts or more.
    case common
    /// In one of three hundred or more.
    case medium
    /// In one of all that were looked at.
    case rare
  }

  private static let size = 2000

  let readouts: [Readout]
  private let words: [Frequency: [String]]

  /// Looks at readouts evenly from all of the archive.
  init(_ archive: Archive) throws {
    let ids = try archive.ids()
    let step = max(1, ids.count / Self.size)
    readouts = try stride(from: 0, to: ids.count, by: step).compactMap { try archive.readout(ids[$0]) }
    guard readouts.count >= 500 else { throw BenchError.empty(path: archive.path) }
    var counts: [String: Int] = [:]
    for readout in readouts { for word in Set(Self.words(readout.text)) { counts[word, default: 0] += 1 } }
    let total = readouts.count
    var words: [Frequency: [String]] = [:]
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) where word.count > 1 {
      if count * 3 >= total { words[.common, default: []].append(word) }
      if count * 3 < total && count * 300 >= total { words[.medium, default: []].append(word) }
      if count == 1 { words[.rare, default: []].append(word) }
    }
    self.words = words
  }

  /// The words of a text in small letters.
  static func words(_ text: String) -> [String] { text.lowercased().split { !$0.isLetter }.map(String.init) }

  /// A word of that frequency.
  func word(_ frequency: Frequency, _ dice: inout Dice) -> String? { dice.pick(words[frequency] ?? []) }

  /// A word as people ask for one: mostly of medium frequency.
  func word(_ dice: inout Dice) -> String? {
    switch dice.within(1...10) {
    case 1...3: word(.common, &dice)
    case 4...8: word(.medium, &dice)
    default: word(.rare, &dice)
    }
  }

  /// So many words that stand side by side in a text.
  func phrase(_ count: Int, _ dice: inout Dice) -> String? {
    guard let text = dice.pick(readouts)?.text else { return nil }
    let runs = text.split { $0 == "\n" || $0 == "." || $0 == "," }.map { $0.split(separator: " ") }
    guard let run = dice.pick(runs.filter { $0.count >= count }) else { return nil }
    let start = dice.within(0...run.count - count)
    let words = run[start..<start + count]
    guard words.allSatisfy({ $0.allSatisfy(\.isLetter) }) else { return nil }
    return words.joined(separator: " ").lowercased()
  }
}
