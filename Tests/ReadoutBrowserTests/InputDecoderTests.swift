import CNcurses
import Testing

@testable import ReadoutBrowser

struct InputDecoderTests {
  /// Decodes codes as curses hands them out: «mouse», «old», «paste» and «end» stand for beginnings of sequences, «up» for
  /// an arrow, and «pause» for a moment in which nothing waits.
  private func decode(_ script: String) -> [InputDecoder.Input] {
    var decoder = InputDecoder()
    var inputs: [InputDecoder.Input] = []
    let functions: [Substring: Int32] = [
      "mouse": InputDecoder.mouse, "old": InputDecoder.oldMouse, "paste": InputDecoder.pasteBegin,
      "end": InputDecoder.pasteEnd, "up": KEY_UP, "background": InputDecoder.background,
    ]
    for part in script.split(separator: "«") {
      let pieces = part.split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
      var text = part
      if pieces.count == 2 {
        if let code = functions[pieces[0]] {
          if let input = decoder.take(.function(code)) { inputs.append(input) }
        } else {
          decoder.pause()
        }
        text = pieces[1]
      }
      for scalar in text.unicodeScalars {
        if let input = decoder.take(.character(scalar.value)) { inputs.append(input) }
      }
    }
    return inputs
  }

  private func mouse(_ kind: MouseEvent.Kind, _ row: Int, _ column: Int) -> InputDecoder.Input {
    .mouse(MouseEvent(kind: kind, place: Place(row: row, column: column)))
  }

  @Test("The terminal's answer tells whether its background is dark, and nothing of it is taken for keys")
  func background() {
    let dark = InputDecoder.Input.background(isDark: true)
    let light = InputDecoder.Input.background(isDark: false)
    #expect(decode("«background»rgb:1e1e/1e1e/1e1e\u{1B}\\j") == [dark, .key(.character("j"))])
    #expect(decode("«background»rgb:00/2b/36\u{7}") == [dark])
    #expect(decode("«background»rgb:fd«pause»f6/f6f6/e3e3\u{7}") == [light])
    #expect(decode("«background»rgba:ffff/ffff/ffff/ffff\u{1B}\\") == [light])
    // Greys between the two, and what is no colour, change nothing.
    #expect(decode("«background»rgb:8080/8080/8080\u{7}k") == [.key(.character("k"))])
    #expect(decode("«background»12;?\u{7}") == decode(";?\u{7}"))
    #expect(decode("«background»rgb://\u{7}") == [])
    #expect(decode("«background»rgb:1e1e«up»") == [.key(.up)])
    #expect(decode("«background»rgb:1e1e\u{1B}j") == [.key(.character("j"))])
    #expect(decode("«background»" + String(repeating: "1", count: 40)).count == 8)
  }

  @Test("Presses, releases, dragging and the wheel are read, beyond column 223 too")
  func mouse() {
    #expect(
      decode("«mouse»0;1;1M«mouse»0;1;1m«mouse»32;300;40M«mouse»64;5;6M«mouse»65;5;6M") == [
        mouse(.press(clicks: 1), 0, 0), mouse(.release, 0, 0), mouse(.drag, 39, 299), mouse(.wheelUp, 5, 4),
        mouse(.wheelDown, 5, 4),
      ])
  }

  @Test("Other buttons mean nothing, Shift, Meta and Control change nothing")
  func buttons() {
    #expect(decode("«mouse»2;1;1M«mouse»1;1;1M«mouse»35;1;1M«mouse»66;1;1M").isEmpty)
    #expect(decode("«mouse»4;2;2M«mouse»16;2;2M") == Array(repeating: mouse(.press(clicks: 1), 1, 1), count: 2))
  }

  @Test("A report that is broken off or wrong leaves no letters behind, and what follows it is read")
  func broken() {
    #expect(decode("«mouse»0;5j") == [.key(.character("j"))])
    #expect(decode("«mouse»0;5«up»k") == [.key(.up), .key(.character("k"))])
    #expect(decode("«mouse»M«mouse»1;2;3;4M«mouse»0;0;0Mq") == [.key(.character("q"))])
    #expect(decode("«mouse»000000000000000000000000000000000q").last == .key(.character("q")))
  }

  @Test("Reports of old terminals are read; of one that breaks off nothing is kept")
  func oldMouse() {
    #expect(
      decode("«old» !!«old»#!!«old»`&%") == [
        mouse(.press(clicks: 1), 0, 0), mouse(.release, 0, 0), mouse(.wheelUp, 4, 5),
      ])
    #expect(decode("«old» !«pause»jj") == [.key(.character("j")), .key(.character("j"))])
  }

  @Test("What is pasted is one text, whatever stands in it, and never keys")
  func paste() {
    #expect(
      decode("a«paste»q\u{1B}\r\n«up»é«end»b") == [
        .key(.character("a")), .paste("q\u{1B}\r\né"), .key(.character("b")),
      ])
    #expect(decode("«paste»«end»") == [.paste("")])
    #expect(decode("«end»x") == [.key(.character("x"))])
  }

  @Test("Of an endless paste a limited part is kept")
  func endless() {
    guard case .paste(let text)? = decode("«paste»" + String(repeating: "x", count: 200_000) + "«end»").first else {
      Issue.record("nothing was pasted")
      return
    }
    #expect(text.unicodeScalars.count == InputDecoder.pasteLimit)
  }

  @Test("Clicks at one place in quick succession are counted")
  func clicks() {
    var counter = ClickCounter()
    let start = ContinuousClock.now
    func press(_ column: Int, _ milliseconds: Int) -> MouseEvent.Kind {
      counter.count(
        MouseEvent(kind: .press(clicks: 1), place: Place(row: 1, column: column)),
        at: start + .milliseconds(milliseconds)
      ).kind
    }
    #expect(press(5, 0) == .press(clicks: 1))
    #expect(counter.count(MouseEvent(kind: .release, place: Place(row: 1, column: 5)), at: start).kind == .release)
    #expect(press(5, 300) == .press(clicks: 2))
    #expect(press(6, 400) == .press(clicks: 1))
    #expect(press(6, 900) == .press(clicks: 1))
    _ = counter.count(MouseEvent(kind: .drag, place: Place(row: 1, column: 7)), at: start)
    #expect(press(6, 950) == .press(clicks: 1))
  }
}
