/// Turns documents into readouts.
public struct ReadoutParser: Sendable {
  /// Makes a parser with the built-in lexicon.
  public init() {}

  /// Reads one document.
  public func parse(_ document: Document) -> Readout {
    Readout(id: document.id, source: document.source, text: document.text.string)
  }
}
