import Foundation

/// What can stop a training run.
enum TrainingError: LocalizedError {
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)

  var errorDescription: String? {
    switch self {
    case .unreadable(let path, let reason):
      "Cannot read \(path) (\(reason)); give the folder that holds ewt/ and gum/ with --treebanks."
    case .unwritable(let path, let reason):
      "Cannot write \(path) (\(reason)); give a file in a folder that can be written to with --out."
    }
  }
}
