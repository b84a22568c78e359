import ReadoutCore

/// The names a query may use for sides and topics.
public struct QueryNames: Sendable {
  /// The code of a country or organisation for its code or one of its names, in capitals or not; nil where unknown. A
  /// code's code is the code itself.
  public let code: @Sendable (String) -> String?
  /// The slugs of the topics that a slug, its first part or a word of it names; all slugs for the empty text.
  public let topics: @Sendable (String) -> [String]

  /// Names from two look-ups.
  public init(code: @escaping @Sendable (String) -> String?, topics: @escaping @Sendable (String) -> [String]) {
    self.code = code
    self.topics = topics
  }

  /// Names with topics from a list of slugs: `security.cyber` is named by itself, by `security` and by `cyber`.
  public init(code: @escaping @Sendable (String) -> String?, slugs: [String]) {
    self.init(code: code) { name in Self.slugs(slugs, named: name.lowercased()) }
  }

  /// The names that the lexicon knows.
  public static var standard: QueryNames { QueryNames(code: { Names.code(named: $0) }, slugs: Names.topics) }

  private static func slugs(_ slugs: [String], named name: String) -> [String] {
    if name.isEmpty { return slugs }
    if slugs.contains(name) { return [name] }
    let branch = slugs.filter { $0.hasPrefix(name + ".") }
    if !branch.isEmpty { return branch }
    let dashed = String(name.map { $0 == " " ? "-" : $0 })
    let leaves = slugs.filter { $0.hasSuffix("." + dashed) }
    return leaves.isEmpty ? slugs.filter { words(of: $0).contains(name) } : leaves
  }

  /// The words of a slug, between its full stops and hyphens.
  static func words(of slug: String) -> [String] {
    slug.split { $0 == "." || $0 == "-" }.map(String.init)
  }
}
