/// Numbers and sets of the words that the grammar asks for by name.
struct GrammarWords: Sendable {
  let of, to, `in`, on, `for`, with, by, at, from, and, or, `as`, the, that, s, between, between2, into, about: Int32
  let be, have, `do`, not, will, would, shall, should, could, can, may, might, must: Int32
  let he, she, they, it, we, i, his, her, him, their, its, our, who, which, whose, whereWord: Int32
  let including, include, such, like, well, ranging, range, today, both, two, three, how, than, via, per: Int32
  let due, set, ready, willing, prepared, likely, unlikely, able, need, importance, invitation, plan, former,
    counterpart, elect, jr, sr: Int32
  let copula, modal, negation, monthWords, weekdays, groupNouns, meetingNouns, said, meet, genericHeads: WordSet
  let particles, suffixes, notAName, spokespersons: WordSet
  let subordinators, timeWords, pluralOffices, leaderNouns, bodyNouns, members, delegations, partWords, receiving,
    elsewhere, departing, processVerbs, predecessors, nowWords, hopes, fears, attendance, indefinite: WordSet
  let addressing, support, listWords: WordSet
  let callNouns, phoneWords, talksNouns, visitNouns, summitNouns, farewell, aside, expecting, matterOpeners: WordSet
  let ifWord, unless, last, year, month, discuss, cancel, postpone, courtesy, state, meetVerb, meeting, visitVerb,
    arrive, speak, take, place, talk, video, link, accompany, whether, until, represent, my: Int32

  /// Looks the words up in `lexicon`.
  init(_ lexicon: Lexicon) {
    func id(_ word: String) -> Int32 { lexicon.id(word) }
    (of, to, `in`, on) = (id("of"), id("to"), id("in"), id("on"))
    (`for`, with, by, at) = (id("for"), id("with"), id("by"), id("at"))
    (from, and, or, `as`) = (id("from"), id("and"), id("or"), id("as"))
    (the, that, s) = (id("the"), id("that"), id("'s"))
    (between, between2, into, about) = (id("between"), id("among"), id("into"), id("about"))
    (be, have, `do`, not) = (id("be"), id("have"), id("do"), id("not"))
    (will, would, shall, should) = (id("will"), id("would"), id("shall"), id("should"))
    (could, can, may, might, must) = (id("could"), id("can"), id("may"), id("might"), id("must"))
    (he, she, they, it, we, i) = (id("he"), id("she"), id("they"), id("it"), id("we"), id("i"))
    (his, her, him, their, its, our) = (id("his"), id("her"), id("him"), id("their"), id("its"), id("our"))
    (who, which, whose, whereWord) = (id("who"), id("which"), id("whose"), id("where"))
    (including, include, such, like, well) = (id("including"), id("include"), id("such"), id("like"), id("well"))
    (ranging, range, today, both) = (id("ranging"), id("range"), id("today"), id("both"))
    (two, three, how, than, via, per) = (id("two"), id("three"), id("how"), id("than"), id("via"), id("per"))
    (due, set, ready, willing) = (id("due"), id("set"), id("ready"), id("willing"))
    (prepared, likely, unlikely, able) = (id("prepared"), id("likely"), id("unlikely"), id("able"))
    (need, importance, invitation, plan) = (id("need"), id("importance"), id("invitation"), id("plan"))
    (former, counterpart, elect) = (id("former"), id("counterpart"), id("elect"))
    (jr, sr) = (id("jr"), id("sr"))
    copula = lexicon.set("is are was were be been being am 's 're")
    modal = lexicon.set("will would shall should could can may might must 'll")
    negation = lexicon.set("not n't never no neither nor without")
    monthWords = lexicon.words("month")
    weekdays = lexicon.words("weekday")
    groupNouns = lexicon.words("group-noun")
    meetingNouns = lexicon.words("meeting-noun")
    said = lexicon.words("said")
    meet = lexicon.words("meet")
    genericHeads = lexicon.words("generic-head")
    particles = lexicon.words("name-particle")
    suffixes = lexicon.words("name-suffix")
    notAName = lexicon.words("not-a-name")
    spokespersons = lexicon.words("spokesperson")
    subordinators = lexicon.set(
      "that while when after before because if unless although though whether since until as where")
    addressing = lexicon.words("addressing")
    support = lexicon.words("support-verb")
    listWords = lexicon.words("list-word")
    (represent, my) = (id("represent"), id("my"))
    (accompany, whether, until) = (id("accompany"), id("whether"), id("until"))
    (video, link) = (id("video"), id("link"))
    (take, place, talk) = (id("take"), id("place"), id("talk"))
    (ifWord, unless) = (id("if"), id("unless"))
    callNouns = lexicon.set("call")
    phoneWords = lexicon.set("telephone phone teleconference videoconference telephoned phoned")
    talksNouns = lexicon.set("talk talks negotiation consultation dialogue round")
    visitNouns = lexicon.set("visit visits trip tour")
    summitNouns = lexicon.set("summit")
    farewell = lexicon.set("farewell credentials courtesy")
    aside = lexicon.set("sidelines side margins ahead following followed after before previous earlier during")
    expecting = lexicon.set("expect due set schedule likely slate plan agree intend")
    matterOpeners = lexicon.set("on about regarding concerning over")
    (cancel, postpone, courtesy, state) = (id("cancel"), id("postpone"), id("courtesy"), id("state"))
    (meetVerb, meeting, visitVerb, arrive, speak) = (id("meet"), id("meeting"), id("visit"), id("arrive"), id("speak"))
    (last, year, month, discuss) = (id("last"), id("year"), id("month"), id("discuss"))
    predecessors = lexicon.set("predecessor successor")
    indefinite = lexicon.set("a an another any")
    attendance = lexicon.set("attend participate join")
    hopes = lexicon.set("hope expectation wish")
    fears = lexicon.set("warn fear threaten")
    nowWords = lexicon.set("now currently presently")
    departing = lexicon.set("leave depart return")
    processVerbs = lexicon.words("process-verb")
    elsewhere = lexicon.words("elsewhere")
    receiving = lexicon.words("receiving")
    partWords = lexicon.set("part member comprise consist")
    delegations = lexicon.set("delegation team mission side contingent entourage")
    bodyNouns = lexicon.words("body-noun")
    members = lexicon.set("member nation state country")
    leaderNouns = lexicon.set("leader")
    pluralOffices = lexicon.set(
      "ministers presidents leaders secretaries ambassadors chiefs heads commissioners envoys officials")
    timeWords = lexicon.words("time")
  }
}
