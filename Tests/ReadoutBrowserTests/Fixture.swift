import Foundation
import ReadoutCore

/// Hand-made readouts.
enum Fixture {
  struct Person {
    let id: String, name: String, role: String, country: String?, presence: Participant.Presence
    init(_ id: String, _ name: String, _ role: String, _ country: String?, _ presence: Participant.Presence = .present)
    {
      (self.id, self.name, self.role, self.country, self.presence) = (id, name, role, country, presence)
    }
  }

  struct Matter {
    let id: String, label: String, topic: String, raisedBy: [String], generic: Bool
    init(_ id: String, _ label: String, _ topic: String, by raisedBy: [String] = [], generic: Bool = false) {
      (self.id, self.label, self.topic, self.raisedBy, self.generic) = (id, label, topic, raisedBy, generic)
    }
  }

  struct Promise {
    let id: String, kind: FollowUp.Kind, owners: [String], recipients: [String], action: String, due: String?
    init(
      _ id: String, _ kind: FollowUp.Kind, _ owners: [String], _ recipients: [String], _ action: String,
      due: String? = nil
    ) {
      (self.id, self.kind, self.owners, self.recipients, self.action, self.due) =
        (id, kind, owners, recipients, action, due)
    }
  }

  /// Makes a readout from marked text; an item's evidence is where its id stands.
  static func readout(
    _ date: String?, _ sides: String, _ title: String?, path: String = "", _ marked: String, people: [Person] = [],
    issues: [Matter] = [], followUps: [Promise] = [], kind: Meeting.Kind = .bilateral
  ) -> Readout {
    let source = MarkedText(marked)
    func mentions(_ id: String) -> [Mention] { source.mentions[id] ?? [] }
    let meeting = Meeting(
      id: "m1", kind: kind, status: .held,
      date: date.map { DateMention(value: $0, text: $0, span: Span(0, 1)) },
      countries: sides.split(separator: " ").map(String.init))
    var readout = Readout(
      id: path, source: Source(path: path, title: title), text: source.text, meetings: [meeting],
      participants: people.map {
        Participant(
          id: $0.id, name: $0.name, roles: $0.role.isEmpty ? [] : [$0.role], country: $0.country, presence: $0.presence,
          mentions: mentions($0.id), confidence: 0.97, rule: "office-name")
      },
      issues: issues.map {
        Issue(
          id: $0.id, label: $0.label, topic: $0.topic, generic: $0.generic, raisedBy: $0.raisedBy,
          mentions: mentions($0.id), confidence: 0.94, rule: "talked-about")
      },
      followUps: followUps.compactMap { promise in
        guard let mention = mentions(promise.id).first else { return nil }
        return FollowUp(
          id: promise.id, kind: promise.kind, owners: promise.owners, recipients: promise.recipients,
          action: promise.action, due: promise.due.map { DateMention(value: $0, text: $0, span: Span(0, 1)) },
          strength: .soft, span: mention.span, text: mention.text, confidence: 0.8, rule: "looked-forward-to")
      })
    for person in people { readout.cues[person.id] = [Cue(text: "subject of “met”")] }
    for issue in issues { readout.cues[issue.id] = [Cue(text: "“spoke about”"), Cue(text: "long list", weight: 0.6)] }
    for promise in readout.followUps { readout.cues[promise.id] = [Cue(text: "“agreed to”")] }
    return readout
  }

  /// The day on which the tests are: 2016-11-10.
  static let today = CalendarDate(year: 2016, month: 11, day: 10)?.dayNumber ?? 0

  /// Six readouts that differ in everything the panes show.
  static let readouts = [london, tokyo, accra, tehran, nairobi, beijing]

  /// The same, of which the first tells where it was published.
  static let published: [Readout] = {
    var readouts = Fixture.readouts
    readouts[0].source.publisher = "Home Office"
    readouts[0].source.url = "https://news.example/2016/london"
    return readouts
  }()

