#!/usr/bin/env python3
"""Writes which code points take two columns, for the tests of TextWidth.

The East_Asian_Width property (Unicode Standard Annex 11) is read from the package unicodedata2 (PyPI), which holds the
Unicode Character Database of the version in its name:

    python3 -m venv /tmp/unicode && /tmp/unicode/bin/pip install unicodedata2
    /tmp/unicode/bin/python scripts/unicode-widths.py > Tests/ReadoutBrowserTests/Unicode/east-asian-wide.txt
"""
import unicodedata2 as unicode

HEADER = f"""\
# Code points whose East_Asian_Width is W or F, as ranges of hexadecimal numbers, unassigned ones with the default of
# their block. Derived by scripts/unicode-widths.py from the Unicode Character Database, version {unicode.unidata_version}.
# Copyright © 1991-2026 Unicode, Inc.; used under the Unicode License V3 (https://www.unicode.org/license.txt); modified:
# all but these ranges is left out.
"""


def wide_ranges():
    start = None
    for value in range(0x110000 + 1):
        is_wide = value < 0x110000 and unicode.east_asian_width(chr(value)) in "WF"
        if is_wide and start is None:
            start = value
        elif not is_wide and start is not None:
            yield start, value - 1
            start = None


print(HEADER, end="")
for first, last in wide_ranges():
    print(f"{first:04X}..{last:04X}")
