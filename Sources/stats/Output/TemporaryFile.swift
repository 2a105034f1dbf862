#if canImport(Glibc)
  import Glibc
#endif

/// Takes the temporary file along when a signal ends the program in the middle of writing.
enum TemporaryFile {
  /// The path as a C string that a signal handler may read; nil while nothing is being written.
  ///
  /// Only the thread that writes changes it, one file at a time, and the handler ends the program.
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?
  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  /// From here on an interrupting signal removes `temporary` before it ends the program.
  static func begin(_ temporary: String) {
    path = strdup(temporary)
    for number in signals {
      signal(number) { number in
        // unlink, signal and raise are safe in a signal handler (POSIX.1-2017, 2.4.3).
        if let path = TemporaryFile.path { unlink(path) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// The file is whole and in place, or removed.
  static func end() {
    for number in signals { signal(number, SIG_DFL) }
    free(path)
    path = nil
  }
}
