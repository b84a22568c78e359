import Foundation
import ReadoutCore
import ReadoutFormats

/// The candidates for matters of one annotated readout, each with whether it is one.
struct AnnotatedMatters {
  /// A candidate: the names of what speaks for and against it, and whether the annotation has it.
  struct Example {
    let traits: [String]
    let isMatter: Bool
    let span: Span
    let text: String
  }

  let name: String
  let examples: [Example]
  let document: Document
  /// For each matter of the annotation, the words of each of its quotations; fillers are left out.
  let matters: [[Set<Int>]]
  /// The words of the quotations of fillers.
  let fillers: [Set<Int>]

  /// Of two spans, the share of words in common that makes them the same (F1), as the scorer of readouts counts.
  private static let sameWords = 0.5

  /// Reads every NAME.txt with NAME.gold.json of a folder.
  static func documents(in folder: String) throws -> [AnnotatedMatters] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".gold.json") }.sorted()
    } catch {
      throw TrainingError.unreadable(path: folder, reason: error.localizedDescription)
    }
    let parser = ReadoutParser()
    return try names.map { file in
      let name = String(file.dropLast(".gold.json".count))
      let document = try DocumentReader().read(path: "\(folder)/\(name).txt").document
      let gold = try JSONDecoder().decode(Gold.self, from: read("\(folder)/\(file)"))
      return AnnotatedMatters(name: name, parser: parser, document: document, gold: gold)
    }
  }

  private static func read(_ path: String) throws -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw TrainingError.unreadable(path: path, reason: error.localizedDescription)
    }
  }

  /// What is read of an annotation.
  private struct Gold: Decodable {
    struct Issue: Decodable {
      let quotes: [String]
      let generic: Bool
    }
    let issues: [Issue]
  }

  private init(name: String, parser: ReadoutParser, document: Document, gold: Gold) {
    self.name = name
    self.document = document
    let bytes = Array(document.text.string.utf8)
    func places(_ quotes: [String]) -> [Set<Int>] {
      quotes.flatMap { Self.places(of: $0, in: bytes) }.map { Self.wordStarts(bytes, $0) }
    }
    let fillers = places(gold.issues.filter(\.generic).flatMap(\.quotes))
    self.fillers = fillers
    matters = gold.issues.filter { !$0.generic }.map { places($0.quotes) }
    let candidates = parser.matterExamples(document).filter { !$0.isGeneric }
    let words = candidates.map { Self.wordStarts(bytes, $0.span.start..<$0.span.end) }
    var labels = [Bool](repeating: false, count: candidates.count)
    for spots in matters {
      let fits = words.map { word in spots.map { Self.f1($0, word) }.max() ?? 0 }
      // Told twice in words that are not put together, a matter would count twice: only the best group is right.
      guard let best = fits.indices.max(by: { fits[$0] < fits[$1] }), fits[best] >= Self.sameWords else { continue }
      for i in fits.indices where fits[i] >= Self.sameWords && candidates[i].group == candidates[best].group {
        labels[i] = true
      }
    }
    examples = candidates.indices.compactMap { i in
      // What the annotation calls generic is neither right nor wrong.
      guard labels[i] || !fillers.contains(where: { Self.f1($0, words[i]) >= Self.sameWords }) else { return nil }
      let example = candidates[i]
      let pairs = example.traits.flatMap { a in
        example.traits.filter { MatterTrait.arePair(a, $0) }.map { "\(a.name)+\($0.name)" }
      }
      return Example(
        traits: example.traits.map(\.name) + pairs + ["rule." + example.rule], isMatter: labels[i], span: example.span,
        text: String(decoding: bytes[example.span.start..<example.span.end], as: UTF8.self))
    }
  }

  /// How many issues of a readout are matters of the annotation, and how many there are without fillers; each counts once.
  func score(_ readout: Readout) -> (right: Int, given: Int) {
    let bytes = Array(document.text.string.utf8)
    let issues = readout.issues.filter { !$0.generic }.map { issue in
      issue.mentions.map { Self.wordStarts(bytes, $0.span.start..<$0.span.end) }
    }
    func fit(_ mentions: [Set<Int>], _ quotes: [Set<Int>]) -> Double {
      mentions.flatMap { mention in quotes.map { Self.f1(mention, $0) } }.max() ?? 0
    }
    var pairs: [(fit: Double, issue: Int, matter: Int)] = []
    for (number, mentions) in issues.enumerated() {
      for (matter, quotes) in matters.enumerated() {
        let fit = fit(mentions, quotes)
        if fit >= Self.sameWords { pairs.append((fit, number, matter)) }
      }
    }
    var taken = Set<Int>()
    var found = Set<Int>()
    for pair in pairs.sorted(by: { ($1.fit, $0.issue, $0.matter) < ($0.fit, $1.issue, $1.matter) })
    where !taken.contains(pair.issue) && !found.contains(pair.matter) {
      taken.insert(pair.issue)
      found.insert(pair.matter)
    }
    let idle = issues.indices.filter { !taken.contains($0) && fit(issues[$0], fillers) >= Self.sameWords }
    return (taken.count, issues.count - idle.count)
  }

  private static func f1(_ a: Set<Int>, _ b: Set<Int>) -> Double {
    a.isEmpty || b.isEmpty ? 0 : 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
  }

  /// Where a quotation stands in the text.
  private static func places(of quote: String, in text: [UInt8]) -> [Range<Int>] {
    let wanted = Array(quote.utf8)
    guard let first = wanted.first, text.count >= wanted.count else { return [] }
    return (0...text.count - wanted.count).filter { start in
      text[start] == first && text[start..<start + wanted.count].elementsEqual(wanted)
    }.map { $0..<$0 + wanted.count }
  }

  /// The first bytes of the words in a range.
  private static func wordStarts(_ text: [UInt8], _ range: Range<Int>) -> Set<Int> {
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (byte | 0x20) >= 97 && (byte | 0x20) <= 122 || byte >= 48 && byte <= 57 || byte == 0x27
    }
    return Set(range.filter { isLetter(text[$0]) && ($0 == 0 || !isLetter(text[$0 - 1])) })
  }

  /// Prints the candidates as JSON Lines.
  func print() {
    for example in examples {
      let object: [String: Any] = [
        "doc": name, "text": example.text, "label": example.isMatter ? 1 : 0, "traits": example.traits,
        "start": example.span.start, "end": example.span.end,
      ]
      guard let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]) else { continue }
      Swift.print(String(decoding: data, as: UTF8.self))
    }
  }
}
