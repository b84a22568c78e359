import Foundation

/// A text after clean-up: LF line ends, NFC, no byte-order mark. Spans point into it; nothing else of it is rewritten.
public struct PlainText: Sendable {
  /// The text itself, in native UTF-8.
  public let string: String

  /// Cleans up `raw`: CRLF and CR to LF, Unicode NFC, a leading byte-order mark dropped.
  public init(_ raw: String) {
    var text = raw
    text.makeContiguousUTF8()
    if text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) { text = String(text.unicodeScalars.dropFirst()) }
    if text.utf8.contains(0x0D) { text = Self.withUnixLineEnds(text) }
    if !text.utf8.allSatisfy({ $0 < 0x80 }), !Self.isSurelyComposed(text) {
      text = text.precomposedStringWithCanonicalMapping
      text.makeContiguousUTF8()
    }
    string = text
  }

  /// Whether all scalars are of kinds that NFC leaves alone whatever stands beside them: those below the combining marks,
  /// and the dashes, quotation marks and dots of General Punctuation. Most texts have no others, and are spared the rest.
  private static func isSurelyComposed(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value < 0x300 || (0x2010...0x2027).contains($0.value) }
  }

  private static func withUnixLineEnds(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D {
        out.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        out.append(byte)
      }
      previous = byte
    }
    return String(decoding: out, as: UTF8.self)
  }
}
