import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A table as a file, a pipe, or bytes in memory; text in any known encoding is read as UTF-8.
///
/// What an input holds is told by its first bytes when it is first read. UTF-8 and whatever is no
/// text are passed on as they are stored; other encodings and gzip-compressed text are decoded on
/// the way, block by block. Offsets are those of the bytes passed on.
///
/// A file can be read again. A pipe is read once: what the preview has read is kept and replayed to
/// the scan, the rest streams through.
public final class TableInput: Sendable {
  /// The name shown in places.
  public var name: String { source.name }
  private let source: ByteSource
  private let chosen: TextEncoding?
  private let content = Mutex(Content())

  private struct Content: Sendable {
    /// `nil` as long as nothing has been read.
    var evidence: EncodingEvidence?
    /// `nil` when the bytes are passed on as they are stored.
    var stream: TextStream?
  }

  /// Opens a file for reading; `name` is what places show and defaults to the path.
  ///
  /// Without `encoding` it is found out; a byte order mark overrules either.
  /// Throws `.missingFile`, `.isDirectory` or `.unreadable`.
  public static func open(
    path: String, name: String? = nil, encoding: TextEncoding? = nil
  ) throws(TableProblem) -> TableInput {
    TableInput(try ByteSource.open(path: path, name: name ?? path), encoding: encoding)
  }

  /// The standard input, whether a pipe, a terminal or a redirected file.
  public static func standardInput(name: String, encoding: TextEncoding? = nil) -> TableInput {
    TableInput(descriptor: STDIN_FILENO, name: name, isOwned: false, encoding: encoding)
  }

  /// Bytes in memory.
  public convenience init(bytes: [UInt8], name: String, encoding: TextEncoding? = nil) {
    self.init(ByteSource(bytes: bytes, name: name), encoding: encoding)
  }

  convenience init(
    descriptor: Int32, name: String, isOwned: Bool, encoding: TextEncoding? = nil
  ) {
    self.init(
      ByteSource(descriptor: descriptor, name: name, isOwned: isOwned), encoding: encoding)
  }

  private init(_ source: ByteSource, encoding: TextEncoding?) {
    self.source = source
    chosen = encoding
  }

  /// The encoding of the text, found out by reading the beginning if that has not been read.
  public var encoding: EncodingEvidence {
    get throws(TableProblem) {
      try withContent { (content) throws(TableProblem) in
        content.evidence ?? EncodingEvidence(encoding: .utf8, confidence: .guess)
      }
    }
  }

  /// The bytes that could not be decoded, as far as the input has been read.
  ///
  /// Always none for UTF-8 that is passed on as it is stored: there, whoever decodes a field finds
  /// the fault.
  public var decodingFaults: DecodingFaults {
    content.withLock { $0.stream?.faults ?? DecodingFaults() }
  }

  /// The same as problems of a table.
  var decodingProblems: TableProblems {
    content.withLock { content in
      guard let stream = content.stream, let evidence = content.evidence else {
        return TableProblems()
      }
      return stream.faults.problems(in: name, encoding: evidence.encoding)
    }
  }

  /// The number of bytes now, or `nil` when only reading to the end would tell.
  var size: Int? {
    let isStored = try? withContent { $0.stream == nil }
    return isStored == true ? source.size : nil
  }

  /// Tells a pipe that what comes from now on need not be kept.
  func stopKeeping() { source.stopKeeping() }

  /// Fills `target` from `offset` on; fewer bytes than it holds mean the end of the input.
  func fill(
    _ target: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(TableProblem) -> Int {
    let decoded = try withContent { (content) throws(TableProblem) -> Int? in
      if content.stream == nil { return nil }
      var count = 0
      while count < target.count {
        let part = UnsafeMutableRawBufferPointer(rebasing: target[count...])
        guard let got = try content.stream?.read(into: part, at: offset + count), got > 0 else {
          break
        }
        count += got
      }
      return count
    }
    if let decoded { return decoded }
    return try source.fill(target, at: offset)
  }

  private func withContent<T: Sendable>(
    _ body: (inout Content) throws(TableProblem) -> T
  ) throws(TableProblem) -> T {
    let result: Result<T, TableProblem> = content.withLock { content in
      do throws(TableProblem) {
        if content.evidence == nil { try settle(&content) }
        return .success(try body(&content))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Reads the beginning and decides how the rest is read.
  private func settle(_ content: inout Content) throws(TableProblem) {
    let start = try InputStart(of: source, chosen: chosen)
    let evidence = start.evidence
    if start.isCompressed || evidence.encoding != .utf8 {
      content.stream = try TextStream(
        source, isCompressed: start.isCompressed, encoding: evidence.encoding)
    }
    content.evidence = evidence
  }
}
