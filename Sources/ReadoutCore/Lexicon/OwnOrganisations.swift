import Synchronization

/// The user's own organisations, by whose names the whole program calls them once they have been added.
///
/// Codes of archived readouts outlive the parser that found them, so that their names cannot come from it.
enum OwnOrganisations {
  private struct Known {
    /// Names by codes.
    var names: [String: String] = [:]
    /// Codes by names, variants and codes in small letters.
    var codes: [String: String] = [:]
  }

  private static let known = Mutex(Known())

  /// Adds the organisations of a user's tables; of two with one code, the first counts.
  static func add(_ user: UserLexicon) {
    for (name, bytes) in user.tables where name == "organisations.tsv" {
      bytes.withUnsafeBufferPointer { bytes in
        let table = Table(bytes: bytes)
        let column = (table.index(of: "code"), table.index(of: "name"), table.index(of: "variants"))
        known.withLock { known in
          table.forEachRow { row in
            let (code, name) = (row[column.0].string, row[column.1].string)
            var called = [code, name]
            Table.forEachValue(row[column.2]) { called.append($0.string) }
            if known.names[code] == nil { known.names[code] = name }
            for word in called where known.codes[word.lowercased()] == nil { known.codes[word.lowercased()] = code }
          }
        }
      }
    }
  }

  /// The name of the organisation of a code.
  static func name(of code: String) -> String? { known.withLock { $0.names[code] } }

  /// The code of the organisation of a name, in capitals or not.
  static func code(named name: String) -> String? { known.withLock { $0.codes[name.lowercased()] } }
}

extension Names {
  /// Has the organisations of a user's tables called by their names everywhere; what the built-in tables know comes first.
  public static func add(_ user: UserLexicon) { OwnOrganisations.add(user) }
}
