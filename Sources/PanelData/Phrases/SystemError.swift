#if canImport(Glibc)
  import Glibc
#endif

/// The system's own words for its error numbers.
public enum SystemError {
  /// The text of an `errno`, in the system's English: the process never sets a locale.
  public static func text(of code: Int32) -> String {
    guard let text = strerror(code) else { return "errno \(code)" }
    return String(cString: text)
  }
}
