import Foundation

/// One of the 256 colours of a terminal, numbered as xterm numbers them: 16 that a user may have set, a cube, and greys.
struct Colour: Hashable, Sendable {
  let number: UInt8

  /// The colour with a number.
  init(_ number: UInt8) { self.number = number }

  /// The colour that a name or a number of the configuration means: `red`, `bright-red`, `214`.
  init?(named name: String) {
    if let number = UInt8(name) {
      self.init(number)
    } else if let number = Self.names.firstIndex(of: name) {
      self.init(UInt8(number))
    } else {
      return nil
    }
  }

  /// Names of the first sixteen.
  static let names: [String] = {
    let hues = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return hues + hues.map { "bright-" + $0 }
  }()

  /// Its name in the configuration.
  var name: String { Self.names.indices.contains(Int(number)) ? Self.names[Int(number)] : "\(number)" }

  /// Red, green and blue from 0 to 255, as xterm has them where nobody has set them otherwise.
  var rgb: (red: Int, green: Int, blue: Int) {
    let number = Int(number)
    if number < 16 { return Self.first[number] }
    if number >= 232 {
      let grey = 8 + 10 * (number - 232)
      return (grey, grey, grey)
    }
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
    return (level((number - 16) / 36), level((number - 16) / 6 % 6), level((number - 16) % 6))
  }

  private static let first: [(red: Int, green: Int, blue: Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  /// The nearest of the first `count` colours, for terminals that have no more.
  func nearest(of count: Int) -> Colour {
    guard Int(number) >= count else { return self }
    let own = rgb
    func distance(_ other: Int) -> Int {
      let rgb = Colour(UInt8(other)).rgb
      let (red, green, blue) = (rgb.red - own.red, rgb.green - own.green, rgb.blue - own.blue)
      return red * red + green * green + blue * blue
    }
    return Colour(UInt8((0..<min(16, count)).min { distance($0) < distance($1) } ?? 7))
  }

  /// Written as in a style sheet: `#5fafff`.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    let rgb = rgb
    return "#" + [rgb.red, rgb.green, rgb.blue].map { "\(digits[$0 / 16])\(digits[$0 % 16])" }.joined()
  }

  /// Relative luminance, 0…1, of shares of sRGB (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  static func luminance(red: Double, green: Double, blue: Double) -> Double {
    func linear(_ share: Double) -> Double { share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
