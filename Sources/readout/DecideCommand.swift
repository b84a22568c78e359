import ArgumentParser
import ReadoutArchive
import ReadoutCore

/// Decides about an item of a readout.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Tick off, confirm, reject, correct or annotate what was found; nothing that was found is changed.",
    discussion: """
      EXAMPLES
        readout decide 3fa4c1/f2 --status done --date 2016-09-30
        readout decide 3fa4c1/i1 --reject --note "A list of topics, and not one"
        readout decide 3fa4c1/f1 --correct owner=GB --correct due=2016-10
        readout decide 3fa4c1/f1 --correct due=     the due date as it was found
        readout decide 3fa4c1/f1 --correct due=none no due date, whatever was found
        readout decide 3fa4c1/f1 --correct owner="Rudd, France"
        readout decide --undo 3fa4c1/f2             take the newest decision back; --redo restores it

      Fields to correct: label, topic, side (issues); label, owner, recipient, due (follow-ups); label, office, country,
      presence (participants). Countries and organisations may be named or given by code, people as the text names them.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("How far a follow-up is: open, progress, done or dropped.", valueName: "status"))
  var status: DecisionValue.Status?

  @Option(help: ArgumentHelp("The day on which it got there, with --status.", valueName: "date"))
  var date: CalendarDate?

  @Flag(help: "The item is right.")
  var confirm = false

  @Flag(help: "The item is wrong.")
  var reject = false

  @Option(help: ArgumentHelp("What is to be said instead; may be given several times.", valueName: "field=value"))
  var correct: [String] = []

  @Option(help: ArgumentHelp("A note; an empty one takes the former one away.", valueName: "text"))
  var note: String?

  @Option(help: ArgumentHelp("A word to find the item again by; an empty one takes it away.", valueName: "word"))
  var mark: String?

  @Flag(help: "Take the newest decision on the item back.")
  var undo = false

  @Flag(help: "Restore the decision that was taken back last.")
  var redo = false

  @Argument(help: ArgumentHelp("The beginning of the readout's id and the item's: 3fa4c1/f2.", valueName: "item"))
  var item: String

  func validate() throws {
    if confirm && reject { throw ValidationError("--confirm and --reject exclude each other.") }
    if date != nil && status == nil { throw ValidationError("--date goes with --status.") }
    let acts = try acts
    if undo && redo || (undo || redo) && !acts.isEmpty {
      throw ValidationError("--undo and --redo stand alone.")
    }
    if !undo && !redo && acts.isEmpty {
      throw ValidationError("Say what to decide: --status, --confirm, --reject, --correct, --note, --mark or --undo.")
    }
    if ItemReference(item) == nil {
      throw ValidationError(
        "An item is named like 3fa4c1/f2: six or more digits of the readout's id, and the item's id.")
    }
  }

  func run() throws {
    guard let reference = ItemReference(item) else { return }
    let target = try archive.open(.writing)
    let (readout, id) = try target.resolve(reference)
    if undo {
      try tell("took back", try target.undo(id, of: readout))
    } else if redo {
      try tell("restored", try target.redo(id, of: readout))
    } else {
      try target.decide(id, of: readout, try acts)
    }
  }

  private func tell(_ what: String, _ decision: Decision) throws {
    let line = "\(what): \(decision.aspect.rawValue) \(decision.value)"
    try StandardStream.output.write(Array((Sanitiser.clean(line) + "\n").utf8))
  }

  private var acts: [Archive.Act] {
    get throws {
      var acts: [Archive.Act] = []
      if let status { acts.append(.status(status, on: date)) }
      if confirm { acts.append(.verdict(.confirmed)) }
      if reject { acts.append(.verdict(.rejected)) }
      var fields: [DecisionValue.Field: String] = [:]
      for text in correct {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let field = DecisionValue.Field(rawValue: parts[0]) else {
          let names = DecisionValue.Field.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("--correct takes field=value, where field is one of \(names).")
        }
        fields[field] = parts[1]
      }
      if !fields.isEmpty { acts.append(.correct(fields)) }
      if let note { acts.append(.note(note)) }
      if let mark { acts.append(.mark(mark)) }
      return acts
    }
  }
}

extension DecisionValue.Status: ExpressibleByArgument {}
