/// Persons that are one by what people decided, and as whom they are known.
struct HandGroups {
  /// One person is another's other name.
  struct Link {
    let into: Int64
    let from: Int64
  }

  /// As whom each person is known who is known as another.
  let roots: [Int64: Int64]

  /// Gathers the groups. Of a group, the one counts that is merged into nobody; of several, the one who came in first.
  init(_ links: [Link]) {
    var group: [Int64: Int64] = [:]
    func top(_ person: Int64) -> Int64 {
      var person = person
      while let next = group[person], next != person { person = next }
      return person
    }
    for link in links {
      let (one, other) = (top(link.into), top(link.from))
      (group[max(one, other)], group[min(one, other)]) = (min(one, other), min(one, other))
    }
    let dependent = Set(links.map(\.from))
    var roots: [Int64: Int64] = [:]
    for members in Dictionary(grouping: group.keys, by: top).values {
      guard let root = members.filter({ !dependent.contains($0) }).min() ?? members.min() else { continue }
      for member in members where member != root { roots[member] = root }
    }
    self.roots = roots
  }
}
