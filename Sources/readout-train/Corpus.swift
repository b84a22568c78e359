import Foundation
import ReadoutCore

/// The treebanks' sentences by what they are used for.
struct Corpus {
  var train: [TreebankSentence] = []
  /// Sentences that are measured on and never learned from, by the name of the set.
  var heldOut: [(name: String, sentences: [TreebankSentence])] = []

  /// Of GUM, whose files here are genres and not parts, every eighth document of a genre is held out.
  private static let heldOutEvery = 8

  /// Reads `ewt/{train,dev,test}.conllu` and `gum/*.conllu` in a folder.
  init(folder: String) throws {
    let ewt = folder + "/ewt/"
    train = try Treebank.documents(at: ewt + "train.conllu").flatMap { $0 }
    heldOut.append(("EWT dev", try Treebank.documents(at: ewt + "dev.conllu").flatMap { $0 }))
    heldOut.append(("EWT test", try Treebank.documents(at: ewt + "test.conllu").flatMap { $0 }))
    var gum: [TreebankSentence] = []
    var news: [TreebankSentence] = []
    for file in try Self.files(in: folder + "/gum") {
      for (number, document) in try Treebank.documents(at: folder + "/gum/" + file).enumerated() {
        if number % Self.heldOutEvery == Self.heldOutEvery - 1 {
          gum += document
          if file.hasPrefix("news") { news += document }
        } else {
          train += document
        }
      }
    }
    heldOut.append(("GUM held out", gum))
    heldOut.append(("GUM news", news))
  }

  private static func files(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".conllu") }.sorted()
    } catch {
      throw TrainingError.unreadable(path: folder, reason: error.localizedDescription)
    }
  }
}
