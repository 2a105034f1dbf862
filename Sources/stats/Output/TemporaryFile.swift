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
  /// What the signals did before, to be put back: `nohup` has some of them ignored.
  nonisolated(unsafe) private static var before: [(@convention(c) (Int32) -> Void)?] = []

  /// From here on an interrupting signal removes `temporary` before it ends the program.
  static func begin(_ temporary: String) {
    path = strdup(temporary)
    before = []
    for number in signals {
      let old = signal(number) { number in
        // unlink, signal and raise are safe in a signal handler (POSIX.1-2017, 2.4.3).
        if let path = TemporaryFile.path { unlink(path) }
        signal(number, SIG_DFL)
        raise(number)
      }
      before.append(old)
    }
  }

  /// The file is whole and in place, or removed.
  static func end() {
    for (number, old) in zip(signals, before) { signal(number, old) }
    free(path)
    path = nil
  }
}
