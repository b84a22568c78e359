import Foundation

/// Says why there is nothing to measure.
enum BenchError: LocalizedError {
  case missing(program: String)
  case failed(program: String, output: String)
  case empty(path: String)

  var errorDescription: String? {
    switch self {
    case .missing(let program): "\(program) is not there; build it first (make bench-archive does)"
    case .failed(let program, let output): "\(program) failed and said “\(output)”; see that there is room on the disk"
    case .empty(let path): "\(path): holds too little to measure with; import some thousand texts into it"
    }
  }
}
