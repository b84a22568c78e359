/// Counts clicks that follow each other quickly at one place: two are a double click.
struct ClickCounter {
  /// Time within which a click belongs to the one before.
  static let patience = Duration.milliseconds(400)

  private var last: (place: Place, time: ContinuousClock.Instant, clicks: Int)?

  /// `event` with its clicks counted, if it is a press.
  mutating func count(_ event: MouseEvent, at time: ContinuousClock.Instant) -> MouseEvent {
    switch event.kind {
    case .press: break
    case .release: return event
    case .drag, .wheelUp, .wheelDown:
      last = nil
      return event
    }
    var clicks = 1
    if let last, last.place == event.place, time - last.time <= Self.patience { clicks = last.clicks + 1 }
    last = (event.place, time, clicks)
    return MouseEvent(kind: .press(clicks: clicks), place: event.place)
  }
}
