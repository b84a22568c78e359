/// What speaks for or against a phrase being a matter of the meeting; each has its weight in matterweights.tsv.
package enum MatterTrait: Int, CaseIterable, Sendable {
  // Where it stands.
  case inHeadline, inFirstSentence, inSecondSentence, early, late
  case ownReadout, newsReport
  // Who is the subject of the verb that introduces it.
  case jointSubject, sideSubject, firstPersonSubject, outsideSubject, meetingSubject, otherSubject, noSubject
  // How that verb stands.
  case past, present, perfect, future, gerund, infinitive, participle, passive
  case otherTime, asideSentence, mainClause, laterClause
  case inRelativeClause, inSubordinateClause, quoted, reportedClause, far
  // What stands right before and after it.
  case goal, afterOpeningNoun, afterListOpener, beforeVerb, besideTrigger, afterPreposition
  // Its place in a list.
  case alone, firstOfList, laterOfList, longList
  // Its words.
  case definite, indefinite, possessive, demonstrative, bare
  case properHead, pluralHead, singularHead, noHead
  case oneWord, twoWords, someWords, manyWords, veryManyWords
  case noTopic, faintTopic, weakTopic, fairTopic, strongTopic
  case bilateralTopic, regionalTopic, multilateralTopic, otherTopic
  case finiteVerbInside, numberInside, timeInside, personInside, onlyNames, startsWithGerund, startsWithVerb
  case praisedRelation, noIssueHead, genericHead, bodyHead, strippedOpening
  // How the text takes it up.
  case topicSeen, headSeen, sharedWithTitle, repeated, repeatedOften
  // How strong the frame is.
  case strongFrame, middleFrame, weakFrame

  /// Its name in matterweights.tsv.
  package var name: String { String(describing: self) }

  /// Its name as words ("strong topic").
  var words: String {
    name.reduce(into: "") { words, letter in
      if letter.isUppercase { words += " " }
      words += letter.lowercased()
    }
  }

  /// What a trait is about; one trait of a group may weigh differently beside one of another.
  private enum Group { case position, source, subject, form, head, length, topic, strength, names, none }

  private var group: Group {
    switch self {
    case .inHeadline, .inFirstSentence, .inSecondSentence, .early, .late: .position
    case .ownReadout, .newsReport: .source
    case .jointSubject, .sideSubject, .firstPersonSubject, .outsideSubject, .meetingSubject, .otherSubject, .noSubject:
      .subject
    case .past, .present, .perfect, .future, .gerund, .infinitive, .participle: .form
    case .properHead, .pluralHead, .singularHead, .noHead: .head
    case .oneWord, .twoWords, .someWords, .manyWords, .veryManyWords: .length
    case .noTopic, .faintTopic, .weakTopic, .fairTopic, .strongTopic: .topic
    case .strongFrame, .middleFrame, .weakFrame, .reportedClause: .strength
    case .onlyNames, .laterOfList, .goal, .afterListOpener: .names
    default: .none
    }
  }

  /// Whether the two together have a weight of their own.
  package static func arePair(_ a: MatterTrait, _ b: MatterTrait) -> Bool {
    switch (a.group, b.group) {
    case (.strength, .topic), (.subject, .topic), (.strength, .subject), (.source, .strength), (.position, .strength),
      (.head, .topic), (.length, .topic), (.source, .subject), (.form, .strength), (.position, .source),
      (.names, .strength), (.names, .source):
      true
    default: false
    }
  }
}
