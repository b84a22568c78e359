import Foundation
import GRDB

/// Why an archive cannot be used as it was meant to.
public enum ArchiveError: Error, Equatable, LocalizedError {
  /// There is no archive at the path.
  case missing(path: String)
  /// The folder in which the archive would stand cannot be made or entered.
  case noFolder(path: String, reason: String)
  /// The file is a database or something else, but no archive of Readout's.
  case notAnArchive(path: String)
  /// The file was written by a newer program.
  case newer(path: String, found: Int, known: Int)
  /// The file or its folder may not be written to.
  case readOnly(path: String)
  /// Pages of the file are damaged.
  case damaged(path: String, reason: String)
  /// There is no room left on the disk, or the file may not grow.
  case full(path: String)
  /// Another program has held the archive for too long.
  case busy(path: String)
  /// There is a file where a new one was to be written.
  case exists(path: String)
  /// No readout has that id.
  case unknown(id: String, path: String)
  /// Several readouts have ids that begin so.
  case ambiguous(id: String, path: String)
  /// What was asked for was given up, since something newer was asked for.
  case cancelled
  /// Anything else that SQLite says.
  case failed(path: String, reason: String)

  /// One sentence: what, where, and what to do.
  public var errorDescription: String? {
    switch self {
    case .missing(let path): "\(path): there is no archive yet; make one with `readout import PATH…`"
    case .noFolder(let path, let reason):
      "\(path): the folder cannot be used (\(reason)); make it, or name another file with --archive"
    case .notAnArchive(let path): "\(path): is not an archive of Readout's; name another file with --archive"
    case .newer(let path, let found, let known):
      "\(path): was written by a newer version (layout \(found), this one knows \(known)); update Readout"
    case .readOnly(let path):
      "\(path): the archive may only be read; allow writing to the file and its folder, or name another with --archive"
    case .damaged(let path, let reason):
      """
      \(path): the archive is damaged (\(reason)); run `readout archive check`, save what can be read with \
      `readout decisions export`, and import again into a new file
      """
    case .full(let path):
      "\(path): there is no room to write; what was committed is kept: make room, then do the same again"
    case .busy(let path): "\(path): another program is writing to the archive; try again when it has finished"
    case .exists(let path): "\(path): is there already; name a new file"
    case .unknown(let id, let path): "\(path): has no readout \(id); `readout list` prints the ids"
    case .ambiguous(let id, let path): "\(path): several readouts have ids that begin with \(id); give more digits"
    case .cancelled: "given up for a newer request"
    case .failed(let path, let reason): "\(path): the archive cannot be used (\(reason))"
    }
  }

  /// What an error of SQLite's means for the archive at `path`; other errors stay what they are.
  static func meaning(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL: return ArchiveError.full(path: path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: return ArchiveError.full(path: path)
    case .SQLITE_CORRUPT: return ArchiveError.damaged(path: path, reason: reason)
    case .SQLITE_NOTADB: return ArchiveError.notAnArchive(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: return ArchiveError.readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return ArchiveError.busy(path: path)
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: return ArchiveError.cancelled
    default: return ArchiveError.failed(path: path, reason: reason)
    }
  }
}
