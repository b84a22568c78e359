import ReadoutCore

/// An item of a readout with the key by which decisions name it, which depends on nothing but its words.
struct ItemKey {
  let sort: ItemSort
  /// Counted from 1 in its readout.
  let number: Int
  /// `issue:` and the short hash of the folded label; a second item called the same ends in `#2`.
  let key: String
  /// Label, action or name.
  let label: String
  /// The words of the text that name it.
  let evidence: String

  /// `p1`, `i2` or `f3`.
  var id: String { "\(sort.letter)\(number)" }

  /// All items of a readout.
  static func all(of readout: Readout) -> [ItemKey] {
    var counts: [String: Int] = [:]
    func item(_ sort: ItemSort, _ place: Int, _ label: String, _ evidence: String?) -> ItemKey {
      let words = FoldedWords(label).map(\.text).joined(separator: " ")
      let key = "\(sort.rawValue):\(Hash.short([words]))"
      counts[key, default: 0] += 1
      let count = counts[key] ?? 1
      return ItemKey(
        sort: sort, number: place + 1, key: count == 1 ? key : "\(key)#\(count)", label: label, evidence: evidence ?? ""
      )
    }
    var items: [ItemKey] = []
    for (place, person) in readout.participants.enumerated() {
      let mention = person.mentions.first { $0.kind == .name } ?? person.mentions.first
      items.append(item(.participant, place, person.displayName, mention?.text))
    }
    for (place, issue) in readout.issues.enumerated() {
      items.append(item(.issue, place, issue.label, issue.mentions.first?.text))
    }
    for (place, followUp) in readout.followUps.enumerated() {
      items.append(item(.followUp, place, followUp.action, followUp.text))
    }
    return items
  }

  /// The sort that a key names, or nil where it is no item's key.
  static func sort(of key: String) -> ItemSort? {
    let parts = key.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let sort = ItemSort(rawValue: String(parts[0])) else { return nil }
    let rest = parts[1].split(separator: "#", omittingEmptySubsequences: false)
    guard rest[0].utf8.count == 16, rest[0].allSatisfy(\.isHexDigit), rest.count < 3 else { return nil }
    return rest.count == 1 || (Int(rest[1]) ?? 0) > 1 ? sort : nil
  }
}

extension ItemSort {
  /// The letter with which ids of the sort begin.
  var letter: Character {
    switch self {
    case .participant: "p"
    case .issue: "i"
    case .followUp: "f"
    }
  }

  /// The sort of a number in the database.
  init?(number: Int64) {
    guard let sort = Self.allCases.first(where: { $0.number == number }) else { return nil }
    self = sort
  }
}
