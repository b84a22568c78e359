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
  case sharedWithTitle, repeated, repeatedOften
  // How strong the frame is.
  case strongFrame, middleFrame, weakFrame

  /// Its name in matterweights.tsv.
  package var name: String { String(describing: self) }
}
