#if canImport(Glibc)
  import Glibc
#endif

/// What the system says by its error numbers.
public enum SystemError {
  /// The meaning of an `errno`: what files and disks answer in every language, of others the number
  /// with the system's words, which are English, as the process never sets a locale.
  public static func argument(of code: Int32) -> Phrase.Argument {
    if let known = known[code] { return .phrase(Phrase(known)) }
    let words = strerror(code).map { String(cString: $0) } ?? "errno"
    return .phrase(Phrase(.systemOther, .text(String(code)), .text(words)))
  }

  private static let known: [Int32: PhraseCode] = [
    EACCES: .systemPermission, EPERM: .systemNotAllowed, EROFS: .systemReadOnly,
    ENOSPC: .systemNoSpace, EDQUOT: .systemQuota, EFBIG: .systemFileTooLarge,
    ENOENT: .systemNoSuch, ENOTDIR: .systemNotFolder, EISDIR: .systemIsFolder,
    EIO: .systemInputOutput, ENAMETOOLONG: .systemNameTooLong, EMFILE: .systemTooManyFiles,
    ELOOP: .systemLinks, EPIPE: .systemPipe, ESPIPE: .systemNoSeek,
    EEXIST: .systemExists, EBUSY: .systemBusy, ETXTBSY: .systemBusy, EINVAL: .systemInvalid,
    ENXIO: .systemNoDevice, ENODEV: .systemNoDevice, ENFILE: .systemTooManyFiles,
    ENOMEM: .systemNoMemory, ESTALE: .systemStale, ETIMEDOUT: .systemTimedOut,
  ]
}
