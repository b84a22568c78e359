/// Regular forms of English words.
enum Inflection {
  /// The regular forms of a verb (-s, -ed, -ing); where irregular forms are given, a past among them replaces -ed.
  static func forms(of lemma: String, irregular: [Substring]) -> [String] {
    var forms = [withS(lemma), gerund(lemma)]
    let hasPast = irregular.contains { !$0.hasSuffix("ing") && !$0.hasSuffix("s") }
    if !hasPast { forms.append(past(lemma)) }
    return forms
  }

  /// "visit" → "visits", "reach" → "reaches", "carry" → "carries".
  static func withS(_ word: String) -> String {
    if word.hasSuffix("s") || word.hasSuffix("x") || word.hasSuffix("z") || word.hasSuffix("ch") || word.hasSuffix("sh")
    {
      return word + "es"
    }
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    return word + "s"
  }

  /// "visit" → "visiting", "make" → "making", "agree" → "agreeing".
  static func gerund(_ lemma: String) -> String {
    if lemma.hasSuffix("ie") { return lemma.dropLast(2) + "ying" }
    if lemma.hasSuffix("e"), !lemma.hasSuffix("ee"), lemma.count > 2 { return lemma.dropLast() + "ing" }
    return lemma + "ing"
  }

  /// "visit" → "visited", "carry" → "carried", "agree" → "agreed".
  static func past(_ lemma: String) -> String {
    if lemma.hasSuffix("e") { return lemma + "d" }
    if endsInConsonantY(lemma) { return lemma.dropLast() + "ied" }
    return lemma + "ed"
  }

  /// Plurals of an office: "minister" → "ministers", "secretary of state" → "secretaries of state".
  static func officePlurals(_ phrase: String) -> [String] {
    var words = phrase.split(separator: " ").map(String.init)
    let preposition = words.firstIndex { ["of", "for", "to", "in"].contains($0.lowercased()) }
    let head = (preposition ?? words.count) - 1
    guard words.indices.contains(head), words[head].count > 2, !words[head].hasSuffix("s"), !words[head].hasSuffix(".")
    else { return [] }
    words[head] = words[head].hasSuffix("man") ? words[head].dropLast(2) + "en" : withS(words[head])
    return [words.joined(separator: " ")]
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}
