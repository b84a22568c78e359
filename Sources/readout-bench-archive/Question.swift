/// A query that other programs can be asked, too.
struct Question {
  /// What sort of query it is.
  enum Sort: String, CaseIterable {
    case one = "one word"
    case two = "two words"
    case phrase
    case prefix
  }

  let sort: Sort
  let words: [String]

  /// The question as readout, notmuch and SQLite take it.
  var text: String {
    switch sort {
    case .one, .two: words.joined(separator: " ")
    case .phrase: "\"\(words.joined(separator: " "))\""
    case .prefix: "\(words[0])*"
    }
  }

  /// Twelve questions of each sort.
  static func choose(_ sample: Sample, seed: UInt64) -> [Question] {
    var dice = Dice(seed: seed &+ 1)
    var questions: [Question] = []
    for sort in Sort.allCases {
      var made = 0
      while made < 12 {
        let words: [String]
        switch sort {
        case .one: words = [sample.word(&dice)].compactMap { $0 }
        case .two: words = [sample.word(&dice), sample.word(&dice)].compactMap { $0 }
        case .phrase: words = sample.phrase(2, &dice)?.split(separator: " ").map(String.init) ?? []
        case .prefix: words = sample.word(.medium, &dice).map { [String($0.prefix(3 + made % 3))] } ?? []
        }
        guard !words.isEmpty else { continue }
        questions.append(Question(sort: sort, words: words))
        made += 1
      }
    }
    return questions
  }

  /// The median by sort of what each question takes.
  static func medians(_ questions: [Question], _ seconds: (Question) throws -> Double) rethrows -> [Sort: Double] {
    var times: [Sort: [Double]] = [:]
    for question in questions { times[question.sort, default: []].append(try seconds(question)) }
    return times.mapValues { Quantiles($0).median }
  }
}
