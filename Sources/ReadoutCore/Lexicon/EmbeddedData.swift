import CLexicon

/// The files that are compiled into the binary.
package enum EmbeddedData {
  private static let files = Table.names + ["matterweights.tsv", "phrases.bin", "tagger.bin"]

  /// How many bytes they have in all.
  package static var byteCount: Int { files.reduce(0) { $0 + clexicon_data($1).count } }
}
