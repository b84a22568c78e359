/// A verb with its auxiliaries: "will be held", "to visit", "has agreed".
struct VerbGroup: Sendable {
  /// How the group stands in its clause.
  enum Form: Sendable { case finite, infinitive, gerund, participle }

  /// The modal that colours it.
  enum Modal: Sendable {
    case none
    /// will, shall, "is to".
    case will
    /// would.
    case would
    /// should, must.
    case should
    /// can, could, may, might.
    case can
  }

  /// Number of the main verb's base form.
  var lemma: Int32
  var form: Form
  var modal: Modal
  var passive: Bool
  var negated: Bool
  // A long text has a great many groups, so places are kept as 32-bit numbers.
  private var bounds: (start: Int32, end: Int32)
  private var headIndex: Int32
  private var subjectBounds: (start: Int32, end: Int32) = (-1, -1)
  private var clause: Int32

  /// Whether it stands in a relative clause, whose subject is the noun before the pronoun.
  var isRelative = false

  /// Makes a group; see the properties.
  init(
    range: Range<Int>, head: Int, lemma: Int32, form: Form, modal: Modal, passive: Bool, negated: Bool,
    subject: Range<Int>?, clauseStart: Int
  ) {
    self.lemma = lemma
    self.form = form
    self.modal = modal
    self.passive = passive
    self.negated = negated
    bounds = (Int32(range.lowerBound), Int32(range.upperBound))
    headIndex = Int32(head)
    clause = Int32(clauseStart)
    self.subject = subject
  }

  /// Its tokens, from the first auxiliary to the main verb.
  var range: Range<Int> {
    get { Int(bounds.start)..<Int(bounds.end) }
    set { bounds = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
  }

  /// The main verb.
  var head: Int {
    get { Int(headIndex) }
    set { headIndex = Int32(newValue) }
  }

  /// The tokens of its subject; nil where none was found.
  var subject: Range<Int>? {
    get { subjectBounds.start < 0 ? nil : Int(subjectBounds.start)..<Int(subjectBounds.end) }
    set { subjectBounds = newValue.map { (Int32($0.lowerBound), Int32($0.upperBound)) } ?? (-1, -1) }
  }

  /// Where its clause begins.
  var clauseStart: Int {
    get { Int(clause) }
    set { clause = Int32(newValue) }
  }
}
