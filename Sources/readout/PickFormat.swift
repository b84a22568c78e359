import ArgumentParser

/// How what was picked is printed.
enum PickFormat: String, CaseIterable, ExpressibleByArgument {
  /// Path or id, kind and label, parted by tabs.
  case line
  /// One JSON object on a line.
  case jsonl
}
