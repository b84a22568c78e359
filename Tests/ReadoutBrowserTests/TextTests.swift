import Testing

@testable import ReadoutBrowser

struct TextWidthTests {
  @Test(
    "Width counts columns, not characters",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("a\u{301}\u{302}", 1), ("中法", 4), ("한국", 4), ("ｆｕ", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👩‍💻", 4), ("☎\u{FE0F}", 1), ("–“”…", 4), ("שלום", 4),
      ("co\u{AD}op", 4),
      ("\u{1B}[31m", 5), ("a\tb\nc", 5), ("\u{200B}\u{202E}", 2), ("นำ", 2), ("🇬🇧", 2),
    ])
  func width(_ text: String, _ columns: Int) { #expect(TextWidth.of(text) == columns) }

  @Test(
    "A screen takes exactly the columns that the width function counts",
    arguments: ["中e\u{301}x", "👩‍💻!", "\u{301}a", "ﷺ"])
  func drawnWidth(_ text: String) {
    var screen = Screen(size: Size(columns: 20, rows: 1))
    #expect(screen.put(text, row: 0, column: 0, width: 20) == TextWidth.of(text))
  }

  @Test("A mark stays upon its base, and a wide sign that is cut leaves no half behind")
  func cells() {
    var screen = Screen(size: Size(columns: 4, rows: 1))
    screen.put("e\u{301}中", row: 0, column: 0, width: 4)
    #expect(screen.cells.map(\.text) == ["e\u{301}", "中", "", " "])
    screen.put("x", row: 0, column: 2, width: 1)
    #expect(screen.cells.map(\.text) == ["e\u{301}", " ", "x", " "])
    screen.put("中文字", row: 0, column: 0, width: 4)
    #expect(screen.lines == ["中…"])
  }

  @Test(
    "What has no room gives way to an ellipsis on the side that tells less",
    arguments: [(Screen.Keep.start, "security…"), (.end, "…ial-crime")])
  func truncation(_ keep: Screen.Keep, _ expected: String) {
    var screen = Screen(size: Size(columns: 30, rows: 1))
    screen.put("security.financial-crime", row: 0, column: 0, width: keep == .start ? 9 : 10, keep: keep)
    #expect(screen.lines == [expected])
  }
}

struct SafeTextTests {
  @Test(
    "What could steer a terminal or hide itself is replaced visibly",
    arguments: [
      ("\u{1B}[2J", "␛[2J"), ("\u{7}", "␇"), ("\u{7F}", "␡"), ("\u{9B}31m", "�31m"), ("a\u{202E}b", "a�b"),
      ("a\u{2066}b\u{2069}", "a�b�"), ("zero\u{200B}width", "zero�width"), ("\u{FEFF}x", "�x"), ("x\u{E0041}", "x�"),
      ("a\u{2028}b", "a�b"), ("\u{3164}", "�"), ("\u{E000}", "�"), ("a\u{200D}b", "a�b"), ("\u{301}a", "�a"),
    ])
  func replaced(_ text: String, _ expected: String) { #expect(SafeText.line(text) == expected) }

  @Test(
    "What only chooses a look goes without a trace, and honest text stays as it is",
    arguments: [
      ("👩‍💻", "👩💻"), ("☎\u{FE0F}", "☎"), ("co\u{AD}operation", "cooperation"), ("Ångström", "Ångström"),
      ("e\u{301}", "e\u{301}"), ("中文", "中文"), ("عربي", "عربي"), ("a\u{A0}b", "a b"), ("a\r\n\tb", "a   b"),
    ])
  func kept(_ text: String, _ expected: String) {
    #expect(Array(SafeText.line(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("No scalar of Unicode gets to the screen as a control, as a format sign, or as nothing that can be seen")
  func allScalars() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if case .cell(let base, let width) = SafeText.drawn(scalar, after: "a") {
        let category = base.properties.generalCategory
        let isSafe = category != .control && category != .format && !base.properties.isDefaultIgnorableCodePoint
        if !isSafe || width < 1 || width > 2 { Issue.record("U+\(String(value, radix: 16)) is drawn") }
      }
    }
  }

  @Test(
    "Without Unicode, letters lose their diacritics and lines become plain",
    arguments: [
      ("é", 1, "e"), ("▌", 1, ">"), ("│", 1, "|"), ("中", 2, "??"), ("ж", 1, "?"), ("…", 1, "~"), ("x", 1, "x"),
    ])
  func ascii(_ text: String, _ width: UInt8, _ expected: String) {
    #expect(Cell(text: text, width: width, style: .plain).inASCII == expected)
  }
}

struct FoldedTextTests {
  private func found(_ query: String, _ text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return FoldedText.matches(of: FoldedText.words(query), in: text).map { String(decoding: utf8[$0], as: UTF8.self) }
  }

