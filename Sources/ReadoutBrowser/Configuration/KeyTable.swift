/// All keys as a page of the documentation.
public enum KeyTable {
  /// Markdown, with a table for each place.
  public static var markdown: String {
    var out = """
      # Keys

      Made from the program's own tables by `make docs`: do not edit. Each action can be given other keys by its name, as
      [configuration.md](configuration.md) tells; `:` finds an action by name or description, and `?` shows this help for
      the pane in focus. `^X` is Ctrl-X, two letters are pressed one after the other, and after the first of them a list
      shows what may follow.

      """
    var said: Set<Binding> = []
    out += section("Wherever rows are moved through", rows(Context.moving, beside: &said))
    out += section("In the panes and in the lists of tabs", rows(Context.listing, beside: &said))
    out += section("In the panes of readouts, items and source", rows(Context.panes, beside: &said))
    for context in Context.allCases { out += section(context.title, rows([context], beside: &said)) }
    return out
  }

  // Rows that apply in all these places and have not been told yet, and those that apply in no more than one.
  private static func rows(_ contexts: Set<Context>, beside said: inout Set<Binding>) -> [Binding] {
    let isOne = contexts.count == 1
    let rows = KeyMap.archive.bindings.filter { row in
      isOne ? !row.contexts.isDisjoint(with: contexts) && !said.contains(row) : row.contexts.isSuperset(of: contexts)
    }
    if isOne { return rows }
    let new = rows.filter { !said.contains($0) }
    said.formUnion(new)
    return new
  }

  private static func section(_ title: String, _ rows: [Binding]) -> String {
    guard !rows.isEmpty else { return "" }
    let lines = rows.map { row in
      let keys = row.keys.map { "`\(escape($0.name))`" }.joined(separator: " ")
      return "| \(keys.isEmpty ? "–" : keys) | \(row.description) | `\(row.name)` |\n"
    }
    return "\n## \(title)\n\n| keys | what it does | action |\n|---|---|---|\n" + lines.joined()
  }

  private static func escape(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
