import PanelData

#if canImport(Glibc)
  import Glibc
#endif

/// The one door through which bytes leave the program; every step is checked.
///
/// A file is written beside its target, flushed to the disk, and renamed: whatever fails, the old file
/// stays as it was. Pipes and devices are written directly.
enum OutputWriter {
  /// Writes `bytes` to standard output.
  /// - Throws: a `Failure` of kind `inputOutput`.
  static func writeToStandardOutput(_ bytes: [UInt8]) throws {
    if let code = write(bytes, to: STDOUT_FILENO) {
      throw Failure(
        .inputOutput, Phrase(.standardOutputFailed, .text(SystemError.text(of: code))))
    }
  }

  /// Replaces the file at `path` by `bytes`, or writes them to the device or pipe that it is.
  /// - Throws: a `Failure` of kind `cannotCreate` or `inputOutput`; the old file then stays.
  static func write(_ bytes: [UInt8], toFile path: String) throws {
    var status = stat()
    let exists = stat(path, &status) == 0
    switch exists ? status.st_mode & S_IFMT : S_IFREG {
    case S_IFREG:
      // Renaming onto a link would replace the link, so its target is what is written.
      let target = exists ? resolved(path) : path
      try replace(target, mode: exists ? status.st_mode & 0o7777 : nil, bytes, shown: path)
    case S_IFDIR: throw failure(.cannotCreate, .cannotCreate, path, EISDIR)
    default: try writeDirectly(bytes, path)
    }
  }

  /// Makes a folder and those above it.
  /// - Throws: a `Failure` of kind `cannotCreate`.
  static func makeFolder(_ path: String) throws {
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      prefix += prefix.isEmpty || prefix == "/" ? part : "/\(part)"
      if mkdir(prefix, 0o777) != 0 {
        let code = errno
        var status = stat()
        // A root that may be searched but not written answers EACCES or EROFS though the folder is there.
        guard stat(prefix, &status) == 0 else {
          throw failure(.cannotCreate, .cannotCreate, path, code)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
          throw failure(.cannotCreate, .cannotCreate, path, ENOTDIR)
        }
      }
    }
  }

  // MARK: Steps

  private static func replace(
    _ target: String, mode: mode_t?, _ bytes: [UInt8], shown path: String
  ) throws {
    let folder = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? "."
    let name = target.split(separator: "/").last.map(String.init) ?? target
    // Short, so that a long target name does not push it over the system's limit.
    let temporary = "\(folder.isEmpty ? "/" : folder)/.\(name.prefix(40)).\(getpid()).part"
    unlink(temporary)
    // The system applies the umask to a new file's mode.
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(.cannotCreate, .cannotCreate, path, errno) }
    TemporaryFile.begin(temporary)
    defer { TemporaryFile.end() }
    var code = write(bytes, to: file)
    if code == nil, let mode, fchmod(file, mode) != 0 { code = errno }
    if code == nil, fsync(file) != 0 { code = errno }
    // Closing reports errors that a network file system held back.
    if close(file) != 0, code == nil { code = errno }
    if let code {
      unlink(temporary)
      throw failure(.inputOutput, .cannotWrite, path, code)
    }
    guard rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      throw failure(.cannotCreate, .cannotCreate, path, code)
    }
  }

  private static func writeDirectly(_ bytes: [UInt8], _ path: String) throws {
    let file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { throw failure(.cannotCreate, .cannotCreate, path, errno) }
    let written = write(bytes, to: file)
    let closed = close(file) != 0 ? errno : nil
    if let code = written ?? closed { throw failure(.inputOutput, .cannotWrite, path, code) }
  }

  /// Writes all of `bytes`, however little the system takes at a time; the error number if it fails.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var start = 0
    while start < bytes.count {
      // The slice lives for the length of the call, which reads and keeps nothing.
      let count = bytes[start...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      if count == 0 { return EIO }
      start += count
    }
    return nil
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(
    _ kind: Failure.Kind, _ code: PhraseCode, _ path: String, _ number: Int32
  ) -> Failure {
    Failure(kind, Phrase(code, .text(path), .text(SystemError.text(of: number))))
  }
}
