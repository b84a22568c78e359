import Foundation

/// A program that is run to its end, its output thrown away or kept in a file, and what it took.
struct Child {
  let seconds: Double
  /// The most memory that it held at once.
  let peakMegabytes: Int
  /// Whether it ended with 0.
  let isSuccess: Bool

  /// Runs the program at `path`; nil where it cannot be started.
  ///
  /// Linux counts the memory of the parent at the start as the child's, so measure children while the parent is small.
  static func run(_ path: String, _ arguments: [String], output: String = "/dev/null") -> Child? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let began = ContinuousClock.now
    var process = pid_t()
    guard posix_spawn(&process, path, &actions, nil, &arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 { guard errno == EINTR else { return nil } }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    #if canImport(Darwin)
      let peak = usage.ru_maxrss / 1_048_576
    #else
      let peak = usage.ru_maxrss / 1024
    #endif
    return Child(seconds: seconds, peakMegabytes: peak, isSuccess: status == 0)
  }
}
