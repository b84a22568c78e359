import Foundation
import ReadoutArchive

/// An archive that is measured.
struct Store {
  let path: String
  var count = 0

  /// Opens it to be read.
  func open() throws -> Archive { try Archive(path, .reading) }

  /// Takes its pages out of the system's memory, as after a restart; false where that cannot be done.
  func chill() -> Bool {
    #if canImport(Darwin)
      return false
    #else
      let file = Foundation.open(path, O_RDONLY)
      guard file >= 0 else { return false }
      defer { close(file) }
      // Only pages that have been written out can be let go.
      return fsync(file) == 0 && posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) == 0
    #endif
  }
}
