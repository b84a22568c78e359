import Testing

@testable import ReadoutCore

/// A text with its evidence marked: `⟦p1 Amber Rudd⟧ spoke about ⟦i trade⟧`; marks may stand within each other.
struct MarkedText: Sendable {
  /// A marked stretch.
  struct Mark: Sendable, Equatable {
    let id: String
    let span: Span
  }

  /// The text without its marks.
  let text: String
  /// In the order in which they open.
  let marks: [Mark]

  /// Strips the marks of `marked`: an id, a space and the words between white square brackets.
  init(_ marked: String) {
    var open: [(id: String, start: Int, number: Int)] = []
    var numbered: [(number: Int, mark: Mark)] = []
    var bytes: [UInt8] = []
    var rest = Substring(marked)
    var count = 0
    while let character = rest.popFirst() {
      if character == "⟦" {
        let id = rest.prefix { $0 != " " }
        rest = rest.dropFirst(id.count + 1)
        open.append((String(id), bytes.count, count))
        count += 1
      } else if character == "⟧", let last = open.popLast() {
        numbered.append((last.number, Mark(id: last.id, span: Span(last.start, bytes.count))))
      } else {
        bytes.append(contentsOf: Array(String(character).utf8))
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    marks = numbered.sorted { $0.number < $1.number }.map(\.mark)
  }

  /// The words at `span`.
  func words(_ span: Span) -> String { String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self) }

  /// `text` with marks around `marks`, which must not overlap: the reverse of `init`.
  static func marking(_ text: String, _ marks: [Mark]) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var place = 0
    for mark in marks.sorted(by: { $0.span < $1.span }) where mark.span.start >= place {
      result += String(decoding: bytes[place..<mark.span.start], as: UTF8.self)
      result += "⟦\(mark.id) \(String(decoding: bytes[mark.span.start..<mark.span.end], as: UTF8.self))⟧"
      place = mark.span.end
    }
    return result + String(decoding: bytes[place...], as: UTF8.self)
  }
}

struct MarkedTextTests {
  @Test func `Marks are stripped, and their spans kept`() {
    let marked = MarkedText("⟦p1 Zoë⟧ met ⟦p2 her ⟦p3 Höst⟧ guest⟧.")
    #expect(marked.text == "Zoë met her Höst guest.")
    #expect(marked.marks.map(\.id) == ["p1", "p2", "p3"])
    #expect(marked.marks.map { marked.words($0.span) } == ["Zoë", "her Höst guest", "Höst"])
  }

  @Test func `Marking a text is the reverse of stripping it`() {
    let marked = "They discussed ⟦i trade⟧ and ⟦i fishing off Côte Noire⟧."
    let stripped = MarkedText(marked)
    #expect(MarkedText.marking(stripped.text, stripped.marks) == marked)
  }
}
