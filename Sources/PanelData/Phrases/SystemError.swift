#if canImport(Glibc)
  import Glibc
#endif

/// What the system says by its error numbers.
public enum SystemError {
  /// The meaning of an `errno`: the common ones in every language, others in the system's English, as
  /// the process never sets a locale.
  public static func argument(of code: Int32) -> Phrase.Argument {
    if let known = known[code] { return .phrase(Phrase(known)) }
    guard let text = strerror(code) else { return .text("errno \(code)") }
    return .text(String(cString: text))
  }

  private static let known: [Int32: PhraseCode] = [
    EACCES: .systemPermission, EPERM: .systemNotAllowed, EROFS: .systemReadOnly,
    ENOSPC: .systemNoSpace, EDQUOT: .systemQuota, EFBIG: .systemFileTooLarge,
    ENOENT: .systemNoSuch, ENOTDIR: .systemNotFolder, EISDIR: .systemIsFolder,
    EIO: .systemInputOutput, ENAMETOOLONG: .systemNameTooLong, EMFILE: .systemTooManyFiles,
    ELOOP: .systemLinks, EPIPE: .systemPipe, ESPIPE: .systemNoSeek,
  ]
}
