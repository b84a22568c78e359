import ReadoutCore

/// Something that a search found: an item of a readout, a text, or a whole readout.
public struct SearchHit: Sendable, Identifiable {
  /// What tells a hit from all others.
  public struct ID: Hashable, Sendable {
    public let scope: SearchScope
    /// The readout's id in the archive.
    public let readout: Int64
    /// The item's number in its readout, counted from 1; 0 where the hit is no item.
    public let number: Int
  }

  public let id: ID
  /// Label, action, name or title.
  public let label: String
  /// Topic's slug, kind of follow-up, office, or publisher.
  public let note: String
  /// Who raised it, who owes it to whom ("GB → PK"), or for whom a person acts.
  public let party: String
  /// ISO 8601 date of the readout at its grain, where it has one.
  public let date: String?
  /// Codes of the sides that met.
  public let sides: [String]
  /// Title of the readout.
  public let title: String
  /// When a follow-up is due, ISO 8601 at its grain.
  public let due: String?
  /// How far a follow-up is, where someone decided it.
  public let status: String?
  /// Whether people said that the item is right or wrong.
  public var verdict: Judgement.Verdict?
  /// Whether people said something of it otherwise than it was found, and whether they wrote a note.
  public var isCorrected = false
  public var hasNote = false
  /// Words around what was found, for hits in texts.
  public internal(set) var snippet: Snippet?
  /// What to mark in `label`, in UTF-8 bytes.
  public internal(set) var marks: [Range<Int>]
  /// How well it fits; higher is better, and of equals the newer comes first.
  let score: Int
  let dateKey: Int64
}

/// How often something stands beside what was found, and the filter that leaves only that.
public struct Facet: Hashable, Sendable {
  /// What is counted.
  public enum Sort: String, Sendable, CaseIterable { case topic, country, person, year }

  public let sort: Sort
  /// What a reader calls it: a slug, a code, a name or a year.
  public let name: String
  public let count: Int
  /// What to add to the query.
  public let filter: String

  /// Makes a count.
  public init(sort: Sort, name: String, count: Int, filter: String) {
    (self.sort, self.name, self.count, self.filter) = (sort, name, count, filter)
  }
}

/// What a search tells, part by part.
public enum SearchPart: Sendable {
  /// The best hits of a scope so far, how many there are, and whether there may be more than were looked at: then the
  /// newest have been.
  case hits(SearchScope, [SearchHit], count: Int, isCapped: Bool)
  /// Counts beside the hits, of the newest readouts that match.
  case facets([Facet], readouts: Int, isCapped: Bool)
  /// All has been told.
  case end
}
