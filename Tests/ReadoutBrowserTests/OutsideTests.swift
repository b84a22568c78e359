import Foundation
import ReadoutCore
import Testing

@testable import ReadoutBrowser

struct ArgumentVectorTests {
  @Test(
    "A command line is parted as a shell would part it, and nothing in it is expanded",
    arguments: [
      ("wc -l", ["wc", "-l"]), ("  grep   'a b'  ", ["grep", "a b"]), (#"a "b\" c" d\ e"#, ["a", "b\" c", "d e"]),
      (#"say "\n $HOME *""#, ["say", #"\n $HOME *"#]), ("x '' \"\"", ["x", "", ""]), ("a'b'\"c\"", ["abc"]),
      ("echo $(id) $HOME ~ *", ["echo", "$(id)", "$HOME", "~", "*"]),
    ])
  func words(line: String, words: [String]) throws {
    #expect(try ArgumentVector.words(line) == words)
  }

  @Test("Signs that only a shell understands are refused outside of quotes, and so are open quotes and empty lines")
  func mistakes() {
    #expect(throws: ArgumentVector.Mistake.needsShell("|")) { try ArgumentVector.words("sort | uniq") }
    #expect(throws: ArgumentVector.Mistake.needsShell(">")) { try ArgumentVector.words("cat >x") }
    #expect(throws: ArgumentVector.Mistake.openQuote) { try ArgumentVector.words("say 'hello") }
    #expect(throws: ArgumentVector.Mistake.openQuote) { try ArgumentVector.words("say \\") }
    #expect(throws: ArgumentVector.Mistake.empty) { try ArgumentVector.words("  ") }
    #expect(throws: Never.self) { try ArgumentVector.words("sort '|' \">\"") }
  }
}

struct EditorCommandTests {
  @Test(
    "Each editor is told the line in its own way",
    arguments: [
      ("vim", "vim +12 a.txt"), ("/usr/bin/nano -w", "/usr/bin/nano -w +12 a.txt"),
      ("emacs -nw", "emacs -nw +12 a.txt"),
      ("kak", "kak +12 a.txt"), ("hx", "hx a.txt:12"), ("code", "code --wait --goto a.txt:12"),
      ("code --wait", "code --wait --goto a.txt:12"), ("subl -w", "subl -w a.txt:12"),
      ("kate", "kate --block --line 12 a.txt"), ("my-editor", "my-editor a.txt"),
    ])
  func line(editor: String, words: String) {
    let arguments = EditorCommand.arguments(editor.split(separator: " ").map(String.init), path: "a.txt", line: 12)
    #expect(arguments.joined(separator: " ") == words)
  }

  @Test("A path that begins with a dash is no option")
  func dash() { #expect(EditorCommand.arguments(["vi"], path: "-c:q", line: 1) == ["vi", "+1", "./-c:q"]) }
}

struct PlaceInFileTests {
  private func offset(of words: String, in text: String) -> Int {
    text.range(of: words).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? -1
  }

  @Test("The line is found though the file has front matter, other line ends and other spaces")
  func plain() {
    let text = "They met.\nThey spoke about fish, and about trade.\nThey met again, and spoke about fish and tea."
    let file =
      "---\ntitle: Fish\n---\n\nThey met.\r\nThey spoke\r\n about  fish, and about trade.\n\nThey met again, and spoke\nabout fish and tea.\n"
    #expect(PlaceInFile.line(of: offset(of: "spoke about fish, and", in: text), in: text, file: file) == 6)
    #expect(PlaceInFile.line(of: offset(of: "fish and tea", in: text), in: text, file: file) == 10)
    #expect(PlaceInFile.line(of: 0, in: text, file: file) == 5)
  }

  @Test("Of words that occur twice, the occurrence counts; words that the file has not lead to its beginning")
  func occurrences() {
    let line = "The ministers spoke about fish.\n"
    #expect(PlaceInFile.line(of: line.utf8.count, in: line + line, file: "\n" + line + line) == 3)
    #expect(PlaceInFile.line(of: 4, in: line, file: "Something else stands here now") == 1)
    #expect(PlaceInFile.line(of: 900, in: line, file: line) == 1)
  }
}

struct WebCommandTests {
  @Test("Only http and https are opened, and nothing that hides something")
  func addresses() {
    for url in ["https://example.org/a?b=c#d", "HTTP://example.org", "https://example.org/é"] {
      #expect(WebCommand.isAddress(url), "\(url)")
    }
    for url in [
      "", "https://", "file:///etc/passwd", "javascript:alert(1)", "--help", "https://a b", "https://a\nb",
      "https://a\u{1B}[2J", "https://a\u{202E}b",
    ] {
      #expect(!WebCommand.isAddress(url), "\(url.debugDescription)")
    }
  }

  @Test("BROWSER lists programs; the address stands where %s is, or at the end")
  func browser() {
    func words(_ browser: String) -> [[String]] {
      WebCommand.candidates(["BROWSER": browser, "DISPLAY": ":0"], url: "https://a.example/%20").map(\.words)
    }
    #expect(
      words("firefox --new-tab %s:lynx") == [
        ["firefox", "--new-tab", "https://a.example/%20"], ["lynx", "https://a.example/%20"],
      ])
    #expect(words("'my browser' \"--url=%s\"") == [["my browser", "--url=https://a.example/%20"]])
    #expect(words("").map { $0[0] }.allSatisfy { ["xdg-open", "open"].contains($0) })
  }

  @Test("A browser of the terminal gets the terminal, one with windows does not")
  func terminal() {
    func needs(_ browser: String, _ environment: [String: String]) -> Bool? {
      WebCommand.candidates(environment.merging(["BROWSER": browser]) { $1 }, url: "https://a").first?.needsTerminal
    }
    #expect(needs("lynx", ["DISPLAY": ":0"]) == true)
    #expect(needs("firefox", ["WAYLAND_DISPLAY": "w"]) == false)
    #expect(needs("firefox", [:]) == true)
    #expect(needs("opener &", [:]) == false)
  }
}

struct ClipboardSequenceTests {
  @Test("A text goes to the clipboard by OSC 52; tmux and screen get it wrapped")
  func sequences() {
    let plain = "\u{1B}]52;c;w6kgYg==\u{07}"
    #expect(ClipboardSequence.bytes("é b", by: .direct) == plain)
    #expect(ClipboardSequence.bytes("é b", by: .tmux) == plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\")
    #expect(ClipboardSequence.bytes("é b", by: .screen) == "\u{1B}P" + plain + "\u{1B}\\")
    #expect(ClipboardSequence.bytes("é b", by: .unknownScreen) == plain + "\u{1B}P" + plain + "\u{1B}\\")
    #expect(ClipboardSequence.bytes("é b", by: .none) == "")
  }

  @Test("Screen gets pieces that are short enough for it, and together they are the whole")
  func pieces() {
    let text = String(repeating: "minister ", count: 300)
    let pieces = ClipboardSequence.bytes(text, by: .screen).components(separatedBy: "\u{1B}P").dropFirst()
    #expect(pieces.allSatisfy { $0.hasSuffix("\u{1B}\\") && $0.utf8.count <= 202 })
    #expect(pieces.map { $0.dropLast(2) }.joined() == ClipboardSequence.bytes(text, by: .direct))
  }

  @Test("The longest text that is copied stays below what terminals take")
  func limit() {
    let text = String(repeating: "x", count: ClipboardSequence.limit)
    #expect(ClipboardSequence.bytes(text, by: .direct).utf8.count == 100_000)
  }

  @Test(
    "The way to the clipboard follows from TMUX, STY, TERM and its description",
    arguments: [
      (["TERM": "screen-256color", "TMUX": "/tmp/x"], false, ClipboardSequence.Route.tmux),
      (["TERM": "screen", "STY": "1.tty"], false, .screen), (["TERM": "screen.xterm-256color"], false, .unknownScreen),
      (["TERM": "xterm-256color", "TMUX": ""], false, .direct), (["TERM": "foot"], false, .direct),
      (["TERM": "linux"], false, .none), (["TERM": "vt100"], false, .none), (["TERM": "vt340"], true, .direct),
      ([:], false, .none),
    ])
  func route(environment: [String: String], isDescribed: Bool, route: ClipboardSequence.Route) {
    #expect(ClipboardSequence.route(environment, isDescribed: isDescribed) == route)
  }
}

struct SentenceRangeTests {
  @Test(
    "A quotation holds whole sentences",
    arguments: [
      "One came. ⟦Mr. Fidan met «Gen. Austin» in the U.S. on Monday.⟧ Both left.",
      "⟦He said: “We «agreed».”⟧ She left.", "Never. ⟦Was it «so»?⟧ \"Yes.\"",
      "⟦It rose by 2.5 percent to «3.1» in May⟧",
      "One. ⟦«Both. Of» them met.⟧ Two.", "⟦They met at 3 p.m. in «Rome».⟧",
    ])
  func sentences(marked: String) {
    let text = marked.filter { !"⟦⟧«»".contains($0) }
    func place(_ sign: Character) -> Int {
      marked.prefix { $0 != sign }.filter { !"⟦⟧«»".contains($0) }.utf8.count
    }
    let range = SentenceRange.around(place("«")..<place("»"), in: 0..<text.utf8.count, of: Array(text.utf8))
    #expect(range == place("⟦")..<place("⟧"))
  }
}

struct QuotationTests {
  private func card(_ readout: Readout, _ change: (inout Source) -> Void = { _ in }) -> Card {
    var readout = readout
    change(&readout.source)
    return Card(readout, name: "name")
  }

  private let source: (inout Source) -> Void = {
    $0.publisher = "Press Office"
    $0.url = "https://example.org/1"
    $0.published = CalendarDate(year: 2016, month: 7, day: 31)
  }

  @Test("Words are quoted in whole sentences, with title, publisher, date and address below")
  func text() throws {
    let card = card(Fixture.tokyo, source)
    let span = try #require(card.issues.first { $0.main == "tariff on beef" }?.evidence.first)
    let quotation = Quotation(card, span.start..<span.end)
    #expect(
      quotation.text == """
        “Australia raised the tariff on beef.”
        — Two-plus-two dialogue in Tokyo, Press Office, 2016-07-31, https://example.org/1
        """)
    #expect(
      quotation.footnote
        == "[^2016-07-31-two-plus-two]: “Australia raised the tariff on beef.” "
        + "[Two-plus-two dialogue in Tokyo](<https://example.org/1>), Press Office, 2016-07-31.")
  }

