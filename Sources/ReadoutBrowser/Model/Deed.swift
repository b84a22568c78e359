import ReadoutArchive
import ReadoutCore

/// An item of an archive about which something is decided.
struct DeedTarget: Hashable, Sendable {
  /// The readout's id.
  let entry: Int
  /// `p1`, `i2` or `f3`.
  let item: String
  /// What it is called.
  let label: String

  /// What tells it from all others.
  var key: Key { Key(entry: entry, item: item) }

  /// The readout and the item in it.
  struct Key: Hashable, Sendable {
    let entry: Int
    let item: String
  }
}

/// One thing that was decided, about one item or several, and that can be taken back as one.
struct Deed: Hashable, Sendable {
  /// What is done.
  enum Kind: Hashable, Sendable {
    case decide(Archive.Act)
    /// The newest act of an aspect, or of any, is taken back; the one that was taken back last is restored.
    case undo(Decision.Aspect?)
    case redo(Decision.Aspect?)
  }

  /// Number of the request.
  let request: Int
  let kind: Kind
  let targets: [DeedTarget]
  /// What was decided, in a few words: `done 2016-09-30`.
  let words: String
  /// The version of the archive that was shown.
  let version: Int

  /// `“visit Islamabad”`, or how many items.
  var subject: String { targets.count == 1 ? "“\(targets[0].label)”" : "\(targets.count.grouped) items" }
}

extension Item {
  /// The item's id in its readout: `p1`, `i2`, `f3`.
  var id: String {
    switch kind {
    case .participant: "p\(index + 1)"
    case .issue: "i\(index + 1)"
    case .followUp: "f\(index + 1)"
    }
  }
}
