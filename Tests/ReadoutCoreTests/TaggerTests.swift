import CLexicon
import Testing

@testable import ReadoutCore
@testable import readout_train

@Suite("Tagger")
struct TaggerTests {
  /// A tagger's reading of words as `word/TAG word/TAG`; a tilde says that no space stands before a word.
  private func reading(of sentence: String, by tagger: Tagger? = Tagger.builtIn) throws -> String {
    let tagger = try #require(tagger)
    let words = sentence.split(separator: " ")
    let sentence = TreebankSentence(
      words: words.map { word in
        .init(text: word.filter { $0 != "~" }, tag: .nn, isAttached: word.hasPrefix("~"))
      })
    let flat = FlatSentence(sentence)
    let tags = flat.tagged(by: tagger)
    return zip(words, tags).map { "\($0)/\(PartOfSpeech.names[Int($1)])" }.joined(separator: " ")
  }

  @Test(
    "running text of a readout",
    arguments: [
      "The/DT minister/NN met/VBD her/PRP$ counterpart/NN in/IN Geneva/NNP on/IN Tuesday/NNP ./.",
      "On/IN Monday/NNP ,/, Deputy/NNP Secretary/NNP of/IN State/NNP Laura/NNP Hill/NNP spoke/VBD today/NN with/IN Ambassador/NNP Chen/NNP ./.",
      "They/PRP discussed/VBD trade/NN ,/, energy/NN and/CC climate/NN change/NN ./.",
      "Both/DT sides/NNS agreed/VBD to/TO hold/VB a/DT new/JJ round/NN of/IN talks/NNS in/IN May/NNP ./.",
      "Foreign/NNP Minister/NNP Ana/NNP Lima/NNP met/VBD with/IN the/DT Minister/NNP of/IN Foreign/NNP Affairs/NNPS of/IN Iraq/NNP ./.",
      "Rashid/NNP Karim/NNP Khan/NNP arrived/VBD in/IN London/NNP and/CC thanked/VBD his/PRP$ British/JJ counterpart/NN ./.",
      "The/DT minister/NN was/VBD urged/VBN by/IN the/DT committee/NN to/TO act/VB ./.",
      "She/PRP will/MD visit/VB Kenya/NNP next/JJ month/NN ./.",
      "The/DT agreement/NN was/VBD signed/VBN in/IN 2019/CD ./.",
      "The/DT two/CD leaders/NNS have/VBP reviewed/VBN the/DT plan/NN ./.",
      "He/PRP said/VBD that/IN the/DT ministry/NN is/VBZ working/VBG on/IN it/PRP ./.",
    ])
  func runningText(expected: String) throws {
    let found = try reading(of: words(of: expected))
    #expect(found == expected)
  }

  @Test(
    "hyphens that join words are told from dashes between them",
    arguments: [
      "They/PRP discussed/VBD counter/NN ~-/HYPH ~terrorism/NN and/CC illegal/JJ immigration/NN ./.",
      "The/DT talks/NNS --/: the/DT first/JJ in/IN years/NNS --/: ended/VBD on/IN Friday/NNP ./.",
    ])
  func hyphens(expected: String) throws {
    let found = try reading(of: words(of: expected))
    #expect(found == expected)
  }

  @Test(
    "clitics with either apostrophe",
    arguments: [
      "Pakistan/NNP 's/POS minister/NN did/VBD n't/RB attend/VB ./.",
      "Pakistan/NNP ’s/POS minister/NN did/VBD n’t/RB attend/VB ./.",
    ])
  func clitics(expected: String) throws {
    let found = try reading(of: words(of: expected))
    #expect(found == expected)
  }

  @Test(
    "capitals neither make names nor hide verbs",
    arguments: [
      "THE/DT GOVERNMENT/NN WILL/MD HOLD/VB TALKS/NNS ON/IN TRADE/NN",
      "THEY/PRP DISCUSSED/VBD THE/DT NEW/JJ AGREEMENT/NN ./.",
      "Leaders/NNS Agree/VBP to/TO Hold/VB New/JJ Talks/NNS on/IN Trade/NN",
    ])
  func capitals(expected: String) throws {
    let found = try reading(of: words(of: expected))
    #expect(found == expected)
  }

  @Test("a range tags its own tokens and leaves the others alone")
  func range() throws {
    let tagger = try #require(Tagger.builtIn)
    let flat = FlatSentence(
      TreebankSentence(words: ["Thanks", ".", "They", "met", ".", "Bye"].map { .init(text: $0, tag: .nn) }))
    var tags = [UInt8](repeating: 200, count: 6)
    flat.text.withUnsafeBufferPointer { text in
      flat.starts.withUnsafeBufferPointer { starts in
        flat.ends.withUnsafeBufferPointer { ends in
          tags.withUnsafeMutableBufferPointer { tags in
            tagger.tag(text: text, starts: starts, ends: ends, range: 2..<5, into: tags)
            tagger.tag(text: text, starts: starts, ends: ends, range: 3..<3, into: tags)
          }
        }
      }
    }
    let expected = [PartOfSpeech.prp, .vbd, .period].map(\.rawValue)
    #expect(tags == [200, 200] + expected + [200])
  }

