/// Sequences that ask a terminal of xterm's kind for mouse and paste (xterm's "Control Sequences", `CSI ? Pm h`).
enum TerminalModes {
  /// Presses, wheel and dragging are told, places in decimal digits: without 1006, columns beyond 95 could not be.
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
  /// What is pasted comes between two sequences.
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  /// Asks for the background's colour (OSC 11); terminals that do not know the question say nothing.
  static let askBackground = "\u{1B}]11;?\u{1B}\\"
  /// All off again.
  static let allOff = mouseOff + pasteOff
}
