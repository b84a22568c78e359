import Foundation
import ReadoutCore
import Testing

@testable import ReadoutFormats

@Suite struct MangledInputTests {
  /// A generator that gives the same numbers in each run (Knuth's MMIX constants).
  private struct Numbers {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
  }

  private static let pieces = [
    "<", ">", "</div>", "<p>", "<table><td>", "<br>", "&", "\"", "---\n", "title: [", "**", "](", "![", "`", "\r", "#",
    "|",
    "<h1>", "<header class=menu>", "<meta charset=shift_jis>", "<article>", "<q>", "😀", "\u{301}", "\u{1B}", "> ", "\\",
  ]

  private static let start = """
    ---
    title: "Talks"
    date: 2022-05-18
    ---
    <html><head><title>Talks on fish | Ministry</title><meta charset="utf-8"></head><body><div class="menu"><a>Home</a></div>
    <h1>Talks on fish</h1><p>The *ministers* met in [Zürich](https://example.org), and they agreed on quotas.</p>
    <ul><li>cod</li><li>herring</li></ul><table><tr><td>a</td><td>b</td></tr></table></body></html>

    # Heading
    - item
    | a | b |
    """

  private func mangled(_ numbers: inout Numbers) -> [UInt8] {
    var bytes = Array(Self.start.utf8)
    for _ in 0..<numbers.next(below: 40) {
      let place = numbers.next(below: bytes.count + 1)
      switch numbers.next(below: 4) {
      case 0: bytes.insert(contentsOf: Self.pieces[numbers.next(below: Self.pieces.count)].utf8, at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + numbers.next(below: 60)))
      case 2: if place < bytes.count { bytes[place] = UInt8(1 + numbers.next(below: 255)) }
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 80)], at: 0)
      }
    }
    return bytes
  }

  @Test(arguments: ["a.txt", "a.md", "a.html", "-"])
  func `Mangled bytes give a clean text or an error, and the same each time`(path: String) throws {
    var numbers = Numbers(state: 42)
    for _ in 0..<400 {
      let bytes = mangled(&numbers)
      do {
        let document = try DocumentReader().read(bytes: bytes, path: path).document
        let text = document.text.string
        #expect(text.utf8.contains { $0 > 0x20 })
        #expect(!text.utf8.contains(0x0D))
        #expect(try DocumentReader().read(bytes: bytes, path: path).document.id == document.id)
        #expect(ScalarOffsets(text).scalar(at: text.utf8.count) == text.unicodeScalars.count)
      } catch let error as FormatsError {
        #expect(error.path == path)
      }
    }
  }
}
