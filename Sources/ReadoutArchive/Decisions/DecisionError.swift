import Foundation

/// Why a decision cannot be made as it was meant.
public enum DecisionError: Error, Equatable, LocalizedError {
  /// The text has been revised since; its items are other ones.
  case revised(prefix: String, now: String)
  /// The readout has no such item.
  case noItem(item: String, count: String)
  /// A value that means nothing.
  case value(item: String, problem: String)
  /// There is nothing to be taken back, or to be restored.
  case nothingToUndo(item: String)
  case nothingToRedo(item: String)
  /// Nobody is called so, or several are.
  case noPerson(name: String)
  case severalPeople(name: String, candidates: [String])
  /// The person has no such spelling.
  case noSpelling(name: String, person: String, spellings: [String])
  /// The person would be left without a spelling.
  case onlySpelling(name: String)
  /// They are one person already.
  case samePerson(String, String)
  /// What is known of them says that they are two.
  case unlike(String, String, difference: String)

  /// One sentence: what, where, and what to do.
  public var errorDescription: String? {
    switch self {
    case .revised(let prefix, let now):
      "\(prefix): the text has been revised since; its items are those of \(now)"
    case .noItem(let item, let count): "\(item): there is no such item; the readout has \(count)"
    case .value(let item, let problem): "\(item): \(problem)"
    case .nothingToUndo(let item): "\(item): there is no decision to take back"
    case .nothingToRedo(let item): "\(item): there is no decision to restore"
    case .noPerson(let name): "\(name): nobody is called so; `readout people` lists all"
    case .severalPeople(let name, let candidates):
      "\(name): could be \(Self.few(candidates)); give the number instead of the name"
    case .noSpelling(let name, let person, let spellings):
      "\(name): is no spelling of \(person), who has \(Self.few(spellings))"
    case .onlySpelling(let name): "\(name): is the person's only spelling, so that there is nothing to split"
    case .samePerson(let one, let other): "\(one) and \(other): are one person already"
    case .unlike(let one, let other, let difference):
      "\(one) and \(other): \(difference); if they are one person all the same, add --anyway"
    }
  }

  private static func few(_ names: [String]) -> String {
    names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
  }
}
