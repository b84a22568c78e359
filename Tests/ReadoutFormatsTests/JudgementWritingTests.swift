import Foundation
import ReadoutCore
import Testing

@testable import ReadoutFormats

/// What people decided stands in every way of writing, with what had been found beside it.
@Suite struct JudgementWritingTests {
  private static let decided = {
    var readout = Sample.readout
    readout.issues[1].label = "phishing"
    var corrected = Judgement()
    corrected.found = ["label": .text("cyber crime")]
    corrected.note = "see the annex"
    var rejected = Judgement()
    rejected.verdict = .rejected
    var done = Judgement()
    done.status = .done
    done.statusDay = CalendarDate(iso: "2023-05-30")
    done.verdict = .confirmed
    done.found = ["due": .date(nil), "owners": .list([])]
    readout.judgements = ["i1": rejected, "i2": corrected, "f1": done]
    return readout
  }()

  @Test func `A report has what was rejected last and not counted, and notes below the items`() {
    let text = TextWriter(width: 120).write(Self.decided)
    #expect(
      text.contains(
        """
        Discussed issues (1, 1 rejected)
          phishing          sample.cyber  raised by XA  corrected
              found: label “cyber crime”
              note: see the annex
          money laundering  sample.money                rejected

        """))
    #expect(text.contains("due 2023-05  done 2023-05-30, confirmed, corrected\n"))
    #expect(text.contains("      found: due none, owners none\n"))
  }

  @Test func `A brief strikes out what was rejected and ticks off what is done`() {
    let text = MarkdownWriter().write(Self.decided)
    #expect(text.contains("- ~~money laundering~~ (rejected)\n"))
    #expect(
      text.contains(
        "- **phishing**, raised by XA (corrected)\n  - found: label “cyber crime”\n  - note: see the annex\n"))
    #expect(text.contains("- [x] **visit Ljubljana**"))
  }

  @Test func `JSON has what is said now in the item's fields, and what was found beside it`() throws {
    let bytes = JSONWriter(pretty: false).write(Self.decided)
    let json = String(decoding: bytes, as: UTF8.self)
    #expect(json.contains(#""label":"phishing""#))
    #expect(json.contains(#""decided":{"note":"see the annex","found":{"label":"cyber crime"}}"#))
    #expect(
      json.contains(
        #""decided":{"verdict":"confirmed","status":"done","statusDate":"2023-05-30","found":{"due":null,"owners":[]}}"#
      ))
    #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [String: Any])
    // Nothing is said of what nobody decided about.
    let plain = String(decoding: JSONWriter(pretty: false).write(Sample.readout), as: UTF8.self)
    #expect(!plain.contains("decided"))
  }

  @Test func `A table counts and lists what was not rejected`() {
    let text = TableWriter(width: 100).write(Self.decided)
    #expect(text.contains("2P 1I 1F") && text.contains("phishing") && !text.contains("money laundering"))
  }
}
