import CZip

#if canImport(Glibc)
  import Glibc
#endif

/// Gives the bytes of an input to libzip, which asks for them by position.
///
/// libzip keeps the object through an unmanaged pointer and gives it back with `ZIP_SOURCE_FREE`.
final class ZipSource {
  private let library: ZipLibrary
  private let input: TableInput
  private let size: Int
  private var position = 0
  private var error = zip_error_t()
  /// What the system said when reading failed.
  private(set) var fault: Int32?

  init(_ input: TableInput, size: Int, _ library: ZipLibrary) {
    self.library = library
    self.input = input
    self.size = size
    library.zip_error_init(&error)
  }

  deinit { library.zip_error_fini(&error) }

  /// The callback, whose only context is the pointer made from the object.
  static let callback: zip_source_callback = { context, data, length, command in
    guard let context else { return -1 }
    // The pointer was made by `passRetained` and is released only by FREE, the last command.
    let unmanaged = Unmanaged<ZipSource>.fromOpaque(context)
    if command == ZIP_SOURCE_FREE {
      unmanaged.release()
      return 0
    }
    let source = unmanaged.takeUnretainedValue()
    return source.answer(command, data, Int(clamping: length))
  }

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: Int
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_OPEN:
      position = 0
      return 0
    case ZIP_SOURCE_CLOSE:
      return 0
    case ZIP_SOURCE_READ:
      return read(UnsafeMutableRawBufferPointer(start: data, count: data == nil ? 0 : length))
    case ZIP_SOURCE_SEEK:
      guard let data else { return fail(ZIP_ER_INVAL, 0) }
      let offset = library.zip_source_seek_compute_offset(
        UInt64(position), UInt64(size), data, UInt64(length), &error)
      guard offset >= 0 else { return -1 }
      position = Int(offset)
      return 0
    case ZIP_SOURCE_TELL:
      return zip_int64_t(position)
    case ZIP_SOURCE_STAT:
      guard let data, length >= MemoryLayout<zip_stat_t>.size else { return fail(ZIP_ER_INVAL, 0) }
      // libzip hands over a zip_stat_t of its own.
      let status = data.assumingMemoryBound(to: zip_stat_t.self)
      library.zip_stat_init(status)
      status.pointee.size = UInt64(size)
      status.pointee.valid = UInt64(ZIP_STAT_SIZE)
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      guard let data else { return -1 }
      return library.zip_error_to_data(&error, data, UInt64(length))
    case ZIP_SOURCE_SUPPORTS:
      let commands = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
      ]
      return commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default:
      return fail(ZIP_ER_OPNOTSUPP, 0)
    }
  }

  private func read(_ target: UnsafeMutableRawBufferPointer) -> zip_int64_t {
    // Bytes that came after the size was asked for are not part of the package.
    let wanted = min(target.count, max(0, size - position))
    do throws(TableProblem) {
      let got = try input.fill(.init(rebasing: target[..<wanted]), at: position)
      position += got
      return zip_int64_t(got)
    } catch {
      if case .unreadable(let number) = error.kind { fault = number }
      return fail(ZIP_ER_READ, fault ?? EIO)
    }
  }

  private func fail(_ code: Int32, _ number: Int32) -> zip_int64_t {
    library.zip_error_set(&error, code, number)
    return -1
  }
}
