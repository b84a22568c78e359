import ReadoutCore

/// Writes readouts as `readout/1` JSON: spans in Unicode scalars, keys in the schema's order.
public struct JSONWriter: Sendable {
  private let isPretty: Bool

  /// Makes a writer: indented for people, or one line for each readout (JSON Lines).
  public init(pretty: Bool) {
    isPretty = pretty
  }

  /// One readout as UTF-8, with a line end.
  public func write(_ readout: Readout) -> [UInt8] {
    var json = JSONBytes(pretty: isPretty)
    let offsets = ScalarOffsets(readout.text)
    json.object { json in
      json.member("schema", "readout/1")
      json.member("id", readout.id)
      json.key("source")
      write(readout.source, to: &json)
      json.member("text", readout.text)
      json.key("meetings")
      json.array(readout.meetings) { write($1, offsets, to: &$0) }
      json.key("participants")
      json.array(readout.participants) { write($1, readout.judgements[$1.id], offsets, to: &$0) }
      json.key("issues")
      json.array(readout.issues) { write($1, readout.judgements[$1.id], offsets, to: &$0) }
      json.key("followUps")
      json.array(readout.followUps) { write($1, readout.judgements[$1.id], offsets, to: &$0) }
    }
    json.raw("\n")
    return json.bytes
  }

  private func write(_ source: Source, to json: inout JSONBytes) {
    json.object { json in
      json.member("path", source.path)
      json.member("format", source.format)
      json.member("title", source.title)
      json.member("publisher", source.publisher)
      json.member("url", source.url)
      json.member("published", source.published?.description)
      json.member("language", source.language)
    }
  }

  private func write(_ meeting: Meeting, _ offsets: ScalarOffsets, to json: inout JSONBytes) {
    json.object { json in
      json.member("id", meeting.id)
      json.member("kind", meeting.kind.rawValue)
      json.member("status", meeting.status.rawValue)
      json.key("date")
      write(meeting.date, offsets, to: &json)
      json.key("places")
      json.array(meeting.places) { json, place in
        json.object { json in
          json.member("name", place.name)
          json.member("country", place.country)
          write(place.span, offsets, to: &json)
        }
      }
      json.member("countries", meeting.countries)
    }
  }

  private func write(
    _ person: Participant, _ judgement: Judgement?, _ offsets: ScalarOffsets, to json: inout JSONBytes
  ) {
    json.object { json in
      json.member("id", person.id)
      json.member("name", person.name)
      json.member("type", person.kind.rawValue)
      json.member("roles", person.roles)
      json.member("organisation", person.organisation)
      json.member("country", person.country)
      json.member("presence", person.presence.rawValue)
      json.member("meetings", person.meetings)
      write(person.confidence, to: &json)
      json.member("rule", person.rule)
      json.key("mentions")
      json.array(person.mentions) { json, mention in
        json.object { json in
          write(mention.span, offsets, to: &json)
          json.member("text", mention.text)
          json.member("kind", mention.kind.rawValue)
        }
      }
      write(judgement, offsets, to: &json)
    }
  }

  private func write(_ issue: Issue, _ judgement: Judgement?, _ offsets: ScalarOffsets, to json: inout JSONBytes) {
    json.object { json in
      json.member("id", issue.id)
      json.member("label", issue.label)
      json.member("topic", issue.topic)
      json.key("generic")
      json.raw(issue.generic ? "true" : "false")
      json.member("raisedBy", issue.raisedBy)
      json.member("meetings", issue.meetings)
      write(issue.confidence, to: &json)
      json.member("rule", issue.rule)
      json.key("mentions")
      json.array(issue.mentions) { json, mention in
        json.object { json in
          write(mention.span, offsets, to: &json)
          json.member("text", mention.text)
        }
      }
      write(judgement, offsets, to: &json)
    }
  }

  private func write(
    _ followUp: FollowUp, _ judgement: Judgement?, _ offsets: ScalarOffsets, to json: inout JSONBytes
  ) {
    json.object { json in
      json.member("id", followUp.id)
      json.member("kind", followUp.kind.rawValue)
      json.member("owners", followUp.owners)
      json.member("recipients", followUp.recipients)
      json.member("action", followUp.action)
      json.member("issues", followUp.issues)
      json.key("due")
      write(followUp.due, offsets, to: &json)
      json.member("strength", followUp.strength.rawValue)
      write(followUp.span, offsets, to: &json)
      json.member("text", followUp.text)
      write(followUp.confidence, to: &json)
      json.member("rule", followUp.rule)
      write(judgement, offsets, to: &json)
    }
  }

  // What people decided, only where they did, and beside it what had been found in the fields that they corrected.
  private func write(_ judgement: Judgement?, _ offsets: ScalarOffsets, to json: inout JSONBytes) {
    guard let judgement else { return }
    json.key("decided")
    json.object { json in
      if let verdict = judgement.verdict { json.member("verdict", verdict.rawValue) }
      if let status = judgement.status {
        json.member("status", status.rawValue)
        json.member("statusDate", judgement.statusDay?.description)
      }
      if let note = judgement.note { json.member("note", note) }
      if let mark = judgement.mark { json.member("mark", mark) }
      guard !judgement.found.isEmpty else { return }
      json.key("found")
      json.object { json in
        for (name, value) in judgement.found.sorted(by: { $0.key < $1.key }) {
          switch value {
          case .text(let text): json.member(name, text)
          case .list(let list): json.member(name, list)
          case .flag(let flag):
            json.key(name)
            json.raw(flag ? "true" : "false")
          case .date(let date):
            json.key(name)
            write(date, offsets, to: &json)
          }
        }
      }
    }
  }

  private func write(_ date: DateMention?, _ offsets: ScalarOffsets, to json: inout JSONBytes) {
    guard let date else { return json.raw("null") }
    json.object { json in
      json.member("value", date.value)
      json.member("text", date.text)
      write(date.span, offsets, to: &json)
    }
  }

  private func write(_ span: Span, _ offsets: ScalarOffsets, to json: inout JSONBytes) {
    json.member("span", [offsets.scalar(at: span.start), offsets.scalar(at: span.end)])
  }

  /// Four decimals are more than a confidence knows; what is no number (JSON has none) counts as 0.
  private func write(_ confidence: Double, to json: inout JSONBytes) {
    json.key("confidence")
    json.raw(confidence.isFinite ? String((confidence * 10_000).rounded() / 10_000) : "0")
  }
}
