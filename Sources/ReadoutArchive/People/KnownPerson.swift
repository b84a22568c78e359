/// Someone whom the archive knows, with every spelling and office seen so far.
public struct KnownPerson: Sendable, Identifiable {
  /// An office and the days on which the archive saw it held, counted from 1970-01-01; nil where no text was dated.
  public struct Office: Hashable, Sendable {
    public let title: String
    public let firstDay: Int?
    public let lastDay: Int?
    let words: OfficeTitle

    /// Makes an office; the title may be in any spelling.
    public init(title: String, firstDay: Int?, lastDay: Int?) {
      self.title = title
      self.firstDay = firstDay
      self.lastDay = lastDay
      words = OfficeTitle(title)
    }
  }

  public let id: Int64
  /// Who it is by what people decided, where they merged two; else the same as `id`.
  public let root: Int64
  public let country: String?
  public let organisation: String?
  public let names: [PersonName]
  public let offices: [Office]

  /// Makes a known person from all spellings of the name.
  public init(
    id: Int64, root: Int64? = nil, country: String?, organisation: String?, names: [PersonName], offices: [Office]
  ) {
    self.id = id
    self.root = root ?? id
    self.country = country
    self.organisation = organisation
    self.names = names
    self.offices = offices
  }

  /// Makes a known person from names still to be read.
  public init(
    id: Int64, root: Int64? = nil, country: String?, organisation: String?, names: [String], offices: [Office]
  ) {
    self.init(
      id: id, root: root, country: country, organisation: organisation, names: names.map { PersonName($0) },
      offices: offices)
  }
}
