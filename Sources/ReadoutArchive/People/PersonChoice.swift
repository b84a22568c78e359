/// Whether a sighting is a known person or a new one.
public enum PersonChoice: Hashable, Sendable {
  /// The known person's id, and why the spelling is his or hers.
  case known(Int64, NameReason)
  /// A new person, and why no candidate whose name could be the same was taken; nil where there was no such candidate.
  case new(NewPersonReason?)
}

/// Why a sighting whose name could be a known person's became a new person; the raw values are stored.
public enum NewPersonReason: String, Hashable, Sendable, CaseIterable {
  /// Several known persons fit equally well.
  case ambiguous
  /// Only a part of the name agrees, and no office speaks for it.
  case noSharedOffice = "no-shared-office"
  /// The same name, but other offices more than forty years apart.
  case farApart = "far-apart"
  /// The name agrees with one spelling of the known person and contradicts another.
  case contradictsSpelling = "contradicts-spelling"
  /// The same name acts for another country.
  case otherCountry = "other-country"
}
