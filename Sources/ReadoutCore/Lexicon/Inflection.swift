/// Regular forms of English words.
enum Inflection {
  /// The regular forms of a verb (-s, -ed, -ing); where irregular forms are given, a past among them replaces -ed.
  static func forms(of lemma: String, irregular: [String]) -> [String] {
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

  /// The plural of an office's noun: "minister" → "ministers", "chairman" → "chairmen"; nil where it has one already.
  static func officePlural(_ noun: String) -> String? {
    guard noun.utf8.count > 2, !noun.hasSuffix("s") else { return nil }
    return noun.hasSuffix("man") ? noun.dropLast(2) + "en" : withS(noun)
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !"aeiou".contains(before)
  }
}
