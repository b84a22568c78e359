import ArgumentParser

/// The command.
@main
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "readout")
}
