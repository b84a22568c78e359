/// A spelling of someone's name and the country for which he or she acts, by which decisions name people: `GB|Amber Rudd`,
/// or `|Amber Rudd` where no country is known.
public struct SpellingKey: Hashable, Sendable, CustomStringConvertible {
  public let country: String?
  public let name: String

  /// Makes a key.
  public init(country: String?, name: String) {
    self.country = country
    self.name = name
  }

  /// Reads a key, or nil where it is none.
  public init?(_ text: String) {
    guard let bar = text.firstIndex(of: "|"), text.index(after: bar) < text.endIndex else { return nil }
    country = bar == text.startIndex ? nil : String(text[..<bar])
    name = String(text[text.index(after: bar)...])
  }

  public var description: String { "\(country ?? "")|\(name)" }
}
