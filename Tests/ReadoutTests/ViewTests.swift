import Testing

/// Keeps queries under names by `readout view`.
@Suite struct ViewTests {
  @Test("A view is saved, listed, shown, replaced and removed; a mistake in it is told at once")
  func views() throws {
    let press = try Press(10)
    func run(_ arguments: [String]) throws -> CommandRun {
      try CommandRun(arguments, in: press.folder, environment: ["READOUT_ARCHIVE": press.archive])
    }
    _ = try run(["import", "press"])
    #expect(try run(["view", "list"]).output.isEmpty)
    #expect(try run(["view", "save", "kenya", "with:KE", "after:2000"]).code == 0)
    #expect(try run(["view", "list", "--format", "csv"]).output == "name,query\r\nkenya,with:KE after:2000\r\n")
    #expect(try run(["view", "show", "kenya", "--format", "jsonl"]).output.split(separator: "\n").count == 2)
    #expect(try run(["view", "save", "kenya", "with:CL"]).code == 0)
    #expect(try run(["view", "list", "--format", "jsonl"]).output == "{\"name\":\"kenya\",\"query\":\"with:CL\"}\n")
    #expect(try run(["view", "save", "wrong", "isue:x"]).code == 2)
    let missing = try run(["view", "show", "wrong"])
    #expect(missing.code == 1 && missing.problems.first?.contains("there are kenya") == true)
    #expect(try run(["view", "remove", "kenya"]).code == 0)
    #expect(try run(["view", "list"]).output.isEmpty)
  }
}
