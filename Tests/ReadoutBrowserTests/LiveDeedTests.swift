import Foundation
import ReadoutCore
import Testing

@testable import ReadoutArchive
@testable import ReadoutBrowser

/// Decisions on a real archive: written on a thread of their own, and told by others.
struct LiveDeedTests {
  private func archive(_ live: LiveArchive) throws -> Archive { try Archive(live.path, .writing) }

  private func open(_ count: Int = 24) throws -> LiveArchive {
    let live = try LiveArchive(count: count)
    try live.wait(for: "the list") { $0.shelf.archive?.isListed == true }
    // The fifth is the newest of those from London.
    live.press("jjjj")
    try live.wait(for: "the readout") { $0.card?.readout.participants.count == 3 }
    return live
  }

  private func settled(_ state: BrowserState) -> Bool { state.deeds.waiting.isEmpty }

  @Test("What is decided is written, shown as the archive tells it, and taken back and restored")
  func decide() throws {
    let live = try open()
    let entry = try #require(live.state.at.entry)
    live.press("3ac")
    #expect(live.screen.contains("✓ "))
    try live.wait(for: "the decision") { settled($0) && $0.card?.issues.first?.judgement?.verdict == .confirmed }
    #expect(try archive(live).decided(Int64(entry))?["i1"].verdict == .confirmed)
    live.press("ae<C-u>phishing<Enter>")
    try live.wait(for: "the correction") { settled($0) && $0.currentFact?.main == "phishing" }
    #expect(live.state.form == nil && live.screen.contains("✓✎ phishing"))
    #expect(try archive(live).ids(ArchiveLoader.query("issue:phishing").query) == [Int64(entry)])
    live.press("uu")
    try live.wait(for: "the end of the decisions") { settled($0) && $0.currentFact?.judgement == nil }
    #expect(try archive(live).decided(Int64(entry))?.standings.isEmpty == true)
    live.press("U")
    try live.wait(for: "the decision again") { settled($0) && $0.currentFact?.judgement?.verdict == .confirmed }
  }

  @Test("What a field does not take is told in the form, and nothing is kept of it")
  func mistakes() throws {
    let live = try open()
    live.press("4ae<Tab><C-u>the moon<Enter>")
    try live.wait(for: "the problem") { $0.form?.problem != nil }
    #expect(live.screen.contains("“the moon” is no participant here"))
    #expect(try archive(live).exportedCount() == 0)
    live.press("<C-u>france<Tab><Tab><C-u>2017-02<Enter>")
    try live.wait(for: "the correction") { settled($0) && $0.form == nil }
    let entry = try #require(live.state.at.entry)
    let decided = try #require(try archive(live).decided(Int64(entry)))
    #expect(decided["f1"].corrections == [.owner: "FR", .due: "2017-02"])
    #expect(live.screen.contains("FR"))
  }

  @Test("What another process decides appears, and the cursor stays")
  func others() throws {
    let live = try open()
    live.press("3jj")
    try live.wait(for: "the readout") { $0.card != nil }
    let (entry, fact) = (try #require(live.state.at.entry), try #require(live.state.currentFact))
    try archive(live).decide("i1", of: Int64(entry), [.correct([.label: "phishing of officials"])])
    try live.wait(for: "the correction") { $0.card?.issues.first?.main == "phishing of officials" }
    #expect(live.state.at.entry == entry && live.state.currentFact?.item == fact.item)
    // While one browses, texts are brought in and one of them is decided about.
    try LiveArchive.store(25...30, in: archive(live))
    try archive(live).decide("i2", of: Int64(entry), [.verdict(.rejected)])
    try live.wait(for: "both") { $0.rowCount == 30 && $0.card?.issues.last?.isRejected == true }
    #expect(live.state.at.entry == entry && live.state.currentFact?.item == fact.item)
  }

  @Test("Follow-ups that are marked in their list are ticked off together, and together taken back")
  func marked() throws {
    let live = try open()
    live.press("gf")
    try live.wait(for: "the follow-ups") { ($0.tabs.list?.keys.count ?? 0) > 4 && $0.tabs.list?.isAll == true }
    live.press("mjmas<C-u>2017-01-31d")
    #expect(live.screen.contains("Done 2017-01-31: 2 items"))
    try live.wait(for: "the decisions") { settled($0) }
    #expect(try archive(live).exportedCount() == 2)
    let done = try ArchiveLoader.query("is:done").query
    #expect(try archive(live).ids(done).isEmpty == false)
    live.press("u")
    try live.wait(for: "the end of the decisions") { settled($0) }
    #expect(try archive(live).ids(done).isEmpty)
    // The form of one follow-up needs its readout, which is read for it.
    live.press("C")
    live.press("ae")
    try live.wait(for: "the form or the notice") { $0.form != nil || $0.notice != nil }
  }

  @Test("What is decided just before one leaves is written all the same")
  func leaving() throws {
    let live = try open()
    let entry = try #require(live.state.at.entry)
    live.press("3acjarjanlater<Enter>")
    live.leave()
    let decided = try #require(try archive(live).decided(Int64(entry)))
    #expect(decided.standings.count == 3 && decided["i3"].note == "later")
  }

  @Test("Where nothing can be written, that is said, and what was shown goes back")
  func readOnly() throws {
    let live = try open()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: live.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: live.path) }
    // Who may do everything is not kept from writing.
    guard geteuid() != 0 else { return }
    live.press("3ac")
    try live.wait(for: "the refusal") { settled($0) }
    #expect(live.screen.contains("Not decided") && live.state.currentFact?.judgement == nil)
  }

  @Test("A rejected issue is no hit of the search in which it was found, and is one again when that is taken back")
  func hits() throws {
    let live = try open()
    live.press("/issue:laundering")
    try live.wait(for: "the hits") { $0.search?.answers?.isWaiting == false && ($0.search?.count ?? 0) > 1 }
    let all = try #require(live.state.search?.hits[0].count)
    live.press("<Enter>")
    try live.wait(for: "the issue") { $0.currentFact?.main == "money laundering" }
    live.press("ar")
    try live.wait(for: "the search again") { $0.search?.hits[0].count == all - 1 }
    #expect(live.state.currentFact?.main == "money laundering" && live.state.currentFact?.isRejected == true)
    live.press("u")
    try live.wait(for: "the search once more") { $0.search?.hits[0].count == all && $0.search?.number == 1 }
  }
}

extension Archive {
  fileprivate func exportedCount() throws -> Int {
    var count = 0
    try exportDecisions { _ in count += 1 }
    return count
  }
}
