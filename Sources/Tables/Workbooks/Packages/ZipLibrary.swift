import CZip

#if canImport(Glibc)
  import Glibc
#endif

/// The functions of libzip, which is loaded when the first package is opened.
typealias ZipLibrary = zip_library

// Its pointers are never changed.
extension zip_library: @unchecked @retroactive Sendable {
  /// Nil where it is not installed.
  static let loaded: ZipLibrary? = zip_library_load()?.pointee

  /// What the system says of a shared library that it does not find.
  static let missing = WorkbookFault.unreadable(errno: ELIBACC)
}
