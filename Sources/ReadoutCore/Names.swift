/// Display names of the codes that the model uses.
public enum Names {
  /// English short name of a country or organisation code ("GB" → "United Kingdom"), or the code itself where it is unknown.
  public static func country(_ code: String) -> String {
    Lexicon.builtIn.country(code)?.name ?? Lexicon.builtIn.organisation(code)?.name ?? OwnOrganisations.name(of: code)
      ?? code
  }

  /// Label of a topic's slug ("security.cyber" → "Cyber security"), or the slug itself where it is unknown.
  public static func topic(_ slug: String) -> String {
    Lexicon.builtIn.topics.first { $0.slug == slug }?.label ?? slug
  }
}
