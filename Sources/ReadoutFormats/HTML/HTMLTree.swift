import CLibXML2

/// A page's elements and texts in document order; what is below a node stands right after it.
///
/// Flat, so that walking it needs no recursion: pages may nest without end.
struct HTMLTree {
  /// An element, or a text where `name` is empty.
  struct Node {
    /// Lower-case name of the element.
    let name: String
    let text: String
    let attributes: [String: String]
    /// Index of the element around it; -1 for the outermost.
    let parent: Int
    /// Index after the last node below it.
    var end: Int

    /// Whether it is a text.
    var isText: Bool { name.isEmpty }
  }

  private(set) var nodes: [Node] = []

  /// Parses a page's text with libxml2's forgiving HTML parser.
  init(_ page: String) {
    var page = page
    let flags =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
      | UInt32(XML_PARSE_HUGE.rawValue)
    let document = LibXML.quietly {
      page.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { chars in
          htmlReadMemory(chars.baseAddress, Int32(clamping: chars.count), nil, "UTF-8", Int32(flags))
        }
      }
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    read(document)
  }

  /// Walks libxml2's tree by its links.
  private mutating func read(_ document: xmlDocPtr) {
    var parent = -1
    var next = document.pointee.children
    while let current = next {
      let index = nodes.count
      let isElement = current.pointee.type == XML_ELEMENT_NODE
      append(current, parent: parent)
      if isElement, let child = current.pointee.children {
        parent = index
        next = child
        continue
      }
      next = current.pointee.next
      var closing = current.pointee.parent
      while next == nil, let above = closing, above.pointee.type == XML_ELEMENT_NODE {
        nodes[parent].end = nodes.count
        parent = nodes[parent].parent
        next = above.pointee.next
        closing = above.pointee.parent
      }
    }
  }

  private mutating func append(_ node: xmlNodePtr, parent: Int) {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      let name = String(cString: node.pointee.name).lowercased()
      nodes.append(
        Node(name: name, text: "", attributes: Self.attributes(of: node), parent: parent, end: nodes.count + 1))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let content = node.pointee.content else { return }
      let text = String(cString: content)
      nodes.append(Node(name: "", text: text, attributes: [:], parent: parent, end: nodes.count + 1))
    default: break
    }
  }

  private static func attributes(of node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      let name = String(cString: attribute.pointee.name).lowercased()
      let value = attribute.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
      if attributes[name] == nil { attributes[name] = value }
      next = attribute.pointee.next
    }
    return attributes
  }

  /// The text below a node, white space collapsed, and cut after about `limit` bytes.
  func text(of index: Int, limit: Int = 2000) -> String {
    var text = ""
    for node in nodes[index..<nodes[index].end] where node.isText {
      text += node.text.utf8.count > limit ? String(node.text.prefix(limit)) : node.text
      if text.utf8.count > limit { break }
    }
    return text.split { $0.isASCII && $0.isWhitespace }.joined(separator: " ")
  }

  /// Indices of the elements with one of the names, in document order.
  func elements(_ names: Set<String>) -> [Int] {
    nodes.indices.filter { names.contains(nodes[$0].name) }
  }
}
