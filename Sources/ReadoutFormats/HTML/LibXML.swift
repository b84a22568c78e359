import CLibXML2

/// libxml2's housekeeping.
enum LibXML {
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Runs `body` with the library started and its complaints about bad pages kept off standard error.
  static func quietly<Result>(_ body: () throws -> Result) rethrows -> Result {
    precondition(isReady)
    // Per thread in libxml2, so setting it each time is both needed and enough.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    return try body()
  }
}
