/// Numbers and sets of the words that the grammar asks for by name.
struct GrammarWords: Sendable {
  let of, to, `in`, on, `for`, with, by, at, from, and, or, `as`, the, that, s, between, between2, into, about: Int32
  let be, have, `do`, not, will, would, shall, should, could, can, may, might, must: Int32
  let he, she, they, it, we, i, his, her, their, its, our, who, which, whose, where: Int32
  let including, include, such, like, well, ranging, range, today, both, two, three, how, than, via, per: Int32
  let due, set, ready, willing, prepared, likely, unlikely, able, need, importance, invitation, plan, former, counterpart: Int32
  let copula, modal, negation, monthWords, weekdays, groupNouns, meetingNouns, said, meet, genericHeads: WordSet
  let particles, suffixes, notAName, spokespersons: WordSet
  let subordinators, timeWords: WordSet

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
    (his, her, their, its, our) = (id("his"), id("her"), id("their"), id("its"), id("our"))
    (who, which, whose, where) = (id("who"), id("which"), id("whose"), id("where"))
    (including, include, such, like, well) = (id("including"), id("include"), id("such"), id("like"), id("well"))
    (ranging, range, today, both) = (id("ranging"), id("range"), id("today"), id("both"))
    (two, three, how, than, via, per) = (id("two"), id("three"), id("how"), id("than"), id("via"), id("per"))
    (due, set, ready, willing) = (id("due"), id("set"), id("ready"), id("willing"))
    (prepared, likely, unlikely, able) = (id("prepared"), id("likely"), id("unlikely"), id("able"))
    (need, importance, invitation, plan) = (id("need"), id("importance"), id("invitation"), id("plan"))
    (former, counterpart) = (id("former"), id("counterpart"))
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
    subordinators = lexicon.set("that while when after before because if unless although though whether since until as where")
    timeWords = lexicon.words("time")
  }
}
