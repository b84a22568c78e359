#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#ifndef _DARWIN_C_SOURCE
#define _DARWIN_C_SOURCE 1
#endif
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static struct termios modes_before;
static int has_modes_before = 0;

int cnc_start(int input, int output, int colours) {
  setlocale(LC_ALL, "");
  has_modes_before = tcgetattr(output, &modes_before) == 0;
  int problem = 0;
  if (setupterm(NULL, output, &problem) == ERR) return CNC_UNKNOWN_TERM;
  const char *cup = tigetstr("cup");
  if (cup == NULL || cup == (char *)-1) return CNC_CANNOT_MOVE;
  FILE *in = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 3), "r");
  FILE *out = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 3), "w");
  if (in == NULL || out == NULL || newterm(NULL, out, in) == NULL) return CNC_FAILED;
  set_escdelay(25);
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  // Once colours are started, curses writes sequences that put them back, even where none is used.
  if (colours && has_colors()) {
    start_color();
    use_default_colors();
  }
  return CNC_OK;
}

void cnc_resize(int output) {
  struct winsize size;
  if (ioctl(output, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (is_term_resized(size.ws_row, size.ws_col)) resizeterm(size.ws_row, size.ws_col);
}

int cnc_has_string(const char *name) {
  const char *text = tigetstr(name);
  return text != NULL && text != (char *)-1 && *text != '\0';
}

int cnc_define_key(const char *sequence, int number) { return define_key(sequence, number); }

void cnc_write(int output, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(output, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}

int cnc_width(wchar_t character) { return wcwidth(character); }

int cnc_is_utf8(void) { return MB_CUR_MAX > 1 && strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int cnc_wake_pipe(int ends[2]) {
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  return 0;
}

// Signals that become bytes.

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGWINCH};
enum { CAUGHT = sizeof caught / sizeof caught[0] };
static struct sigaction caught_before[CAUGHT];
static volatile sig_atomic_t wake_end = -1;

static void wake(int signal) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal;
  ssize_t written = write(wake_end, &byte, 1);
  (void)written;
  errno = saved;
}

void cnc_catch_signals(int end) {
  wake_end = end;
  for (int i = 0; i < CAUGHT; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = wake;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(caught[i], NULL, &caught_before[i]);
    if (caught_before[i].sa_handler != SIG_IGN) sigaction(caught[i], &action, NULL);
  }
}

void cnc_release_signals(void) {
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i], &caught_before[i], NULL);
}

void cnc_raise_default(int signal) {
  struct sigaction action, before;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, &before);
  // Threads of a pool block most signals: without this, the signal would wait for ever.
  sigset_t one, blocked;
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_UNBLOCK, &one, &blocked);
  raise(signal);
  // A stopped process goes on here.
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
  sigaction(signal, &before, NULL);
}

int cnc_stop_group(void) {
  struct sigaction ignoring, before;
  memset(&ignoring, 0, sizeof ignoring);
  ignoring.sa_handler = SIG_IGN;
  sigemptyset(&ignoring.sa_mask);
  sigaction(SIGTSTP, NULL, &before);
  if (before.sa_handler == SIG_IGN) return -1;
  // The others first; what is sent to a process may be taken by any thread at any time, so our own is raised.
  sigaction(SIGTSTP, &ignoring, NULL);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
  cnc_raise_default(SIGTSTP);
  return 0;
}

// Crashes.

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
enum { CRASHES = sizeof crashes / sizeof crashes[0] };
static struct sigaction crashes_before[CRASHES];
static int crash_output = -1;
static char reset[512];
static size_t reset_length = 0;

static volatile sig_atomic_t has_crashed = 0;

void cnc_refresh(void) {
  while (has_crashed) pause();
  wrefresh(stdscr);
}

// Everything in here is async-signal-safe.
static void crash(int signal) {
  has_crashed = 1;
  ssize_t written = write(crash_output, reset, reset_length);
  (void)written;
  if (has_modes_before) tcsetattr(crash_output, TCSANOW, &modes_before);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &crashes_before[i], NULL);
  raise(signal);
}

// Appends a capability, without its padding ("$<5>"), to the reset strings.
static void add_reset(const char *name) {
  const char *text = tigetstr(name);
  if (text == NULL || text == (char *)-1) return;
  while (*text != '\0' && reset_length < sizeof reset - 1) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end != NULL) {
      text = end + 1;
    } else {
      reset[reset_length++] = *text++;
    }
  }
}

void cnc_guard_thread(void) {
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_size = 65536;
  stack.ss_sp = malloc(stack.ss_size);
  if (stack.ss_sp != NULL) sigaltstack(&stack, NULL);
}

void cnc_catch_crashes(int output, const char *modes) {
  crash_output = output;
  reset_length = strlen(modes) < sizeof reset / 2 ? strlen(modes) : 0;
  memcpy(reset, modes, reset_length);
  add_reset("sgr0");
  add_reset("rmkx");
  add_reset("cnorm");
  add_reset("rmcup");
  cnc_guard_thread();
  for (int i = 0; i < CRASHES; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = crash;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    sigaction(crashes[i], &action, &crashes_before[i]);
  }
}

void cnc_release_crashes(void) {
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &crashes_before[i], NULL);
}
