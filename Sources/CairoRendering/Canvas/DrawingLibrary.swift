import CPangoCairo

#if canImport(Glibc)
  import Glibc
#endif

/// The functions of Pango, Cairo and GLib, which are loaded when something is first drawn.
typealias DrawingLibrary = pango_cairo

// Its pointers are never changed.
extension pango_cairo: @unchecked @retroactive Sendable {
  static let loaded: Result<DrawingLibrary, RenderingError> = {
    if let table = pango_cairo_load() { return .success(table.pointee) }
    // A string of this thread, copied before it loads anything else.
    return .failure(.library(dlerror().map { String(cString: $0) } ?? "Pango"))
  }()
}
