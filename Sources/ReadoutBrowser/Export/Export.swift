import ReadoutFormats

/// What is shown, to be written into a file.
struct Export: Hashable, Sendable {
  /// What each record tells of.
  enum Content: Hashable, Sendable {
    /// Readouts by their entries.
    case readouts([Int])
    /// Rows of a tab's list by their keys.
    case rows(Tab, [Int64])
    /// Items of one readout, as they are.
    case items([[RecordWriter.Value]])
  }

  let content: Content
  let format: RecordWriter.Format
  /// Path of the file, which must not exist yet.
  let path: String

  /// Number of records.
  var count: Int {
    switch content {
    case .readouts(let entries): entries.count
    case .rows(_, let keys): keys.count
    case .items(let records): records.count
    }
  }
}

/// What comes of an export.
enum ExportNews: Sendable {
  /// How many records have been written, of how many.
  case progress(Int, of: Int)
  /// It is over, with a sentence, and whether that tells of a problem.
  case end(String, isProblem: Bool)
}

/// An export that is being prepared: the name of its file is typed.
struct ExportPrompt: Sendable {
  let format: RecordWriter.Format
  var path: String

  /// Proposes a name.
  init(_ format: RecordWriter.Format, of what: String) {
    self.format = format
    path = "\(what).\(Self.ending(format))"
  }

  private static func ending(_ format: RecordWriter.Format) -> String {
    switch format {
    case .csv: "csv"
    case .jsonl: "jsonl"
    case .markdown: "md"
    case .table: "txt"
    }
  }
}
