#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#ifndef _DARWIN_C_SOURCE
#define _DARWIN_C_SOURCE 1
#endif
#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

// posix_spawn cannot hand the terminal over on every system, so this is fork and exec; between the two, nothing but what
// is async-signal-safe. A pipe that exec closes carries errno back.

extern char **environ;

// What we catch is for us alone, and what is blocked would stay blocked; what the user had ignored stays ignored, but
// for SIGPIPE: a program whose reader has gone has to end.
static void reset_signals(void) {
  struct sigaction action;
  for (int number = 1; number < 32; number++) {
    if (sigaction(number, NULL, &action) != 0) continue;
    if (action.sa_handler == SIG_IGN && number != SIGPIPE) continue;
    action.sa_handler = SIG_DFL;
    action.sa_flags = 0;
    sigaction(number, &action, NULL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void fail(int channel) {
  int reason = errno;
  ssize_t written = write(channel, &reason, sizeof reason);
  (void)written;
  _exit(127);
}

// The child's part.
static void become(
    const char *path, char *const arguments[], const int from[3], int terminal, int is_detached, int channel) {
  if (is_detached) {
    setsid();
  } else {
    setpgid(0, 0);
    if (terminal >= 0) cnc_give_terminal(terminal, getpid());
  }
  for (int i = 0; i < 3; i++) {
    if (from[i] == i) {
      fcntl(i, F_SETFD, 0);
    } else if (dup2(from[i], i) < 0) {
      fail(channel);
    }
  }
  reset_signals();
  execve(path, arguments, environ);
  fail(channel);
}

static int spawn(const char *path, char *const arguments[], const int from[3], int terminal, int is_detached) {
  int channel[2];
  if (pipe(channel) != 0) return -1;
  for (int i = 0; i < 2; i++) fcntl(channel[i], F_SETFD, FD_CLOEXEC);
  // No handler of ours may run in the child.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t process = fork();
  if (process == 0) become(path, arguments, from, terminal, is_detached, channel[1]);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(channel[1]);
  int reason = process < 0 ? errno : 0;
  if (process > 0) {
    ssize_t count;
    do count = read(channel[0], &reason, sizeof reason); while (count < 0 && errno == EINTR);
    if (count <= 0) reason = 0;
  }
  close(channel[0]);
  if (reason == 0) return process;
  if (process > 0) {
    while (waitpid(process, NULL, 0) < 0 && errno == EINTR) {}
    if (terminal >= 0) cnc_take_terminal(terminal);
  }
  errno = reason;
  return -1;
}

int cnc_spawn(const char *path, char *const arguments[], int input, int output, int error, int terminal) {
  // Descriptors 0 to 2 must not be written over before they have been copied.
  int from[3] = {input, output, error};
  int copies[3];
  for (int i = 0; i < 3; i++) copies[i] = fcntl(from[i], F_DUPFD_CLOEXEC, 3);
  int process = spawn(path, arguments, copies, terminal, 0);
  int reason = errno;
  for (int i = 0; i < 3; i++) {
    if (copies[i] >= 0) close(copies[i]);
  }
  errno = reason;
  return process;
}

int cnc_spawn_detached(const char *path, char *const arguments[]) {
  int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nothing < 0) return -1;
  int from[3] = {nothing, nothing, nothing};
  int process = spawn(path, arguments, from, -1, 1);
  int reason = errno;
  close(nothing);
  errno = reason;
  return process;
}

int cnc_await(int process, int *code, int *signal) {
  int status = 0;
  pid_t which;
  do which = waitpid(process, &status, WUNTRACED); while (which < 0 && errno == EINTR);
  *code = 0;
  *signal = 0;
  if (which < 0) return 0;
  if (WIFSTOPPED(status)) return 1;
  if (WIFSIGNALED(status)) *signal = WTERMSIG(status);
  if (WIFEXITED(status)) *code = WEXITSTATUS(status);
  return 0;
}

void cnc_give_terminal(int terminal, int group) {
  sigset_t one, before;
  sigemptyset(&one);
  sigaddset(&one, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &one, &before);
  tcsetpgrp(terminal, group);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void cnc_take_terminal(int terminal) { cnc_give_terminal(terminal, getpgrp()); }

void cnc_go_on(int group) { kill(-group, SIGCONT); }

void cnc_await_key(int terminal) {
  struct termios before, raw;
  if (tcgetattr(terminal, &before) != 0) return;
  raw = before;
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  tcsetattr(terminal, TCSADRAIN, &raw);
  char byte;
  ssize_t count = read(terminal, &byte, 1);
  (void)count;
  tcsetattr(terminal, TCSAFLUSH, &before);
}