  static let london = readout(
    "2016-08-22", "PK GB", "Interior minister in London for talks on security", path: "seeds/2016/london.txt",
    """
    LONDON – Pakistan's interior minister, ⟦p1 Chaudhry Nisar Ali Khan⟧, met the British Home Secretary, ⟦p2 Amber Rudd⟧, \
    on Monday for an hour and a half.
    The two spoke about ⟦i1 counter-terrorism⟧, ⟦i2 illegal immigration⟧, ⟦i3 organised crime⟧, ⟦i4 money laundering⟧ and \
    the ⟦i5 control of narcotics⟧, and about ⟦i9 other matters that concern both⟧.
    The minister told his host of a new law against ⟦i6 cyber crime⟧, which would help the agencies of the state to deal \
    with ⟦i7 cyber terrorism⟧ and with hatred on the internet. ⟦f2 He said that ⟦i7 British support against cyber \
    terrorism⟧ would be of great use⟧.
    ⟦p2 Rudd⟧ condemned the attacks of the past weeks. ⟦f1 She said that she looked forward to a visit to Islamabad⟧, and \
    recalled what ⟦p3 Theresa May⟧, now the Prime Minister, had begun in her place.
    Both sides looked at what has been done for the ⟦i8 training of police officers⟧. ⟦f3 They agreed to go on working \
    together⟧ and ⟦f4 to meet again before the end of the year⟧.
    """,
    people: [
      Person("p1", "Chaudhry Nisar Ali Khan", "Minister for Interior", "PK"),
      Person("p2", "Amber Rudd", "Home Secretary", "GB"),
      Person("p3", "Theresa May", "Prime Minister", "GB", .mentioned),
    ],
    issues: [
      Matter("i1", "counter-terrorism", "security.terrorism"),
      Matter("i2", "illegal immigration", "politics.migration"),
      Matter("i3", "organised crime", "security.crime"), Matter("i4", "money laundering", "security.financial-crime"),
      Matter("i5", "control of narcotics", "security.drugs"), Matter("i6", "cyber crime", "security.cyber", by: ["PK"]),
      Matter("i7", "cyber terrorism", "security.cyber", by: ["p1"]),
      Matter("i8", "training of police officers", "security.policing"),
      Matter("i9", "other matters", "other", generic: true),
    ],
    followUps: [
      Promise("f1", .planned, ["p2"], ["PK"], "visit Islamabad"),
      Promise("f2", .request, ["GB"], ["PK"], "support agencies that deal with cyber terrorism"),
      Promise("f3", .agreement, ["PK", "GB"], [], "go on working together"),
      Promise("f4", .agreement, ["PK", "GB"], [], "meet again", due: "2016-12"),
    ])

  static let tokyo = readout(
    "2016-07-30", "AU JP", "Two-plus-two dialogue in Tokyo", path: "seeds/2016/tokyo.txt",
    """
    The foreign and defence ministers of Australia and Japan held their dialogue in Tokyo on Saturday. ⟦p1 Julie Bishop⟧ \
    and ⟦p2 Fumio Kishida⟧ exchanged views on ⟦i1 norms for cyberspace⟧ and on ⟦i2 maritime security⟧ in the region.
    Australia raised the ⟦i3 tariff on beef⟧. ⟦f1 Japan offered to send a team of experts to Canberra by October⟧.
    """,
    people: [
      Person("p1", "Julie Bishop", "Minister for Foreign Affairs", "AU"),
      Person("p2", "Fumio Kishida", "Minister for Foreign Affairs", "JP"),
    ],
    issues: [
      Matter("i1", "norms for cyberspace", "security.cyber"), Matter("i2", "maritime security", "security.maritime"),
      Matter("i3", "tariff on beef", "economy.trade", by: ["AU"]),
    ],
    followUps: [Promise("f1", .offer, ["JP"], ["AU"], "send a team of experts to Canberra", due: "2016-10")])

