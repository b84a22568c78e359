/// Numbers and sets of the words that the grammar asks for by name.
///
/// The property has the word's name; sets are lists of wordlists.tsv or a few words given here.
final class GrammarWords: Sendable {
  let accompany: Int32
  let and: Int32
  let arrive: Int32
  let `as`: Int32
  let at: Int32
  let be: Int32
  let between: Int32
  let both: Int32
  let by: Int32
  let can: Int32
  let cancel: Int32
  let continueVerb: Int32
  let could: Int32
  let counterpart: Int32
  let courtesy: Int32
  let designate: Int32
  let discuss: Int32
  let `do`: Int32
  let due: Int32
  let during: Int32
  let elect: Int32
  let exchange: Int32
  let `for`: Int32
  let from: Int32
  let gather: Int32
  let government: Int32
  let had: Int32
  let have: Int32
  let he: Int32
  let held: Int32
  let her: Int32
  let him: Int32
  let his: Int32
  let house: Int32
  let i: Int32
  let ifWord: Int32
  let `in`: Int32
  let include: Int32
  let jr: Int32
  let last: Int32
  let lead: Int32
  let likely: Int32
  let link: Int32
  let may: Int32
  let meetVerb: Int32
  let meeting: Int32
  let might: Int32
  let month: Int32
  let must: Int32
  let my: Int32
  let near: Int32
  let of: Int32
  let on: Int32
  let or: Int32
  let other: Int32
  let our: Int32
  let pay: Int32
  let peace: Int32
  let place: Int32
  let plan: Int32
  let postpone: Int32
  let presentWord: Int32
  let ranging: Int32
  let reach: Int32
  let recently: Int32
  let represent: Int32
  let s: Int32
  let set: Int32
  let she: Int32
  let should: Int32
  let sign: Int32
  let so: Int32
  let speak: Int32
  let sr: Int32
  let state: Int32
  let such: Int32
  let take: Int32
  let talk: Int32
  let that: Int32
  let the: Int32
  let their: Int32
  let there: Int32
  let they: Int32
  let to: Int32
  let today: Int32
  let two: Int32
  let unless: Int32
  let until: Int32
  let up: Int32
  let video: Int32
  let virtual: Int32
  let visitVerb: Int32
  let want: Int32
  let we: Int32
  let welcome: Int32
  let well: Int32
  let whether: Int32
  let which: Int32
  let who: Int32
  let with: Int32
  let would: Int32
  let year: Int32

  let addressing: WordSet
  let announcing: WordSet
  let anotherMeeting: WordSet
  let aside: WordSet
  let asideOpeners: WordSet
  let attendance: WordSet
  let backgroundOpeners: WordSet
  let briefings: WordSet
  let bodyNouns: WordSet
  let buildings: WordSet
  let callNouns: WordSet
  let copula: WordSet
  let delegationMembers: WordSet
  let delegationOpeners: WordSet
  let delegations: WordSet
  let departing: WordSet
  let elsewhere: WordSet
  let expecting: WordSet
  let farewell: WordSet
  let fears: WordSet
  let genericHeads: WordSet
  let glad: WordSet
  let groupNouns: WordSet
  let hopes: WordSet
  let hosting: WordSet
  let houseWords: WordSet
  let indefinite: WordSet
  let leaderNouns: WordSet
  let listWords: WordSet
  let manySided: WordSet
  let matterLists: WordSet
  let matterOpeners: WordSet
  let mediators: WordSet
  let meet: WordSet
  let meetingNouns: WordSet
  let meetingsProper: WordSet
  let members: WordSet
  let modal: WordSet
  let monthWords: WordSet
  let negation: WordSet
  let noIssue: WordSet
  let notAName: WordSet
  let nowWords: WordSet
  let partWords: WordSet
  let particles: WordSet
  let partners: WordSet
  let pastWords: WordSet
  let phoneWords: WordSet
  let plainBuildings: WordSet
  let pluralOffices: WordSet
  let praise: WordSet
  let predecessors: WordSet
  let processVerbs: WordSet
  let rareSurnames: WordSet
  let rebels: WordSet
  let receiving: WordSet
  let said: WordSet
  let sidelines: WordSet
  let speaking: WordSet
  let statements: WordSet
  let subordinators: WordSet
  let suffixes: WordSet
  let summitNouns: WordSet
  let support: WordSet
  let talksNouns: WordSet
  let thingNouns: WordSet
  let these: WordSet
  let timeWords: WordSet
  let towns: WordSet
  let travel: WordSet
  let visitNouns: WordSet
  let visitVerbs: WordSet
  let bodiesOfPeople: WordSet
  /// Nouns that tell the kind of a meeting, and "video" and "virtual" before one.
  let kindCues: WordSet

