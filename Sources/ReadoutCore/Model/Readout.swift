/// What one text says: its meetings, who took part, what was discussed and what is to follow, each tied to its words.
public struct Readout: Sendable, Identifiable {
  /// SHA-256 of the text, as 64 hexadecimal digits.
  public let id: String
  public var source: Source
  /// The text that every span points into.
  public let text: String
  /// The first is the main one.
  public var meetings: [Meeting]
  public var participants: [Participant]
  public var issues: [Issue]
  public var followUps: [FollowUp]
  /// What spoke for each item, by its id; empty unless the parser was asked for it.
  public var cues: [String: [Cue]] = [:]
  /// What people decided about items, by their ids; the items themselves are then as they were corrected. Empty unless the
  /// readout was asked for so.
  public var judgements: [String: Judgement] = [:]

  /// Makes a readout.
  public init(
    id: String, source: Source, text: String, meetings: [Meeting] = [], participants: [Participant] = [],
    issues: [Issue] = [], followUps: [FollowUp] = []
  ) {
    self.id = id
    self.source = source
    self.text = text
    self.meetings = meetings
    self.participants = participants
    self.issues = issues
    self.followUps = followUps
  }

  /// ISO 8601 date by which the readout stands in lists: the main meeting's, or else that of the publication.
  public var date: String? { meetings.first?.date?.value ?? source.published?.description }
}

/// One meeting, call, visit or round of talks that the text reports or announces.
public struct Meeting: Hashable, Sendable, Identifiable {
  /// The sort of occasion.
  public enum Kind: String, Sendable, CaseIterable {
    case bilateral, multilateral, call, visit, courtesy, summit, talks, other
  }

  /// Whether it has taken place.
  public enum Status: String, Sendable, CaseIterable { case held, planned, cancelled }

  /// `m1`, `m2`, …
  public let id: String
  public var kind: Kind
  public var status: Status
  public var date: DateMention?
  public var places: [Place]
  /// ISO 3166-1 alpha-2 codes of the sides that met, or short names of organisations without one (`EU`, `UN`).
  public var countries: [String]

  /// Makes a meeting.
  public init(
    id: String, kind: Kind, status: Status, date: DateMention? = nil, places: [Place] = [], countries: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.status = status
    self.date = date
    self.places = places
    self.countries = countries
  }
}

/// A place where a meeting took place, as the text names it.
public struct Place: Hashable, Sendable {
  public let name: String
  /// Country code, where it is known.
  public let country: String?
  public let span: Span

  /// Makes a place.
  public init(name: String, country: String?, span: Span) {
    self.name = name
    self.country = country
    self.span = span
  }
}

/// A date that the text names, and what it means.
public struct DateMention: Hashable, Sendable {
  /// ISO 8601 at the grain stated (`2016-08-22`, `2016-08`, `1987-W15`, `2016`), or nil where it cannot be resolved.
  public let value: String?
  public let text: String
  public let span: Span

  /// Makes a date mention.
  public init(value: String?, text: String, span: Span) {
    self.value = value
    self.text = text
    self.span = span
  }
}

/// Someone whom the text names or describes by an office.
public struct Participant: Hashable, Sendable, Identifiable {
  /// One human being, or a body that took part without names.
  public enum Kind: String, Sendable { case person, group }

  /// Whether the person took part.
  public enum Presence: String, Sendable, CaseIterable { case present, expected, represented, mentioned, absent }

  /// `p1`, `p2`, …
  public let id: String
  /// The fullest form in the text without honorifics; nil where only the office is told.
  public var name: String?
  public var kind: Kind
  /// Offices as the text states them, the first the fullest.
  public var roles: [String]
  /// Only where it is not the country's government.
  public var organisation: String?
  /// Code of the country for which the person acts.
  public var country: String?
  public var presence: Presence
  /// Ids of the meetings in which the person takes part.
  public var meetings: [String]
  /// In text order; never empty.
  public var mentions: [Mention]
  /// 0…1.
  public var confidence: Double
  /// Name of the rule that found the person.
  public var rule: String

  /// Makes a participant.
  public init(
    id: String, name: String?, kind: Kind = .person, roles: [String] = [], organisation: String? = nil,
    country: String? = nil, presence: Presence, meetings: [String] = [], mentions: [Mention], confidence: Double,
    rule: String
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.roles = roles
    self.organisation = organisation
    self.country = country
    self.presence = presence
    self.meetings = meetings
    self.mentions = mentions
    self.confidence = confidence
    self.rule = rule
  }

  /// What to call the person: the name, or else the office.
  public var displayName: String { name ?? roles.first ?? mentions.first?.text ?? id }
}

/// A matter that was discussed.
public struct Issue: Hashable, Sendable, Identifiable {
  /// `i1`, `i2`, …
  public let id: String
  /// Short name, in lower case but for names.
  public var label: String
  /// Slug of the topic, such as `security.cyber`.
  public var topic: String
  /// A filler that names nothing ("other issues of mutual interest").
  public var generic: Bool
  /// Participant ids or country or organisation codes; empty where it was joint or is not stated.
  public var raisedBy: [String]
  public var meetings: [String]
  /// In text order; never empty.
  public var mentions: [Mention]
  public var confidence: Double
  public var rule: String

  /// Makes an issue.
  public init(
    id: String, label: String, topic: String, generic: Bool = false, raisedBy: [String] = [], meetings: [String] = [],
    mentions: [Mention], confidence: Double, rule: String
  ) {
    self.id = id
    self.label = label
    self.topic = topic
    self.generic = generic
    self.raisedBy = raisedBy
    self.meetings = meetings
    self.mentions = mentions
    self.confidence = confidence
    self.rule = rule
  }
}

/// Something that is still to happen after the meeting.
public struct FollowUp: Hashable, Sendable, Identifiable {
  /// The sort of act.
  public enum Kind: String, Sendable, CaseIterable { case agreement, commitment, planned, request, offer, task }

  /// How binding the words are.
  public enum Strength: String, Sendable { case firm, soft }

  /// `f1`, `f2`, …
  public let id: String
  public var kind: Kind
  /// Who must act: participant ids or codes. In a request, the side that is asked.
  public var owners: [String]
  /// Towards whom: participant ids or codes; empty for a joint act.
  public var recipients: [String]
  /// Short infinitive phrase ("visit Pakistan").
  public var action: String
  /// Ids of the issues that stand in it.
  public var issues: [String]
  public var due: DateMention?
  public var strength: Strength
  public var span: Span
  public var text: String
  public var confidence: Double
  public var rule: String

  /// Makes a follow-up.
  public init(
    id: String, kind: Kind, owners: [String], recipients: [String], action: String, issues: [String] = [],
    due: DateMention? = nil, strength: Strength, span: Span, text: String, confidence: Double, rule: String
  ) {
    self.id = id
    self.kind = kind
    self.owners = owners
    self.recipients = recipients
    self.action = action
    self.issues = issues
    self.due = due
    self.strength = strength
    self.span = span
    self.text = text
    self.confidence = confidence
    self.rule = rule
  }
}
