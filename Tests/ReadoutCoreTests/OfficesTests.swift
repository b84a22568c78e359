import Testing

@testable import ReadoutCore

/// Offices in the plural, courtesy titles, posted officials, and who holds an office that is told without a name.
struct OfficesTests {
  /// Those who take part, as "country name, role".
  private func present(_ text: String, publisher: String? = nil) -> [String] {
    Reading.readout(text, source: Source(path: "x", publisher: publisher)).participants
      .filter { ($0.presence == .present || $0.presence == .expected) && $0.kind == .person }
      .map { "\($0.country ?? $0.organisation ?? "--") \($0.name ?? "--"), \($0.roles.first ?? "--")" }
  }

  @Test func `An office in the plural is that of each name after it`() {
    #expect(
      present("Finnish Ministers Aino Laine and Pekka Salo met Presidents Amadou Keita of Mali and Paul Biya Essomba.")
        .prefix(2) == ["FI Aino Laine, Minister", "FI Pekka Salo, Minister"])
    #expect(
      present(
        "Prime Minister Niko Vella of Malta was accompanied by Senior Advisors to the President Prof. Carmen Zahra and Mr. Paul Grech."
      ).dropFirst().map { $0.dropFirst(3) } == [
        "Carmen Zahra, Senior Advisor to the President", "Paul Grech, Senior Advisor to the President",
      ])
  }

  @Test func `A courtesy is no part of an office and a country no title`() {
    #expect(
      present("Kenyan President Daniel Otieno met His Excellency Prime Minister Haruto Mori of Japan.")
        == ["KE Daniel Otieno, President", "JP Haruto Mori, Prime Minister"])
    #expect(
      present("The Resident Representative of the World Bank in Sri Lanka Anna Berg met Kenyan Minister Jane Otieno.")
        .first?.hasSuffix("Anna Berg, Resident Representative") == true)
  }

  @Test func `Things with capitals are no persons`() {
    #expect(present("The General Elections and the National Liberation Front were discussed in Oslo.").isEmpty)
  }

  @Test func `A head of state and a king joined by and are two`() {
    let found = present(
      "The Vice President and King Hamad discussed trade. Vice President Laura Hill of the United States met King Hamad of Bahrain."
    )
    #expect(found == ["US Laura Hill, Vice President", "BH Hamad, King"])
  }

  @Test func `In its own release the Prime Minister without a name is the side's own`() {
    #expect(
      present("The Prime Minister spoke to Chancellor Klaus Weber of Germany this morning.", publisher: "UK Government")
        == ["GB --, Prime Minister", "DE Klaus Weber, Chancellor"])
  }

  @Test func `Counterparts of several countries are one for each`() {
    let found = present(
      "Australian Minister Kate Burns will meet her British, Canadian and Irish counterparts in Perth.",
      publisher: "Australian Government")
    #expect(found.map { $0.prefix(2) } == ["AU", "GB", "CA", "IE"])
  }

  @Test func `Those told to be present took part, even a spokesperson`() {
    let found = present(
      """
      President Rosa Quispe of Peru met the negotiators in Lima. Also present were Labour Secretary Jorge Paz and Spokesperson Ana Luz Vega.
      """)
    #expect(found.count == 3)
    #expect(found.contains { $0.contains("Ana Luz Vega") })
  }

  @Test func `Whom a relative clause tells more of was met all the same`() {
    #expect(
      present("Foreign Minister Kari Holm of Norway met Kenyan Minister Jane Kamau, who raised visa rules.")
        == ["NO Kari Holm, Foreign Minister", "KE Jane Kamau, Minister"])
  }

  @Test func `A meeting of another time proves nothing of this one`() {
    let found = present(
      """
      Assistant Secretary Laura Hill met Bulgarian Deputy Minister Ivan Kolev in Sofia today. Most recently, Vice President Mark Doe met \
      Bulgarian President Petar Iliev in Washington.
      """, publisher: "US Department of State")
    #expect(found.count == 2)
  }
}