  @Test("hostile bytes are tagged, not trapped on")
  func hostileBytes() throws {
    var generator = SeededGenerator(seed: 7)
    let tagger = try #require(Tagger.builtIn)
    for length in 1...60 {
      var flat = FlatSentence(TreebankSentence(words: []))
      flat.text = (0..<length * 3).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      flat.starts = (0..<length).map { Int32($0 * 3) }
      flat.ends = (0..<length).map { Int32($0 * 3 + Int(generator.next() % 4)) }
      flat.tags = [UInt8](repeating: 0, count: length)
      #expect(flat.tagged(by: tagger).allSatisfy { PartOfSpeech(rawValue: $0) != nil })
    }
  }

  @Test("a model that is cut short, of another version or empty is refused")
  func refusedModels() {
    let bytes = tinyModel(seed: 1).bytes
    var otherVersion = bytes
    otherVersion[4] &+= 1
    #expect(tagger(bytes) != nil)
    #expect(tagger(Array(bytes.dropLast())) == nil)
    #expect(tagger(otherVersion) == nil)
    #expect(tagger([]) == nil)
  }

  @Test("the built-in model is small and loaded at once")
  func loading() throws {
    let file = clexicon_data("tagger.bin")
    let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    #expect(bytes.count <= 1_500_000)
    let fastest = (0..<5).map { _ in ContinuousClock().measure { _ = Tagger(model: bytes) } }.min()
    #expect(try #require(fastest) < .milliseconds(20))
  }

  @Test("training twice gives the same bytes, and another seed others")
  func determinism() {
    #expect(tinyModel(seed: 1).bytes == tinyModel(seed: 1).bytes)
    #expect(tinyModel(seed: 1).bytes != tinyModel(seed: 2).bytes)
  }

  @Test("a tiny model has learned its sentences, also after being written and read")
  func tinyTraining() throws {
    let model = tinyModel(seed: 1)
    for tagger in [Tagger(model), try #require(tagger(model.bytes))] {
      #expect(try reading(of: "the minister met a driver", by: tagger) == "the/DT minister/NN met/VBD a/DT driver/NN")
      #expect(try reading(of: "they meet the driver", by: tagger) == "they/PRP meet/VBP the/DT driver/NN")
    }
  }

  @Test("treebank rows become words with the tagger's tags and spaces")
  func treebankRows() throws {
    let rows = """
      # newdoc id = a
      1-2\tWon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      1\tWo\twill\tAUX\tMD\t_\t0\troot\t_\t_
      2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_
      3\t--\t--\tPUNCT\tNFP\t_\t1\tpunct\t_\t_
      4\tx@y.org\tx@y.org\tX\tADD\t_\t1\tobj\t_\t_

      """
    #expect(
      Treebank.documents(in: rows) == [
        [
          TreebankSentence(words: [
            .init(text: "Wo", tag: .md), .init(text: "n't", tag: .rb, isAttached: true),
            .init(text: "--", tag: .colon, isAttached: true), .init(text: "x@y.org", tag: .nn),
          ])
        ]
      ])
  }

  @Test("copies are cased and cut as headlines are")
  func copies() {
    let sentence = TreebankSentence(words: [
      .init(text: "The", tag: .dt), .init(text: "talks", tag: .nns), .init(text: "were", tag: .vbd),
      .init(text: "held", tag: .vbn), .init(text: "on", tag: .in), .init(text: "re-use", tag: .nn),
      .init(text: ".", tag: .period, isAttached: true),
    ])
    func text(_ sentence: TreebankSentence) -> String { sentence.words.map(\.text).joined(separator: " ") }
    #expect(text(Augmentation.titled(sentence)) == "The Talks Were Held on Re-use .")
    #expect(text(Augmentation.capitals(sentence)) == "THE TALKS WERE HELD ON RE-USE .")
    #expect(text(Augmentation.headline(sentence)) == "talks held on re-use")
    #expect(text(Augmentation.split(sentence)) == "The talks were held on re - use .")
  }

  private func words(of reading: String) -> String {
    reading.split(separator: " ").map { $0.prefix(upTo: $0.lastIndex(of: "/") ?? $0.endIndex) }.joined(separator: " ")
  }

  private func tagger(_ bytes: [UInt8]) -> Tagger? {
    bytes.withUnsafeBytes { Tagger(model: $0) }
  }

  private func tinyModel(seed: UInt64) -> TaggerModel {
    let readings = [
      "the/DT minister/NN met/VBD a/DT driver/NN", "they/PRP meet/VBP the/DT driver/NN", "the/DT drivers/NNS met/VBD",
      "a/DT minister/NN met/VBD the/DT drivers/NNS", "the/DT ministers/NNS meet/VBP a/DT driver/NN",
      "they/PRP met/VBD",
    ]
    let sentences = readings.map { reading in
      TreebankSentence(
        words: reading.split(separator: " ").compactMap { pair in
          let parts = pair.split(separator: "/")
          return PartOfSpeech(name: String(parts[1])).map { .init(text: String(parts[0]), tag: $0) }
        })
    }
    let training = TaggerTraining(seed: seed, minimumCount: 1, bucketBits: 8)
    return training.model(from: (0..<5).flatMap { _ in sentences })
  }
}
