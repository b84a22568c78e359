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

  /// What is decided about an item, as far as the archive has not told it yet.
  func judgement(_ entry: Int, _ item: String) -> Judgement? {
    shown.isEmpty ? nil : shown[DeedTarget.Key(entry: entry, item: item)]?.judgement
  }

  /// Shows what is being written as if it had been.
  mutating func show(_ judgement: Judgement, of target: DeedTarget, request: Int) {
    shown[target.key] = (request, judgement)
  }

  /// Shows what the archive tells again.
  mutating func forget(_ request: Int) { shown = shown.filter { $0.value.request != request } }
}
