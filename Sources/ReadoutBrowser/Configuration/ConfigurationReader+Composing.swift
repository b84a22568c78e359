import Yams

extension ConfigurationReader {
  /// Reads the grammar of YAML; a section that is not written in it is left out, and so is what is said twice.
  mutating func compose(_ yaml: String) -> Node? {
    var lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // Each round leaves at least one line out.
    for _ in 0...lines.count {
      do {
        return try Yams.compose(yaml: lines.joined(separator: "\n"))
      } catch let error as YamlError {
        guard leaveOut(error, of: &lines) else { return nil }
      } catch {
        complain(line: nil, "", "cannot be read as YAML")
        return nil
      }
    }
    return nil
  }

  private mutating func leaveOut(_ error: YamlError, of lines: inout [String]) -> Bool {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What was opened and never closed is wrong where it was opened.
      let isOpen = context.map { $0.text.contains("flow") || $0.text.contains("quoted") } ?? false
      let line = isOpen ? context?.mark.line ?? mark.line : mark.line
      return leaveOutSection(around: line, problem, of: &lines)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return duplicates.reduce(false) { leaveOutTwin($1, below: context.mark.line, of: &lines) || $0 }
    default:
      complain(line: nil, "", "cannot be read as YAML")
      return false
    }
  }

  // From the last line that is not indented up to the next one.
  private mutating func leaveOutSection(around line: Int, _ problem: String, of lines: inout [String]) -> Bool {
    func begins(_ index: Int) -> Bool {
      lines[index].first.map { $0 != " " && $0 != "\t" && $0 != "#" && $0 != "]" && $0 != "}" } ?? false
    }
    let place = min(max(0, line - 1), lines.count - 1)
    guard let start = (0...place).last(where: begins) else { return false }
    let end = (start + 1..<lines.count).first(where: begins) ?? lines.count
    complain(line: line, Self.key(of: lines[start]), "is not YAML (\(problem)); the section is left out")
    for index in start..<end { lines[index] = "" }
    return true
  }

  private mutating func leaveOutTwin(_ key: String, below line: Int, of lines: inout [String]) -> Bool {
    let places = lines.indices.filter { $0 >= line - 1 && Self.key(of: lines[$0]) == key }
    guard let first = places.first,
      let second = places.dropFirst().first(where: { Self.indent(lines[$0]) == Self.indent(lines[first]) })
    else { return false }
    complain(line: second + 1, key, "is said twice; only line \(first + 1) counts")
    let indent = Self.indent(lines[second])
    lines[second] = ""
    for index in second + 1..<lines.count {
      guard lines[index].allSatisfy(\.isWhitespace) || Self.indent(lines[index]) > indent else { break }
      lines[index] = ""
    }
    return true
  }

  private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  private static func key(of line: String) -> String {
    guard let colon = line.firstIndex(of: ":") else { return "" }
    return line[..<colon].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
  }
}
