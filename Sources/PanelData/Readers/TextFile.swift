import Tables

#if canImport(Glibc)
  import Glibc
#endif

/// Small text files that are read whole.
public enum TextFile {
  /// The bytes of the file at `path`.
  /// - Throws: a `Failure`: of kind `noInput` when it cannot be read, `refused` above `limit` bytes.
  public static func bytes(of path: String, limit: Int) throws -> [UInt8] {
    func unreadable(_ code: Int32) -> Failure {
      Failure(TableProblem(kind: .unreadable(errno: code), place: TablePlace(file: path)))
    }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw unreadable(errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // The system writes at most as many bytes as the buffer holds.
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(errno)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      if bytes.count > limit {
        throw Failure(.refused, Phrase(.fileTooLong, .text(path), .count(limit)))
      }
    }
  }
}
