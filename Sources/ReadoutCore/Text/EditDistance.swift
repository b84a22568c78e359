/// How many letters two words differ in.
public enum EditDistance {
  /// The least number of letters to insert, drop, replace or swap with their neighbour (optimal string alignment).
  public static func between(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars.prefix(40))
    let b = Array(b.unicodeScalars.prefix(40))
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  /// The word nearest to `word`, where at most a third of its letters, or one, differ; the earlier of two.
  public static func nearest(to word: String, in words: [String]) -> String? {
    let count = word.unicodeScalars.count
    let most = min(max(1, min(count, 12) / 3), count - 1)
    let ranked = words.map { (word: $0, distance: between(word, $0)) }.filter { $0.distance <= most }
    return ranked.min { $0.distance < $1.distance }?.word
  }
}
