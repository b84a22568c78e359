import ArgumentParser
import Foundation
import ReadoutBrowser

/// Tells where the configuration is, checks it, and prints what can be set.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Say where the configuration is and check it, or print all that can be set.",
    discussion: """
      EXAMPLES
        readout config                    where the file is, and what in it cannot be used
        readout config --print            all that can be set, as it comes, with what it means
        readout config --print > ~/.config/readout/config.yaml

      The file is $XDG_CONFIG_HOME/readout/config.yaml, by default ~/.config/readout/config.yaml. Tables of your own words
      are looked for in lexicons/ beside it.

      Exit codes: 0 all in the file can be used, 1 some of it cannot, 2 wrong usage.
      """)

  @Flag(name: .customLong("print"), help: "Print all that can be set, as it comes, in a form that can be read again.")
  var printsAll = false

  @Flag(help: .hidden) var keysMarkdown = false

  /// The user's file, where the environment names a folder for it.
  static var file: ConfigurationFile? { ConfigurationFile(ProcessInfo.processInfo.environment) }

  /// What the user has chosen; what of it cannot be used is told by the browser.
  static var configured: Configuration {
    var configuration = file?.read() ?? .standard
    for mistake in UserWords.lexicon.mistakes {
      configuration.note(file: mistake.file, line: mistake.line, mistake.sentence)
    }
    return configuration
  }

  func run() throws {
    if printsAll { return try StandardStream.output.write(Array(Configuration.printed.utf8)) }
    if keysMarkdown { return try StandardStream.output.write(Array(KeyTable.markdown.utf8)) }
    guard let file = Self.file else {
      Diagnostics.report("there is no folder for a configuration: set XDG_CONFIG_HOME or HOME")
      throw ExitCode.failure
    }
    let mistakes = Self.configured.mistakes
    for mistake in mistakes { Diagnostics.report(mistake.description) }
    try StandardStream.output.write(Array((Self.sentence(file, mistakes.count) + "\n").utf8))
    if !mistakes.isEmpty { throw ExitCode.failure }
  }

  private static func sentence(_ file: ConfigurationFile, _ mistakes: Int) -> String {
    if !file.exists { return "\(file.path): is not there; `readout config --print` shows what could stand in it" }
    if mistakes == 0 { return "\(file.path): all of it is used" }
    return "\(file.path): \(mistakes == 1 ? "one mistake" : "\(mistakes) mistakes"); the rest is used"
  }
}
