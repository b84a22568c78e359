import ArgumentParser
import Foundation
import ReadoutCore

/// `readout-train matters`: trains the judge of matters on annotated readouts and prints how good it is.
struct TrainMatters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matters",
    abstract: "Train the judge of discussed matters and print its accuracy, cross-validated by document.",
    discussion: "The same texts, lexicon and options give the same file, byte for byte.")

  @Option(help: "A folder with NAME.txt and NAME.gold.json; may be given several times.")
  var gold: [String]

  @Option(help: "The weights file to write; without it nothing is written.")
  var out: String?

  @Option(help: "How strongly large weights are held back.")
  var penalty = 1.0

  @Flag(help: "Print every candidate with its label and traits as JSON Lines, and train nothing.")
  var dump = false

  func run() throws {
    let documents = try gold.flatMap { try AnnotatedMatters.documents(in: $0) }
    if dump {
      for document in documents { document.print() }
      return
    }
    let training = LogisticTraining(penalty: penalty)
    print("\(documents.count) documents, \(documents.reduce(0) { $0 + $1.examples.count }) candidates")
    for line in CrossValidation(folds: 10, training: training).report(documents) { print(line) }
    guard let out else { return }
    let weights = training.weights(documents.flatMap(\.examples))
    do {
      try Data(Self.table(weights).utf8).write(to: URL(fileURLWithPath: out))
    } catch {
      throw TrainingError.unwritable(path: out, reason: error.localizedDescription)
    }
  }

  private static func table(_ weights: [String: Double]) -> String {
    var lines = [
      "trait\tweight",
      "# Learned by `readout-train matters` (docs/models.md): what each trait adds to the log odds that a phrase is a matter.",
    ]
    for name in weights.keys.sorted() where abs(weights[name] ?? 0) >= 0.005 {
      lines.append("\(name)\t\(String(format: "%.2f", weights[name] ?? 0))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
