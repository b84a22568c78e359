/// All files of a seed: the text of each, in its format, one after the other.
struct Library {
  private var maker: TextMaker
  private var envelope: Envelope

  init(seed: UInt64, words: Int, format: FileFormat) throws(GenerateError) {
    maker = try TextMaker(seed: seed, words: words)
    envelope = Envelope(format: format, words: maker.sheet.words)
  }

  /// Makes the file of that number; it depends on the seed and the number alone.
  mutating func make(file: Int) {
    maker.make(file: file)
    envelope.wrap(maker, file: file)
  }

  /// The bytes of the file made last.
  var bytes: [UInt8] { envelope.bytes }

  /// The body of the text made last.
  var body: ArraySlice<UInt8> { maker.body }

  /// The headline of the text made last.
  var title: ArraySlice<UInt8> { maker.title }

  /// When the text made last was published.
  var day: Day { maker.scene.published }

  /// How many officials there are.
  var personCount: Int { maker.cast.people.count }
}
