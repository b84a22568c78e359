import Foundation
import ReadoutCore
import Testing

@testable import ReadoutFormats

@Suite struct JSONWriterTests {
  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `Every span cuts the item's words out of the text, counted in Unicode scalars`() throws {
    let json = try object(JSONWriter(pretty: true).write(Sample.readout))
    let scalars = Array(try #require(json["text"] as? String).unicodeScalars)
    var checked = 0
    func check(_ item: [String: Any]) throws {
      let span = try #require(item["span"] as? [Int])
      let words = try #require((item["text"] ?? item["name"]) as? String)
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[span[0]..<span[1]])
      #expect(String(slice) == words)
      checked += 1
    }
    for meeting in try #require(json["meetings"] as? [[String: Any]]) {
      try check(try #require(meeting["date"] as? [String: Any]))
      try (meeting["places"] as? [[String: Any]])?.forEach(check)
    }
    for key in ["participants", "issues"] {
      for item in try #require(json[key] as? [[String: Any]]) {
        try (item["mentions"] as? [[String: Any]])?.forEach(check)
      }
    }
    for followUp in try #require(json["followUps"] as? [[String: Any]]) {
      try check(followUp)
      try check(try #require(followUp["due"] as? [String: Any]))
    }
    #expect(checked == 9)
  }

  @Test func `A readout on one line has the schema's fields in the schema's order`() {
    let readout = Readout(
      id: "00", source: Source(path: "a.txt"), text: "At ü they met X.",
      meetings: [Meeting(id: "m1", kind: .call, status: .held)],
      participants: [
        Participant(
          id: "p1", name: nil, kind: .group, presence: .mentioned,
          mentions: [Mention(span: Span(8, 12), text: "they", kind: .pronoun)], confidence: 0.1 + 0.2, rule: "r")
      ],
      issues: [Issue(id: "i1", label: "l", topic: "t", generic: true, mentions: [], confidence: .nan, rule: "r")],
      followUps: [
        FollowUp(
          id: "f1", kind: .offer, owners: ["p1"], recipients: [], action: "a", strength: .firm, span: Span(0, 99),
          text: "t", confidence: 1, rule: "r")
      ])
    #expect(
      String(decoding: JSONWriter(pretty: false).write(readout), as: UTF8.self) == """
        {"schema":"readout/1","id":"00","source":{"path":"a.txt","format":"text","title":null,"publisher":null,"url":null,\
        "published":null,"language":"en"},"text":"At ü they met X.","meetings":[{"id":"m1","kind":"call","status":"held",\
        "date":null,"places":[],"countries":[]}],"participants":[{"id":"p1","name":null,"type":"group","roles":[],\
        "organisation":null,"country":null,"presence":"mentioned","meetings":[],"confidence":0.3,"rule":"r",\
        "mentions":[{"span":[7,11],"text":"they","kind":"pronoun"}]}],"issues":[{"id":"i1","label":"l","topic":"t",\
        "generic":true,"raisedBy":[],"meetings":[],"confidence":0,"rule":"r","mentions":[]}],"followUps":[{"id":"f1",\
        "kind":"offer","owners":["p1"],"recipients":[],"action":"a","issues":[],"due":null,"strength":"firm",\
        "span":[0,16],"text":"t","confidence":1.0,"rule":"r"}]}

        """)
  }

  @Test func `Indented JSON keeps spans and lists of words on one line`() {
    let text = String(decoding: JSONWriter(pretty: true).write(Sample.readout), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"schema\": \"readout/1\",\n  \"id\": \"abab"))
    #expect(
      text.contains(
        "\n      \"countries\": [\"XA\", \"XB\"]\n    }\n  ],\n  \"participants\": [\n    {\n      \"id\": \"p1\","))
    #expect(text.contains("\n      \"date\": {\n        \"value\": \"2022-05-16\",\n        \"text\": \"Monday\",\n"))
    #expect(text.contains("\n        \"span\": [87, 93]\n      },\n"))
    #expect(text.hasSuffix("]\n}\n"))
  }

  @Test func `Strings come back as they were, and nothing in them can steer a terminal`() throws {
    let nasty = "a\"\\\n\t\u{0}\u{1B}[31m\u{7F}\u{9B}\u{202E}\u{2066}\u{2028}é😀/"
    let bytes = JSONWriter(pretty: false).write(Readout(id: "0", source: Source(path: "p"), text: nasty))
    #expect(try object(bytes)["text"] as? String == nasty)
    let written = String(decoding: bytes.dropLast(), as: UTF8.self)
    #expect(written.contains(#"a\"\\\n\t\u0000\u001b[31m\u007f\u009b\u202e\u2066\u2028é😀/"#))
  }

  @Test func `Scalar offsets agree with a count by hand everywhere`() {
    let text = String(repeating: "aé漢😀", count: 100)
    let offsets = ScalarOffsets(text)
    var byte = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.scalar(at: byte) == number)
      byte += UTF8.width(scalar)
    }
    #expect(offsets.scalar(at: byte) == 400)
    #expect(offsets.scalar(at: byte + 7) == 400)
    #expect(offsets.scalar(at: -1) == 0)
    #expect(ScalarOffsets("plain").scalar(at: 3) == 3)
  }
}

