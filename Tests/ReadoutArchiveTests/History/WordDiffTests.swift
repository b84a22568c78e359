import Testing

@testable import ReadoutArchive

@Suite struct WordDiffTests {
  /// A difference as marked text: `[-removed-]`, `{+added+}`.
  private func shown(_ old: String, _ new: String) -> String {
    WordDiff.compare(old: old, new: new).map { change in
      switch change {
      case .same(let text): text
      case .removed(let text): "[-\(text)-]"
      case .added(let text): "{+\(text)+}"
      }
    }.joined()
  }

  private func restores(_ old: String, _ new: String) -> Bool {
    var (before, after): ([UInt8], [UInt8]) = ([], [])
    for change in WordDiff.compare(old: old, new: new) {
      switch change {
      case .same(let text):
        before += text.utf8
        after += text.utf8
      case .removed(let text): before += text.utf8
      case .added(let text): after += text.utf8
      }
    }
    return before.elementsEqual(old.utf8) && after.elementsEqual(new.utf8)
  }

  @Test(
    "Edits are shown by words",
    arguments: [
      ("The ministers met.", "The ministers met.", "The ministers met."),
      ("", "New.", "{+New.+}"),
      ("Old.", "", "[-Old.-]"),
      ("They met in Oslo.", "They met in Bergen.", "They met in [-Oslo-]{+Bergen+}."),
      ("They agreed to meet again.", "They agreed to meet.", "They agreed to meet[- again-]."),
      ("They met.", "They met on Friday.", "They met{+ on Friday+}."),
      ("by the end of June", "by the end of next July", "by the end of [-June-]{+next July+}"),
      ("a clear promise of help", "a vague hint of aid", "a [-clear promise of help-]{+vague hint of aid+}"),
      ("They will sign it. They left.", "They left.", "[-They will sign it. -]They left."),
      ("one\n\ntwo\n\nthree\n", "one\n\nthree\n", "one\n\n[-two\n\n-]three\n"),
    ])
  func shownByWords(_ row: (String, String, String)) {
    #expect(shown(row.0, row.1) == row.2)
    #expect(restores(row.0, row.1))
  }

  @Test("Letters that look alike but differ in bytes are a change")
  func canonicalEquivalents() {
    let changes = WordDiff.compare(old: "caf\u{E9} open", new: "cafe\u{301} open")
    #expect(changes.count == 3)
    #expect(restores("caf\u{E9} open", "cafe\u{301} open"))
  }

  @Test("Random edits give both texts back", arguments: 0..<300)
  func restored(_ seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let words = [
      "the", "minister", " ", " ", "\n\n", ". ", "met", "Ünal", "agreed", "\r\n", "-", "é", "🇳🇴", "of", "\u{301}",
      "2024",
    ]
    var old = (0..<random.next(400)).map { _ in words[random.next(words.count)] }
    if seed % 10 == 0 { old = Array(repeating: old, count: 12).flatMap { $0 } }
    var new = old
    for _ in 0..<random.next(30) {
      let place = random.next(new.count + 1)
      switch random.next(3) {
      case 0: new.insert(words[random.next(words.count)], at: place)
      case 1: if place < new.count { new.remove(at: place) }
      default: new.replaceSubrange(place..<min(new.count, place + random.next(20)), with: old.prefix(random.next(20)))
      }
    }
    #expect(restores(old.joined(), new.joined()))
  }

  @Test("A small edit in a long text is found exactly")
  func smallEditInLongText() {
    let paragraphs = (0..<4000).map {
      "Paragraph \($0) says that minister \($0 * 7) agreed to act by day \($0 * 3).\n\n"
    }
    var edited = paragraphs
    edited[10] = "Paragraph 10 says that minister 70 hoped to act by day 30.\n\n"
    edited.remove(at: 2000)
    edited[3500] = "A new paragraph.\n\n" + edited[3500]
    let changes = WordDiff.compare(old: paragraphs.joined(), new: edited.joined())
    let edits = changes.filter { if case .same = $0 { false } else { true } }
    #expect(
      edits == [
        .removed("agreed"), .added("hoped"), .removed(paragraphs[2000]), .added("A new paragraph.\n\n"),
      ])
    #expect(restores(paragraphs.joined(), edited.joined()))
  }

  @Test("Texts of a megabyte that differ wholly, or share only common words, are compared within bounds")
  func wholly() {
    var random = Seeded(state: 7)
    func text(_ prefix: String, _ kinds: Int) -> String {
      (0..<170_000).map { _ in "\(prefix)\(random.next(kinds)) " }.joined()
    }
    let (a, b) = (text("old", 5000), text("new", 5000))
    let (c, d) = (text("w", 300), text("w", 300))
    #expect(restores(a, b))
    #expect(restores(c, d))
  }
}

/// A small generator that gives the same numbers for the same seed (SplitMix64).
private struct Seeded {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, limit)))
  }
}