  static let accra = readout(
    "2016-07-12", "US GH", "Trade round in Accra", path: "seeds/2016/accra.txt",
    """
    Officials of the United States and Ghana met in Accra for a round on ⟦i1 tariffs on cocoa⟧ and ⟦i2 customs \
    procedures⟧. ⟦p1 Ekwow Spio-Garbrah⟧ led the hosts. The American side asked for ⟦i3 protection of trademarks⟧.
    ⟦f1 Ghana will publish its new schedule of tariffs by 1 September⟧. ⟦f2 The two will meet again in Washington next \
    spring⟧.
    """,
    people: [Person("p1", "Ekwow Spio-Garbrah", "Minister of Trade and Industry", "GH")],
    issues: [
      Matter("i1", "tariffs on cocoa", "economy.trade"), Matter("i2", "customs procedures", "economy.trade"),
      Matter("i3", "protection of trademarks", "economy.intellectual-property", by: ["US"]),
    ],
    followUps: [
      Promise("f1", .commitment, ["GH"], [], "publish the new schedule of tariffs", due: "2016-09-01"),
      Promise("f2", .planned, ["US", "GH"], [], "meet again in Washington", due: "2017"),
    ], kind: .talks)

  static let tehran = readout(
    "2016-11-03", "IR CN", "Oil talks", path: "seeds/2016/tehran.txt",
    """
    In Tehran, ⟦p1 Bijan Zanganeh⟧ received a delegation of Chinese companies to speak about ⟦i1 oil exports⟧ and about \
    ⟦i2 investment in refineries⟧.
    """,
    people: [Person("p1", "Bijan Zanganeh", "Oil Minister", "IR")],
    issues: [Matter("i1", "oil exports", "economy.energy"), Matter("i2", "investment in refineries", "economy.energy")])

  static let nairobi = readout(
    "2016-08-19", "UN KE", "Courtesy call on the Cabinet Secretary", path: "seeds/2016/nairobi.txt",
    """
    The Resident Coordinator of the United Nations paid a courtesy call on ⟦p1 Amina Mohamed⟧, the Cabinet Secretary for \
    Foreign Affairs of Kenya. They spoke about ⟦i1 the return of refugees⟧.
    """,
    people: [Person("p1", "Amina Mohamed", "Cabinet Secretary for Foreign Affairs", "KE")],
    issues: [Matter("i1", "return of refugees", "humanitarian.refugees")], kind: .courtesy)

  static let beijing = readout(
    nil, "CN FR", "中法两国外长会谈 – Café diplomatique à Pékin", path: "seeds/2016/beijing.txt",
    """
    ⟦p1 王毅⟧ and ⟦p2 Jean-Marc Ayrault⟧ spoke in Beijing about ⟦i1 气候变化⟧ and the ⟦i2 coopération nucléaire civile⟧.
    """,
    people: [
      Person("p1", "王毅", "Foreign Minister", "CN"),
      Person("p2", "Jean-Marc Ayrault", "ministre des Affaires étrangères", "FR"),
    ],
    issues: [
      Matter("i1", "气候变化", "environment.climate"), Matter("i2", "coopération nucléaire civile", "energy.nuclear"),
    ])

  /// A readout that tries everything against a terminal.
  static let hostile = readout(
    "2016-01-01", "XX YY", "\u{1B}]0;owned\u{7}\u{202E}desrever \u{9B}31m\u{200B}zero\u{E0041}tag",
    path: "seeds/hostile.txt",
    """
    ⟦p1 \u{1B}[2JEve\u{200D}\u{2066}⟧ spoke about ⟦i1 \u{1B}[31mred\u{1B}[0m\ttape\r\u{8}\u{7F}⟧ and a\u{301}\u{302}\u{303}\u{304}\
    \u{305}\u{306} 👩‍💻 ☎\u{FE0F} \u{FEFF}\u{2028}end.
    """,
    people: [Person("p1", "\u{1B}[2JEve\u{200D}\u{2066}", "\u{85}role", "Q\u{1B}")],
    issues: [Matter("i1", "\u{1B}[31mred\u{1B}[0m\ttape\r\u{8}\u{7F}", "a\u{202E}.b")])
}
