/// The tagger's hash of a feature: the number of its template with one or two values.
package enum FeatureHash {
  /// Mixes a template's number and its values (multiply and xor-shift, as in the finalisers of MurmurHash3 and
  /// SplitMix64).
  @inline(__always)
  package static func of(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
    var hash = (first &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 29 ^ second) &* 0x94D0_49BB_1331_11EB
    hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }
}
