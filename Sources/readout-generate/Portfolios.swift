import Foundation

/// The fields of ministers: a word by which the program's table lists the titles of such ministries, and their topics.
struct Portfolio {
  let title: String
  let keyword: String
  let topics: [String]

  /// Most common ministries first; small governments have only those.
  static let all = """
    Finance=finance=finance trade growth; Interior=interior=police crime border terror; Defence=defence=defence peace maritime;
    Trade=trade=trade investment; Health=health=health; Agriculture=agriculture=farming water; Education=education=education youth;
    Energy=energy=energy climate; Transport=transport=transport infrastructure; Environment=environment=climate water;
    Justice=justice=justice crime rights; Labour=labour=labour migration; Industry=industry=industry investment growth;
    Tourism=tourism=tourism culture; Culture=culture=culture; Economy=economy=growth investment trade; Water=water=water farming;
    Science and Technology=science=science; Communications=communications=cyber science; Fisheries=fisheries=fisheries maritime;
    Planning=planning=development finance; Housing=housing=infrastructure disasters; Youth=youth=youth culture;
    Mines=mines=industry energy; Social Affairs=social=youth health; Home Affairs=home=police migration border;
    Public Works=works=infrastructure transport; Women's Affairs=women=youth rights; Immigration=immigration=migration consular;
    Digital Affairs=digital=cyber science; Civil Aviation=aviation=transport tourism; Development=development=development;
    Higher Education=higher=education science; Disaster Management=disaster=disasters climate; Railways=railways=transport;
    Commerce=commerce=trade; Maritime Affairs=maritime=maritime fisheries; Sport=sport=culture youth;
    Forestry=forestry=climate farming; Food=food=farming trade; Parliamentary Affairs=parliamentary=democracy;
    Human Rights=rights=rights democracy; Research=research=science; Space=space=science
    """.parts.map { part in
      let fields = part.split(separator: "=").map(String.init)
      return Portfolio(title: fields[0], keyword: fields[1], topics: fields[2].words)
    }

  /// Every title of such a ministry that the program's table of offices lists, as titles are written.
  static func titles() -> [[String]] {
    let rows = Tables.rows("offices.tsv").filter { $0.count > 2 && $0[2] == "portfolio" && $0[1] != "foreign-minister" }
    let listed = rows.map { $0[0] }
      .map { (name: $0, words: Set($0.words.map { $0.trimmingCharacters(in: .punctuationCharacters) })) }
      .filter { !$0.name.contains("co op") && !$0.name.contains("ex service") && $0.words.count < 7 }
    return all.map { portfolio in
      [portfolio.title]
        + listed.filter { $0.words.contains(portfolio.keyword) }.map(\.name.titled)
    }
  }
}

extension String {
  /// With capitals, as a ministry writes its name.
  fileprivate var titled: String {
    let small: Set = ["and", "of", "the", "for", "in", "on", "to", "with", "by"]
    return words.map { small.contains($0) ? $0 : $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
