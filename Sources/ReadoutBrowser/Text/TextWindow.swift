/// The part of a text that is shown where there is no room for all of it: the first marked words are always in it, and no
/// marked word is cut.
struct TextWindow: Equatable {
  /// What is shown, with "…" where something was left out.
  private(set) var text: String
  /// The marked stretches of `text`, in UTF-8 bytes.
  private(set) var marks: [Range<Int>]

  /// Chooses the part of `whole` for `width` columns; `marks` are stretches of it in text order, in UTF-8 bytes.
  init(_ whole: String, marks: [Range<Int>], width: Int) {
    (text, self.marks) = (whole, marks)
    guard TextWidth.of(whole) > width, let first = marks.first else { return }
    let bytes = Array(whole.utf8)
    guard first.lowerBound >= 0, first.upperBound <= bytes.count else { return }
    let start = Self.start(of: bytes, first, width)
    let lead = start == 0 ? "" : bytes[start - 1] == 0x20 ? "… " : "…"
    let (end, isCut) = Self.end(
      of: bytes, from: start, marks, room: width - TextWidth.of(lead))
    text = lead + String(decoding: bytes[start..<end], as: UTF8.self) + (isCut ? "…" : "")
    let shift = lead.utf8.count - start
    self.marks = marks.filter { $0.lowerBound >= start && $0.lowerBound < end }.map {
      $0.lowerBound + shift..<min($0.upperBound, end) + shift
    }
  }

  // The beginning if the first mark is in view then; else a word's beginning that leaves the mark near a third of the
  // width, or further to the right where the text ends soon.
  private static func start(of bytes: [UInt8], _ mark: Range<Int>, _ width: Int) -> Int {
    func columns(_ range: Range<Int>) -> Int { TextWidth.of(String(decoding: bytes[range], as: UTF8.self)) }
    let rest = mark.upperBound < bytes.count ? 1 : 0
    if columns(0..<mark.upperBound) + rest <= width { return 0 }
    let words = (1...max(1, mark.lowerBound)).filter { $0 <= mark.lowerBound && bytes[$0 - 1] == 0x20 }
    let fits = words.first { start in
      guard 2 + columns(start..<mark.upperBound) + rest <= width else { return false }
      return columns(start..<mark.lowerBound) <= width / 3 || 2 + columns(start..<bytes.count) <= width
    }
    return fits ?? mark.lowerBound
  }

  // The last place that has room before the ellipsis; where that lies in a later mark, the place before the mark.
  private static func end(
    of bytes: [UInt8], from start: Int, _ marks: [Range<Int>], room: Int
  ) -> (end: Int, isCut: Bool) {
    let rest = String(decoding: bytes[start...], as: UTF8.self)
    if TextWidth.of(rest) <= room { return (bytes.count, false) }
    var end = start
    var shown = String.UnicodeScalarView()
    for scalar in rest.unicodeScalars {
      shown.append(scalar)
      if TextWidth.of(String(shown)) > room - 1 { break }
      end += UTF8.width(scalar)
    }
    if let cut = marks.dropFirst().first(where: { $0.lowerBound < end && end < $0.upperBound }),
      cut.lowerBound > (marks.first?.upperBound ?? 0)
    {
      end = cut.lowerBound
    }
    while end > start && bytes[end - 1] == 0x20 { end -= 1 }
    return (end, true)
  }
}
