/// Finds the items to which decisions belong, although a text has been read again or revised.
///
/// By the key first. A decision whose key no item has goes to the item of its sort whose evidence holds the quote or
/// stands in it, or else has the most words in common with it, at least half of the longer. Left out on purpose: items
/// that another decision names by key, and a choice between two that fit equally well, for a tick on the wrong follow-up is
/// worse than one that has to be set again.
struct ItemMatcher {
  /// All decisions that name an item in the same way.
  struct Thread {
    let key: String
    /// Quotes and labels of the acts, the newest first.
    let quotes: [String]
    let labels: [String]
  }

  private struct Pair {
    let thread: Int
    let item: Int
    let score: Double
    let labelScore: Double
  }

  /// The place in `items` for each key; keys for which there is none are left out.
  static func match(_ threads: [Thread], _ items: [ItemKey]) -> [String: Int] {
    var found: [String: Int] = [:]
    for thread in threads {
      if let place = items.firstIndex(where: { $0.key == thread.key }) { found[thread.key] = place }
    }
    let rest = threads.filter { found[$0.key] == nil }
    guard !rest.isEmpty else { return found }
    let claimed = Set(found.values)
    let free = items.indices.filter { !claimed.contains($0) }
    for pair in settled(pairs(rest, items, free)) { found[rest[pair.thread].key] = pair.item }
    return found
  }

  private static func pairs(_ threads: [Thread], _ items: [ItemKey], _ free: [Int]) -> [Pair] {
    let evidence = free.map { words(items[$0].evidence) }
    let labels = free.map { words(items[$0].label) }
    var pairs: [Pair] = []
    for (number, thread) in threads.enumerated() {
      let quotes = thread.quotes.map(words)
      let names = thread.labels.map(words)
      for (place, item) in free.enumerated() where ItemKey.sort(of: thread.key) == items[item].sort {
        guard let score = quotes.compactMap({ similarity($0, evidence[place]) }).max() else { continue }
        let labelScore = names.compactMap { similarity($0, labels[place]) }.max() ?? 0
        pairs.append(Pair(thread: number, item: item, score: score, labelScore: labelScore))
      }
    }
    return pairs
  }

  /// The best pairs first, each thread and each item once.
  private static func settled(_ pairs: [Pair]) -> [Pair] {
    var rest = pairs.sorted {
      ($1.score, $1.labelScore, $0.thread, $0.item) < ($0.score, $0.labelScore, $1.thread, $1.item)
    }
    var settled: [Pair] = []
    while let best = rest.first {
      let rivals = rest.filter {
        $0.score == best.score && $0.labelScore == best.labelScore && ($0.thread == best.thread || $0.item == best.item)
      }
      if rivals.count == 1 {
        settled.append(best)
        rest.removeAll { $0.thread == best.thread || $0.item == best.item }
      } else {
        // Whom the words do not tell apart gets nothing.
        let threads = Set(rivals.map(\.thread))
        rest.removeAll { threads.contains($0.thread) }
      }
    }
    return settled
  }

  private static func words(_ text: String) -> [String] { FoldedWords(text).map(\.text) }

  /// More than 1 where one holds the other, else the share of the longer one's words that both have, if it is half or more.
  static func similarity(_ a: [String], _ b: [String]) -> Double? {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard !short.isEmpty else { return nil }
    let share = Double(short.count) / Double(long.count)
    if (0...(long.count - short.count)).contains(where: { long[$0..<($0 + short.count)].elementsEqual(short) }) {
      return 1 + share
    }
    var counts: [String: Int] = [:]
    for word in long { counts[word, default: 0] += 1 }
    var common = 0
    for word in short where counts[word, default: 0] > 0 {
      counts[word, default: 0] -= 1
      common += 1
    }
    return 2 * common >= long.count ? Double(common) / Double(long.count) : nil
  }
}
