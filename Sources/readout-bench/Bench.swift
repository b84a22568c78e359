import Foundation
import ReadoutCore
import ReadoutFormats

/// Prints how fast texts are parsed and how fast the browser answers: `readout-bench PATH…`.
@main
enum Bench {
  static func main() {
    let roots = Array(CommandLine.arguments.dropFirst())
    let documents = documents(in: roots.isEmpty ? ["seeds"] : roots)
    guard !documents.isEmpty else {
      print("bench: \(roots.joined(separator: ", ")): has no readouts to measure with; name a folder of texts")
      exit(1)
    }
    CoreBench.run(documents)
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
