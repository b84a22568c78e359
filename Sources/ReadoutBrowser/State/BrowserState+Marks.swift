extension BrowserState {
  /// Where a range of marks began, until it is ended.
  struct MarkRange: Sendable {
    let tab: Tab
    let key: Int64
  }

  /// Readouts that are marked, as they stand in no particular order.
  var marked: Set<Int> { Set(markedReadouts.map { Int($0) }) }

  /// Paths of the files that are marked; empty over an archive.
  var markedPaths: [String] {
    guard shelf.archive == nil else { return [] }
    return markedReadouts.sorted().compactMap { key in
      shelf.items.indices.contains(Int(key)) ? shelf.items[Int(key)].path : nil
    }
  }

  /// What export, pipe and choice are about: the readouts that are marked, in the order of the list as far as they stand
  /// in it, or else the selected one.
  var selection: [Int] {
    guard !markedReadouts.isEmpty else { return at.entry.map { [$0] } ?? [] }
    let listed = (0..<rowCount).lazy.compactMap { entry(atRow: $0) }.filter { markedReadouts.contains(Int64($0)) }
    let first = Array(listed)
    let shown = Set(first)
    return first + markedReadouts.map { Int($0) }.filter { !shown.contains($0) }.sorted()
  }

  /// Marks of the list in front.
  var marksInFront: Set<Int64> { tabs.list?.marks ?? markedReadouts }

  /// Rows of the list in front that the range being marked reaches over.
  var rangeRows: ClosedRange<Int>? {
    guard let range, range.tab == tabs.current, let here = cursorRow, let there = rowInFront(of: range.key) else {
      return nil
    }
    return min(here, there)...max(here, there)
  }

  /// Whether a row of the list in front is marked, or about to be.
  func isMarked(_ key: Int64, row: Int) -> Bool { marksInFront.contains(key) || rangeRows?.contains(row) == true }

  /// Marks the selected row or takes its mark away; ends a range.
  mutating func toggleMark() {
    if range != nil { return endRange() }
    guard let key = cursorKey else { return refuse("There is no row to mark") }
    change { if $0.remove(key) == nil { $0.insert(key) } }
    tellMarks()
  }

  /// Begins a range of marks at the selected row, or ends it there.
  mutating func toggleRange() {
    if range != nil { return endRange() }
    guard let key = cursorKey else { return refuse("There is no row to mark") }
    range = MarkRange(tab: tabs.current, key: key)
    tell("Go to the other end and mark that; Esc gives it up")
  }

  /// Marks all rows of the list in front.
  mutating func markAll() {
    let keys = (0..<countInFront).compactMap(keyInFront)
    change { $0.formUnion(keys) }
    tellMarks()
  }

  /// Takes all marks of the list in front away.
  mutating func markNone() {
    range = nil
    change { $0 = [] }
    tellMarks()
  }

  private mutating func endRange() {
    let rows = rangeRows
    range = nil
    guard let rows else { return refuse("The other end of the range is not in this list any more") }
    let keys = rows.compactMap(keyInFront)
    change { $0.formUnion(keys) }
    tellMarks()
  }

  private mutating func tellMarks() {
    let count = marksInFront.count
    // Among the items of a readout, it is the readout that has been marked.
    let what = tabs.current.isList ? count.grouped : Renderer.counted(count, "readout")
    tell(count == 0 ? "Nothing is marked" : "\(what) marked")
  }

  private mutating func change(_ change: (inout Set<Int64>) -> Void) {
    if tabs.current.isList {
      if var list = tabs.lists.removeValue(forKey: tabs.current) {
        change(&list.marks)
        tabs.lists[tabs.current] = list
      }
    } else {
      change(&markedReadouts)
    }
  }

  // MARK: The list in front, whichever it is

  private var countInFront: Int { tabs.list?.keys.count ?? rowCount }

  private func keyInFront(_ row: Int) -> Int64? {
    guard let list = tabs.list else { return entry(atRow: row).map { Int64($0) } }
    return list.keys.indices.contains(row) ? list.keys[row] : nil
  }

  private var cursorKey: Int64? { tabs.list.map(\.selected) ?? at.entry.map { Int64($0) } }

  private var cursorRow: Int? { tabs.list.map(\.selectedRow) ?? selectedListRow }

  private func rowInFront(of key: Int64) -> Int? {
    tabs.list.map { $0.keys.firstIndex(of: key) } ?? row(of: Int(key))
  }
}
