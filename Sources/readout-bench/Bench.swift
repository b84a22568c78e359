import Foundation
import ReadoutCore
import ReadoutFormats

/// Prints how fast texts are parsed, what the command takes, and how fast the browser answers: `readout-bench PATH…`.
@main
enum Bench {
  static func main() {
    let roots = Array(CommandLine.arguments.dropFirst())
    let documents = documents(in: roots.isEmpty ? ["seeds"] : roots)
    guard !documents.isEmpty else {
      print("bench: \(roots.joined(separator: ", ")): has no readouts to measure with; name a folder of texts")
      exit(1)
    }
    do {
      let scratch = try Scratch(documents)
      // The command comes first, while this program is small.
      CommandBench.run(scratch)
      SpaCyBench.run(scratch, against: CoreBench.run(documents))
      try scratch.remove()
    } catch {
      print(
        "bench: texts could not be written to the temporary folder (\(error.localizedDescription)); make room there")
      exit(1)
    }
    let parser = ReadoutParser()
    BrowserBench.run(readouts: documents.map { parser.parse($0) })
  }

  private static func documents(in roots: [String]) -> [Document] {
    let reader = DocumentReader()
    return FileWalker(roots).compactMap { item in
      guard case .file(let path) = item else { return nil }
      return try? reader.read(path: path).document
    }
  }
}
