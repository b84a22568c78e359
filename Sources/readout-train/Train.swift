import ArgumentParser

/// Trains the models that the program ships; see docs/models.md.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readout-train",
    abstract: "Train the models that readout ships.",
    subcommands: [TrainTagger.self, TrainMatters.self])
}
