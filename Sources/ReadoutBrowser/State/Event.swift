import ReadoutArchive
import ReadoutCore

/// What can happen to the browser.
enum Event: Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// What was pasted, as it came.
  case paste(String)
  case resize(Size)
  /// Files that have been found, and whether these were the last.
  case listed([BrowserItem], isAll: Bool)
  case loaded([LoadResult])
  /// There is time to go on with a search.
  case goOn
  /// Something has come from the archive.
  case archive(ArchiveNews)
  /// Something outside went another way than expected, or is done.
  case told(String)
  /// Something has come of an export.
  case export(ExportNews)
  /// Something has come of the lists beside that of the readouts.
  case tab(TabNews)
  /// What spoke for the items of a text, by the text's id and theirs.
  case explained(text: String, [String: [Cue]])
}

/// What comes from an archive. A request's number tells to what it is the answer.
enum ArchiveNews: Sendable {
  /// Ids of all readouts, the newest first, or of the newest only; the version grows when someone else has changed the
  /// archive.
  case listed([Int64], isAll: Bool, version: Int)
  /// Rows of the list by their entries, as they were when the archive had a version.
  case lines([Int: ListLine], version: Int)
  /// What was read of an entry.
  case content(Int, Content, version: Int)
  /// Ids that pass the list's filter, and what to mark in their rows.
  case passing(request: Int, [Int64], words: [[UInt8]])
  /// What to mark of a search, in texts and labels.
  case words(request: Int, [[UInt8]])
  /// A part of what a search has found.
  case found(request: Int, SearchPart)
  /// A query that cannot be understood.
  case refused(request: Int, QueryError)
  case views([SavedView])
  /// What was decided has been written, or why not.
  case decided(request: Int, problem: String?)
  /// Something has come of the lists beside that of the readouts.
  case tab(TabNews)
  /// How much there is in all, or nil where that takes too long to count.
  case totals(Totals?)
  /// The archive cannot be read just now, or can be read again.
  case trouble(String?)
}

/// How much an archive holds besides its readouts.
struct Totals: Hashable, Sendable {
  let issues: Int
  /// Follow-ups that are still to be done.
  let open: Int
}

/// What the browser wants to be done outside of its state.
enum Effect: Hashable, Sendable {
  /// Read these entries before all others.
  case read([Int])
  /// Read nothing but what is looked at, or all again.
  case holdReading(Bool)
  /// Send `Event.goOn` when no key is waiting.
  case goOn
  /// Draw the whole screen anew, for something else may have written on it.
  case redraw
  case quit
  /// Of an archive, read these and no longer what was asked for before.
  case fetch(Fetch)
  /// Search the archive for a query, or, if it is empty, for nothing more.
  case find(request: Int, String)
  /// List the readouts of the archive that a query means in an order, or, if it is empty and the order the usual one, give
  /// that up.
  case pass(request: Int, String, ListSort)
  /// List what a tab shows.
  case list(ListWish)
  /// Give up what is being listed for a tab.
  case stopList
  /// Read rows of a tab's list, and no longer what was asked for before.
  case tabRows(TabFetch)
  /// Tell the saved views.
  case tellViews
  case saveView(name: String, query: String)
  case removeView(name: String)
  /// Write to the archive what was decided.
  case decide(Deed)
  /// Hand a text to the clipboard, and say so with this sentence.
  case copy(String, notice: String)
  /// Take the mouse, or leave it to the terminal.
  case takeMouse(Bool)
  /// Pick these readouts and leave.
  case pick([Int])
  /// Let an outside program do something.
  case outside(OutsideTask)
  /// Write a file.
  case export(Export)
  /// Give up what is being written.
  case stopExport
  /// Tell what spoke for the items of a readout.
  case explain(ExplainWish)
}

/// What is to be read of an archive: what comes first is wanted most.
struct Fetch: Hashable, Sendable {
  var lines: [Int] = []
  var contents: [Int] = []
  /// The version of the archive that was shown when it was wanted.
  var version = 0
}
