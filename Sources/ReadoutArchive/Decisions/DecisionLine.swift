import Foundation

/// One act as a line of JSON, with its fields in alphabetical order; `docs/archive.md` tells of each.
public struct DecisionLine: Codable {
  private var aspect: String
  private var fields: [String: String]?
  private var item: String
  private var label: String?
  private var made: Int
  private var quote: String?
  private var subject: String
  private var touched: Int?
  private var undone: Bool?
  private var value: String?

  /// Takes an act.
  public init(_ decision: Decision) {
    aspect = decision.aspect.rawValue
    item = decision.item
    label = decision.label
    made = decision.made
    quote = decision.quote
    subject = decision.subject
    touched = decision.touched == decision.made ? nil : decision.touched
    undone = decision.isUndone ? true : nil
    if decision.aspect == .correct {
      let read = DecisionValue.fields(decision.value) ?? [:]
      fields = Dictionary(uniqueKeysWithValues: read.map { ($0.key.rawValue, $0.value) })
    } else if !decision.aspect.isOfPeople {
      value = decision.value
    }
  }

  /// The line without its line feed, in UTF-8.
  public var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { Array($0) } ?? []
  }

  /// Why a line is no act.
  public struct Problem: Error, Equatable {
    /// What is wrong, to follow the file and the number of the line.
    public let reason: String
  }

  /// Reads a line.
  public static func read(_ bytes: some Collection<UInt8>) -> Result<Decision, Problem> {
    let line: DecisionLine
    do {
      line = try JSONDecoder().decode(DecisionLine.self, from: Data(bytes))
    } catch DecodingError.keyNotFound(let key, _) {
      return .failure(Problem(reason: "has no “\(key.stringValue)”"))
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
      guard let field = context.codingPath.first else { return .failure(Problem(reason: "is no JSON object")) }
      return .failure(Problem(reason: "“\(field.stringValue)” has a value of the wrong sort"))
    } catch {
      return .failure(Problem(reason: "is not JSON"))
    }
    return line.decision()
  }

  private func decision() -> Result<Decision, Problem> {
    guard let aspect = Decision.Aspect(rawValue: aspect) else {
      return .failure(Problem(reason: "the aspect “\(aspect)” is not known"))
    }
    var value = value ?? ""
    if aspect == .correct {
      var known: [DecisionValue.Field: String] = [:]
      for (name, value) in fields ?? [:] {
        guard let field = DecisionValue.Field(rawValue: name) else {
          return .failure(Problem(reason: "the field “\(name)” cannot be corrected"))
        }
        known[field] = value
      }
      value = DecisionValue.text(known)
    }
    if let reason = problem(aspect, value) { return .failure(Problem(reason: reason)) }
    var decision = Decision(
      made: made, subject: subject, item: item, label: label, quote: quote, aspect: aspect, value: value)
    decision.isUndone = undone ?? false
    decision.touched = max(made, touched ?? made)
    return .success(decision)
  }

  private func problem(_ aspect: Decision.Aspect, _ value: String) -> String? {
    // Times of thousands of years hence would never be overtaken.
    guard (0..<1 << 40).contains(made), (0..<1 << 40).contains(touched ?? 0) else { return "the time is impossible" }
    if aspect.isOfPeople {
      guard SpellingKey(subject) != nil, item.hasPrefix("person:"), SpellingKey(String(item.dropFirst(7))) != nil else {
        return "subject and item of a \(aspect.rawValue) are spellings such as GB|Amber Rudd and person:GB|A. Rudd"
      }
      return DecisionValue.problem(value, aspect, nil)
    }
    guard let hash = Hash.bytes(hex: subject), Hash.hex(hash) == subject else {
      return "the subject is no hash of 64 hexadecimal digits in lower case"
    }
    guard let sort = ItemKey.sort(of: item) else {
      return "the item “\(item)” is no key such as issue:0123456789abcdef"
    }
    return DecisionValue.problem(value, aspect, sort)
  }
}
