/// What a list can be sorted by.
public enum ListColumn: String, Sendable, CaseIterable {
  case date, title, sides, publisher, imported, name, country, count, first, due, kind, owner, action, status, topic
  case owed, owedTo
}

/// The order of a list.
public struct ListSort: Hashable, Sendable {
  public let column: ListColumn
  /// Largest, latest or last in the alphabet first.
  public let isDescending: Bool

  /// An order by a column.
  public init(_ column: ListColumn, isDescending: Bool) {
    self.column = column
    self.isDescending = isDescending
  }

  /// The same order from its end.
  public var reversed: ListSort { ListSort(column, isDescending: !isDescending) }
}

/// Puts numbers in the order of the texts that belong to them: of many rows with few different texts.
struct TextOrder {
  private var numbers: [String: Int32] = [:]
  private var rows: [(value: Int64, text: Int32)] = []

  /// Adds a row.
  mutating func add(_ value: Int64, _ text: String) {
    let number = numbers[text] ?? Int32(numbers.count)
    numbers[text] = number
    rows.append((value, number))
  }

  /// The values by their texts, empty ones last; those of one text stay as they came in.
  func sorted(isDescending: Bool) -> [Int64] {
    let texts = numbers.sorted { a, b in
      if a.key.isEmpty || b.key.isEmpty { return !a.key.isEmpty && b.key.isEmpty }
      return isDescending ? a.key > b.key : a.key < b.key
    }
    var starts = Array(repeating: 0, count: texts.count)
    for row in rows { starts[Int(row.text)] += 1 }
    var next = 0
    for (_, number) in texts {
      let count = starts[Int(number)]
      starts[Int(number)] = next
      next += count
    }
    var sorted = Array(repeating: Int64(0), count: rows.count)
    for row in rows {
      sorted[starts[Int(row.text)]] = row.value
      starts[Int(row.text)] += 1
    }
    return sorted
  }
}
