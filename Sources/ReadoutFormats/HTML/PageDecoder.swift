import CLibXML2

/// Turns a page's bytes into a string by its byte-order mark, or else by the charset that it declares.
enum PageDecoder {
  /// Decodes a page; without a mark or a known charset it is read as UTF-8.
  static func decode(_ bytes: [UInt8]) -> TextDecoder.Decoded {
    guard TextDecoder.mark(of: bytes) == nil, let charset = declaredCharset(of: bytes), !charset.hasPrefix("utf-"),
      charset != "utf8", !isUTF8(bytes)
    else { return TextDecoder.decode(bytes) }
    return LibXML.quietly { convert(bytes, from: effective(charset)) } ?? TextDecoder.decode(bytes)
  }

  /// Whether bytes beyond ASCII make UTF-8: no other charset does so by chance, and saved pages often keep a declaration
  /// that is no longer true.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 >= 0x80 } && TextDecoder.decode(bytes).replaced == 0
  }

  /// The name after the first `charset=` (or an XML declaration's `encoding=`) of the first 4 KB, in lower case.
  static func declaredCharset(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return value(after: "charset", in: head)
      ?? (head.starts(with: "<?xml".utf8) ? value(after: "encoding", in: head) : nil)
  }

  private static func value(after key: String, in head: [UInt8]) -> String? {
    let key = Array(key.utf8)
    var index = 0
    while index + key.count < head.count {
      if head[index] == key[0] && head[index..<index + key.count].elementsEqual(key) {
        let rest = head[(index + key.count)...].drop { $0 == 0x20 }
        if rest.first == UInt8(ascii: "=") {
          let name = rest.dropFirst().drop { " \"'".utf8.contains($0) }.prefix { isNameByte($0) }
          return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
      }
      index += 1
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "-_.:".utf8.contains(byte)
  }

  /// What browsers take a label to mean (WHATWG Encoding Standard): Latin-1 and ASCII are windows-1252.
  private static func effective(_ charset: String) -> String {
    switch charset {
    case "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "cp1252": "windows-1252"
    case "iso-8859-9", "latin5": "windows-1254"
    case "gb2312", "gbk", "x-gbk": "gb18030"
    case "x-sjis", "shift-jis", "shift_jis": "cp932"
    case "ks_c_5601-1987", "euc-kr": "cp949"
    default: charset
    }
  }

  /// Converts by libxml2's encoding handlers, with U+FFFD for each byte without a meaning; nil for an unknown charset.
  private static func convert(_ bytes: [UInt8], from charset: String) -> TextDecoder.Decoded? {
    guard let handler = xmlFindCharEncodingHandler(charset) else { return nil }
    defer { xmlCharEncCloseFunc(handler) }
    guard let input = xmlBufferCreate(), let output = xmlBufferCreate() else { return nil }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    var result: [UInt8] = []
    var replaced = 0
    func replaceOne() {
      xmlBufferShrink(input, 1)
      result += [0xEF, 0xBF, 0xBD]
      replaced += 1
    }
    // Small chunks keep the cost of shrinking the buffer after a bad byte small.
    for start in stride(from: 0, to: bytes.count, by: 512) {
      let chunk = bytes[start..<min(start + 512, bytes.count)]
      chunk.withUnsafeBufferPointer { _ = xmlBufferAdd(input, $0.baseAddress, Int32($0.count)) }
      while xmlBufferLength(input) > 0 {
        let status = xmlCharEncInFunc(handler, output, input)
        let written = xmlBufferLength(output)
        result += UnsafeBufferPointer(start: xmlBufferContent(output), count: Int(written))
        xmlBufferEmpty(output)
        // Only where nothing was written does the status speak of what is left: a bad byte (-2), or the beginning of a
        // character that goes on in the next chunk.
        if written > 0 { continue }
        guard status == -2 else { break }
        replaceOne()
      }
    }
    while xmlBufferLength(input) > 0 { replaceOne() }
    return TextDecoder.Decoded(text: String(decoding: result, as: UTF8.self), replaced: replaced)
  }
}
