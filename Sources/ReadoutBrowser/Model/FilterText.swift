import ReadoutArchive

/// Parts of filters as they are typed.
enum FilterText {
  /// A name as the value of a field, in quotation marks where it needs them.
  static func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x28 && $0 != 0x29 && $0 != 0x2C }
    return isPlain && !name.isEmpty ? name : "\"\(name.replacing("\"", with: ""))\""
  }

  /// The readouts of a person.
  static func person(_ name: String) -> String { "person:\"\(name.replacing("\"", with: ""))\"" }
}

/// What a filter asks of files: words, and of what was found `person:"…"`, `topic:…`, `with:…`,
/// `on:…` and `-after:…`.
struct FileTest: Sendable {
  private let words: [[UInt8]]
  private let persons: [[[UInt8]]]
  private let topics: [String]
  private let sides: [String]
  private let dates: [String]
  private let ends: [String]

  /// Reads a filter; fields that files do not have are words.
  init(_ text: String) {
    var rest: [String] = []
    var (persons, topics, sides, dates): ([[[UInt8]]], [String], [String], [String]) = ([], [], [], [])
    var ends: [String] = []
    for part in QueryParts(text).parts {
      let pieces = part.split(separator: ":", maxSplits: 1).map(String.init)
      let value = pieces.count == 2 ? pieces[1].trimmingQuotes : ""
      switch pieces.first {
      case "person" where !value.isEmpty: persons.append(FoldedText.words(value))
      case "topic" where !value.isEmpty: topics.append(value.lowercased())
      case "with" where !value.isEmpty: sides.append(value.uppercased())
      case "on" where !value.isEmpty: dates.append(value)
      case "-after" where !value.isEmpty: ends.append(value)
      default: rest.append(part)
      }
    }
    (self.persons, self.topics, self.sides, self.dates, self.ends) = (persons, topics, sides, dates, ends)
    words = FoldedText.words(rest.joined(separator: " "))
  }

  /// Whether it asks for more than words.
  var isPlain: Bool { persons.isEmpty && topics.isEmpty && sides.isEmpty && dates.isEmpty && ends.isEmpty }

  /// Whether a readout passes.
  func passes(_ card: Card) -> Bool {
    guard WordScan.matchesAll(words, in: card.folded) else { return false }
    if isPlain { return true }
    let readout = card.readout
    return persons.allSatisfy { words in
      readout.participants.contains { person in
        person.name.map { WordScan.matchesAll(words, in: FoldedText.bytes($0)) } ?? false
      }
    }
      && topics.allSatisfy { slug in
        readout.issues.contains { $0.topic == slug || $0.topic.hasPrefix(slug + ".") || $0.topic.hasSuffix("." + slug) }
      }
      && sides.allSatisfy { code in readout.meetings.contains { $0.countries.contains(code) } }
      && dates.allSatisfy { card.date.hasPrefix($0) }
      && ends.allSatisfy { card.date < $0 }
  }

  /// Whether a file passes of which only the name is known.
  func passes(name: String) -> Bool { isPlain && WordScan.matchesAll(words, in: FoldedText.bytes(name)) }
}

extension String {
  /// Without quotation marks around it.
  fileprivate var trimmingQuotes: String {
    hasPrefix("\"") ? String(dropFirst().prefix { $0 != "\"" }) : self
  }
}
