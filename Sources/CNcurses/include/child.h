#ifndef CHILD_H
#define CHILD_H

/// Starts `path` with `arguments` (the name first, NULL last) and standard input, output and error from these descriptors,
/// in a process group of its own; where `terminal` is not negative, that group has the terminal before the program runs.
/// Returns the process, or -1 with errno set, also where the program could not be executed.
int cnc_spawn(const char *path, char *const arguments[], int input, int output, int error, int terminal);

/// Starts a program in a session of its own, without a terminal; as above otherwise.
int cnc_spawn_detached(const char *path, char *const arguments[]);

/// Waits until a process has ended or stopped; true where it has stopped. `code` is its exit code, or 0 where a signal
/// ended it, whose number is then in `signal`.
int cnc_await(int process, int *code, int *signal);

/// Gives the terminal to a process group; this process need not be in front.
void cnc_give_terminal(int terminal, int group);
/// Gives the terminal to this process's own group.
void cnc_take_terminal(int terminal);
/// Waits until a key is pressed at a terminal, and throws away what it sent.
void cnc_await_key(int terminal);
/// Lets a stopped group go on.
void cnc_go_on(int group);

#endif
