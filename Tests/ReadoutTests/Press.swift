import Foundation

/// A folder of short press releases, each different from the others, made for a test and removed after it.
final class Press {
  let folder: URL

  /// Makes `count` files in `press` below the folder.
  init(_ count: Int) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("press-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
    for number in 0..<count { try write(number) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where the texts are.
  var texts: URL { folder.appendingPathComponent("press") }

  /// Path of the archive that the tests make.
  var archive: String { folder.appendingPathComponent("archive.sqlite").path }

  /// Path of a text.
  func path(_ number: Int) -> String { texts.appendingPathComponent(String(format: "%04d.txt", number)).path }

  /// Writes a text; another `matter` makes another text of the same file.
  func write(_ number: Int, matter: String = "fishing rights") throws {
    let (country, minister) = Self.sides[number % Self.sides.count]
    let day = String(format: "20%02d-%02d-%02d", 5 + number % 18, 1 + number % 12, 1 + number % 28)
    let text = """
      ---
      title: "Visit number \(number)"
      date: \(day)
      publisher: "Harbour Wire"
      ---
      Foreign Minister \(minister) of \(country) met Foreign Minister Ole Vik of Norway in Oslo on Monday. They discussed
      \(matter), cyber crime and lighthouse number \(number). The two sides agreed to meet in \(2030 + number % 9).
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(number)))
  }

  private static let sides = [
    ("Kenya", "Naomi Wekesa"), ("Chile", "Marcela Iturriaga"), ("Ghana", "Kojo Sarfo"), ("Fiji", "Viliame Nasorowale"),
    ("Jordan", "Rashid al-Tarifi"),
  ]
}
