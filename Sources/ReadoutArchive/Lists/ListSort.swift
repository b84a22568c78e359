/// What a list can be sorted by.
public enum ListColumn: String, Sendable, CaseIterable, Codable {
  case date, title, sides, publisher, imported, name, country, count, first, due, kind, owner, action, status, topic
  case owed, owedTo
}

/// The order of a list.
public struct ListSort: Hashable, Codable, Sendable {
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
///
/// Rows are held in pieces, since an array that grows is in memory twice at times, and there may be millions.
struct TextOrder {
  private struct Piece {
    var values: [Int64] = []
    var texts: [Int32] = []
  }

  private static let pieceSize = 65_536
  private var numbers: [String: Int32] = [:]
  private var pieces: [Piece] = []
  private(set) var count = 0

  /// Adds a row.
  mutating func add(_ value: Int64, _ text: String) {
    let number = numbers[text] ?? Int32(numbers.count)
    numbers[text] = number
    if count % Self.pieceSize == 0 {
      pieces.append(Piece())
      pieces[pieces.count - 1].values.reserveCapacity(Self.pieceSize)
      pieces[pieces.count - 1].texts.reserveCapacity(Self.pieceSize)
    }
    pieces[pieces.count - 1].values.append(value)
    pieces[pieces.count - 1].texts.append(number)
    count += 1
  }

  /// The values by their texts, empty ones last; those of one text stay as they came in.
  func sorted(isDescending: Bool) -> [Int64] {
    let texts = numbers.sorted { a, b in
      if a.key.isEmpty || b.key.isEmpty { return !a.key.isEmpty && b.key.isEmpty }
      return isDescending ? a.key > b.key : a.key < b.key
    }
    // First how often each text stands, then where its first value goes.
    var places = Array(repeating: 0, count: texts.count)
    for piece in pieces { for text in piece.texts { places[Int(text)] += 1 } }
    var next = 0
    for (_, number) in texts {
      let count = places[Int(number)]
      places[Int(number)] = next
      next += count
    }
    var sorted = Array(repeating: Int64(0), count: count)
    for piece in pieces {
      for (value, text) in zip(piece.values, piece.texts) {
        sorted[places[Int(text)]] = value
        places[Int(text)] += 1
      }
    }
    return sorted
  }
}
