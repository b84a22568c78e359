import Testing

@testable import ReadoutCore

/// A text made for one rule, its evidence marked, and what is to be found in it.
struct Sample: Sendable, CustomTestStringConvertible {
  /// The rule, as a sentence.
  let rule: String
  let marked: MarkedText
  let source: Source
  /// What is to be found, one line each.
  var expected: [String]
  /// Why the parser does not find it yet, or nil where it does.
  let known: Comment?
  let location: SourceLocation

  /// Makes a sample; `published`, `publisher`, `url` and `title` are its front matter.
  init(
    _ rule: String, _ text: String, _ expected: String..., published: String? = nil, publisher: String? = nil,
    url: String? = nil, title: String? = nil, known: Comment? = nil, location: SourceLocation = #_sourceLocation
  ) {
    self.rule = rule
    marked = MarkedText(text)
    source = Source(
      path: "sample.txt", title: title, publisher: publisher, url: url,
      published: published.flatMap { CalendarDate(iso: $0) })
    self.expected = expected
    self.known = known
    self.location = location
  }

  var testDescription: String { rule }

  /// The readout of the text.
  func readout() -> Readout { Reading.readout(marked.text, source: source) }

  /// Expects `found` to be `wanted`, or else what is known not to work.
  func expect(_ found: [String], _ wanted: [String]) {
    guard let known else {
      #expect(found == wanted, sourceLocation: location)
      return
    }
    withKnownIssue(known, sourceLocation: location) {
      #expect(found == wanted, sourceLocation: location)
    }
  }
}

/// Reads texts with one parser, which all tests share.
enum Reading {
  static let parser = ReadoutParser()

  /// A document whose id is `x`.
  static func document(_ text: String, source: Source = Source(path: "sample.txt")) -> Document {
    Document(id: "x", source: source, text: PlainText(text))
  }

  /// The readout of a text.
  static func readout(_ text: String, source: Source = Source(path: "sample.txt")) -> Readout {
    parser.parse(document(text, source: source))
  }

  /// What the finders share of a text.
  static func analysis(_ text: String, source: Source = Source(path: "sample.txt")) -> Analysis {
    parser.analyse(document(text, source: source))
  }
}

/// Expects the persons of a sample, one line each: id, presence, country, name and role
/// (`p1 present GB Amber Rudd, Home Secretary`; `--` where nothing is to be told).
///
/// Each mark must stand in a mention of its person, or hold one; a person without a mark is a `?`.
func expectPeople(_ sample: Sample) {
  let readout = sample.readout()
  var lines: [String] = []
  var seen: Set<String> = []
  for person in readout.participants {
    func isHit(_ mark: MarkedText.Mark) -> Bool {
      person.mentions.contains { $0.span.contains(mark.span) || mark.span.contains($0.span) }
    }
    let marks = sample.marked.marks.filter(isHit)
    let ids = Set(marks.map(\.id)).sorted()
    seen.formUnion(ids)
    let missing = sample.marked.marks.filter { ids.contains($0.id) && !isHit($0) }.map { sample.marked.words($0.span) }
    lines.append(
      "\(ids.isEmpty ? "?" : ids.joined(separator: "+")) \(person.presence) \(person.country ?? person.organisation ?? "--") "
        + "\(person.name ?? "--"), \(person.roles.first ?? "--")"
        + (missing.isEmpty ? "" : " (not at \(missing.joined(separator: "; ")))"))
  }
  for id in Set(sample.marked.marks.map(\.id)).subtracting(seen) { lines.append("\(id) not found") }
  sample.expect(lines.sorted(), sample.expected.sorted())
}

