import Foundation
import Synchronization

/// What the tests run and read.
enum Built {
  /// The binary, which stands beside the bundle of the tests.
  static var command: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.executableURL
    return (bundle ?? Bundle.main.bundleURL).deletingLastPathComponent().appendingPathComponent("readout")
  }

  /// The folder of sample readouts.
  static let seeds = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../seeds").standardizedFileURL

  private static let starting = Mutex(())

  /// Starts a process, never two at once, for one would inherit what the other is to close at its end; signals that the
  /// threads of a pool block are not blocked in it.
  static func start(_ process: Process) throws {
    try starting.withLock { _ in
      var all = sigset_t()
      var before = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_UNBLOCK, &all, &before)
      defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
      try process.run()
    }
  }
}
