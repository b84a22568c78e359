import Yams

extension ConfigurationReader {
  /// The roles by their names in the configuration: `follow-up`.
  static let roles: [(name: String, style: Style)] =
    [("plain", .plain)] + Style.named.map { (kebab($0.name), $0.style) }

  private static func kebab(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  /// Reads how roles look.
  mutating func readStyles(_ node: Node) {
    guard let mapping = node.mapping else {
      return complain(node, "styles", "has to list roles, such as `person: {foreground: blue, bold: true}`")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard let role = Self.roles.first(where: { $0.name == name }) else {
        complain(key, "styles.\(name)", "is no role; there are \(Self.list(Self.roles.map(\.name)))")
        continue
      }
      guard let settings = value.mapping else {
        complain(value, "styles.\(name)", "has to say how it looks, such as `{foreground: blue, bold: true}`")
        continue
      }
      var change = LookChange()
      for (what, how) in settings { read(what, how, "styles.\(name)", into: &change) }
      configuration.styles[role.style] = change
    }
  }

  private mutating func read(_ what: Node, _ how: Node, _ path: String, into change: inout LookChange) {
    let name = what.string ?? ""
    switch name {
    case "foreground": change.foreground = colour(how, path + ".foreground")
    case "background": change.background = colour(how, path + ".background")
    case "bold": change.bold = flag(how, path + ".bold")
    case "italic": change.italic = flag(how, path + ".italic")
    case "underline": change.underline = flag(how, path + ".underline")
    case "reverse": change.reverse = flag(how, path + ".reverse")
    case "dim": change.dim = flag(how, path + ".dim")
    default:
      complain(
        what, path + "." + name,
        "is nothing that a style has; there are `foreground`, `background`, `bold`, `italic`, `underline`, `reverse`, `dim`"
      )
    }
  }

  private mutating func colour(_ node: Node, _ path: String) -> Look.Hue? {
    let name = node.scalar?.string ?? ""
    if name == "default" { return .own }
    if let colour = Colour(named: name) { return .exact(colour) }
    complain(
      node, path, "`\(name)` is no colour; write `default`, a number up to 255, or a name such as `red` or `bright-red`"
    )
    return nil
  }

  private mutating func flag(_ node: Node, _ path: String) -> Bool? {
    if let flag = node.bool { return flag }
    complain(node, path, "has to be true or false")
    return nil
  }
}