/// Expects exactly the marked issues: `⟦i …⟧` raised by nobody alone, `⟦i:PK …⟧` raised by a side, `⟦g …⟧` a filler.
///
/// Articles and possessives in front do not count, nor do fillers in a sample that marks none.
func expectIssues(_ sample: Sample) {
  let readout = sample.readout()
  let bytes = Array(readout.text.utf8)
  let wantsFillers = sample.marked.marks.contains { $0.id == "g" }
  let marks = readout.issues.filter { wantsFillers || !$0.generic }.flatMap { issue in
    issue.mentions.map { mention in
      let id = issue.generic ? "g" : issue.raisedBy.isEmpty ? "i" : "i:" + issue.raisedBy.joined(separator: "+")
      return MarkedText.Mark(id: id, span: withoutDeterminer(mention.span, in: bytes))
    }
  }
  let wanted = sample.marked.marks.map { MarkedText.Mark(id: $0.id, span: withoutDeterminer($0.span, in: bytes)) }
  sample.expect([MarkedText.marking(readout.text, marks)], [MarkedText.marking(readout.text, wanted)])
}

private func withoutDeterminer(_ span: Span, in bytes: [UInt8]) -> Span {
  for word in ["the ", "a ", "an ", "their ", "its ", "his ", "her "] {
    let letters = Array(word.utf8)
    guard span.count > letters.count else { continue }
    let first = bytes[span.start..<span.start + letters.count]
    if zip(first, letters).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return Span(span.start + letters.count, span.end) }
  }
  return span
}

/// Expects the follow-ups of a sample, one line each: id, kind, owners, `for` recipients, `soft`, `by` the due date, and the
/// action after a colon where the line tells one (`f1 request GB for PK, soft, by 2017-03: train coast guards`).
///
/// A mark is met by a follow-up that shares half of its words, or holds it, or stands in it; one without a mark is a `?`.
func expectFollowUps(_ sample: Sample) {
  let readout = sample.readout()
  var unmet = sample.marked.marks
  var lines: [String] = []
  for item in readout.followUps {
    let match = unmet.indices.max { overlap(unmet[$0], item, readout) < overlap(unmet[$1], item, readout) }
    let isMet = match.map { overlap(unmet[$0], item, readout) >= 0.5 } ?? false
    let id = isMet ? match.map { unmet.remove(at: $0).id } ?? "?" : "?"
    let line = "\(id) \(facts(of: item, in: readout))"
    let isActionAsked = sample.expected.contains { $0.hasPrefix("\(id) ") && $0.contains(": ") }
    lines.append(isActionAsked || id == "?" ? "\(line): \(item.action)" : line)
  }
  lines.append(contentsOf: unmet.map { "\($0.id) not found" })
  sample.expect(lines.sorted(), sample.expected.sorted())
}

/// Kind, owners, recipients, strength and due date of a follow-up, persons as the codes of their sides.
func facts(of item: FollowUp, in readout: Readout) -> String {
  func codes(_ references: [String]) -> String {
    references.map { reference in
      guard let person = readout.participants.first(where: { $0.id == reference }) else { return reference }
      return person.country ?? person.organisation ?? person.displayName
    }.sorted().joined(separator: "+")
  }
  var line = "\(item.kind) \(item.owners.isEmpty ? "--" : codes(item.owners))"
  if !item.recipients.isEmpty { line += " for \(codes(item.recipients))" }
  if item.strength == .soft { line += ", soft" }
  if let due = item.due { line += ", by \(due.value ?? due.text)" }
  return line
}

private func overlap(_ mark: MarkedText.Mark, _ item: FollowUp, _ readout: Readout) -> Double {
  let bytes = Array(readout.text.utf8)
  func words(_ span: Span) -> Int { bytes[span.start..<span.end].split(separator: 0x20).count }
  let shared = Span(max(mark.span.start, item.span.start), min(mark.span.end, item.span.end))
  guard shared.count > 0 else { return 0 }
  let (mine, theirs, both) = (words(mark.span), words(item.span), words(shared))
  let isInside = both == min(mine, theirs) && max(mine, theirs) <= 3 * min(mine, theirs)
  return max(Double(2 * both) / Double(mine + theirs), isInside ? 0.5 : 0)
}