@Suite struct ReportWriterTests {
  @Test func `The report is aligned, with each follow-up's words below it`() {
    #expect(
      TextWriter(width: 60).write(Sample.readout) == """
        Ministers meet in Zürich
        bilateral, held · 2022-05-16 (“Monday”) · Zürich · XA, XB
        Gazette · published 2022-05-18 · zurich.txt

        Participants (2)
          Anna Kovač         XA  present  Minister
          Swiss counterpart  XB  present

        Discussed issues (2)
          money laundering  sample.money
          cyber crime       sample.cyber  raised by XA

        Follow-ups (1)
          planned  Swiss counterpart →  visit Ljubljana  due 2023-05
                   XA
              “She invited him to visit Ljubljana in May 2023”

        """)
  }

  @Test func `Where a text tells of several meetings, each is listed, and each item says of which it is`() {
    var readout = Sample.readout
    readout.meetings.append(Meeting(id: "m2", kind: .courtesy, status: .held, countries: ["XA", "XC"]))
    readout.participants[0].meetings = ["m1", "m2"]
    readout.issues[1].meetings = ["m2"]
    let report = TextWriter(width: 60).write(readout)
    #expect(report.contains("\n\nOther meetings (1)\n  m2  courtesy, held · XA, XC  Anna Kovač\n\n"))
    #expect(report.contains("\n  Anna Kovač         XA  present  Minister  m1 m2\n"))
    #expect(report.contains("\n  cyber crime       sample.cyber  raised by XA  m2\n"))
    let brief = MarkdownWriter().write(readout)
    #expect(brief.contains("\n## Other meetings\n\n- **m2** courtesy, held · XA, XC: Anna Kovač\n"))
    #expect(brief.contains("\n- **cyber crime**, raised by XA (m2)\n"))
    #expect(TableWriter(width: 80).write(readout).contains("\n    also          courtesy, held · XA, XC\n"))
    #expect(ExplainWriter().write(readout).contains("· XA, XB\nm2  courtesy, held · XA, XC\n\n"))
  }

  @Test func `A table's row has its day, sides, sort, title and counts, and the items below`() {
    #expect(
      TableWriter(width: 80).write(Sample.readout) == """
        2022-05-16  XA XB     bilateral     Ministers meet in Zürich            2P 2I 1F
            participants  Anna Kovač (XA) · Swiss counterpart (XB)
            issues        money laundering · cyber crime
            follow-up     planned, Swiss counterpart → XA: visit Ljubljana, due 2023-05

        """)
  }

  @Test func `The brief lists people, issues by topic and follow-ups as tasks, with their words`() {
    #expect(
      MarkdownWriter().write(Sample.readout) == """
        # Ministers meet in Zürich

        bilateral, held · 2022-05-16 (“Monday”) · Zürich · XA, XB

        Source: Gazette, published 2022-05-18, zurich.txt

        ## Participants

        - **Anna Kovač**, Minister, XA
        - **Swiss counterpart**, XB

        ## Discussed issues

        ### sample.money

        - **money laundering**
          > “They discussed money laundering and cyber crime.”

        ### sample.cyber

        - **cyber crime**, raised by XA
          > “They discussed money laundering and cyber crime.”

        ## Follow-ups

        - [ ] **visit Ljubljana**: Swiss counterpart → XA (planned, soft), due 2023-05
          > “She invited him to visit Ljubljana in May 2023”

        """)
  }

  @Test func `Explanations tell the cues of an item with their weights`() {
    var readout = Sample.readout
    readout.cues = [
      "p1": [Cue(text: "subject of “met”"), Cue(text: "strong topic", weight: 0.84), Cue(text: "far", weight: -0.26)]
    ]
    #expect(
      ExplainWriter().write(readout).contains(
        "rule title-name, 97 %\n        cues: subject of “met”, strong topic +0.8, far -0.3\n"))
  }

  @Test func `Explanations mark each piece of evidence and name the rules below the paragraph`() {
    #expect(
      ExplainWriter().write(Sample.readout) == """
        Ministers meet in Zürich
        bilateral, held · 2022-05-16 (“Monday”) · Zürich · XA, XB

        Ministers meet in ⟦m1 Zürich⟧
            m1  bilateral, held, 2022-05-16

        Minister ⟦p1 Anna Kovač⟧ of Slovenia met ⟦p2 her Swiss counterpart⟧ on ⟦m1 Monday⟧.
            m1  bilateral, held, 2022-05-16
            p1  Anna Kovač (XA), present · rule title-name, 97 %
            p2  Swiss counterpart (XB), present · rule counterpart, 30 %

        They discussed ⟦i1 money laundering⟧ and ⟦i2 cyber crime⟧. ⟦f1 ⟦p1 She⟧ invited him to visit Ljubljana in May 2023⟧.
            p1  Anna Kovač (XA), present · rule title-name, 97 %
            i1  money laundering, sample.money · rule discussed-list, 90 %
            i2  cyber crime, sample.cyber, raised by XA · rule discussed-list, 90 %
            f1  planned, Swiss counterpart → XA: visit Ljubljana · rule invited-to, 80 %


        """)
  }

  @Test func `Evidence that crosses is closed by name, and evidence over lines goes on`() {
    let text = "one two three\nfour"
    func issue(_ id: String, _ start: Int, _ end: Int) -> ReadoutCore.Issue {
      ReadoutCore.Issue(
        id: id, label: id, topic: "t", mentions: [Mention(span: Span(start, end), text: "", kind: .phrase)],
        confidence: 1, rule: "r")
    }
    let readout = Readout(
      id: "0", source: Source(path: "p"), text: text,
      issues: [issue("i1", 0, 7), issue("i2", 4, 18), issue("i3", -1, 3), issue("i4", 9, 99)])
    let marked = ExplainWriter().write(readout).split(separator: "\n").filter { $0.contains("⟦") || $0.contains("⟧") }
    #expect(marked == ["⟦i1 one ⟦i2 two⟧i1 three", "four⟧"])
  }

  @Test func `Colours are there for terminals only, and are put back`() {
    let plain = ExplainWriter(coloured: false).write(Sample.readout)
    let coloured = ExplainWriter(coloured: true).write(Sample.readout)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[0;1m⟦i1 money laundering⟧\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `No writer lets a text steer the terminal`() {
    let evil = "\u{1B}]0;owned\u{7}\u{9B}31m\u{202E}"
    let span = Span(0, evil.utf8.count)
    let mentions = [Mention(span: span, text: evil, kind: .name)]
    let date = DateMention(value: evil, text: evil, span: span)
    let readout = Readout(
      id: "0", source: Source(path: evil, title: evil, publisher: evil, url: "http" + evil), text: evil,
      meetings: [
        Meeting(
          id: evil, kind: .call, status: .held, date: date, places: [Place(name: evil, country: evil, span: span)],
          countries: [evil])
      ],
      participants: [
        Participant(
          id: evil, name: evil, roles: [evil], organisation: evil, country: evil, presence: .present,
          mentions: mentions,
          confidence: 1, rule: evil)
      ],
      issues: [
        Issue(id: evil, label: evil, topic: evil, raisedBy: [evil], mentions: mentions, confidence: 1, rule: evil)
      ],
      followUps: [
        FollowUp(
          id: evil, kind: .task, owners: [evil], recipients: [evil], action: evil, due: date, strength: .firm,
          span: span,
          text: evil, confidence: 1, rule: evil)
      ])
    let outputs = [
      TextWriter().write(readout), TableWriter().write(readout), MarkdownWriter().write(readout),
      ExplainWriter().write(readout), String(decoding: JSONWriter(pretty: true).write(readout), as: UTF8.self),
    ]
    for output in outputs {
      #expect(!output.unicodeScalars.contains { Sanitiser.isHarmful($0) && $0 != "\n" })
    }
  }

  @Test func `A readout without anything in it is written all the same`() {
    let readout = Readout(id: "0", source: Source(path: "a.txt"), text: "Nothing here.")
    #expect(TextWriter().write(readout).contains("no meeting found"))
    #expect(TableWriter(width: 60).write(readout).hasSuffix("0P 0I 0F\n"))
    #expect(MarkdownWriter().write(readout) == "# Nothing here.\n\nno meeting found\n\nSource: a.txt\n")
    #expect(ExplainWriter().write(readout) == "Nothing here.\nno meeting found\n\nNothing here.\n\n")
  }

  @Test func `Widths count columns: wide letters two, combining marks none`() {
    #expect(DisplayWidth.of("漢字") == 4)
    #expect(DisplayWidth.of("e\u{301}") == 1)
    #expect(DisplayWidth.fit("漢字漢字", to: 6) == "漢字… ")
    #expect(DisplayWidth.wrap("one two three", to: 7) == ["one two", "three"])
    #expect(DisplayWidth.wrap("", to: 7) == [""])
  }

  @Test func `A quotation is the sentence around the words, cut at words where it is long`() {
    let text = "First one. The U.S. Secretary met Mr. Khan today. Last one."
    #expect(Quotation.around(Sample.span("Khan", in: text), in: text) == "The U.S. Secretary met Mr. Khan today.")
    let long = String(repeating: "word ", count: 200)
    let quoted = Quotation.around(Span(500, 504), in: long, limit: 60)
    #expect(quoted.hasPrefix("…word word"))
    #expect(quoted.hasSuffix("word …"))
    #expect(quoted.utf8.count < 80)
  }

  @Test func `Harmful scalars are made visible, one for one`() {
    #expect(Sanitiser.clean("a\u{1B}[0m\nb\tc\u{202E}d\u{AD}e\u{7F}") == "a␛[0m␊b c\u{FFFD}d‧e␡")
    #expect(Sanitiser.clean("a\nb\tc", keepingLineFeeds: true, tab: "    ") == "a\nb    c")
    #expect(Sanitiser.clean("Zürich 漢字 😀") == "Zürich 漢字 😀")
  }
}
