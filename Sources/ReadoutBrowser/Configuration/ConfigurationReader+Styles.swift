import Yams

extension ConfigurationReader {
  /// The roles by their names in the configuration: `follow-up`.
  static let roles: [(name: String, style: Style)] =
    [("plain", .plain)] + Style.named.map { (kebab($0.name), $0.style) }

  private static let parts = ["foreground", "background", "bold", "italic", "underline", "reverse", "dim"]

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
        let names = Self.roles.map(\.name)
        complain(key, "styles.\(name)", "is no role; " + Self.advice(name, names, "there are \(Self.list(names))"))
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
      let advice = Self.advice(name, Self.parts, "there are \(Self.list(Self.parts))")
      complain(what, path + "." + name, "is nothing that a style has; " + advice)
    }
  }

  private mutating func colour(_ node: Node, _ path: String) -> Look.Hue? {
    let name = node.scalar?.string ?? ""
    if name == "default" { return .own }
    if let colour = Colour(named: name) { return .exact(colour) }
    let names = ["default"] + (UInt8(0)...15).map { Colour($0).name }
    let other = "write `default`, a number up to 255, or a name such as `red` or `bright-red`"
    // Of a number, no name is near.
    let advice = Int(name) == nil ? Self.advice(name, names, other) : other
    complain(node, path, "`\(name)` is no colour; " + advice)
    return nil
  }

  private mutating func flag(_ node: Node, _ path: String) -> Bool? {
    if let flag = node.bool { return flag }
    complain(node, path, "has to be true or false")
    return nil
  }
}
