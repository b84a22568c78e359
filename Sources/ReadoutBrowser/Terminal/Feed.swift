import Foundation
import ReadoutCore
import ReadoutFormats

/// What the browser shows comes from here: files that are read, or an archive; all of it off the main loop.
protocol Feed: Sendable {
  /// Begins to deliver what the first screen can do without.
  func start()
  /// Delivers nothing further.
  func stop()
  /// What has come since the last time, for a browser in `state`.
  func events(for state: BrowserState) -> [Event]
  /// Reads a readout that is not at hand, or nil where it cannot be read. May take a while: for moments in which the
  /// screen is not ours.
  func readout(_ entry: Int) -> Readout?
  /// Does what the browser wants to be done by whoever feeds it.
  func perform(_ effect: Effect)
  /// Prepares to read what is exported; what it returns reads the records of readouts, or of rows of a tab's list, at some
  /// places of it, on the calling thread.
  func records(of content: Export.Content) throws -> (Range<Int>) throws -> [[RecordWriter.Value]]
}

/// A thread of the browser's; a crash on it, too, gives the terminal back.
enum WorkThread {
  /// Runs `body` on a thread of its own.
  static func start(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread {
      Terminal.guardThread()
      body()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }
}
