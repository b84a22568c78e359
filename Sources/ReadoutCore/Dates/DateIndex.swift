/// The dates of a text, found by where they stand.
struct DateIndex: Sendable {
  /// All dates, in text order.
  let all: [FoundDate]

  /// Takes dates in text order.
  init(_ dates: [FoundDate]) { all = dates }

  /// The one year that the text's dates tell, or nil.
  var year: Int? {
    let years = Set(
      all.compactMap { date -> Int? in
        switch date.form {
        case .day(let year, _, _): year
        case .month(let year, _): year
        default: nil
        }
      })
    return years.count == 1 ? years.first : nil
  }

  /// The dates that begin in `range`, in text order.
  func dates(in range: Range<Int>) -> ArraySlice<FoundDate> {
    let start = partition { $0.range.lowerBound >= range.lowerBound }
    var end = start
    while end < all.count, all[end].range.lowerBound < range.upperBound { end += 1 }
    return all[start..<end]
  }

  /// The index of the first date for which `isAfter` holds; the dates before it do not hold.
  private func partition(_ isAfter: (FoundDate) -> Bool) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(all[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
