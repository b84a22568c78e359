import ArgumentParser
import Foundation
import ReadoutCore

/// `readout-train lexicon`: numbers the words of the embedded tables and writes the index of their phrases.
struct IndexLexicon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Write the index of the phrases in the embedded tables.",
    discussion: "The same tables give the same file, byte for byte.")

  @Option(help: "The file to write.")
  var out: String

  func run() throws {
    let bytes = LexiconIndex.made().bytes
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: out))
    } catch {
      throw TrainingError.unwritable(path: out, reason: error.localizedDescription)
    }
    print("Wrote \(out), \(bytes.count) bytes.")
  }
}
