import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// The bytes of a file, of a pipe, or of memory, as they are stored.
///
/// A file is read by position, so that it can be read again. A pipe is read once: what was read
/// before `stopKeeping` is kept and replayed, the rest streams through.
final class ByteSource: Sendable {
  /// The name shown in places.
  let name: String
  private let source: Source
  private let stream = Mutex(Stream())

  private enum Source: Sendable {
    case memory([UInt8])
    case file(descriptor: Int32, base: Int, isOwned: Bool)
    case pipe(descriptor: Int32, isOwned: Bool)
  }

  private struct Stream {
    /// The first bytes, kept until the scan has passed them.
    var kept: [UInt8] = []
    var isKeeping = true
    /// How many bytes have come out of the descriptor.
    var position = 0
  }

  /// Opens a file for reading.
  static func open(path: String, name: String) throws(TableProblem) -> ByteSource {
    let place = TablePlace(file: name)
    // C would stop at the NUL and open another file.
    if path.utf8.contains(0) { throw TableProblem(kind: .missingFile, place: place) }
    var descriptor: Int32 = -1
    repeat {
      descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else {
      throw TableProblem(kind: kind(ofError: errno), place: place)
    }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw TableProblem(kind: .isDirectory, place: place)
    }
    return ByteSource(descriptor: descriptor, name: name, isOwned: true)
  }

  init(bytes: [UInt8], name: String) {
    self.name = name
    source = .memory(bytes)
  }

  init(descriptor: Int32, name: String, isOwned: Bool) {
    self.name = name
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      let base = lseek(descriptor, 0, SEEK_CUR)
      source = .file(descriptor: descriptor, base: max(0, Int(base)), isOwned: isOwned)
    } else {
      source = .pipe(descriptor: descriptor, isOwned: isOwned)
    }
  }

  deinit {
    switch source {
    case .file(let descriptor, _, true), .pipe(let descriptor, true): close(descriptor)
    default: break
    }
  }

  private static func kind(ofError number: Int32) -> TableProblem.Kind {
    switch number {
    case ENOENT, ENOTDIR: .missingFile
    case EISDIR: .isDirectory
    default: .unreadable(errno: number)
    }
  }

  private func problem(_ number: Int32) -> TableProblem {
    TableProblem(kind: Self.kind(ofError: number), place: TablePlace(file: name))
  }

  /// The number of bytes now, or `nil` for a pipe.
  var size: Int? {
    switch source {
    case .memory(let bytes):
      return bytes.count
    case .file(let descriptor, let base, _):
      var status = stat()
      return fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size) - base) : nil
    case .pipe:
      return nil
    }
  }

  /// Tells a pipe that what comes from now on need not be kept.
  func stopKeeping() {
    stream.withLock { $0.isKeeping = false }
  }

  /// Fills `target` from `offset` on; fewer bytes than it holds mean the end of the input.
  func fill(
    _ target: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(TableProblem) -> Int {
    var count = 0
    while count < target.count {
      let part = UnsafeMutableRawBufferPointer(rebasing: target[count...])
      let got = try read(into: part, at: offset + count)
      if got == 0 { break }
      count += got
    }
    return count
  }

  /// Fills `target` from `filled` on with the bytes at `offset`, and returns its new end.
  func read(
    into target: inout [UInt8], from filled: Int, at offset: Int
  ) throws(TableProblem) -> Int {
    let result: Result<Int, TableProblem> = target.withUnsafeMutableBytes { target in
      do throws(TableProblem) {
        let part = UnsafeMutableRawBufferPointer(rebasing: target[filled...])
        return .success(filled + (try fill(part, at: offset)))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func read(
    into target: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(TableProblem) -> Int {
    switch source {
    case .memory(let bytes):
      return Self.copy(bytes, from: offset, to: target)
    case .file(let descriptor, let base, _):
      // The kernel writes at most `target.count` bytes into memory the caller owns.
      return try checked {
        pread(descriptor, target.baseAddress, target.count, off_t(base + offset))
      }
    case .pipe(let descriptor, _):
      let result: Result<Int, TableProblem> = stream.withLock { state in
        if offset < state.kept.count {
          return .success(Self.copy(state.kept, from: offset, to: target))
        }
        // A pipe cannot be read twice.
        guard offset == state.position else { return .failure(problem(ESPIPE)) }
        do throws(TableProblem) {
          let got = try checked { Glibc.read(descriptor, target.baseAddress, target.count) }
          state.position += got
          if state.isKeeping {
            state.kept.append(contentsOf: target[..<got])
          } else {
            state.kept = []
          }
          return .success(got)
        } catch {
          return .failure(error)
        }
      }
      return try result.get()
    }
  }

  private func checked(_ call: () -> Int) throws(TableProblem) -> Int {
    while true {
      let got = call()
      if got >= 0 { return got }
      if errno != EINTR { throw problem(errno) }
    }
  }

  private static func copy(
    _ bytes: [UInt8], from offset: Int, to target: UnsafeMutableRawBufferPointer
  ) -> Int {
    guard offset < bytes.count else { return 0 }
    let part = bytes[offset..<min(bytes.count, offset + target.count)]
    target.copyBytes(from: part)
    return part.count
  }
}