  @Test(
    "A word is found by its beginning, whatever its case and diacritics",
    arguments: [
      ("cyber", "Cybersecurity and cyber-crime", ["Cyber", "cyber"]), ("CRIME", "cyber-crime", ["crime"]),
      ("security", "cybersecurity", []), ("peninsula", "the Peninsula", ["Peninsula"]),
      ("cooperacion", "Coopération, coopéracion", ["coopéracion"]), ("øre", "Øresund", ["Øre"]),
      ("strasse", "Straße", ["Straße"]),
      ("tariffs", "one tariff", ["tariff"]), ("countries", "a country", ["countr"]), ("press", "pres", []),
      ("气候", "关于气候变化", ["气", "候"]), ("law inter", "a law on the internet", ["law", "inter"]),
      ("e\u{301}tat", "l'état", ["état"]),
    ])
  func matches(_ query: String, _ text: String, _ words: [String]) { #expect(found(query, text) == words) }

  @Test("All words must match")
  func all() {
    let folded = FoldedText.bytes("A new law against hatred on the Internet")
    #expect(WordScan.matchesAll(FoldedText.words("internet law"), in: folded))
    #expect(!WordScan.matchesAll(FoldedText.words("internet lawyer"), in: folded))
  }
}

struct WrappedTextTests {
  private func rows(_ text: String, _ width: Int) -> [String] {
    let utf8 = Array(text.utf8)
    let wrap = WrappedText(text, paragraphs: Paragraphs(text).ranges, width: width)
    return wrap.rows.map { String(decoding: utf8[$0], as: UTF8.self) }
  }

  @Test("Rows break between words, after hyphens, and inside a word only where it is too wide")
  func breaks() {
    #expect(rows("one two three", 7) == ["one two", "three"])
    #expect(rows("counter-terrorism", 10) == ["counter-", "terrorism"])
    #expect(rows("incomprehensible", 6) == ["incomp", "rehens", "ible"])
    #expect(rows("一二三四", 5) == ["一二", "三四"])
    #expect(rows("exactly so", 7) == ["exactly", "so"])
  }

  @Test("Paragraphs stand apart, whether lines or empty lines part them")
  func paragraphs() {
    #expect(rows("a\nb\n\nc", 9) == ["a", "", "b", "", "c"])
    let fixed = """
      The two ministers spoke for an hour about trade and about
      the border between their countries.

      They will meet again in the spring, as each of them said to
      the press on the stairs of the ministry.
      """
    #expect(rows(fixed, 200).count == 3)
    #expect(rows("", 9) == [])
  }

  @Test("Every byte of every paragraph stands in the row that claims it")
  func rowAtOffset() {
    let text = Fixture.london.text
    for width in [8, 31, 80] {
      let wrap = WrappedText(text, paragraphs: Paragraphs(text).ranges, width: width)
      for (index, row) in wrap.rows.enumerated() where !row.isEmpty {
        #expect(wrap.row(at: row.lowerBound) == index)
        #expect(wrap.row(at: row.upperBound - 1) == index)
      }
    }
  }
}

struct TextWindowTests {
  private func window(_ text: String, _ width: Int) -> String {
    let marks = FoldedText.matches(of: FoldedText.words("visit"), in: text)
    return TextWindow(text, marks: marks, width: width).text
  }

  @Test("A text that has no room keeps its first marked word whole, with ellipses for what is left out")
  func window() {
    let talks = "preparations for the upcoming State Visit by ROK President Yoon Suk Yeol"
    #expect(window(talks, 80) == talks)
    #expect(window(talks, 42) == "preparations for the upcoming State Visit…")
    #expect(window(talks, 30) == "… State Visit by ROK Presiden…")
    #expect(window(talks, 12) == "… Visit by…")
    #expect(window("with the outcome of his visit and the reaction", 24) == "… of his visit and the…")
    // Near the end, all that follows is shown, and as much before it as there is room for.
    #expect(window("the Deputy Prime Minister’s Official Visit to Rome", 26) == "… Official Visit to Rome")
    // A later mark that has no room is left out rather than cut.
    #expect(window("visit Tokyo, then visit Osaka", 21) == "visit Tokyo, then…")
    // Signs of two columns count as such.
    #expect(window("日本国政府の発表 visit 東京", 11) == "… visit 東…")
  }

  @Test("What is marked in a text is marked in the part that is shown")
  func marks() {
    let window = TextWindow("Ärzte und Pfleger visit Rome", marks: [19..<24], width: 14)
    #expect(window.text == "… visit Rome")
    #expect(window.marks.map { String(decoding: Array(window.text.utf8)[$0], as: UTF8.self) } == ["visit"])
  }
}
