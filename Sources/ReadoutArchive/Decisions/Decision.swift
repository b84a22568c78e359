/// One act by which someone decided something; acts are added and never changed, but for being taken back.
public struct Decision: Hashable, Sendable {
  /// What was decided about.
  public enum Aspect: String, Sendable, CaseIterable {
    /// How far a follow-up is.
    case status
    /// Whether an item is right.
    case verdict
    /// What is said of an item otherwise than it was found.
    case correct
    case note
    /// A word by which the item is to be found again.
    case mark
    /// Two spellings are one person's.
    case merge
    /// A spelling is another person's.
    case split

    /// Whether people across documents are decided on, and not an item of a readout.
    public var isOfPeople: Bool { self == .merge || self == .split }
  }

  /// When it was decided, in seconds since 1970; later acts on one thing bear later times.
  public var made: Int
  /// SHA-256 of the readout's text, 64 hexadecimal digits; of people, the key of a spelling (`GB|Amber Rudd`).
  public var subject: String
  /// Key of the item (see `ItemKey`); of people, `person:` and the key of the other spelling.
  public var item: String
  /// What the item was called, for people to read.
  public var label: String?
  /// The evidence's words, by which the item is found again where its key is not.
  public var quote: String?
  public var aspect: Aspect
  /// What was decided, as `DecisionValue` has it; empty where an earlier act is no longer to hold.
  public var value: String
  /// Whether it was taken back.
  public var isUndone: Bool
  /// When it was made, taken back or restored last.
  public var touched: Int

  /// Makes an act that is in force.
  public init(
    made: Int, subject: String, item: String, label: String? = nil, quote: String? = nil, aspect: Aspect, value: String
  ) {
    self.made = made
    self.subject = subject
    self.item = item
    self.label = label
    self.quote = quote
    self.aspect = aspect
    self.value = value
    isUndone = false
    touched = made
  }

  /// The order in which acts are told and count: by time, and among acts of one second always the same.
  static func isEarlier(_ a: Decision, _ b: Decision) -> Bool {
    if a.made != b.made { return a.made < b.made }
    return (a.subject, a.item, a.aspect.rawValue, a.value) < (b.subject, b.item, b.aspect.rawValue, b.value)
  }
}
