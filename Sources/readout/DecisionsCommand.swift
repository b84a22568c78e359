import ArgumentParser

/// What people decided, as a whole.
struct DecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "List, save or take in what people decided.",
    subcommands: [DecisionsListCommand.self, DecisionsExportCommand.self, DecisionsImportCommand.self],
    defaultSubcommand: DecisionsListCommand.self)
}
