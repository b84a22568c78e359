#ifndef CNCURSES_H
#define CNCURSES_H
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <wchar.h>
#include "child.h"

// Globals and macros of curses that Swift cannot import.

static inline int cnc_rows(void) { return LINES; }
static inline int cnc_columns(void) { return COLS; }
static inline int cnc_colors(void) { return has_colors() ? COLORS : 0; }
static inline attr_t cnc_bold(void) { return A_BOLD; }
static inline attr_t cnc_dim(void) { return A_DIM; }
static inline attr_t cnc_underline(void) { return A_UNDERLINE; }
static inline attr_t cnc_reverse(void) { return A_REVERSE; }
#ifdef A_ITALIC
static inline attr_t cnc_italic(void) { return A_ITALIC; }
#else
static inline attr_t cnc_italic(void) { return 0; }
#endif

/// Reads a key without waiting: OK for a character, KEY_CODE_YES for a function key, ERR for none.
static inline int cnc_get_key(wint_t *key) { return wget_wch(stdscr, key); }

/// Writes `count` wide characters at a place with the given attributes and colour pair.
static inline void cnc_put(int row, int column, const wchar_t *text, int count, attr_t attributes, short pair) {
  wattr_set(stdscr, attributes, pair, NULL);
  mvwaddnwstr(stdscr, row, column, text, count);
}

/// Empties a row.
static inline void cnc_clear_row(int row) {
  wattr_set(stdscr, A_NORMAL, 0, NULL);
  wmove(stdscr, row, 0);
  wclrtoeol(stdscr);
}

static inline void cnc_move(int row, int column) { wmove(stdscr, row, column); }
/// Sends what has been written to the terminal, unless another thread has crashed: then it waits for the end.
void cnc_refresh(void);
/// Makes the next refresh draw everything.
static inline void cnc_forget_screen(void) { clearok(curscr, TRUE); }

/// Why a terminal could not be taken.
enum { CNC_OK = 0, CNC_UNKNOWN_TERM = 1, CNC_CANNOT_MOVE = 2, CNC_FAILED = 3 };

/// Takes the terminal behind the descriptors for full-screen use, with colours if wanted.
int cnc_start(int input, int output, int colours);
/// Asks the terminal for its size and tells curses, if that has changed.
void cnc_resize(int output);
/// Columns that the C library, and so curses, counts for a character; -1 for none.
int cnc_width(wchar_t character);
/// Whether the locale's characters are UTF-8.
int cnc_is_utf8(void);

/// Whether the terminal's description has this string, of terminfo or of its extensions.
int cnc_has_string(const char *name);
/// Lets curses report `sequence` as a function key with this number.
int cnc_define_key(const char *sequence, int number);
/// Writes bytes to the terminal as they are, after what curses has sent.
void cnc_write(int output, const char *bytes, size_t count);

/// Makes a pipe whose ends neither block nor survive exec; 0 or -1.
int cnc_wake_pipe(int ends[2]);
/// From now on INT, TERM, HUP, TSTP and WINCH write their number as one byte into `wake`, unless they are ignored.
void cnc_catch_signals(int wake);
/// Puts the former handling of these signals back.
void cnc_release_signals(void);
/// Ends or stops the process as the signal does by default; after a stop, the signal is handled as before.
void cnc_raise_default(int signal);
/// Stops the process and all of its group, as Ctrl-Z at their terminal does; -1 where whoever started them does not want that.
int cnc_stop_group(void);
/// From now on a crash writes the terminal's reset strings, and before them `modes`, and puts its modes back before the
/// process dies; call it after cnc_start.
void cnc_catch_crashes(int output, const char *modes);
/// Gives the calling thread a stack of its own for crashes, so that even one that has run out of stack is caught.
void cnc_guard_thread(void);
/// Puts the former handling of crashes back.
void cnc_release_crashes(void);

#endif
