// Which pieces of a list belong together.

extension IssuePhraseReader {
  /// Puts pieces together that are no matters by themselves: adjectives before the noun of the next piece, names after the piece before.
  func merged(_ pieces: [Range<Int>]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var pending: Int?
    for (index, piece) in pieces.enumerated() {
      let start = pending ?? piece.lowerBound
      pending = nil
      let whole = start..<piece.upperBound
      let isLast = index == pieces.count - 1
      let last = piece.upperBound - 1
      let isOpen =
        hasNoun(piece) && (analysis.tag(last).isAdjective || analysis.tag(last) == .vbn)
        && analysis.tag(last - 1) != .in
      // "rules to promote the peaceful, sustainable and responsible use": the adjective waits for its noun.
      let isCutOff = isOpen && analysis.tag(last - 1).isDeterminer
      if !isLast,
        isCutOff || (!hasNoun(piece) && isModifier(piece) || isOpen) && topics.topic(of: piece, sides: sides).weight < 4
      {
        pending = start
        continue
      }
      out.append(whole)
    }
    return out
  }

  /// Puts conjuncts together that share what stands after the last of them.
  ///
  /// "the safety, stability and long-term sustainability of space activities", "military, humanitarian and stabilisation planning
  /// for operations", "freedom of navigation and overflight".
  func joined(_ pieces: [Range<Int>]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var i = 0
    while i < pieces.count {
      var last = i
      while last + 1 < pieces.count, isBareConjunct(pieces[last]), isAdjacent(pieces[last], pieces[last + 1]) {
        last += 1
      }
      if last > i, sharesComplement(pieces[last], after: pieces[i..<last]) {
        out.append(pieces[i].lowerBound..<pieces[last].upperBound)
        i = last + 1
      } else if i + 1 < pieces.count, isObject(pieces[i + 1], ofPrepositionIn: pieces[i]) {
        out.append(pieces[i].lowerBound..<pieces[i + 1].upperBound)
        i += 2
      } else {
        out.append(pieces[i])
        i += 1
      }
    }
    return out
  }

  /// One noun or adjective with at most a determiner and an adjective: "the safety", "humanitarian".
  private func isBareConjunct(_ piece: Range<Int>) -> Bool {
    piece.count <= 3
      && piece.allSatisfy {
        let tag = analysis.tag($0)
        return tag.isDeterminer || tag.isAdjective || tag == .nn || tag == .nns || tag == .vbn
      }
      && piece.filter { analysis.tag($0).isNoun }.count <= 1
  }

  /// Whether only a comma or "and" stands between two pieces.
  private func isAdjacent(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    b.lowerBound - a.upperBound <= 2
      && (a.upperBound..<b.lowerBound).allSatisfy {
        analysis.tokens.isMark($0, ",") || analysis.id($0) == analysis.words.and || analysis.id($0) == analysis.words.or
      }
  }

  /// Whether the last conjunct has an "of" phrase of its own that the bare ones before it share, or a noun that their adjectives share.
  private func sharesComplement(_ piece: Range<Int>, after before: ArraySlice<Range<Int>>) -> Bool {
    guard let of = piece.first(where: { analysis.tag($0) == .in || analysis.tag($0) == .to }) else {
      // "social and economic reforms": adjectives before a noun that names the matter itself.
      return before.allSatisfy { !hasNoun($0) } && !isFieldNoun(piece.upperBound - 1)
    }
    guard of > piece.lowerBound, analysis.tag(of - 1).isNoun, !analysis.tag(piece.lowerBound).isDeterminer else {
      return false
    }
    if before.allSatisfy({ !hasNoun($0) }) { return !isFieldNoun(of - 1) }
    return analysis.id(of) == analysis.words.of && before.allSatisfy(hasNoun)
      && !analysis.words.genericHeads.contains(analysis.tokens.stems[of - 1])
  }

  /// "economic and security cooperation": the adjectives are the matters, the noun says only that they are talked about.
  private func isFieldNoun(_ i: Int) -> Bool {
    analysis.words.genericHeads.contains(analysis.tokens.stems[i]) || openings.heads.contains(analysis.tokens.stems[i])
      || openings.relations.contains(analysis.tokens.stems[i])
  }

  /// "freedom of navigation and overflight": a bare noun that goes on with the object of "of".
  private func isObject(_ piece: Range<Int>, ofPrepositionIn before: Range<Int>) -> Bool {
    guard piece.count == 1, analysis.tag(piece.lowerBound) == .nn, before.count >= 3, before.count <= 5,
      isAdjacent(before, piece), before.upperBound + 1 == piece.lowerBound,
      analysis.id(before.upperBound - 2) == analysis.words.of, analysis.tag(before.upperBound - 1) == .nn
    else { return false }
    return topics.topic(of: piece, sides: sides).weight < 5
  }

  /// Whether a noun stands in the range.
  func hasNoun(_ range: Range<Int>) -> Bool { range.contains { analysis.tag($0).isNoun } }

  private func isModifier(_ range: Range<Int>) -> Bool {
    range.count <= 4
      && range.allSatisfy {
        analysis.tag($0).isAdjective || analysis.tag($0).isAdverb || analysis.tag($0).isDeterminer
          || analysis.tag($0) == .vbn || analysis.tag($0) == .hyphen || analysis.tag($0) == .vbg
      }
  }
}
