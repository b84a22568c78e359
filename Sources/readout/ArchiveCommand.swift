import ArgumentParser
import Foundation
import ReadoutArchive

/// Looks after the archive's file.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Look after the archive: check, stats, compact, backup.",
    subcommands: [Check.self, Stats.self, Compact.self, Backup.self])

  /// Says whether the archive is sound.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look the whole archive over and say what is wrong; exits with 1 if something is.")

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let archive = try openToCheck()
      let interrupt = Interrupt()
      let isTerminal = StandardStream(descriptor: STDERR_FILENO).isTerminal
      let problems = try archive.check { done, total in
        if isTerminal { Diagnostics.write("\r\u{1B}[Kchecking texts: \(done) of \(total)") }
        return !interrupt.hasCome
      }
      if isTerminal { Diagnostics.write("\r\u{1B}[K") }
      if interrupt.hasCome { throw ExitCode(130) }
      for problem in problems { Diagnostics.report("\(archive.path): \(problem)") }
      if !problems.isEmpty { throw ExitCode.failure }
      try StandardStream.output.write(Array("\(archive.path): is sound\n".utf8))
    }

    // The index checks itself by a statement that counts as writing; what may only be read is checked without it.
    private func openToCheck() throws -> Archive {
      do { return try archive.open(.writing) } catch ArchiveError.readOnly { return try archive.open(.reading) }
    }
  }

  /// Says how much there is.
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say how much the archive holds.")

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      let archive = try archive.open(.reading)
      let numbers = try archive.statistics()
      var lines = [
        ("archive", archive.path), ("readouts", "\(numbers.readouts)"), ("former revisions", "\(numbers.revisions)"),
        ("meetings", "\(numbers.meetings)"), ("people", "\(numbers.people)"), ("issues", "\(numbers.issues)"),
        ("follow-ups", "\(numbers.followUps)"), ("decisions", "\(numbers.decisions)"),
      ]
      if let earliest = numbers.earliest, let latest = numbers.latest {
        lines.append(("dates", "\(earliest) to \(latest)"))
      }
      let factor = numbers.textBytes == 0 ? "" : ", \(Self.ratio(numbers.fileBytes, numbers.textBytes)) times the text"
      lines.append(("size", Self.size(numbers.fileBytes) + factor))
      let out = lines.map { "\($0.0.padding(toLength: 18, withPad: " ", startingAt: 0))\($0.1)\n" }.joined()
      try StandardStream.output.write(Array(out.utf8))
    }

    private static func ratio(_ a: Int, _ b: Int) -> String {
      let tenths = Int((Double(a) / Double(b) * 10).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }

    private static func size(_ bytes: Int) -> String {
      bytes < 10_000_000
        ? "\(bytes / 1000) kB" : bytes < 10_000_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes / 1_000_000_000) GB"
    }
  }

  /// Makes the file as small and as fast as it can be.
  struct Compact: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Merge the index into one piece and give unused room back.",
      discussion: "Needs as much room on the disk as the archive takes, for a while; nothing is lost if it is ended.")

    @OptionGroup var archive: ArchiveOptions

    func run() throws { try archive.open(.writing).compact() }
  }

  /// Copies the archive.
  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a copy of the archive to a new file, also while others write to it.")

    @OptionGroup var archive: ArchiveOptions

    @Argument(help: "The new file.")
    var file: String

    func run() throws { try archive.open(.reading).backUp(to: file) }
  }
}
