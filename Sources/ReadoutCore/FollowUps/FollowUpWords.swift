/// The word lists that tell what is to be done, looked up once.
final class FollowUpWords: Sendable {
  let stance: WordSet
  let planVerbs: WordSet
  let stative: WordSet
  let agenda: WordSet
  let taking: WordSet
  let motion: WordSet
  let futureAdjectives: WordSet
  let readyAdjectives: WordSet
  let helpful: WordSet
  let changes: WordSet
  let conative: WordSet
  let aims: WordSet
  let doubleVerbs: WordSet
  let eventNouns: WordSet
  let papers: WordSet
  let paperVerbs: WordSet
  let ownBodies: WordSet
  let given: WordSet
  let scheduling: WordSet
  let habits: WordSet
  let soughtThings: WordSet
  let leave, expect, consider, `continue`, work, it: Int32
  /// Verbs and nouns of acts that nobody could tick off.
  let vagueVerbs, vagueNouns, broadVerbs: WordSet
  /// Words of the subject ("led by", "themselves").
  let leading, reflexives: WordSet
  let nouns: ActNouns

  /// Looks the words up in `lexicon`.
  init(_ lexicon: Lexicon) {
    stance = lexicon.words("stance")
    planVerbs = lexicon.words("plan-verb")
    stative = lexicon.words("stative")
    taking = lexicon.words("taking-verb")
    agenda = lexicon.words("agenda-verb")
    motion = lexicon.words("motion-verb")
    futureAdjectives = lexicon.words("future-adjective")
    readyAdjectives = lexicon.words("ready-adjective")
    helpful = lexicon.words("helpful")
    changes = lexicon.words("change-verb")
    conative = lexicon.words("conative-verb")
    aims = lexicon.words("aim-noun")
    doubleVerbs = lexicon.words("double-verb")
    eventNouns = lexicon.words("event-noun")
    papers = lexicon.words("paper-noun")
    paperVerbs = lexicon.words("paper-verb")
    ownBodies = lexicon.words("own-body")
    given = lexicon.words("given-thing")
    expect = lexicon.id("expect")
    consider = lexicon.id("consider")
    scheduling = lexicon.set("schedule slate plan set fix arrange")
    habits = lexicon.words("habit-word")
    soughtThings = lexicon.words("sought-thing")
    leave = lexicon.id("leave")
    `continue` = lexicon.id("continue")
    work = lexicon.id("work")
    it = lexicon.id("it")
    vagueVerbs = lexicon.words("vague-verb")
    vagueNouns = lexicon.words("vague-noun")
    broadVerbs = lexicon.words("broad-verb")
    leading = lexicon.words("led-by")
    reflexives = lexicon.set("themselves itself himself herself")
    nouns = ActNouns(lexicon)
  }
}
