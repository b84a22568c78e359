import Foundation

/// Runs spaCy on the same texts, where the environment names a Python that has it (`BENCH_SPACY=/path/to/python`).
enum SpaCyBench {
  /// Prints spaCy's rate on the texts of `scratch`, and how many times as long as `seconds`, our own time for them, it
  /// takes. `BENCH_SPACY_MODEL` names another model than en_core_web_sm, or a folder with one.
  static func run(_ scratch: Scratch, against seconds: Double) {
    guard let python = ProcessInfo.processInfo.environment["BENCH_SPACY"], !python.isEmpty else {
      return print("spaCy: not measured; set BENCH_SPACY to a Python that has it")
    }
    guard let child = Child.run(python, ["scripts/bench-spacy.py", scratch.once], output: scratch.output) else {
      return print("spaCy: \(python) could not be started; set BENCH_SPACY to a Python that has it")
    }
    let lines = (try? String(contentsOfFile: scratch.output, encoding: .utf8))?.split(separator: "\n") ?? []
    guard child.isSuccess, lines.count == 2, let own = Double(lines[1]) else {
      return print("spaCy: \(lines.first ?? "\(python) ended without a word; see scripts/bench-spacy.py")")
    }
    print("spaCy, one core: \(lines[0])")
    print("  the same texts     \(CoreBench.rounded(own, 2)) s, readout \(CoreBench.rounded(seconds, 4)) s")
    print("  ratio              \(CoreBench.rounded(own / seconds, 0)) times as long as readout")
  }
}
