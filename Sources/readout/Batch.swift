/// Gathers what is to be written together: so many, or what has come within two seconds.
struct Batch<Element> {
  private static var time: Duration { .seconds(2) }

  private let size: Int
  private var elements: [Element] = []
  private var last = ContinuousClock.now

  /// Begins a batch of `size`.
  init(size: Int) { self.size = size }

  /// Adds some to the batch.
  mutating func add(_ more: some Sequence<Element>) { elements += more }

  /// Whether it should be written now.
  var isDue: Bool { elements.count >= size || last.duration(to: .now) > Self.time }

  /// Gives out what has been gathered and begins the next batch.
  mutating func take() -> [Element] {
    defer { (elements, last) = ([], .now) }
    return elements
  }
}
