extension BrowserState {
  /// Entries of files as they stand in the list.
  var listOrder: [Shelf.Entry] { filtered ?? shelf.order }

  /// Rows of the list.
  var rowCount: Int { shelf.archive?.shown.count ?? arranged?.count ?? listOrder.count }

  /// The entry in a row of the list.
  func entry(atRow row: Int) -> Int? {
    if let ids = shelf.archive?.shown { return ids.indices.contains(row) ? Int(ids[row]) : nil }
    if let arranged { return arranged.indices.contains(row) ? arranged[row] : nil }
    let order = listOrder
    return order.indices.contains(row) ? order[row].number : nil
  }

  /// The entries in some rows of the list, as far as there are any.
  func entries(_ rows: Range<Int>) -> [Int] {
    rows.clamped(to: 0..<rowCount).compactMap { entry(atRow: $0) }
  }

  /// Row of an entry in the list.
  func row(of entry: Int) -> Int? {
    if let archive = shelf.archive { return archive.row(of: entry) }
    guard shelf.items.indices.contains(entry) else { return nil }
    if let arranged { return arranged.firstIndex(of: entry) }
    let order = listOrder
    let row = Shelf.place(of: shelf.entry(entry), in: order)
    return row < order.count && order[row].number == entry ? row : nil
  }

  /// Row of the selected readout in the list.
  var selectedListRow: Int? { at.entry.flatMap { row(of: $0) } }

  /// Whether the list's filter lets nothing pass: what was selected before is not there, but comes back with the rows.
  var isFilteredOut: Bool { search == nil && rowCount == 0 && listFilter != nil }

  /// Whether no readout is in front: a search has not found any yet, or the filter lets none pass.
  var isAimless: Bool { search?.isOpen == true ? search?.hit == nil : isFilteredOut }

  /// Selects the nearest readout where the selected one is not in the list.
  mutating func clampList() {
    if let row = selectedListRow {
      shelf.archive?.note(row: row)
    } else if let archive = shelf.archive {
      // A hit may have come in since the list was made, or while only its beginning was known.
      let isSettled = search == nil && archive.isListed && (!archive.shown.isEmpty || archive.all.isEmpty)
      if isSettled || at.entry == nil { select(entry: entry(atRow: archive.lastRow)) }
    } else {
      clampFiles()
    }
  }

  private mutating func clampFiles() {
    let order = listOrder
    guard let entry = at.entry, !order.isEmpty else {
      if filtered == nil || !order.isEmpty { select(entry: order.first?.number) }
      return
    }
    select(entry: order[min(Shelf.place(of: shelf.entry(entry), in: order), order.count - 1)].number)
  }

  /// Lets the list move under the cursor, not the cursor over the screen, where its row was `before`.
  mutating func keepPlace(before: Int?) {
    guard let before, let after = selectedListRow, (at.tops[.readouts] ?? 0) > 0 || before > 0 || shelf.archive != nil
    else { return }
    at.tops[.readouts, default: 0] = max(0, at.tops[.readouts, default: 0] + after - before)
  }
}
