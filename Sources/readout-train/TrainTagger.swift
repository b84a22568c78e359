import ArgumentParser
import Foundation
import ReadoutCore

/// `readout-train tagger`: trains the part-of-speech tagger and prints how good it is.
struct TrainTagger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger",
    abstract: "Train the part-of-speech tagger and print its accuracy.",
    discussion: "The same treebanks and options give the same file, byte for byte.")

  @Option(help: "The folder with ewt/{train,dev,test}.conllu and gum/*.conllu.")
  var treebanks: String

  @Option(help: "The model file to write; without it nothing is written.")
  var out: String?

  @Option(help: "Seed of all draws.")
  var seed: UInt64 = 1

  @Option(help: "How often to go through the sentences.")
  var passes = 8

  @Option(help: "The size that the model must not exceed, in bytes.")
  var maximumBytes = 1_500_000

  func run() throws {
    let corpus = try Corpus(folder: treebanks)
    let training = TaggerTraining(seed: seed, passes: passes, maximumBytes: maximumBytes)
    let model = training.model(from: corpus.train) { FileHandle.standardError.write(Data(($0 + "\n").utf8)) }
    if let out { try write(model.bytes, to: out) }
    report(corpus, Tagger(model), model.bytes)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      throw TrainingError.unwritable(path: path, reason: error.localizedDescription)
    }
  }

  /// Prints the table: accuracy in all, and F1 of the tags that matter most, in per cent.
  private func report(_ corpus: Corpus, _ tagger: Tagger, _ bytes: [UInt8]) {
    print(Evaluation.header)
    for (name, sentences) in corpus.heldOut {
      print(Evaluation(sentences, by: tagger).row(name))
      print(Evaluation(sentences.map(Augmentation.split), by: tagger).row(name + ", hyphens split"))
      print(Evaluation(sentences.map { Augmentation.titled($0) }, by: tagger).row(name + ", title case"))
      print(Evaluation(sentences.map(Augmentation.capitals), by: tagger).row(name + ", capitals"))
    }
    // The news are among the other held-out documents already.
    let all = corpus.heldOut.dropLast().flatMap(\.sentences)
    print("mistakes: \(Evaluation(all, by: tagger).worst)")
    let speed = speed(all.map(FlatSentence.init), tagger)
    print("size: \(bytes.count) bytes; loaded in \(loading(bytes)); speed: \(speed) tokens a second")
  }

  /// How long it takes to make a tagger of the model's bytes, the best of five rounds.
  private func loading(_ bytes: [UInt8]) -> Duration {
    (0..<5).map { _ in
      ContinuousClock().measure { _ = bytes.withUnsafeBytes { Tagger(model: $0) } }
    }.min() ?? .zero
  }

  /// Tokens a second, the best of five rounds.
  private func speed(_ sentences: [FlatSentence], _ tagger: Tagger) -> Int {
    let tokens = sentences.reduce(0) { $0 + $1.tags.count }
    let fastest =
      (0..<5).map { _ in
        ContinuousClock().measure { for sentence in sentences { _ = sentence.tagged(by: tagger) } }
      }.min() ?? .seconds(1)
    return Int(Double(tokens) / (fastest / .seconds(1)))
  }
}
