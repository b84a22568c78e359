import Testing

@testable import ReadoutCore

/// Texts of our own that are no readouts: next to nothing may be found in them.
struct OtherTextsTests {
  struct OtherText: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// Why more is found than should be, or nil where the parser is quiet.
    var known: Comment?

    var testDescription: String { name }
  }

  static let texts: [OtherText] = [
    OtherText(
      name: "a recipe",
      text: """
        Lentil Soup with Lemon

        Serves four. Heat the oil in a large pot and fry the onion until it is soft. Add the garlic, cumin and lentils, and stir for a minute.
        Pour in a litre of stock, bring to the boil and let it simmer for half an hour. The lentils will fall apart; add water if they need it.
        Season with salt, pepper and the juice of a lemon. Serve with bread. It will keep in the fridge until Monday.
        """),
    OtherText(
      name: "a cricket report",
      text: """
        Hosts Hold On for Draw in Dunmore

        Needing 240 to win on the last day, the visitors reached 180 for 4 at tea before rain took the last two hours.
        Captain Ravi Ganeshan made 71 and was well supported by Tom Ashdown, who was dropped twice by Peter Moll at slip.
        "We will take that," Ganeshan said. "The pitch was slow, and we agreed at lunch to play each ball as it came."
        The second Test starts on Thursday in Marlow, where the spinners should enjoy the dry ground.
        """),
    OtherText(
      name: "a poem",
      text: """
        The heron stands where rivers end,
        a grey thought on a stick of bone.
        It asks for nothing, signs no pact,
        and leaves the silver fish alone.

        We met the tide. The tide was kind.
        It said it would return by night,
        and kept its word, as waters do,
        and drew the moon's whole cloth of light.
        """),
    OtherText(
      name: "code",
      text: """
        func total(of items: [Item], taxed rate: Double) -> Double {
          // Discuss with Maria: should the rate be agreed upon per country?
          guard !items.isEmpty else { return 0 }
          let sum = items.map { $0.price * Double($0.count) }.reduce(0, +)
          return sum * (1 + rate) // TODO: ask Tom to check by Friday
        }
        """),
    OtherText(
      name: "a list of numbers", text: (1...200).map { "\($0 * 37 % 1009), \($0).\($0 % 10)" }.joined(separator: "\n")),
    OtherText(
      name: "a product review",
      text: """
        Great kettle, poor lid

        I bought this kettle in March to replace an older one. It boils a litre in two minutes and is so quiet that I often forget it is on.
        The lid, however, came off in my hand after a week. I asked the seller for a new one and was promised an answer within three days.
        None came. I will not buy from them again, but the kettle itself I would recommend to anyone. Four stars.
        """),
    OtherText(
      name: "song lyrics",
      text: """
        Oh, the ferry's at the landing and the wind is in the west,
        and I told my love on Sunday that the morning would be best.
        Won't you meet me by the harbour, won't you meet me by the sea?
        I will trade you all my Mondays if you spend the rest with me.

        Oh, the captain and the cook agreed to sing the evening through,
        and the minister was dancing in a jacket dyed in blue.
        """),
    OtherText(
      name: "a weather report",
      text: """
        Friday will be dry and bright in the north, with highs of 19 degrees. In the south, showers will move in from the sea by noon,
        and thunder is expected in the hills. Winds will be light at first and turn to the west later. Saturday will be cooler, with rain
        in most places by evening. The outlook for next week: unsettled, with frost possible in valleys on Tuesday night.
        """),
    OtherText(
      name: "a fairy tale",
      text: """
        Once there was a king who had three daughters. The eldest asked him for a horse, the second for a ship, and the youngest for a bean.
        The king laughed, but he gave each what she wanted. The horse ran away, the ship sank, and the bean grew until it held up the roof
        when the storm came. "You asked for little," the king said, "and you have saved us all." And he made her queen.
        """),
    OtherText(
      name: "a manual",
      text: """
        Before You Begin

        1. Unpack the heater and remove all tape. 2. Place it on a flat surface, at least 50 cm from the wall. 3. Plug it in; the red light will
        come on. To set the timer, press and hold the button for three seconds. Do not cover the heater. If the fan stops, call our service line,
        and an engineer will visit you within five days. The guarantee is void where the housing has been opened.
        """),
    OtherText(
      name: "a job advertisement",
      text: """
        Baker wanted (part time)

        Our bakery in Lindale is looking for someone who gets up early and likes to work with their hands. You will knead, shape and bake bread
        with a team of four, from 3 a.m. to 9 a.m., five days a week. We offer fair pay, free bread and training. Please write to
        jobs@lindale-bakery.example by 30 April and tell us when you could start.
        """),
    OtherText(
      name: "a scientific abstract",
      text: """
        We measured the growth of 212 mussels at six depths over two years. Growth fell with depth, as expected, but recovered below 14 metres,
        where currents bring more food. We discuss two models of the effect and test them against data from earlier work. Neither explains
        the size of the shells in winter. We suggest that shade, and not cold, limits growth, and that farms should be moved into deeper water.
        """),
    OtherText(
      name: "a film review",
      text: """
        A Quiet Man's Loud Revenge

        Director Ines Calder returns with a thriller about a retired general who is asked to guard a bank on its last night. He refuses,
        of course, and of course he comes. The talks between him and the robbers, led by a splendid Omar Finch, are the best part of the film:
        two tired men who discuss football, divorce and the price of bread while the police will not stop calling.
        """),
    OtherText(
      name: "minutes of a garden club",
      text: """
        The club met on Tuesday in the parish hall; twelve members came. Mrs Dunn showed her dahlias. The treasurer reported 84 pounds in the bank.
        It was agreed to buy a new hose. The trip to the rose garden was put off until June because of the rain. Tea was served.
        """),
  ]

  @Test(arguments: texts)
  func `Next to nothing is found in what is no readout`(other: OtherText) {
    let readout = Reading.readout(other.text, source: Source(path: "x", published: CalendarDate(iso: "2021-05-05")))
    #expect(WholeTests.faults(of: readout).isEmpty)
    if let known = other.known {
      withKnownIssue(known) { expectLittle(in: readout) }
    } else {
      expectLittle(in: readout)
    }
  }

  private func expectLittle(in readout: Readout) {
    let issues = readout.issues.filter { !$0.generic }
    #expect(issues.count <= 2, "\(issues.map(\.label))")
    #expect(readout.followUps.count <= 1, "\(readout.followUps.map(\.text))")
    #expect(readout.meetings.allSatisfy { $0.countries.count < 2 }, "\(readout.meetings.map(\.countries))")
  }
}
