import ArgumentParser

/// People across documents.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "List people across readouts, and say who is who where the program cannot know.",
    discussion: """
      EXAMPLES
        readout people                              everybody, those with the most readouts first
        readout people with:PK minister             those whom a search finds
        readout people show "Nisar Ali Khan"        spellings, offices and meetings
        readout people merge 12 40                  40 is 12
        readout people split 12 "N. Khan"           that spelling is someone else's
        readout people undo                         take the newest of these decisions back

      A person who is called like a subcommand is looked for with: readout people list show
      """,
    subcommands: [
      PeopleListCommand.self, PeopleShowCommand.self, PeopleMergeCommand.self, PeopleSplitCommand.self,
      PeopleUndoCommand.self, PeopleRedoCommand.self,
    ],
    defaultSubcommand: PeopleListCommand.self)
}
