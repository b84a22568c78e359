/// A person of the archive as a list shows him or her.
public struct PersonEntry: Sendable, Equatable, Identifiable {
  public let id: Int64
  public let name: String
  public let country: String?
  public let spellings: [String]
  /// In how many readouts the person stands.
  public let readouts: Int
  /// ISO 8601 days of the first and the last of them that has a date.
  public let first: String?
  public let last: String?
}

/// All that the archive knows of a person.
public struct PersonDetail: Sendable, Equatable {
  /// A spelling, and why it is thought to be the person's: a `NameReason`, `first` for the first one, or why the person
  /// was not taken for one known before (`NewPersonReason`).
  public struct Spelling: Sendable, Equatable {
    public let key: String
    public let name: String
    public let reason: String
    /// Whether people decided that it is the person's.
    public let isByHand: Bool
  }

  /// An office and the days between which it was seen held, to within half a year.
  public struct Office: Sendable, Equatable {
    public let title: String
    public let first: String
    public let last: String
  }

  /// A readout in which the person stands.
  public struct Meeting: Sendable, Equatable {
    public let readout: Int64
    public let hash: String
    public let item: String
    public let date: String?
    public let sides: [String]
    public let title: String
    public let presence: String
  }

  public let entry: PersonEntry
  public let spellings: [Spelling]
  public let offices: [Office]
  /// The newest first.
  public let meetings: [Meeting]
}
