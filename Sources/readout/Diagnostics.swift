import Foundation
import ReadoutCore
import ReadoutFormats

/// Sentences on standard error.
enum Diagnostics {
  /// One problem with one file: `readout: seeds/x.txt: is empty; skipped`.
  static func report(_ problem: Problem) {
    report("\(problem.path): \(problem.message)")
  }

  /// One sentence, safe for a terminal, after the program's name.
  static func report(_ sentence: String) {
    write("readout: \(Sanitiser.clean(sentence))\n")
  }

  /// Text as it is. Where standard error is gone there is nobody left to tell.
  static func write(_ text: String) {
    _ = try? StandardStream(descriptor: STDERR_FILENO).write(Array(text.utf8))
  }
}