  @Test("Without a span the readout is named; what is not known is left out")
  func readout() {
    let quotation = Quotation(card(Fixture.accra), nil)
    #expect(quotation.text == "Trade round in Accra, 2016-07-12")
    #expect(quotation.footnote == "[^2016-07-12-trade-round-in]: Trade round in Accra, 2016-07-12.")
  }

  @Test("Nothing of a document steers a terminal or breaks out of Markdown")
  func hostile() throws {
    let card = card(Fixture.hostile) {
      $0.url = "https://a/ b>\u{1B}]"
      $0.publisher = "*P* <b> [x](y)"
    }
    let span = try #require(card.issues.first?.evidence.first)
    for text in [Quotation(card, span.start..<span.end).text, Quotation(card, span.start..<span.end).footnote] {
      #expect(!text.unicodeScalars.contains { $0 != "\n" && Sanitiser.isHarmful($0) }, "\(text.debugDescription)")
    }
    let footnote = Quotation(card, span.start..<span.end).footnote
    #expect(footnote.contains(#"\*P\* \<b\> \[x\](y)"#) && footnote.contains("(<https://a/%20b%3E␛]>)"))
    #expect(!footnote.contains("\n"))
  }

  @Test("Words that are too long are cut at a letter, and the source stays", arguments: [60, 100, 120, 200])
  func cut(limit: Int) {
    var quotation = Quotation(card(Fixture.tokyo), nil)
    quotation.words = String(repeating: "é*", count: 300)
    let cut = quotation.cut(to: limit)
    #expect(cut.text.utf8.count <= limit && cut.text.contains("Two-plus-two dialogue in Tokyo, 2016-07-30"))
    #expect(!cut.words.contains("\u{FFFD}"))
    #expect(limit < 100 || cut.words.hasSuffix("…") && cut.words.count > 2)
  }
}

struct PrivateCopyTests {
  @Test("The copy is for its owner alone to read, is called after its title, and goes without a trace")
  func rights() throws {
    let copy = try PrivateCopy("They met.", name: "Café & Thé: a \u{1B}[2J round/../in Paris")
    let folder = (copy.path as NSString).deletingLastPathComponent
    let attributes = try FileManager.default.attributesOfItem(atPath: copy.path)
    #expect((attributes[.posixPermissions] as? Int) == 0o400)
    #expect((try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int) == 0o700)
    #expect(copy.path.hasSuffix("/cafe-the-a-2j-round-in-paris.txt"), "\(copy.path)")
    #expect(try String(contentsOfFile: copy.path, encoding: .utf8) == "They met.")
    copy.remove()
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}
