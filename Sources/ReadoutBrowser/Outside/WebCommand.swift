/// Which programs open an address of the web, and how.
struct WebCommand: Hashable, Sendable {
  let words: [String]
  /// Whether it draws on the terminal, which it then has for itself.
  let needsTerminal: Bool

  private static let textBrowsers: Set<String> = [
    "lynx", "w3m", "links", "links2", "elinks", "browsh", "cha", "chawan", "www-browser", "carbonyl", "retawq",
  ]

  /// Whether `url` may be opened: http and https alone, and nothing in it that hides something.
  static func isAddress(_ url: String) -> Bool {
    let lower = url.lowercased()
    let rest = lower.hasPrefix("https://") ? lower.dropFirst(8) : lower.hasPrefix("http://") ? lower.dropFirst(7) : ""
    return !rest.isEmpty && url.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0.value < 0xFFFE }
      && SafeText.line(url) == url
  }

  /// The programs to try, one after the other: those of BROWSER, parted by colons, `%s` standing for the address, or else
  /// the system's opener.
  static func candidates(_ environment: [String: String], url: String) -> [WebCommand] {
    let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { !(environment[$0] ?? "").isEmpty }
    #if os(macOS)
      let own = WebCommand(words: ["open", url], needsTerminal: false)
    #else
      let own = WebCommand(words: ["xdg-open", url], needsTerminal: !hasDesktop)
    #endif
    let named = (environment["BROWSER"] ?? "").split(separator: ":").compactMap { entry -> WebCommand? in
      guard var words = try? ArgumentVector.words(String(entry), allowsSigns: true) else { return nil }
      // As other programs that read BROWSER do, a last & means: not on this terminal.
      let isBehind = words.count > 1 && words.last == "&"
      if isBehind { words.removeLast() }
      let name = words[0].split(separator: "/").last.map(String.init) ?? words[0]
      let isText = textBrowsers.contains(name)
      let hasPlace = words.contains { $0.contains("%s") }
      let filled = words.map { $0.replacing("%s", with: url) }
      return WebCommand(words: hasPlace ? filled : words + [url], needsTerminal: !isBehind && (isText || !hasDesktop))
    }
    return named.isEmpty ? [own] : named
  }
}
