import Foundation
import ReadoutCore

/// What the values of decisions may be: each is checked where it comes in, so that what is kept can be relied on.
public enum DecisionValue {
  /// How far a follow-up is.
  public typealias Status = Judgement.Status

  /// Whether an item is right.
  public typealias Verdict = Judgement.Verdict

  /// What of an item can be corrected.
  public enum Field: String, Sendable, CaseIterable {
    /// The issue's label, the follow-up's action or the participant's name.
    case label
    case topic
    /// Who raised an issue; as owners.
    case side
    /// Who owes a follow-up, and towards whom: participants by their names, codes, parted by `|`; or `none`.
    case owner, recipient
    /// ISO 8601 date at any grain, or `none`.
    case due
    case office, country, presence

    /// The sorts of items that have it.
    public var sorts: [ItemSort] {
      switch self {
      case .label: ItemSort.allCases
      case .topic, .side: [.issue]
      case .owner, .recipient, .due: [.followUp]
      case .office, .country, .presence: [.participant]
      }
    }
  }

  /// The value of a status: `done`, or `done 2016-09-30` where a day is told.
  public static func text(_ status: Status, on day: CalendarDate?) -> String {
    status.rawValue + (day.map { " \($0)" } ?? "")
  }

  /// Reads the value of a status.
  public static func status(_ value: String) -> (status: Status, day: CalendarDate?)? {
    let parts = value.split(separator: " ", omittingEmptySubsequences: false)
    guard let status = Status(rawValue: String(parts.first ?? "")) else { return nil }
    if parts.count == 1 { return (status, nil) }
    guard parts.count == 2, parts[1].utf8.count == 10, let day = CalendarDate(iso: parts[1]) else { return nil }
    return (status, day)
  }

  /// The value of corrections: a JSON object with its fields in order; empty where there are none.
  public static func text(_ fields: [Field: String]) -> String {
    guard !fields.isEmpty else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let object = Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value) })
    return (try? encoder.encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Reads corrections, or nil where they are none.
  public static func fields(_ value: String) -> [Field: String]? {
    if value.isEmpty { return [:] }
    guard let object = try? JSONDecoder().decode([String: String].self, from: Data(value.utf8)) else { return nil }
    var fields: [Field: String] = [:]
    for (name, value) in object {
      guard let field = Field(rawValue: name) else { return nil }
      fields[field] = value
    }
    return fields
  }

  /// What is wrong with a value for an item of a sort (nil for people), or nil where it is as it should be.
  public static func problem(_ value: String, _ aspect: Decision.Aspect, _ sort: ItemSort?) -> String? {
    guard aspect.isOfPeople == (sort == nil) else { return "\(aspect.rawValue) does not go with such an item" }
    switch aspect {
    case .status:
      guard sort == .followUp else { return "a status is for follow-ups; an \(sort?.rawValue ?? "item") has none" }
      return status(value) == nil
        ? "a status is \(list(Status.allCases)), and a date YYYY-MM-DD if you like; “\(value)” is none" : nil
    case .verdict:
      return Verdict(rawValue: value) == nil ? "a verdict is \(list(Verdict.allCases)); “\(value)” is none" : nil
    case .correct: return problem(corrections: value, sort)
    case .note, .mark: return nil
    case .merge, .split: return value.isEmpty ? nil : "\(aspect.rawValue) takes no value"
    }
  }

  private static func problem(corrections value: String, _ sort: ItemSort?) -> String? {
    guard let fields = fields(value) else { return "corrections are fields such as \(list(Field.allCases))" }
    for (field, value) in fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if let sort, !field.sorts.contains(sort) {
        return
          "\(field.rawValue) cannot be corrected; a \(sort.rawValue) has \(list(Field.allCases.filter { $0.sorts.contains(sort) }))"
      }
      switch field {
      case .due where DatedDay.first(of: value) == nil && !isNone(value):
        return dueProblem(value)
      case .presence where Participant.Presence(rawValue: value) == nil:
        return presenceProblem(value)
      case .topic where !Names.topics.contains(value): return "topic is a slug such as security.cyber, not “\(value)”"
      default: continue
      }
    }
    return nil
  }

  /// What is wrong with a value of `due`.
  static func dueProblem(_ value: String) -> String { "due is a date such as 2016-09-30 or 2016-09, not “\(value)”" }

  /// What is wrong with a value of `presence`.
  static func presenceProblem(_ value: String) -> String {
    "presence is \(list(Participant.Presence.allCases)), not “\(value)”"
  }

  /// Whether a value says that there is nothing: nobody owes it, it has no date.
  public static func isNone(_ value: String) -> Bool { value == "none" }

  /// The parties of a value of `side`, `owner` or `recipient`.
  public static func parties(_ value: String) -> [String] {
    isNone(value) ? [] : value.split(separator: "|").map(String.init)
  }

  private static func list<Value: RawRepresentable<String>>(_ values: [Value]) -> String {
    let names = values.map(\.rawValue)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
