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

  /// Its tokens, from the first auxiliary to the main verb.
  var range: Range<Int>
  /// The main verb.
  var head: Int
  /// Number of the main verb's base form.
  var lemma: Int32
  var form: Form
  var modal: Modal
  var passive: Bool
  var negated: Bool
  /// The tokens of its subject; nil where none was found.
  var subject: Range<Int>?
  /// Where its clause begins.
  var clauseStart: Int
}
