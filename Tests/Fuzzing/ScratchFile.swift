#if canImport(Glibc)
  import Glibc
#endif

/// A file that is there while it is read.
enum ScratchFile {
  static func with(_ bytes: [UInt8], _ body: (String) -> Void) {
    let path = "\(folder)/stats-fuzz-\(getpid()).csv"
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { return }
    let written = write(file, bytes, bytes.count)
    close(file)
    if written == bytes.count { body(path) }
    unlink(path)
  }

  private static var folder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }
}
