import Foundation
import ReadoutCore

/// The user's own tables of words, and the parser that knows them.
enum UserWords {
  /// What stands in `lexicons/` beside the configuration.
  static let lexicon: UserLexicon = {
    guard let folder = ConfigCommand.file?.lexicons else { return UserLexicon() }
    return read(folder)
  }()

  /// The parser of every command, made once.
  static let parser = ReadoutParser(adding: lexicon)

  /// Tells on standard error what in the tables cannot be used.
  static func reportMistakes() {
    for mistake in lexicon.mistakes { Diagnostics.report(mistake.description) }
  }

  private static func read(_ folder: String) -> UserLexicon {
    var lexicon = UserLexicon()
    // Without a folder there are no tables.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".tsv") {
      let path = folder + "/" + name
      if let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) {
        lexicon.add(text, to: name, path: path)
      } else {
        lexicon.note(.init(file: path, line: nil, sentence: "cannot be read as UTF-8 text; look at its rights"))
      }
    }
    return lexicon
  }
}
