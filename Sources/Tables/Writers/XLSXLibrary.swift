import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#endif

/// The functions of libxlsxwriter, which is loaded when the first workbook is written.
typealias XLSXLibrary = xlsxwriter

// Its pointers are never changed.
extension xlsxwriter: @unchecked @retroactive Sendable {
  static let loaded: Result<XLSXLibrary, WorkbookDraft.Problem> = {
    if let table = xlsxwriter_load() { return .success(table.pointee) }
    // A string of this thread, copied before it loads anything else.
    return .failure(.libraryMissing(dlerror().map { String(cString: $0) } ?? "libxlsxwriter"))
  }()
}
