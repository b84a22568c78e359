import Foundation
import ReadoutArchive
import ReadoutCore

/// Writes the revisions of a text, and between each and the next what was changed, wrapped at `width` columns.
struct HistoryWriter {
  let width: Int
  /// Whether colours tell what was changed, or else marks: `[-removed-]` and `{+added+}`.
  let isColoured: Bool
  /// Whether all that stayed the same is shown.
  let isFull: Bool

  /// Scalars shown of a long stretch that stayed the same, before and after a change.
  private static let context = 120

  private enum Style { case plain, removed, added }

  private struct Word {
    let text: String
    let followsSpace: Bool
    let style: Style
  }

  /// All revisions.
  func write(_ revisions: [Revision]) -> String {
    var text = ""
    for (place, revision) in revisions.enumerated() {
      text += (place == 0 ? "" : "\n") + heading(revision) + "\n"
      guard place > 0 else { continue }
      text += changes(from: revisions[place - 1], to: revision)
    }
    if revisions.count == 1 { text += "There is no other revision.\n" }
    return text
  }

  private func heading(_ revision: Revision) -> String {
    let title = Sanitiser.clean(revision.title ?? "no title")
    let published = revision.published.map { ", published \($0)" } ?? ""
    let head = "Revision \(revision.number), \(Self.time(revision.imported))\(published), \(revision.hash.prefix(12))"
    return isColoured ? "\u{1B}[1m\(head)\u{1B}[0m\n\(title)" : "\(head)\n\(title)"
  }

  /// `2024-05-01 12:30 UTC`.
  static func time(_ seconds: Int) -> String {
    let iso = iso(seconds)
    return "\(iso.prefix(10)) \(iso.dropFirst(11).prefix(5)) UTC"
  }

  /// `2024-05-01T12:30:05Z`.
  static func iso(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = seconds % 86_400
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map(two).joined(separator: ":")
    return "\(CalendarDate(dayNumber: seconds / 86_400))T\(time)Z"
  }

  private func changes(from old: Revision, to new: Revision) -> String {
    guard old.text != new.text else { return "\nThe text is the same; title, date or source changed.\n" }
    let changes = WordDiff.compare(old: old.text, new: new.text)
    var lines: [[Word]] = [[]]
    for (place, change) in changes.enumerated() {
      switch change {
      case .same(let text):
        add(isFull ? text : shortened(text, isFirst: place == 0, isLast: place + 1 == changes.count), .plain, &lines)
      case .removed(let text): add(text, .removed, &lines)
      case .added(let text): add(text, .added, &lines)
      }
    }
    return "\n" + lines.map(wrapped).joined(separator: "\n") + "\n"
  }

  // The ends of a stretch next to changes are enough to know the place.
  private func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let scalars = text.unicodeScalars
    let room = Self.context * (isFirst || isLast ? 1 : 2)
    guard scalars.count > room + 40 else { return text }
    let head = isFirst ? "" : cut(String(String.UnicodeScalarView(scalars.prefix(Self.context))), atEnd: true)
    let tail = isLast ? "" : cut(String(String.UnicodeScalarView(scalars.suffix(Self.context))), atEnd: false)
    return head + (isFirst ? "" : " ") + "…" + (isLast ? "" : " ") + tail
  }

  private func cut(_ text: String, atEnd: Bool) -> String {
    if atEnd { return text.lastIndex(where: \.isWhitespace).map { String(text[..<$0]) } ?? text }
    return text.firstIndex(where: \.isWhitespace).map { String(text[text.index(after: $0)...]) } ?? text
  }

  // White space parts words, and a line feed lines.
  private func add(_ text: String, _ style: Style, _ lines: inout [[Word]]) {
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { lines.append([]) }
      let words = Sanitiser.clean(String(line)).split(separator: " ", omittingEmptySubsequences: false)
      for (number, word) in words.enumerated() {
        lines[lines.count - 1].append(Word(text: String(word), followsSpace: number > 0, style: style))
      }
    }
  }

  // Marks and colours end with each line, so that a pager may begin at any.
  private func wrapped(_ words: [Word]) -> String {
    var text = ""
    var column = 0
    var open = Style.plain
    var hasSpace = false
    for word in words {
      hasSpace = hasSpace || word.followsSpace
      guard !word.text.isEmpty else { continue }
      let columns = word.text.unicodeScalars.count + 2 * markWidth(word.style)
      let breaks = hasSpace && column > 0 && column + 1 + columns > width
      if open != word.style || breaks {
        text += ended(open)
        column += markWidth(open)
        open = .plain
      }
      if breaks {
        text += "\n"
        column = 0
      } else if hasSpace && column > 0 {
        text += " "
        column += 1
      }
      if open != word.style {
        text += begun(word.style)
        column += markWidth(word.style)
        open = word.style
      }
      text += word.text
      column += word.text.unicodeScalars.count
      hasSpace = false
    }
    return text + ended(open)
  }

  private func markWidth(_ style: Style) -> Int { isColoured || style == .plain ? 0 : 2 }

  private func begun(_ style: Style) -> String {
    switch style {
    case .plain: ""
    case .removed: isColoured ? "\u{1B}[31;9m" : "[-"
    case .added: isColoured ? "\u{1B}[32;4m" : "{+"
    }
  }

  private func ended(_ style: Style) -> String {
    switch style {
    case .plain: ""
    case .removed: isColoured ? "\u{1B}[0m" : "-]"
    case .added: isColoured ? "\u{1B}[0m" : "+}"
    }
  }
}
