/// What spoke for an item, as `readout explain` tells it.
public struct Cue: Hashable, Sendable {
  /// Words of the text in quotation marks, or a trait in words.
  public let text: String
  /// What it added to the score (log odds for issues, points of evidence for presence); nil where it only opened the way.
  public let weight: Double?

  /// Makes a cue.
  public init(text: String, weight: Double? = nil) {
    self.text = text
    self.weight = weight
  }
}
