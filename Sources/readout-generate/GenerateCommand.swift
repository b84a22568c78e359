import ArgumentParser
import Foundation

/// Makes readouts for measuring an archive: distinct, plausible, and the same for the same seed.
@main
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readout-generate",
    abstract: "Make distinct, plausible readouts from a seed, to measure an archive with.",
    discussion: "The file of a number depends on the seed and the number alone. Nobody in the texts exists.")

  @Argument(help: "How many files to make.")
  var count: Int

  @Option(help: "The seed; the same seed gives the same files.")
  var seed: UInt64 = 1

  @Option(help: "The folder to write to; folders by year and month are made in it.")
  var out: String

  @Option(help: "The least number of words of a body.")
  var words = 250

  @Option(help: "The number of the first file, to go on where an earlier run ended.")
  var from = 0

  @Option(help: "How files are written: \(FileFormat.allCases.map(\.rawValue).joined(separator: " or ")).")
  var format = FileFormat.text

  /// Refuses numbers below zero.
  func validate() throws {
    guard count >= 0, from >= 0, words >= 0 else {
      throw ValidationError("COUNT, --from and --words cannot be below zero; give 0 or more.")
    }
  }

  /// Writes the files one after the other and says at the end how many.
  func run() throws {
    let start = ContinuousClock.now
    var library = try Library(seed: seed, words: words, format: format)
    var writer = FileWriter(root: out, format: format)
    for file in from..<from + count {
      library.make(file: file)
      try writer.write(library.bytes, file: file, day: library.day)
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let line = "\(count) files in \(out), \(Int(Double(count) / max(seconds, 1e-9))) a second.\n"
    FileHandle.standardError.write(Data(line.utf8))
  }
}
