/// A person as one document shows him or her.
public struct PersonSighting: Sendable {
  public let name: PersonName
  /// Code of the country for which the person acts.
  public let country: String?
  public let roles: [String]
  public let organisation: String?
  /// The document's day, counted from 1970-01-01.
  public let day: Int?
  let offices: [OfficeTitle]

  /// Makes a sighting from a name already read.
  public init(name: PersonName, country: String?, roles: [String] = [], organisation: String? = nil, day: Int? = nil) {
    self.name = name
    self.country = country
    self.roles = roles
    self.organisation = organisation
    self.day = day
    offices = roles.map { OfficeTitle($0) }
  }

  /// Makes a sighting.
  public init(name: String, country: String?, roles: [String] = [], organisation: String? = nil, day: Int? = nil) {
    self.init(name: PersonName(name), country: country, roles: roles, organisation: organisation, day: day)
  }
}
