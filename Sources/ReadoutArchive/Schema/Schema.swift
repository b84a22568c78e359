import GRDB

/// The archive's tables, migration by migration; a migration that has been published is never edited, only followed.
///
/// What the program found stands in `readout` and the tables that hang on it, and is replaced when a text is read again.
/// What people decided stands in `decision` and nowhere else. `docs/archive.md` tells of each column.
enum Schema {
  /// Number of the newest migration, kept in `PRAGMA user_version`.
  static let version = migrations.count

  /// Marks a file as an archive of Readout's, in `PRAGMA application_id` ("RDOT").
  static let applicationID = 0x5244_4F54

  /// SQL of each version, from 1 on.
  static let migrations: [String] = [first]

  /// Brings the database from the version that it has to the newest one, in one transaction.
  static func migrate(_ db: Database) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found < version else { return }
    for sql in migrations[found...] { try db.execute(sql: sql) }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static let first = """
    CREATE TABLE publisher (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    );
    CREATE TABLE topic (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE
    );
    CREATE TABLE rule (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    );

    -- One row for each document, as it is now. The date key sorts by date: see DateKey.
    CREATE TABLE readout (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      datekey INTEGER NOT NULL UNIQUE,
      locator INTEGER,
      hash BLOB NOT NULL,
      number INTEGER NOT NULL DEFAULT 1,
      date TEXT,
      sides TEXT NOT NULL,
      title TEXT,
      publisher INTEGER REFERENCES publisher (id),
      url TEXT,
      path TEXT NOT NULL,
      format TEXT NOT NULL,
      published TEXT,
      language TEXT NOT NULL,
      imported INTEGER NOT NULL,
      parser INTEGER NOT NULL
    );

    -- By what a document is known: its text, and its address or path, each by the first bytes of a hash. A key may lead
    -- to a document that has been removed.
    CREATE TABLE known (
      key INTEGER PRIMARY KEY,
      readout INTEGER NOT NULL
    );

    CREATE TABLE text (
      readout INTEGER PRIMARY KEY REFERENCES readout (id) ON DELETE CASCADE,
      size INTEGER NOT NULL,
      content BLOB NOT NULL
    );

    -- What a document said before it was changed.
    CREATE TABLE revision (
      readout INTEGER NOT NULL REFERENCES readout (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      hash BLOB NOT NULL,
      title TEXT,
      published TEXT,
      imported INTEGER NOT NULL,
      size INTEGER NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (readout, number)
    ) WITHOUT ROWID;
    CREATE INDEX revision_hash ON revision (hash);

    CREATE TABLE meeting (
      readout INTEGER NOT NULL REFERENCES readout (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      status INTEGER NOT NULL,
      date TEXT,
      date_span TEXT,
      places TEXT,
      countries TEXT NOT NULL,
      PRIMARY KEY (readout, number)
    ) WITHOUT ROWID;

    -- Someone whom the program takes for one person. Where people decided that he or she is another's other name, `merged`
    -- is that person, whose id participants bear. `split` is the spelling for which people made this person, apart from
    -- `parted`.
    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      country TEXT,
      merged INTEGER REFERENCES person (id),
      split TEXT,
      parted INTEGER REFERENCES person (id)
    );
    CREATE INDEX person_merged ON person (merged) WHERE merged IS NOT NULL;
    CREATE INDEX person_split ON person (split) WHERE split IS NOT NULL;
    CREATE INDEX person_parted ON person (parted) WHERE parted IS NOT NULL;
    -- Every spelling of a person, and why it is thought to be the same one.
    CREATE TABLE spelling (
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (person, name)
    ) WITHOUT ROWID;
    -- Keys of which two spellings of one person share at least one.
    CREATE TABLE person_block (
      block TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      PRIMARY KEY (block, person)
    ) WITHOUT ROWID;
    CREATE TABLE person_office (
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (person, title)
    ) WITHOUT ROWID;

    CREATE TABLE participant (
      readout INTEGER NOT NULL REFERENCES readout (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      person INTEGER REFERENCES person (id),
      name TEXT,
      kind INTEGER NOT NULL,
      roles TEXT,
      organisation TEXT,
      country TEXT,
      presence INTEGER NOT NULL,
      meetings TEXT,
      mentions TEXT NOT NULL,
      confidence INTEGER NOT NULL,
      rule INTEGER NOT NULL REFERENCES rule (id),
      PRIMARY KEY (readout, number)
    ) WITHOUT ROWID;
    CREATE INDEX participant_person ON participant (person, readout) WHERE person IS NOT NULL;
    -- Whom the program took a participant for, where people decided that it is another.
    CREATE TABLE participant_home (
      readout INTEGER NOT NULL,
      number INTEGER NOT NULL,
      person INTEGER NOT NULL REFERENCES person (id),
      PRIMARY KEY (readout, number)
    ) WITHOUT ROWID;
    CREATE INDEX participant_home_person ON participant_home (person);

    CREATE TABLE issue (
      readout INTEGER NOT NULL REFERENCES readout (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      label TEXT NOT NULL,
      topic INTEGER NOT NULL REFERENCES topic (id),
      generic INTEGER NOT NULL,
      raised_by TEXT,
      meetings TEXT,
      mentions TEXT NOT NULL,
      confidence INTEGER NOT NULL,
      rule INTEGER NOT NULL REFERENCES rule (id),
      PRIMARY KEY (readout, number)
    ) WITHOUT ROWID;

    CREATE TABLE follow_up (
      readout INTEGER NOT NULL REFERENCES readout (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      owners TEXT,
      recipients TEXT,
      action TEXT NOT NULL,
      issues TEXT,
      due TEXT,
      due_day INTEGER,
      due_span TEXT,
      strength INTEGER NOT NULL,
      span TEXT NOT NULL,
      confidence INTEGER NOT NULL,
      rule INTEGER NOT NULL REFERENCES rule (id),
      PRIMARY KEY (readout, number)
    ) WITHOUT ROWID;
    CREATE INDEX follow_up_due ON follow_up (due_day, readout) WHERE due_day IS NOT NULL;

    -- What people decided, one row for each act; an act that was taken back keeps its row. Which acts are the same is
    -- told by all columns of the unique key, so that archives can exchange theirs.
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY,
      made INTEGER NOT NULL,
      subject TEXT NOT NULL,
      item TEXT NOT NULL,
      label TEXT,
      quote TEXT,
      aspect TEXT NOT NULL,
      value TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0,
      touched INTEGER NOT NULL,
      UNIQUE (subject, item, aspect, made, value)
    );
    CREATE INDEX decision_people ON decision (touched) WHERE aspect IN ('merge', 'split');
    -- Where the decisions in force apply among the items that were found; made anew whenever either changes.
    CREATE TABLE standing (
      readout INTEGER NOT NULL REFERENCES readout (id) ON DELETE CASCADE,
      item INTEGER NOT NULL,
      number INTEGER NOT NULL,
      aspect TEXT NOT NULL,
      value TEXT,
      decision INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
      PRIMARY KEY (readout, item, number, aspect)
    ) WITHOUT ROWID;
    CREATE INDEX standing_value ON standing (aspect, value);

    CREATE TABLE view (
      name TEXT PRIMARY KEY,
      query TEXT NOT NULL,
      saved INTEGER NOT NULL
    ) WITHOUT ROWID;

    -- Words, and in about how many documents they stand: in the text, and in issues, actions, and names and offices. They
    -- complete what is being typed.
    CREATE TABLE word (
      form TEXT PRIMARY KEY,
      stem TEXT NOT NULL,
      body INTEGER NOT NULL,
      issues INTEGER NOT NULL,
      actions INTEGER NOT NULL,
      people INTEGER NOT NULL
    ) WITHOUT ROWID;

    -- What is searched: rows go by the date key, so that the newest are found first. Words of one place, and facts, are
    -- words of their own (see MarkedWord); columns would not do, for to look a word up in one is to read what it has in
    -- all.
    CREATE VIRTUAL TABLE search USING fts5 (
      words, content = '', columnsize = 0, tokenize = 'porter unicode61 remove_diacritics 2'
    );
    """
}
