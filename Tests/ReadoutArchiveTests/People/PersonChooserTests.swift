import Testing

@testable import ReadoutArchive

@Suite struct PersonChooserTests {
  private func day(_ year: Int) -> Int { (year - 1970) * 365 }

  private func known(
    _ id: Int64, _ names: [String], _ country: String?, _ offices: [(String, Int, Int)] = [], of body: String? = nil
  ) -> KnownPerson {
    KnownPerson(
      id: id, country: country, organisation: body, names: names,
      offices: offices.map { KnownPerson.Office(title: $0.0, firstDay: day($0.1), lastDay: day($0.2)) })
  }

  private func seen(
    _ name: String, _ country: String?, _ role: String? = nil, _ year: Int? = nil, of body: String? = nil
  )
    -> PersonSighting
  {
    PersonSighting(
      name: name, country: country, roles: role.map { [$0] } ?? [], organisation: body, day: year.map(day))
  }

  @Test("The same whole name in one country joins, whatever the office")
  func same() {
    let lavrov = known(1, ["Sergei Lavrov"], "RU", [("Foreign Minister", 2004, 2020)])
    #expect(PersonChooser.choose(spelling: seen("Sergey Lavrov", "RU"), among: [lavrov]) == .known(1, .transliteration))
    #expect(
      PersonChooser.choose(spelling: seen("Sergei Lavrov", "RU", "Envoy", 2021), among: [lavrov])
        == .known(1, .sameSpelling))
    #expect(PersonChooser.choose(spelling: seen("Amber Rudd", "GB"), among: [lavrov]) == .new(nil))
    #expect(PersonChooser.choose(spelling: seen("Amber Rudd", "GB"), among: []) == .new(nil))
  }

  @Test("Two countries never join")
  func countries() {
    let one = known(1, ["Ali Ahmed"], "SO", [("President", 2010, 2012)])
    #expect(
      PersonChooser.choose(spelling: seen("Ali Ahmed", "DJ", "President", 2011), among: [one]) == .new(.otherCountry))
  }

  @Test("Without a country the whole name and an office must agree")
  func noCountry() {
    let guterres = known(1, ["António Guterres"], nil, [("Secretary-General", 2017, 2022)], of: "United Nations")
    #expect(
      PersonChooser.choose(
        spelling: seen("Antonio Guterres", nil, "UN Secretary-General", 2020, of: "United Nations"), among: [guterres])
        == .known(1, .diacritics))
    #expect(PersonChooser.choose(spelling: seen("Antonio Guterres", "PT"), among: [guterres]) == .new(.noSharedOffice))
    #expect(
      PersonChooser.choose(spelling: seen("Guterres", nil, "Secretary-General", 2020), among: [guterres])
        == .new(.noSharedOffice))
  }

  @Test("A part of a name needs the same office at the same time and one candidate")
  func parts() {
    let imran = known(1, ["Imran Khan"], "PK", [("Prime Minister", 2018, 2022)])
    let nisar = known(2, ["Chaudhry Nisar Ali Khan"], "PK", [("Minister for Interior", 2013, 2017)])
    let namesake = known(3, ["Liaquat Khan"], "PK", [("Prime Minister", 2019, 2020)])
    let surname = seen("Khan", "PK", "Prime Minister of Pakistan", 2019)
    #expect(PersonChooser.choose(spelling: surname, among: [imran, nisar]) == .known(1, .surnameOnly))
    #expect(PersonChooser.choose(spelling: surname, among: [imran, nisar, namesake]) == .new(.ambiguous))
    #expect(PersonChooser.choose(spelling: seen("Khan", "PK"), among: [imran]) == .new(.noSharedOffice))
    #expect(
      PersonChooser.choose(spelling: seen("Khan", "PK", "Prime Minister", 2040), among: [imran])
        == .new(.noSharedOffice))
    #expect(
      PersonChooser.choose(spelling: seen("Khan", "PK", "former Prime Minister", 2019), among: [imran])
        == .new(.noSharedOffice))
    #expect(
      PersonChooser.choose(spelling: seen("Nisar Khan", "PK", "Interior Minister", 2016), among: [imran, nisar])
        == .known(2, .middleName))
    #expect(
      PersonChooser.choose(spelling: seen("Khan", "PK", "Prime Minister", 2019), among: [known(4, ["Khan"], "PK")])
        == .new(.noSharedOffice))
  }

  @Test("The same lone surname with the same office joins where neither text is dated, a part of a name does not")
  func undated() {
    let office = KnownPerson.Office(title: "President", firstDay: nil, lastDay: nil)
    let biden = KnownPerson(id: 1, country: "US", organisation: nil, names: ["Biden"], offices: [office])
    let full = KnownPerson(id: 2, country: "US", organisation: nil, names: ["Joseph R. Biden"], offices: [office])
    let sighting = PersonSighting(name: "Biden", country: "US", roles: ["President"])
    #expect(PersonChooser.choose(spelling: sighting, among: [biden]) == .known(1, .sameSpelling))
    #expect(PersonChooser.choose(spelling: sighting, among: [full]) == .new(.noSharedOffice))
  }

  @Test("A spelling joins only if it fits every spelling of the person")
  func chains() {
    let bush = known(1, ["George Bush", "George H. W. Bush"], "US", [("President", 1989, 1993)])
    let son = seen("George W. Bush", "US", "President", 1994)
    #expect(PersonChooser.choose(spelling: son, among: [bush]) == .new(nil))
    #expect(
      PersonChooser.choose(spelling: seen("George Bush", "US", "President", 1991), among: [bush])
        == .known(1, .sameSpelling))
    let torn = known(2, ["Alex Smith", "Alexander Smith"], "US")
    #expect(PersonChooser.choose(spelling: seen("Alexandra Smith", "US"), among: [torn]) == .new(nil))
    let split = known(3, ["John A. Smith", "John Smith"], "US")
    #expect(PersonChooser.choose(spelling: seen("John B. Smith", "US"), among: [split]) == .new(nil))
    let contradicting = known(4, ["John A. Smith", "Jon Smith", "John Smith", "J. A. Smith"], "US")
    #expect(
      PersonChooser.choose(spelling: seen("John Smith", "US"), among: [contradicting]) == .known(4, .sameSpelling))
    #expect(
      PersonChooser.choose(spelling: seen("JOHN SMITH", "US"), among: [contradicting]) == .new(.contradictsSpelling))
  }

  @Test("Father and son stay two, and so do namesakes more than forty years apart")
  func times() {
    let father = known(1, ["Ferdinand Marcos"], "PH", [("President", 1966, 1986)])
    #expect(
      PersonChooser.choose(spelling: seen("Ferdinand Marcos Jr.", "PH", "President", 2022), among: [father])
        == .new(.noSharedOffice))
    let son = known(2, ["Ferdinand Marcos Jr."], "PH", [("President", 2022, 2024)])
    #expect(
      PersonChooser.choose(spelling: seen("Ferdinand Marcos", "PH", "President", 2023), among: [father, son])
        == .known(2, .suffix))
    #expect(
      PersonChooser.choose(spelling: seen("Ferdinand Marcos", "PH", "President", 1970), among: [father, son])
        == .known(1, .sameSpelling))
    let early = known(3, ["John Adams"], "GB", [("Consul", 1950, 1955)])
    #expect(
      PersonChooser.choose(spelling: seen("John Adams", "GB", "Trade Minister", 2010), among: [early])
        == .new(.farApart))
    #expect(
      PersonChooser.choose(spelling: seen("John Adams", "GB", "Trade Minister", 1980), among: [early])
        == .known(3, .sameSpelling))
  }

  @Test("The candidates' order does not matter")
  func order() {
    var people: [KnownPerson] = []
    let countries = ["US", "PK", "KR", nil]
    for (i, row) in NamePairs.rows.enumerated() {
      people.append(
        known(Int64(i), [row.first], countries[i % 4], [("Minister for Trade", 1990 + i % 30, 1995 + i % 30)]))
    }
    for (i, row) in NamePairs.rows.enumerated() {
      let sighting = seen(row.second, countries[i % 4], i % 2 == 0 ? "Trade Minister" : nil, 2000 + i % 20)
      let choice = PersonChooser.choose(spelling: sighting, among: people)
      #expect(PersonChooser.choose(spelling: sighting, among: people.reversed()) == choice)
      #expect(
        PersonChooser.choose(spelling: sighting, among: Array(people[(i % 50)...] + people[..<(i % 50)])) == choice)
    }
  }
}

@Suite struct OfficeTitleTests {
  @Test(
    "Titles agree, or not",
    arguments: [
      ("Minister for Foreign Affairs", "Foreign Minister", true),
      ("the Minister of Foreign Affairs and Trade", "Foreign Minister", true),
      ("Prime Minister", "Prime Minister of Pakistan", true),
      ("President", "President of Kenya", true),
      ("Minister of External Affairs", "Foreign Minister", true),
      ("Defense Minister", "Minister of Defence", true),
      ("President", "President of the Senate", false),
      ("Foreign Minister", "Deputy Foreign Minister", false),
      ("former President", "President", false),
      ("Vice President", "President", false),
      ("Minister", "Minister of Finance", false),
      ("Finance Minister", "Trade Minister", false),
      ("Spokesperson", "spokesperson", true),
      ("Foreign Minister", "Spokesperson of the Foreign Minister", false),
      ("", "", false),
    ])
  func agree(_ row: (String, String, Bool)) {
    #expect(OfficeTitle(row.0).agrees(with: OfficeTitle(row.1)) == row.2)
    #expect(OfficeTitle(row.1).agrees(with: OfficeTitle(row.0)) == row.2)
  }
}
