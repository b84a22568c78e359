import Foundation
import Testing

@testable import ReadoutFormats

@Suite struct FileWalkerTests {
  /// Runs `body` in a new folder, which is removed afterwards.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("walk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func make(_ path: String, _ text: String = "text") throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The walk in short: paths below `folder`, problems with `!` before them.
  private func walk(_ folder: String, _ paths: [String]) -> [String] {
    FileWalker(paths).map { item in
      switch item {
      case .file(let path): path.replacing(folder + "/", with: "")
      case .problem(let problem): "! " + problem.path.replacing(folder + "/", with: "") + ": " + problem.message
      }
    }
  }

  @Test func `A folder is walked in sorted order, readable files only, hidden ones left out`() throws {
    try inFolder { folder in
      for name in ["b.txt", "a/z.md", "a/B.HTML", "c.pdf", ".hidden.txt", ".git/x.txt", "README.md", "d.htm", "e"] {
        try make("\(folder)/\(name)")
      }
      #expect(walk(folder, [folder]) == ["README.md", "a/B.HTML", "a/z.md", "b.txt", "d.htm"])
      #expect(walk(folder, [folder + "/"]) == ["README.md", "a/B.HTML", "a/z.md", "b.txt", "d.htm"])
    }
  }

  @Test func `A file that is named is taken whatever its extension, in the order given`() throws {
    try inFolder { folder in
      try make("\(folder)/b.eml")
      try make("\(folder)/a.txt")
      #expect(walk(folder, ["\(folder)/b.eml", "-", "\(folder)/a.txt"]) == ["b.eml", "-", "a.txt"])
    }
  }

  @Test func `Links are followed, and one that loops is named and passed over`() throws {
    try inFolder { folder in
      try make("\(folder)/sub/a.txt")
      try make("\(folder)/z.txt")
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/sub/up", withDestinationPath: "..")
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/link.txt", withDestinationPath: "z.txt")
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/self", withDestinationPath: "self")
      let items = walk(folder, [folder])
      #expect(items.count == 5)
      #expect(items[0] == "link.txt")
      #expect(items[1].hasPrefix("! self: could not be read ("))
      #expect(items[2] == "sub/a.txt")
      #expect(items[3] == "! sub/up: leads to a folder that is read already; skipped")
      #expect(items[4] == "z.txt")
    }
  }

  @Test func `What is missing, and links that lead nowhere, are problems`() throws {
    try inFolder { folder in
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/gone.txt", withDestinationPath: "nowhere")
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/gone.pdf", withDestinationPath: "nowhere")
      let reason = "could not be read (no such file or directory); skipped"
      #expect(walk(folder, [folder, "\(folder)/no.txt"]) == ["! gone.txt: \(reason)", "! no.txt: \(reason)"])
    }
  }

  @Test func `A folder that is called like a file is walked, and reading it as a file fails`() throws {
    try inFolder { folder in
      try make("\(folder)/x.txt/a.txt")
      #expect(walk(folder, [folder]) == ["x.txt/a.txt"])
      #expect(throws: FormatsError.unreadable(path: "\(folder)/x.txt", reason: "it is a folder")) {
        try DocumentReader().read(path: "\(folder)/x.txt")
      }
    }
  }

  @Test func `A file that vanishes between walk and reading is an error of its own`() throws {
    try inFolder { folder in
      try make("\(folder)/a.txt")
      let items = Array(FileWalker([folder]))
      try FileManager.default.removeItem(atPath: "\(folder)/a.txt")
      #expect(items == [.file("\(folder)/a.txt")])
      #expect(throws: FormatsError.unreadable(path: "\(folder)/a.txt", reason: "no such file or directory")) {
        try DocumentReader().read(path: "\(folder)/a.txt")
      }
    }
  }
}
