import ReadoutCore

/// From sentences to a model: copies, dictionary, features, passes, quantisation.
struct TaggerTraining {
  /// Seed of the copies' draw, the sentences' order and the words that are hidden.
  var seed: UInt64 = 1
  /// How often to go through the sentences.
  var passes = 8
  /// How often a feature must be seen to be learned on.
  var minimumCount = 2
  /// By how much the right tag must lead, or the weights are changed though the guess was right.
  var margin: Int32 = 30
  /// The size that the model must not exceed, in bytes; small weights are left out until it fits.
  var maximumBytes = 1_500_000
  /// Buckets of the model, as a power of two.
  var bucketBits = 17

  /// Trains a model; `report` gets a line after each stage. The same sentences and settings give the same model.
  func model(from sentences: [TreebankSentence], report: (String) -> Void = { _ in }) -> TaggerModel {
    var generator = SeededGenerator(seed: seed)
    let words = DictionaryBuilder(sentences.map(FlatSentence.init))
    let dictionary = words.dictionary()
    let texts = Augmentation.augmented(sentences, generator: &generator).map(FlatSentence.init)
    report("\(sentences.count) sentences, \(texts.count) with copies")
    var trainer = PerceptronTrainer(
      texts, dictionary: dictionary, wordCounts: words.wordCounts, minimumCount: minimumCount, margin: margin)
    report("\(trainer.featureCount) features")
    for pass in 1...max(passes, 1) {
      let share = trainer.pass(texts, generator: &generator)
      report("pass \(pass): \(Evaluation.percent(share)) % right while learning")
    }
    return Quantiser(dictionary: dictionary, features: trainer.averaged(), bucketBits: bucketBits)
      .model(maximumBytes: maximumBytes)
  }
}
