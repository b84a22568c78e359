import Foundation
import Testing

/// Scores the built command against the annotated readouts that may stand beside the project.
///
/// The floors are in `gold-floors.json`: raise them when the parser has become better; they are never lowered.
@Suite struct GoldScoreTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  private static let gold = root.appending(path: "../shared/gold").standardized

  private static var canScore: Bool {
    FileManager.default.fileExists(atPath: gold.appending(path: "score.py").path)
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  }

  /// The binary stands beside the bundle of the tests.
  private static var command: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.executableURL
    return (bundle ?? Bundle.main.bundleURL).deletingLastPathComponent().appendingPathComponent("readout")
  }

  /// What the scorer prints, output into a file, so that no pipe can fill up.
  private func score() throws -> [String: Any] {
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("score-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      Self.gold.appending(path: "score.py").path, Self.gold.appending(path: "dev").path, "--json", "--run",
      "'\(Self.command.path)' parse --format json",
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: output)) as? [String: Any])
  }

  @Test(.enabled(if: canScore, "There are no annotated readouts beside the project, or no python3."))
  func `The parser's figures on the annotated readouts stay above their floors`() throws {
    let file = Self.root.appending(path: "Tests/ReadoutTests/gold-floors.json")
    let floors = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Double])
    #expect(floors.count >= 15, "A floor is missing.")
    let result = try score()
    #expect(result["failed"] as? Int == 0)
    for (name, floor) in floors {
      let figures = try #require(result[name] as? [String: Any], "the scorer tells nothing of \(name)")
      let figure = try #require((figures["f1"] ?? figures["accuracy"]) as? Double)
      #expect(figure >= floor, "\(name): \(figure) is below its floor, \(floor)")
    }
  }
}
