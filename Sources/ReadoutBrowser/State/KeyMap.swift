/// An action by name, its keys, what it does, and where.
struct Binding: Hashable, Sendable {
  /// The action's name for the configuration and the palette; it never changes.
  let name: String
  let action: Action
  var keys: [KeySequence]
  /// What it does, for the help.
  let description: String
  /// What it does in one or two words, for the hint bar; the first ones have the best places.
  let hint: String?
  var contexts: Set<Context>

  /// Makes a row of a table; `keys` are written with spaces between them: `PgDn C-d gg`.
  init(
    _ name: String, _ action: Action, _ keys: String, _ description: String, hint: String? = nil,
    _ contexts: Set<Context>
  ) {
    self.name = name
    self.action = action
    self.keys = KeySequence.list(keys)
    self.description = description
    self.hint = hint
    self.contexts = contexts
  }
}

/// All keys. Help, palette, pop-up and hint bar are made from it.
struct KeyMap: Sendable {
  let bindings: [Binding]
  private let actions: [Context: [KeySequence: Action]]
  private let prefixes: [Context: Set<Key>]

  /// Makes a map; where two bindings claim keys in one context, the first wins.
  init(_ bindings: [Binding]) {
    self.bindings = bindings
    var actions: [Context: [KeySequence: Action]] = [:]
    var prefixes: [Context: Set<Key>] = [:]
    for binding in bindings {
      for context in binding.contexts {
        for keys in binding.keys where actions[context]?[keys] == nil {
          actions[context, default: [:]][keys] = binding.action
          if keys.second != nil { prefixes[context, default: []].insert(keys.first) }
        }
      }
    }
    self.actions = actions
    self.prefixes = prefixes
  }

  /// What `keys` do in `context`.
  func action(for keys: KeySequence, in context: Context) -> Action? { actions[context]?[keys] }

  /// Whether a second key follows `key` in `context`.
  func isPrefix(_ key: Key, in context: Context) -> Bool { prefixes[context]?.contains(key) == true }

  /// What may follow `prefix` in `context`: second keys in the order of the table.
  func continuations(of prefix: Key, in context: Context) -> [(key: Key, binding: Binding)] {
    bindings(in: context).flatMap { binding in
      binding.keys.compactMap { keys in keys.first == prefix ? keys.second.map { ($0, binding) } : nil }
    }
  }

  /// Bindings that apply in `context`.
  func bindings(in context: Context) -> [Binding] { bindings.filter { $0.contexts.contains(context) } }

  /// The row of an action where it applies in `context`.
  func binding(of action: Action, in context: Context) -> Binding? {
    bindings.first { $0.action == action && $0.contexts.contains(context) }
  }
}
