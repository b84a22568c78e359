import ReadoutCore

/// A text with its evidence marked: `⟦p1 Amber Rudd⟧ spoke about ⟦i1 trade⟧`; marks may stand within each other.
struct MarkedText {
  private(set) var text = ""
  /// Places of each id, in text order.
  private(set) var mentions: [String: [Mention]] = [:]

  init(_ marked: String) {
    var open: [(id: String, start: Int)] = []
    var bytes: [UInt8] = []
    var rest = Substring(marked)
    while let character = rest.popFirst() {
      if character == "⟦" {
        let id = rest.prefix { $0 != " " }
        rest = rest.dropFirst(id.count + 1)
        open.append((String(id), bytes.count))
      } else if character == "⟧", let mark = open.popLast() {
        let words = String(decoding: bytes[mark.start...], as: UTF8.self)
        let mention = Mention(
          span: Span(mark.start, bytes.count), text: words, kind: mark.id.hasPrefix("p") ? .name : .phrase)
        mentions[mark.id, default: []].append(mention)
      } else {
        bytes.append(contentsOf: Array(String(character).utf8))
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    for id in mentions.keys { mentions[id]?.sort { $0.span < $1.span } }
  }
}
