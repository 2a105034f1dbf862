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
        .inputOutput, Phrase(.standardOutputFailed, SystemError.argument(of: code)))
    }
  }

  /// Replaces the file at `path` by `bytes`, or writes them to the device or pipe that it is; a missing
  /// folder is made.
  /// - Parameter inputs: the files that were read; none of them is ever written.
  /// - Throws: a `Failure` of kind `cannotCreate` or `inputOutput`; the old file then stays.
  static func write(_ bytes: [UInt8], toFile path: String, inputs: [String]) throws {
    var status = stat()
    let exists = stat(path, &status) == 0
    for input in inputs where exists {
      var other = stat()
      if stat(input, &other) == 0, other.st_dev == status.st_dev, other.st_ino == status.st_ino {
        throw Failure(.cannotCreate, Phrase(.outputIsInput, .text(path)))
      }
    }
    switch exists ? status.st_mode & S_IFMT : S_IFREG {
    case S_IFREG:
      // Renaming onto a link would replace the link, so its target is what is written.
      let target = exists ? resolved(path) : try linkTarget(path)
      let mode = exists ? status.st_mode & 0o7777 : nil
      try replace(target, mode: mode, bytes, shown: path)
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
    let folder = target.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(target[...$0]) } ?? ""
    let part = TemporaryFile.begin(in: folder)
    defer { part.end() }
    let temporary = part.path
    unlink(temporary)
    // The system applies the umask to a new file's mode.
    func create() -> Int32 { open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    var file = create()
    if file < 0, errno == ENOENT, !folder.isEmpty {
      try makeFolder(folder)
      file = create()
    }
    guard file >= 0 else { throw failure(.cannotCreate, .cannotCreate, path, errno) }
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

  /// Where a link leads that leads to nothing yet; the path itself where it is no link.
  private static func linkTarget(_ path: String) throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    // The system writes at most one byte less than the buffer holds, so a zero always follows.
    let length = readlink(path, &buffer, buffer.count - 1)
    guard length > 0 else { return path }
    let bytes = buffer[..<length].map { UInt8(bitPattern: $0) }
    let target = String(decoding: bytes, as: UTF8.self)
    if target.hasPrefix("/") { return target }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    return folder + target
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(
    _ kind: Failure.Kind, _ code: PhraseCode, _ path: String, _ number: Int32
  ) -> Failure {
    Failure(kind, Phrase(code, .text(path), SystemError.argument(of: number)))
  }
}
