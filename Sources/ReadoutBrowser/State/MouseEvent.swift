/// What a mouse did at a place of the screen.
struct MouseEvent: Hashable, Sendable {
  /// The sort of thing.
  enum Kind: Hashable, Sendable {
    /// The left button was pressed, for the first, second, … time in quick succession.
    case press(clicks: Int)
    /// It was moved while the left button was down.
    case drag
    case release
    case wheelUp, wheelDown
  }

  let kind: Kind
  let place: Place
}
