/// Decides whether a sighting is one of the known persons.
///
/// The choice depends on the arguments alone, not on the candidates' order. A whole name that is the same joins
/// within one country; anything less joins only where one candidate alone held the same office within five years.
public enum PersonChooser {
  /// Days within which an office counts as held at the same time.
  static let sameTime = 5 * 366
  /// Days after which a namesake may be another, if an incomplete name with the same office fits now.
  static let longTime = 20 * 366
  /// Days beyond which a namesake with other offices is another person.
  static let lifetime = 40 * 365

  /// The known person who was seen, or a new one.
  public static func choose(spelling sighting: PersonSighting, among known: [KnownPerson]) -> PersonChoice {
    var refusals: Set<NewPersonReason> = []
    var same: [Candidate] = []
    var supported: [Candidate] = []
    for person in known {
      switch judge(sighting, person) {
      case .refused(let reason): if let reason { refusals.insert(reason) }
      case .same(let candidate): same.append(candidate)
      case .supported(let candidate): supported.append(candidate)
      }
    }
    let best = same.min()
    if let best, best.holdsOffice || (best.gap ?? 0) <= longTime || supported.isEmpty {
      return .known(best.id, best.reason)
    }
    // Two whom people merged are one.
    if Set(supported.map(\.root)).count == 1, let only = supported.min() { return .known(only.id, only.reason) }
    if !supported.isEmpty { return .new(.ambiguous) }
    return .new(NewPersonReason.allCases.first(where: refusals.contains))
  }

  private enum Judgement {
    case refused(NewPersonReason?)
    case same(Candidate)
    case supported(Candidate)
  }

  /// A known person whose name fits, the likeliest first.
  private struct Candidate: Comparable {
    let id: Int64
    let root: Int64
    let reason: NameReason
    let holdsOffice: Bool
    let gap: Int?

    static func < (a: Candidate, b: Candidate) -> Bool {
      if a.holdsOffice != b.holdsOffice { return a.holdsOffice }
      let gaps = (a.gap ?? Int.max, b.gap ?? Int.max)
      return gaps.0 != gaps.1 ? gaps.0 < gaps.1 : a.id < b.id
    }
  }

  private static func judge(_ sighting: PersonSighting, _ person: KnownPerson) -> Judgement {
    guard let verdict = verdict(sighting.name, person.names) else {
      let contradicts = person.names.contains { isSame(NameRules.compare(sighting.name, $0)) }
      return .refused(contradicts ? .contradictsSpelling : nil)
    }
    if let one = sighting.country, let other = person.country, one != other { return .refused(.otherCountry) }
    let times = officeTimes(sighting, person)
    let holdsOffice = times.contains { $0 != nil && $0 ?? 0 <= sameTime }
    let gap = gap(sighting.day, person.offices)
    let knowsBoth = sighting.country != nil && person.country != nil
    switch verdict {
    case .same(let reason):
      let candidate = Candidate(id: person.id, root: person.root, reason: reason, holdsOffice: holdsOffice, gap: gap)
      if !sighting.name.isFull {
        // "Biden" and "Biden", both President of one country in undated texts: no day speaks against it.
        let isUndated = knowsBoth && times.contains { $0 == nil }
        return holdsOffice || isUndated ? .supported(candidate) : .refused(.noSharedOffice)
      }
      if !knowsBoth && times.isEmpty { return .refused(.noSharedOffice) }
      if times.isEmpty, let gap, gap > lifetime { return .refused(.farApart) }
      return .same(candidate)
    case .compatible(let reason):
      guard knowsBoth, holdsOffice else { return .refused(.noSharedOffice) }
      return .supported(Candidate(id: person.id, root: person.root, reason: reason, holdsOffice: true, gap: gap))
    case .different: return .refused(nil)
    }
  }

  /// The nearest verdict on all spellings; nil where one of them contradicts.
  ///
  /// A spelling that the person already has fits: someone may have joined spellings that no rule joins.
  private static func verdict(_ name: PersonName, _ spellings: [PersonName]) -> NameVerdict? {
    if spellings.contains(where: { $0.spelling == name.spelling }) { return .same(.sameSpelling) }
    var best: NameVerdict?
    for spelling in spellings {
      let verdict = NameRules.compare(name, spelling)
      if verdict == .different { return nil }
      if best.map({ isNearer(verdict, than: $0) }) ?? true { best = verdict }
    }
    return best
  }

  private static func isNearer(_ a: NameVerdict, than b: NameVerdict) -> Bool {
    if isSame(a) != isSame(b) { return isSame(a) }
    return rank(a) < rank(b)
  }

  private static func isSame(_ verdict: NameVerdict) -> Bool {
    if case .same = verdict { return true }
    return false
  }

  private static func rank(_ verdict: NameVerdict) -> Int {
    verdict.reason.flatMap { NameReason.allCases.firstIndex(of: $0) } ?? Int.max
  }

  // MARK: Offices

  /// For every office that both agree on, the days between; nil inside where a day is unknown.
  private static func officeTimes(_ sighting: PersonSighting, _ person: KnownPerson) -> [Int?] {
    if let one = sighting.organisation, let other = person.organisation,
      NameFolding.phrase(one) != NameFolding.phrase(other)
    {
      return []
    }
    return person.offices.filter { office in sighting.offices.contains { $0.agrees(with: office.words) } }
      .map { days(sighting.day, $0) }
  }

  /// Days between a day and the office's time; 0 inside it.
  private static func days(_ day: Int?, _ office: KnownPerson.Office) -> Int? {
    guard let day, let first = office.firstDay ?? office.lastDay, let last = office.lastDay ?? office.firstDay else {
      return nil
    }
    return max(0, first - day, day - last)
  }

  private static func gap(_ day: Int?, _ offices: [KnownPerson.Office]) -> Int? {
    offices.compactMap { days(day, $0) }.min()
  }
}
