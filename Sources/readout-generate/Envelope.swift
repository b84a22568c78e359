/// Puts front matter or a mail's header before a text.
struct Envelope {
  /// The whole file of the text made last.
  private(set) var bytes: [UInt8] = []
  private let format: FileFormat
  private let words: [UInt8]

  init(format: FileFormat, words: [UInt8]) {
    self.format = format
    self.words = words
    bytes.reserveCapacity(1 << 14)
  }

  /// Wraps the text that `maker` made last, which has that number.
  mutating func wrap(_ maker: TextMaker, file: Int) {
    bytes.removeAll(keepingCapacity: true)
    switch format {
    case .text: wrapText(maker, file)
    case .mail: wrapMail(maker, file)
    }
  }

  private mutating func wrapText(_ maker: TextMaker, _ file: Int) {
    let day = maker.scene.published
    raw("---\ntitle: \"")
    bytes.append(contentsOf: maker.title)
    raw("\"\ndate: ")
    date(day, separator: UInt8(ascii: "-"))
    raw("\npublisher: \"")
    bytes.append(contentsOf: words[maker.publisher(file).range])
    raw("\"\nurl: \"https://")
    bytes.append(contentsOf: words[maker.host.range])
    raw(".example.org/")
    date(day, separator: UInt8(ascii: "/"))
    raw("/")
    number(file, width: 6)
    raw("\"\n---\n")
    bytes.append(contentsOf: maker.body)
  }

  private mutating func wrapMail(_ maker: TextMaker, _ file: Int) {
    let day = maker.scene.published
    raw("From: ")
    encoded(words[maker.publisher(file).range])
    raw(" <press@")
    bytes.append(contentsOf: words[maker.host.range])
    raw(".example.org>\nTo: readers@example.org\nDate: ")
    mailDate(day, file)
    raw("\nMessage-ID: <")
    number(file, width: 6)
    raw(".")
    number(day.number, width: 5)
    raw("@")
    bytes.append(contentsOf: words[maker.host.range])
    raw(".example.org>\nSubject: ")
    encoded(maker.title)
    raw("\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n")
    wrapLines(maker.body)
  }

  private mutating func mailDate(_ day: Day, _ file: Int) {
    let weekdays: [StaticString] = ["Sun, ", "Mon, ", "Tue, ", "Wed, ", "Thu, ", "Fri, ", "Sat, "]
    let months: [StaticString] = [
      " Jan ", " Feb ", " Mar ", " Apr ", " May ", " Jun ", " Jul ", " Aug ", " Sep ", " Oct ", " Nov ", " Dec ",
    ]
    raw(weekdays[day.weekday])
    number(day.day, width: 1)
    raw(months[day.month - 1])
    number(day.year, width: 4)
    raw(" ")
    number(8 + file % 11, width: 2)
    raw(":")
    number(file / 11 % 60, width: 2)
    raw(":00 +0000")
  }

  /// Header text; what is not ASCII as encoded words (RFC 2047), none beyond 75 characters.
  private mutating func encoded(_ text: ArraySlice<UInt8>) {
    guard text.contains(where: { $0 >= 0x80 }) else { return quotedIfNeeded(text) }
    let digits = Array("0123456789ABCDEF".utf8)
    raw("=?utf-8?Q?")
    var length = 10
    for byte in text {
      // A new word only before a character, not within one.
      if length > 60 && byte & 0xC0 != 0x80 {
        raw("?=\n =?utf-8?Q?")
        length = 10
      }
      if byte.isPlainInHeader {
        bytes.append(byte)
        length += 1
      } else {
        bytes += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        length += 3
      }
    }
    raw("?=")
  }

  private mutating func quotedIfNeeded(_ text: ArraySlice<UInt8>) {
    // A comma in the name of a sender would part two addresses.
    let isSender = bytes.count == 6
    if isSender { raw("\"") }
    bytes.append(contentsOf: text)
    if isSender { raw("\"") }
  }

  /// The body in lines of at most 76 bytes, where words allow.
  private mutating func wrapLines(_ body: ArraySlice<UInt8>) {
    var lineStart = bytes.count
    var lastBlank = -1
    for byte in body {
      bytes.append(byte)
      if byte == UInt8(ascii: "\n") {
        lineStart = bytes.count
        lastBlank = -1
      } else if byte == UInt8(ascii: " ") {
        lastBlank = bytes.count - 1
      }
      if bytes.count - lineStart > 76 && lastBlank >= 0 {
        bytes[lastBlank] = UInt8(ascii: "\n")
        lineStart = lastBlank + 1
        lastBlank = -1
      }
    }
  }

  private mutating func date(_ day: Day, separator: UInt8) {
    number(day.year, width: 4)
    bytes.append(separator)
    number(day.month, width: 2)
    bytes.append(separator)
    number(day.day, width: 2)
  }

  private mutating func number(_ number: Int, width: Int) {
    let first = bytes.count
    var rest = number
    while rest > 0 || bytes.count - first < width {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    bytes[first...].reverse()
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

extension UInt8 {
  /// Whether an encoded word may hold the byte as it is.
  fileprivate var isPlainInHeader: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
