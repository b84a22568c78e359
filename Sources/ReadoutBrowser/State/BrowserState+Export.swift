import ReadoutFormats

extension BrowserState {
  /// Asks for the name of the file into which what is shown is written.
  mutating func startExport(_ format: RecordWriter.Format) {
    guard let name = exportName else { return refuse("There is nothing here to export") }
    exporting = ExportPrompt(format, of: name)
  }

  // What the file is named after; nil where nothing is shown.
  private var exportName: String? {
    if let list = tabs.list { return list.keys.isEmpty ? nil : list.tab.name }
    if tabs.current != .readouts { return nil }
    if let kind = at.focus.kind { return facts(kind).isEmpty ? nil : Pane(kind).shortTitle.lowercased() }
    return rowCount == 0 ? nil : "readouts"
  }

  /// What is shown, or of it what is marked.
  var exportContent: Export.Content {
    if let list = tabs.list {
      return .rows(list.tab, list.marks.isEmpty ? list.keys : list.keys.filter(list.marks.contains))
    }
    if let kind = at.focus.kind, let card {
      return .items(facts(kind).map { ExportRecords.record($0, of: card) })
    }
    return .readouts(marked.isEmpty ? entries(0..<rowCount) : selection)
  }

  /// How many records an export would have; each frame of the prompt tells it, so that none is made for it.
  var exportCount: Int {
    if let list = tabs.list {
      return list.marks.isEmpty ? list.keys.count : list.keys.count(where: list.marks.contains)
    }
    if let kind = at.focus.kind, card != nil { return facts(kind).count }
    return marked.isEmpty ? rowCount : markedReadouts.count
  }

  /// Does what a key means while the name of a file is typed.
  mutating func performInExport(_ action: Action) -> [Effect] {
    switch action {
    case .leave: exporting = nil
    case .accept:
      guard let prompt = exporting else { break }
      let path = prompt.path.trimmingSpaces
      guard !path.isEmpty else {
        refuse("The file needs a name")
        break
      }
      exporting = nil
      exportShare = 0
      return [.export(Export(content: exportContent, format: prompt.format, path: path))]
    case .erase, .eraseWord, .eraseAll: edit(action)
    default: refuse("The name of a file has one row")
    }
    return []
  }

  /// Takes in what has come of an export.
  mutating func take(_ news: ExportNews) {
    switch news {
    case .progress(let done, let all):
      if exportShare != nil { exportShare = all == 0 ? 0 : Double(done) / Double(all) }
    case .end(let sentence, let isProblem):
      exportShare = nil
      if isProblem { warn(sentence) } else { tell(sentence) }
    }
  }
}
