/// Something that a program outside of the browser is to do.
enum OutsideTask: Hashable, Sendable {
  /// Open a readout in the editor where byte `offset` of its text stands; without a path, the text itself is opened, under
  /// a name that tells of it.
  case edit(text: String, path: String?, name: String, offset: Int)
  /// Give some words, or the texts of some readouts, to a command.
  case pipe(command: String, Piped)
  /// Open an address of the web.
  case open(url: String)
}

/// What is given to a command.
enum Piped: Hashable, Sendable {
  case words(String)
  /// The texts of readouts, by their entries.
  case readouts([Int])
}
