import ArgumentParser
import ReadoutCore
import ReadoutFormats

/// How files are read, in all subcommands.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Publication date of the texts, against which “Monday” is resolved; takes the place of what they state.",
      valueName: "date"))
  var published: CalendarDate?

  /// A reader that heeds the options.
  var reader: DocumentReader { DocumentReader(published: published) }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD` and nothing more.
  public init?(argument: String) {
    guard argument.utf8.count == 10 else { return nil }
    self.init(iso: argument)
  }
}
