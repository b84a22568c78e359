import ArgumentParser

/// Makes the binary files that the program ships: the models that it trains (docs/models.md), and the index of the
/// tables (docs/performance.md).
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readout-train",
    abstract: "Make the binary files that readout ships.",
    subcommands: [TrainTagger.self, TrainMatters.self, IndexLexicon.self])
}
