/// Small closed sets of words: months, days, numbers, titles.
struct CalendarWords {
  let months: [Phrase]
  let weekdays: [Phrase]
  let smalls: [Phrase]
  let ordinals: [Phrase]
  /// By the number of the office: what stands before a surname, with a blank after it, and the noun.
  let titles: [Phrase]
  let nouns: [Phrase]

  init(arena: inout Arena) {
    months = """
      January February March April May June July August September October November December
      """.words.map { arena.add($0) }
    weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".words.map { arena.add($0) }
    smalls = "two three four five six seven eight nine ten twelve".words.map { arena.add($0) }
    ordinals = """
      second third first fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
      """.words.map { arena.add($0) }
    titles = Office.allCases.map { $0.title.isEmpty ? .empty : arena.add($0.title + " ") }
    nouns = Office.allCases.map { arena.add($0.noun) }
  }
}
