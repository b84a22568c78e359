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

  @Flag(help: "Measure the browser alone: its first screen, and its keys, over files and over archives that are there.")
  var ui = false

  @Option(help: "Measure searches in this archive only.")
  var only: String?

  @Option(help: "Ask only this in that archive, over and over for ten seconds, to be looked at by a profiler.")
  var ask: String?

  /// Refuses what cannot be measured.
  func validate() throws {
    guard count >= 1000 else { throw ValidationError("COUNT is the number of texts: 1,000 or more.") }
  }

  // Over ten files, ten thousand, and archives of all sizes that an earlier run has left, or else of ten thousand.
  private func browse(_ workshop: Workshop) throws {
    try workshop.makeTexts(10_000)
    let many = workshop.texts(10_000)
    let few = try workshop.few(10)
    let stores =
      workshop.sizes.map { Store(path: workshop.archive($0), count: $0) }
      + [only].compactMap { $0.map { Store(path: $0) } }
    let archives = stores.filter { FileManager.default.fileExists(atPath: $0.path) }.map { store in
      let count = (try? store.open().count()) ?? store.count
      return ScreenBench.Place(name: "an archive of \(Report.number(count))", arguments: ["--archive", store.path])
    }
    ScreenBench.run(
      [.init(name: "10 files", arguments: [few]), .init(name: "10,000 files", arguments: many)] + archives,
      program: Workshop.program("readout"))
  }

  /// Measures size after size, and prints what was found as soon as it is there.
  func run() throws {
    setenv("TERM", "xterm-256color", 1)
    Report.line("Machine: \(Machine.description); load \(Machine.load).\n")
    do {
      if let only, let ask, !ui { return try SearchBench.repeat(ask, in: Store(path: only)) }
      if let only, !ui { return try SearchBench.survey([.init(path: only)], seed: seed, log: only + ".tsv") }
      let workshop = try Workshop(folder: folder, count: count, seed: seed)
      if ui { return try browse(workshop) }
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
