import Foundation
import GRDB
import ReadoutCore
import Testing

@testable import ReadoutArchive

/// Who is who does not depend on how an import was cut into batches and runs.
struct PersonRegisterTests {
  private func readouts() -> [Readout] {
    var random = SeededGenerator(seed: 11)
    let names = [
      "Antony Blinken", "Antony J. Blinken", "Tony Blinken", "A. Blinken", "Blinken", "Anna Blinken", "Kim Jong Un",
      "Kim", "Kim Jong Il", "Nisar Ali Khan", "Khan", "Chaudhry Nisar Ali Khan", "Imran Khan",
    ]
    let offices = ["Secretary of State", "Foreign Minister", "Prime Minister", "Minister for Interior"]
    let countries = ["US", "KP", "PK"]
    return (0..<300).map { number in
      Made.readout(
        "r\(number)", "Talks",
        date: String(format: "%04d-%02d-01", 1950 + Int.random(in: 0..<75, using: &random), 1 + number % 12),
        sides: ["US"],
        people: (0..<2).map { _ in
          (
            names.randomElement(using: &random) ?? "", offices.randomElement(using: &random) ?? "",
            countries.randomElement(using: &random) ?? ""
          )
        })
    }
  }

  private func people(_ archive: Archive) throws -> [String] {
    try archive.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT readout || ' ' || number || ' ' || coalesce(person, '-') FROM participant
          UNION ALL SELECT person || ' ' || name || ' ' || reason FROM spelling
          UNION ALL SELECT person || ' ' || title || ' ' || first || ' ' || last FROM person_office ORDER BY 1
          """)
    }
  }

  @Test("One batch, many batches, and many runs come to the same people", arguments: [1, 7, 50])
  func batches(size: Int) throws {
    let scratch = try Scratch()
    let readouts = readouts()
    let whole = try scratch.archive("whole.sqlite")
    _ = try ArchiveWriter(whole).store(readouts.map { Arrival($0, folder: "/") })
    let parts = try scratch.archive("parts.sqlite")
    for start in stride(from: 0, to: readouts.count, by: size) {
      // A writer of its own remembers nothing of the ones before.
      _ = try ArchiveWriter(parts).store(
        readouts[start..<min(start + size, readouts.count)].map { Arrival($0, folder: "/") })
    }
    let expected = try people(whole)
    let isSame = try people(parts) == expected
    #expect(isSame)
    #expect(expected.count > 600)
  }
}
