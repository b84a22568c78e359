import ArgumentParser

/// How a text is written to its file.
enum FileFormat: String, ExpressibleByArgument, CaseIterable {
  /// Plain text after YAML front matter.
  case text
  /// A mail (RFC 5322), as notmuch and other mail programs index it.
  case mail
}
