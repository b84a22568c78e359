import Foundation
import ReadoutCore

/// One sentence of a treebank: its words, their tags, and where no space stands.
struct TreebankSentence: Equatable {
  struct Word: Equatable {
    var text: String
    var tag: PartOfSpeech
    /// Whether no white space stands between the word before and this one.
    var isAttached = false
  }

  var words: [Word]
}

/// Reads treebanks in the CoNLL-U format (universaldependencies.org/format.html) and folds their tags into the
/// tagger's.
enum Treebank {
  /// The sentences of a file, by document, in the file's order.
  static func documents(at path: String) throws -> [[TreebankSentence]] {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw TrainingError.unreadable(path: path, reason: error.localizedDescription)
    }
    return documents(in: String(decoding: data, as: UTF8.self))
  }

  /// The sentences of a file's text, by document.
  static func documents(in text: String) -> [[TreebankSentence]] {
    var documents: [[TreebankSentence]] = [[]]
    var rows: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newdoc") {
        documents.append([])
      } else if line.isEmpty {
        if !rows.isEmpty { documents[documents.count - 1].append(sentence(rows)) }
        rows = []
      } else if !line.hasPrefix("#") {
        rows.append(line.split(separator: "\t", omittingEmptySubsequences: false))
      }
    }
    return documents.filter { !$0.isEmpty }
  }

  /// A sentence from its rows; a row of a range ("3-4") says that words 3 and 4 are written as one.
  private static func sentence(_ rows: [[Substring]]) -> TreebankSentence {
    var words: [TreebankSentence.Word] = []
    var attachNext = false
    var rangeEnd = 0
    var rangeAttachesNext = false
    for row in rows where row.count >= 10 {
      let spaceless = row[9].contains("SpaceAfter=No")
      if let dash = row[0].firstIndex(of: "-") {
        rangeEnd = Int(row[0][row[0].index(after: dash)...]) ?? 0
        rangeAttachesNext = spaceless
      } else if let id = Int(row[0]) {
        words.append(.init(text: String(row[1]), tag: tag(row[4], word: row[1]), isAttached: attachNext))
        attachNext = id < rangeEnd || (id == rangeEnd ? rangeAttachesNext : spaceless)
      }
    }
    return TreebankSentence(words: words)
  }

  /// The tagger's tag for a treebank's: addresses are nouns, prefixes adjectives, stray marks dashes or symbols.
  static func tag(_ name: Substring, word: Substring) -> PartOfSpeech {
    if word.count > 1 || "–—…-".contains(word), word.allSatisfy({ "-–—…._=~*".contains($0) }) {
      // Annotators differ on dashes and rows of dots; the form decides, and for single dashes whether it joins.
      if name == "HYPH" || name == "SYM" { return .hyphen }
      return name == "." ? .period : .colon
    }
    return switch name {
    case "ADD", "GW": .nn
    case "AFX": .jj
    case "NFP": .sym
    case "HYPH": word == "/" ? .sym : .hyphen
    default: PartOfSpeech(name: String(name)) ?? .fw
    }
  }
}
