import CZip

#if canImport(Glibc)
  import Glibc
#endif

/// The entries of a ZIP package: the one wrapper of libzip, for one thread at a time.
///
/// Nothing is ever written to a path of an entry; names that point outside the package are
/// ignored.
final class ZipArchive {
  struct Entry {
    let index: UInt64
    let name: String
    let size: Int
    let compressedSize: Int
    let isEncrypted: Bool
  }

  fileprivate let library: ZipLibrary
  private let handle: OpaquePointer
  private let source: ZipSource
  /// By lowercase name: names of parts do not differ by case alone.
  private(set) var entries: [String: Entry] = [:]

  init(_ input: TableInput) throws(WorkbookFault) {
    guard let library = ZipLibrary.loaded else { throw ZipLibrary.missing }
    self.library = library
    var error = zip_error_t()
    library.zip_error_init(&error)
    defer { library.zip_error_fini(&error) }
    source = ZipSource(input, size: input.size ?? 0, library)
    // Released by the callback when libzip frees the source.
    let context = Unmanaged.passRetained(source)
    guard
      let made = library.zip_source_function_create(ZipSource.callback, context.toOpaque(), &error)
    else {
      context.release()
      throw .damaged(part: "zip")
    }
    guard let handle = library.zip_open_from_source(made, ZIP_RDONLY, &error) else {
      let fault = Self.fault(error, source)
      library.zip_source_free(made)
      throw fault
    }
    self.handle = handle
    try list()
  }

  deinit { library.zip_discard(handle) }

  private static func fault(_ error: zip_error_t, _ source: ZipSource) -> WorkbookFault {
    if let number = source.fault { return .unreadable(errno: number) }
    // Without the directory at the end the rest has not been written.
    return error.zip_err == ZIP_ER_NOZIP ? .truncated(part: "zip") : .damaged(part: "zip")
  }

  private func list() throws(WorkbookFault) {
    let count = library.zip_get_num_entries(handle, 0)
    guard count <= WorkbookLimits.entries else { throw .tooLarge(limit: WorkbookLimits.entries) }
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat_t()
      library.zip_stat_init(&status)
      guard library.zip_stat_index(handle, index, 0, &status) == 0, let text = status.name else {
        throw .damaged(part: "zip")
      }
      // The string belongs to libzip and lives as long as the archive; it is copied.
      let name = String(cString: text)
      guard Self.isInside(name) else { continue }
      let entry = Entry(
        index: index, name: name, size: Int(clamping: status.size),
        compressedSize: Int(clamping: status.comp_size),
        isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE))
      guard entries.updateValue(entry, forKey: name.lowercased()) == nil else {
        throw .duplicateEntry(name)
      }
    }
  }

  /// Whether a name is that of a part: no folder, no way out of the package.
  private static func isInside(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.hasSuffix("/")
      && !name.utf8.contains(UInt8(ascii: "\\")) && !name.utf8.contains(UInt8(ascii: ":"))
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }

  func has(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// Opens a part that is at most `limit` bytes long.
  func part(_ name: String, limit: Int) throws(WorkbookFault) -> ZipPart {
    guard let entry = entries[name.lowercased()] else { throw .missingPart(name) }
    if entry.isEncrypted { throw .encrypted }
    guard entry.size <= limit else { throw .tooLarge(limit: limit) }
    if entry.size > WorkbookLimits.ratioFloor,
      entry.size / WorkbookLimits.ratio > entry.compressedSize
    {
      throw .tooLarge(limit: WorkbookLimits.ratio)
    }
    guard let file = library.zip_fopen_index(handle, entry.index, 0) else {
      let error = library.zip_get_error(handle)?.pointee.zip_err
      throw error == ZIP_ER_NOPASSWD ? .encrypted : .damaged(part: entry.name)
    }
    return ZipPart(file, entry, of: self)
  }
}

/// The bytes of a part, one block after the other.
final class ZipPart {
  let name: String
  /// The size the package declares; a part that is longer is damaged.
  let size: Int
  private let file: OpaquePointer
  private let archive: ZipArchive
  private var position = 0

  fileprivate init(_ file: OpaquePointer, _ entry: ZipArchive.Entry, of archive: ZipArchive) {
    self.file = file
    self.archive = archive
    name = entry.name
    size = entry.size
  }

  deinit {
    _ = archive.library.zip_fclose(file)
    withExtendedLifetime(archive) {}
  }

  /// Fills the memory as far as the part goes; fewer bytes than fit mean that it ended and that
  /// its checksum is right.
  func fill(_ target: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    var count = 0
    while count < target.count {
      // libzip writes at most as many bytes as are left in memory the caller owns.
      let free = target.count - count
      let got = archive.library.zip_fread(file, target.baseAddress.map { $0 + count }, UInt64(free))
      guard got >= 0 else {
        throw archive.library.zip_file_get_error(file)?.pointee.zip_err == ZIP_ER_EOF
          ? .truncated(part: name) : .damaged(part: name)
      }
      if got == 0 { break }
      count += Int(got)
      position += Int(got)
      guard position <= size else { throw .damaged(part: name) }
    }
    if count < target.count, position != size { throw .truncated(part: name) }
    return count
  }
}
