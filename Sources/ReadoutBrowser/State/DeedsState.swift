import ReadoutArchive
import ReadoutCore

/// What was decided since the browser was opened, and how it stands with the archive.
struct DeedsState: Sendable {
  /// Number of the last request.
  var last = 0
  /// What has not been confirmed yet, by the requests' numbers.
  var waiting: [Int: Deed] = [:]
  /// What can be taken back and restored, the newest last.
  var done: [Deed] = []
  var undone: [Deed] = []
  /// What is shown of items until the archive has confirmed it, and by which request.
  private(set) var shown: [DeedTarget.Key: (request: Int, judgement: Judgement)] = [:]

  /// What was confirmed of follow-ups, and the archive's version then: their rows are read again when it has grown.
  private var confirmed: [DeedTarget.Key: (version: Int, judgement: Judgement)] = [:]
  /// The item that is to be corrected as soon as its readout has been read.
  var wanted: DeedTarget?

  /// What is decided about an item, as far as the archive has not told it yet.
  func judgement(_ entry: Int, _ item: String) -> Judgement? {
    shown.isEmpty ? nil : shown[DeedTarget.Key(entry: entry, item: item)]?.judgement
  }

  /// Shows what is being written as if it had been.
  mutating func show(_ judgement: Judgement, of target: DeedTarget, request: Int) {
    shown[target.key] = (request, judgement)
  }

  /// What was decided about an item of a list that was read when the archive had a version.
  func judgement(_ entry: Int, _ item: String, version: Int) -> Judgement? {
    if let judgement = judgement(entry, item) { return judgement }
    guard let lately = confirmed[DeedTarget.Key(entry: entry, item: item)], lately.version >= version else {
      return nil
    }
    return lately.judgement
  }

  /// Takes in that the archive has written what was shown, and shows what the archive tells again.
  mutating func confirm(_ deed: Deed) {
    for target in deed.targets {
      confirmed[target.key] = shown[target.key].map { (deed.version, $0.judgement) }
    }
    forget(deed.request)
  }

  /// Shows what the archive tells again.
  mutating func forget(_ request: Int) { shown = shown.filter { $0.value.request != request } }
}
