/// A feature with its averaged weights.
struct AveragedFeature {
  var hash: UInt64
  var weights: [(tag: UInt8, weight: Float)]
}
