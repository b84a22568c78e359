import Foundation
import Testing

@testable import ReadoutCore

/// What must be found in the report on the interior ministers' meeting in London, which stands beside the project.
struct SeedDocumentTests {
  /// The report's text, or nil where the folder is not there.
  static let text: String? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/seeds")
      .standardized
    return try? String(contentsOf: folder.appending(path: "000_514842500035c35e.txt"), encoding: .utf8)
  }()

  private static let readout = text.map { Reading.readout($0) }

  private func readout() throws -> Readout { try #require(Self.readout) }

  private func person(_ part: String) throws -> Participant {
    let readout = try readout()
    return try #require(readout.participants.first { $0.name?.contains(part) ?? false }, "\(part) is not found")
  }

  @Test(.enabled(if: text != nil, "There is no folder of seeds beside the project."))
  func `The two ministers are present, the Prime Minister is only spoken of`() throws {
    let nisar = try person("Nisar")
    #expect(nisar.name == "Chaudhry Nisar Ali Khan")
    #expect(nisar.roles.contains("Minister for Interior") && nisar.country == "PK" && nisar.presence == .present)
    let rudd = try person("Rudd")
    #expect(rudd.name == "Amber Rudd")
    #expect(rudd.roles.contains("Home Secretary") && rudd.country == "GB" && rudd.presence == .present)
    let may = try person("May")
    #expect(may.name == "Theresa May" && may.presence == .mentioned)
    #expect(may.country == "GB" && may.roles.contains("Prime Minister"))
    #expect(try readout().participants.filter { $0.presence == .present }.count == 2)
  }

  @Test(.enabled(if: text != nil, "There is no folder of seeds beside the project."))
  func `They met in London, Pakistan with the United Kingdom`() throws {
    let meeting = try #require(try readout().meetings.first)
    #expect(meeting.kind == .bilateral && meeting.status == .held)
    #expect(meeting.places.map(\.name) == ["London"])
    #expect(Set(meeting.countries) == ["PK", "GB"])
  }

  @Test(
    .enabled(if: text != nil, "There is no folder of seeds beside the project."),
    arguments: [
      ("counter-terrorism", "security.terrorism"), ("illegal immigration", "politics.migration"),
      ("organised crime", "security.organised-crime"), ("narcotics control", "security.narcotics"),
      ("money laundering", "security.financial-crime"), ("cyber crime", "security.cyber"),
      ("cyber terrorism", "security.cyber"),
      ("hate material", "security.cyber"), ("human and drug trafficking", "security.human-trafficking"),
      ("capacity building", "security.policing"), ("Joint Intelligence Directorate", "security.intelligence"),
    ])
  func `Every matter is found`(words: String, topic: String) throws {
    let issues = try readout().issues.filter { issue in
      !issue.generic && issue.mentions.contains { plain($0.text).contains(plain(words)) }
    }
    #expect(issues.contains { $0.topic == topic }, "\(issues.map(\.topic))")
  }

  private func plain(_ text: String) -> String { text.lowercased().replacing("-", with: " ") }

  @Test(.enabled(if: text != nil, "There is no folder of seeds beside the project."))
  func `Other issues of mutual interest are generic`() throws {
    let fillers = try readout().issues.filter(\.generic)
    #expect(fillers.contains { $0.label.contains("mutual interest") })
  }

  @Test(
    .enabled(if: text != nil, "There is no folder of seeds beside the project."),
    arguments: [
      ("looked forward to visiting Pakistan", FollowUp.Kind.planned, "GB"),
      ("agreed to continued cooperation", .agreement, "GB+PK"),
      ("technical support would be quite useful", .request, "GB"),
      ("looked towards the UK for greater cooperation", .request, "GB"),
    ])
  func `Every follow-up is found, with the side that owes it`(words: String, kind: FollowUp.Kind, owner: String) throws
  {
    let readout = try readout()
    let found = readout.followUps.first { $0.text.contains(words) || words.contains($0.text) }
    let item = try #require(found, "\(words) is not found")
    let facts = facts(of: item, in: readout)
    #expect(item.kind == kind)
    #expect(
      facts.hasPrefix("\(kind) \(owner) for") || facts == "\(kind) \(owner)" || facts.hasPrefix("\(kind) \(owner),"),
      "\(facts)")
  }

  @Test(.enabled(if: text != nil, "There is no folder of seeds beside the project."))
  func `What Pakistan's law would do is nobody's promise, and space for militants no space flight`() throws {
    let readout = try readout()
    #expect(!readout.followUps.contains { $0.text.contains("legislation") })
    #expect(!readout.issues.contains { $0.topic == "science.space" })
  }

  @Test(.enabled(if: text != nil, "There is no folder of seeds beside the project."))
  func `All that is found is evidenced`() throws {
    #expect(WholeTests.faults(of: try readout()).isEmpty)
  }
}