  let calendar: CalendarWords
  let followUps: FollowUpWords
  let openings: IssuePhraseReader.Openings

  /// Looks the words up in `lexicon`.
  init(_ lexicon: Lexicon) {
    func id(_ word: String) -> Int32 { lexicon.id(word) }
    accompany = id("accompany")
    and = id("and")
    arrive = id("arrive")
    `as` = id("as")
    at = id("at")
    be = id("be")
    between = id("between")
    both = id("both")
    by = id("by")
    can = id("can")
    cancel = id("cancel")
    continueVerb = id("continue")
    could = id("could")
    counterpart = id("counterpart")
    courtesy = id("courtesy")
    designate = id("designate")
    discuss = id("discuss")
    `do` = id("do")
    due = id("due")
    during = id("during")
    elect = id("elect")
    exchange = id("exchange")
    `for` = id("for")
    from = id("from")
    gather = id("gather")
    government = id("government")
    had = id("had")
    have = id("have")
    he = id("he")
    held = id("held")
    her = id("her")
    him = id("him")
    his = id("his")
    house = id("house")
    i = id("i")
    ifWord = id("if")
    `in` = id("in")
    include = id("include")
    jr = id("jr")
    last = id("last")
    lead = id("lead")
    likely = id("likely")
    link = id("link")
    may = id("may")
    meetVerb = id("meet")
    meeting = id("meeting")
    might = id("might")
    month = id("month")
    must = id("must")
    my = id("my")
    near = id("near")
    of = id("of")
    on = id("on")
    or = id("or")
    other = id("other")
    our = id("our")
    pay = id("pay")
    peace = id("peace")
    place = id("place")
    plan = id("plan")
    postpone = id("postpone")
    presentWord = id("present")
    ranging = id("ranging")
    reach = id("reach")
    recently = id("recently")
    represent = id("represent")
    s = id("'s")
    set = id("set")
    she = id("she")
    should = id("should")
    sign = id("sign")
    so = id("so")
    speak = id("speak")
    sr = id("sr")
    state = id("state")
    such = id("such")
    take = id("take")
    talk = id("talk")
    that = id("that")
    the = id("the")
    their = id("their")
    there = id("there")
    they = id("they")
    to = id("to")
    today = id("today")
    two = id("two")
    unless = id("unless")
    until = id("until")
    up = id("up")
    video = id("video")
    virtual = id("virtual")
    visitVerb = id("visit")
    want = id("want")
    we = id("we")
    welcome = id("welcome")
    well = id("well")
    whether = id("whether")
    which = id("which")
    who = id("who")
    with = id("with")
    would = id("would")
    year = id("year")
    addressing = lexicon.words("addressing")
    announcing = lexicon.set("announce issue release publish")
    anotherMeeting = lexicon.words("another-meeting")
    aside = lexicon.set("sidelines side margins ahead following followed after before previous earlier during")
    asideOpeners = lexicon.words("aside-opener")
    attendance = lexicon.set("attend participate join")
    backgroundOpeners = lexicon.set("when after before since following if unless until whether who which that")
    briefings = lexicon.words("briefing-noun")
    bodyNouns = lexicon.words("body-noun")
    buildings = lexicon.set(
      "palace hotel residence secretariat ministry castle villa mansion lodge headquarters hall office centre center building airport embassy"
    )
    callNouns = lexicon.set("call")
    copula = lexicon.set("is are was were be been being am 's 're")
    delegationMembers = lexicon.set("include comprise consist")
    delegationOpeners = lexicon.set("lead head include including comprise consist be by of")
    delegations = lexicon.set("delegation team mission side contingent entourage official")
    departing = lexicon.set("leave depart return")
    elsewhere = lexicon.words("elsewhere")
    expecting = lexicon.set("expect due set schedule likely slate plan agree intend")
    farewell = lexicon.set("farewell credentials courtesy")
    fears = lexicon.set("warn fear threaten")
    genericHeads = lexicon.words("generic-head")
    glad = lexicon.words("glad")
    groupNouns = lexicon.words("group-noun")
    hopes = lexicon.set("hope expectation wish")
    hosting = lexicon.set("receive host")
    houseWords = lexicon.set("guest state government")
    indefinite = lexicon.set("a an another any")
    leaderNouns = lexicon.set("leader")
    listWords = lexicon.words("list-word")
    manySided = lexicon.set("international other")
    matterLists = lexicon.set("cooperation following including discussion agenda talk")
    matterOpeners = lexicon.set("on about regarding concerning over")
    mediators = lexicon.set("mediator facilitator")
    meet = lexicon.words("meet")
    meetingNouns = lexicon.words("meeting-noun")
    meetingsProper = lexicon.set("meeting talk discussion conversation consultation call dialogue bilateral")
    members = lexicon.set("member nation state country")
    modal = lexicon.set("will would shall should could can may might must 'll")
    monthWords = lexicon.words("month")
    negation = lexicon.set("not n't never no neither nor without")
    noIssue = lexicon.words("no-issue")
    notAName = lexicon.words("not-a-name")
    nowWords = lexicon.set("now currently presently")
    partWords = lexicon.set("part member comprise consist")
    particles = lexicon.words("name-particle")
    partners = lexicon.set("partner ally counterpart")
    pastWords = lexicon.set("already previously recently ago once")
    phoneWords = lexicon.set("telephone phone teleconference videoconference telephoned phoned")
    plainBuildings = lexicon.set("palace residence hotel ministry headquarters mansion castle")
    pluralOffices = lexicon.words("plural-offices")
    praise = lexicon.words("praise-adjective")
    predecessors = lexicon.set("predecessor successor")
    processVerbs = lexicon.words("process-verb")
    rareSurnames = lexicon.words("rare-surname")
    rebels = lexicon.set("rebel insurgent separatist guerrilla militant")
    receiving = lexicon.words("receiving")
    said = lexicon.words("said")
    sidelines = lexicon.set("sidelines margins")
    speaking = lexicon.set("speak talk confer converse")
    statements = lexicon.set("statement communique release")
    subordinators = lexicon.words("subordinators")
    suffixes = lexicon.words("name-suffix")
    summitNouns = lexicon.set("summit")
    support = lexicon.words("support-verb")
    talksNouns = lexicon.set("talk talks negotiation consultation dialogue round")
    thingNouns = lexicon.words("thing-noun")
    these = lexicon.set("these they those participants")
    timeWords = lexicon.words("time")
    towns = lexicon.set("capital city town resort port village")
    travel = lexicon.set("travel visit arrive tour")
    visitNouns = lexicon.set("visit visits trip tour")
    visitVerbs = lexicon.words("visit-verb")
    bodiesOfPeople = lexicon.words("body-of-people")
    kindCues = WordSet(
      [callNouns, phoneWords, talksNouns, visitNouns, summitNouns, farewell].flatMap(\.numbers) + [video, virtual])
    calendar = CalendarWords(lexicon)
    followUps = FollowUpWords(lexicon)
    openings = IssuePhraseReader.Openings(lexicon)
  }
}
