#if canImport(Glibc)
  import Glibc
#endif

/// What is known of the terminal.
enum Terminal {
  /// The columns of text written to standard output: those of the terminal, at most 100 since longer
  /// lines are hard to read; nil where it is no terminal.
  static var width: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(100, max(30, Int(size.ws_col)))
  }
}
