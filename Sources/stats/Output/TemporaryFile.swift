import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A file that is being written, taken along when a signal ends the program in the middle of it.
///
/// Several threads may write, each into a file of its own.
struct TemporaryFile {
  /// Where it stands: in the folder of its target.
  let path: String
  private let place: Int

  private typealias Handler = @convention(c) (Int32) -> Void
  private typealias Text = UnsafeMutablePointer<CChar>

  /// What is known under the lock.
  private struct Book {
    var isTaken = [Bool](repeating: false, count: TemporaryFile.most)
    /// What the paths at `texts` say.
    var paths = [String](repeating: "", count: TemporaryFile.most)
    /// What the signals did before, to be put back: `nohup` has some of them ignored.
    var before: [Handler?] = []
  }

  /// More files than threads write at once; one beyond that would only not be taken along.
  private static let most = 64
  private static let book = Mutex(Book())
  private static let signals = [SIGHUP, SIGINT, SIGTERM]
  /// The paths as C strings that a signal handler may read; nil where nothing is being written.
  ///
  /// Only changed under the lock. A string is never freed, so that the handler cannot meet one that
  /// was: it serves the next file in the same place, and there are as many as folders and threads.
  nonisolated(unsafe) private static let shown = {
    let texts = UnsafeMutablePointer<Text?>.allocate(capacity: most)
    texts.initialize(repeating: nil, count: most)
    return texts
  }()
  nonisolated(unsafe) private static var texts = [Text?](repeating: nil, count: most)

  /// A name in `folder`, which is empty or ends in a slash; from here on an interrupting signal
  /// removes the file before it ends the program.
  ///
  /// The name is short, so that a long target name does not push it over the system's limit.
  static func begin(in folder: String) -> TemporaryFile {
    book.withLock { book in
      if !book.isTaken.contains(true) { book.before = watch() }
      let place = book.isTaken.firstIndex(of: false) ?? most
      let path = "\(folder).stats-\(getpid())-\(place).part"
      guard place < most else { return TemporaryFile(path: path, place: place) }
      book.isTaken[place] = true
      if book.paths[place] != path {
        book.paths[place] = path
        texts[place] = strdup(path)
      }
      shown[place] = texts[place]
      return TemporaryFile(path: path, place: place)
    }
  }

  /// The file is whole and in place, or removed.
  func end() {
    Self.book.withLock { book in
      guard place < Self.most else { return }
      Self.shown[place] = nil
      book.isTaken[place] = false
      if !book.isTaken.contains(true) {
        for (number, old) in zip(Self.signals, book.before) { signal(number, old) }
      }
    }
  }

  private static func watch() -> [Handler?] {
    signals.map { number in
      signal(number) { number in
        // unlink, signal and raise are safe in a signal handler (POSIX.1-2017, 2.4.3).
        for place in 0..<TemporaryFile.most {
          if let path = TemporaryFile.shown[place] { unlink(path) }
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}
