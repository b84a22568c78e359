/// The parts of a text, each with its patterns.
enum PatternGroup: String, CaseIterable {
  case visitTitle, callTitle, courtesyTitle, marginTitle, commissionTitle, groupTitle
  case visitLead, callLead, courtesyLead, marginLead, commissionLead, videoLead, groupLead
  case talks, raised, stance, quote, agreement, commitment, request, plan, paper, delegation, background, closing,
    visit, parting, groupTalks
  case act, event, remark

  /// The group's number.
  var index: Int { Self.indices[self] ?? 0 }

  private static let indices = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The patterns of the group.
  var texts: [String] {
    switch self {
    case .visitTitle, .callTitle, .courtesyTitle, .marginTitle, .commissionTitle, .groupTitle: TitlePatterns.texts(self)
    case .visitLead, .callLead, .courtesyLead, .marginLead, .commissionLead, .videoLead, .groupLead:
      LeadPatterns.texts(self)
    case .talks, .raised, .stance, .quote, .groupTalks, .remark: TalkPatterns.texts(self)
    case .agreement, .commitment, .request, .plan, .paper, .act: FollowUpPatterns.texts(self)
    case .delegation, .background,
      .closing, .visit, .parting, .event:
      BackgroundPatterns.texts(self)
    }
  }
}
