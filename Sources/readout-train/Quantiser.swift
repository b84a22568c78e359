import ReadoutCore

/// Turns averaged weights into a model of bytes that is not larger than asked; a unit of the model is an update's
/// worth.
struct Quantiser {
  let dictionary: TagDictionary
  let features: [AveragedFeature]
  let bucketBits: Int

  /// The model that keeps as many of the large weights as `maximumBytes` has room for.
  func model(maximumBytes: Int) -> TaggerModel {
    var (low, high): (Float, Float) = (0, 64)
    var best = build(threshold: high)
    for _ in 0..<12 {
      let middle = (low + high) / 2
      let model = build(threshold: middle)
      if model.bytes.count <= maximumBytes {
        best = model
        high = middle
      } else {
        low = middle
      }
    }
    return best
  }

  private func build(threshold: Float) -> TaggerModel {
    let kept = features.compactMap { feature -> (hash: UInt64, weights: [(tag: UInt8, weight: Int8)])? in
      let weights = feature.weights.compactMap { tag, weight -> (tag: UInt8, weight: Int8)? in
        let rounded = weight.rounded()
        guard abs(weight) >= threshold, rounded != 0 else { return nil }
        return (tag, Int8(max(-127, min(127, rounded))))
      }
      return weights.isEmpty ? nil : (feature.hash, weights)
    }
    return TaggerModel(dictionary: dictionary, bucketBits: bucketBits, features: kept)
  }
}
