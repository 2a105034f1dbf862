import Dispatch
import Plotting
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// How many threads may measure and paint text at the same time.
///
/// One may unless more are asked for: each has fonts and set lines of its own, which take some
/// milliseconds and megabytes to load. Pictures are the same, whichever thread draws them.
public enum TextThreads {
  private static let texts = Mutex([PangoText()])

  /// Lets `count` threads set text at the same time, never fewer than before.
  ///
  /// Fonts are looked up from then on, beside what else the program does.
  public static func use(_ count: Int) {
    texts.withLock { texts in
      while texts.count < count { texts.append(PangoText()) }
    }
  }

  /// The language whose fonts are being loaded; empty for none.
  private static let wanted = Mutex("")
  private static let loading = DispatchGroup()

  /// Begins to load the fonts of `language` beside what else the program does, and stops with those of
  /// another.
  public static func load(language: String) {
    let isNew = wanted.withLock { wanted in
      defer { wanted = language }
      return wanted != language
    }
    guard isNew, !language.isEmpty else { return }
    DispatchQueue.global().async(group: loading) {
      let fonts = FontStack(language: language)
      // Chinese, Latin and figures have each a list of fonts of their own.
      for text in ["国", "A", "2"] {
        for weight in [TextStyle.Weight.regular, .bold] {
          guard wanted.withLock({ $0 == language }) else { return }
          let style = TextStyle(size: 10, weight: weight, color: Color(0))
          withText { _ = $0.metrics(of: text, style: style, fonts: fonts) }
        }
      }
    }
  }

  /// Stops loading, and waits until no thread of ours is inside a font library: the program must not
  /// end before.
  public static func endLoading() {
    load(language: "")
    loading.wait()
  }

  /// The processors of this machine.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// How many threads have nothing else to do while a picture is drawn: none where many are drawn at the
  /// same time.
  static var idle: Int { texts.withLock { $0.count } > 1 ? 0 : processors - 1 }

  /// Runs `body` with fonts that no other thread uses; it must not call this again.
  static func withText<Result>(_ body: (PangoText) throws -> Result) rethrows -> Result {
    let texts = texts.withLock { $0 }
    for text in texts {
      if let result = try text.ifFree(body) { return result }
    }
    return try texts[0].locked(body)
  }
}
