import ArgumentParser
import Foundation

/// Prints how fast texts come into an archive, how large it grows, and how fast it answers, as tables in Markdown.
@main
struct ArchiveBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readout-bench-archive",
    abstract: "Measure the archive with generated texts: importing, opening, searching, and other programs beside it.",
    discussion: "Texts and archives stay in the folder: texts that are there already are not made again.")

  @Argument(help: "How many texts the largest archive holds; smaller ones are measured on the way.")
  var count = 1_000_000

  @Option(help: "The folder for texts and archives; on a disk, not in memory.")
  var folder = "/var/tmp/readout-bench"

  @Option(help: "The seed of texts and queries.")
  var seed: UInt64 = 1

  @Option(help: "The size up to which other programs are measured on the same texts; 0 for none.")
  var beside = 100_000

  @Flag(help: "Measure the archives that an earlier run left, without importing again.")
  var keep = false

  @Option(help: "Measure searches in this archive only.")
  var only: String?

  @Option(help: "Ask only this in that archive, over and over for ten seconds, to be looked at by a profiler.")
  var ask: String?

  /// Refuses what cannot be measured.
  func validate() throws {
    guard count >= 1000 else { throw ValidationError("COUNT is the number of texts: 1,000 or more.") }
  }

  /// Measures size after size, and prints what was found as soon as it is there.
  func run() throws {
    setenv("TERM", "xterm-256color", 1)
    Report.line("Machine: \(Machine.description); load \(Machine.load).\n")
    do {
      if let only, let ask { return try SearchBench.repeat(ask, in: Store(path: only)) }
      if let only { return try SearchBench.survey([.init(path: only)], seed: seed, log: only + ".tsv") }
      let workshop = try Workshop(folder: folder, count: count, seed: seed)
      try workshop.makeTexts()
      let stores = try ImportBench.run(workshop, keep: keep)
      OpeningBench.run(workshop, stores)
      try SearchBench.survey(stores, seed: seed, log: "\(folder)/queries.tsv")
      let compared = stores.last { $0.count <= beside }
      if let compared { try Neighbours(workshop, compared, seed: seed).run() }
    } catch let error as ExitCode {
      throw error
    } catch {
      FileHandle.standardError.write(Data("readout-bench-archive: \(error.localizedDescription)\n".utf8))
      throw ExitCode.failure
    }
  }
}
