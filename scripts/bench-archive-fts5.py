"""Times SQLite's FTS5 alone over the .txt files of folders, as the floor under what an archive can take.

usage: bench-archive-fts5.py DATABASE QUERIES ANSWERS FOLDER…

Makes DATABASE of one table with title and body, then asks each line of QUERIES, newest rows first, 20 at most, and
writes to ANSWERS a line that says what was made and a line with seconds for each query.
"""

import os
import re
import sqlite3
import sys
import time

BATCH = 1000
HEAD = re.compile(r'\A---\n.*?^title: "?(.*?)"?$.*?^---\n', re.DOTALL | re.MULTILINE)


def texts(folders):
    """Title and body of each file, folders in sorted order."""
    for folder in folders:
        for root, names, files in os.walk(folder):
            names.sort()
            for name in sorted(files):
                with open(os.path.join(root, name), encoding="utf-8") as file:
                    text = file.read()
                head = HEAD.match(text)
                yield (head.group(1), text[head.end():]) if head else ("", text)


def fill(connection, folders):
    """Reads all texts into the table; the number of them."""
    connection.execute(
        "CREATE VIRTUAL TABLE search USING fts5 (title, body, tokenize = 'porter unicode61 remove_diacritics 2')")
    count, batch = 0, []
    for row in texts(folders):
        batch.append(row)
        count += 1
        if len(batch) == BATCH:
            with connection:
                connection.executemany("INSERT INTO search (title, body) VALUES (?, ?)", batch)
            batch = []
    with connection:
        connection.executemany("INSERT INTO search (title, body) VALUES (?, ?)", batch)
    return count


def ask(connection, query):
    """Seconds of the second run, for the first brings pages into memory."""
    for _ in range(2):
        began = time.perf_counter()
        connection.execute(
            "SELECT rowid, title FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 20", (query,)).fetchall()
        seconds = time.perf_counter() - began
    return seconds


def main(database, queries, answers, *folders):
    if os.path.exists(database):
        os.remove(database)
    connection = sqlite3.connect(database)
    connection.executescript("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
    connection.execute("PRAGMA cache_size = -64000")
    began = time.perf_counter()
    count = fill(connection, folders)
    rate = count / (time.perf_counter() - began)
    connection.close()
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA cache_size = -8000")
    with open(queries, encoding="utf-8") as lines:
        times = [ask(connection, line.rstrip("\n")) for line in lines]
    with open(answers, "w", encoding="utf-8") as out:
        size = os.path.getsize(database) / 1e6
        print(f"SQLite {sqlite3.sqlite_version} FTS5 alone takes in {rate:,.0f} texts a second; its file has {size:,.0f} MB.",
              file=out)
        for seconds in times:
            print(seconds, file=out)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
