import CPangoCairo
import Plotting

/// The one wrapper of Cairo: a surface and its context, for use by one thread.
final class CairoCanvas {
  // Both are owned: made in `init`, destroyed in `deinit`, never handed out.
  private let surface: OpaquePointer
  private let context: OpaquePointer
  // What a stream surface writes to; nil for images.
  private let sink: ByteSink?

  private init(surface: OpaquePointer?, sink: ByteSink?) throws {
    // Cairo returns a surface in an error state rather than nil; the optional is Swift's view.
    guard let surface else { throw RenderingError.cairo(status: "no surface") }
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw RenderingError.cairo(status: "no context")
    }
    self.surface = surface
    self.context = context
    self.sink = sink
    try check()
  }

  deinit {
    cairo_destroy(context)
    // This may still write to the sink, which lives until after `deinit`.
    cairo_surface_destroy(surface)
  }

  /// A canvas of pixels.
  static func image(width: Int, height: Int, isOpaque: Bool) throws -> CairoCanvas {
    let format = isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    return try CairoCanvas(
      surface: cairo_image_surface_create(format, Int32(clamping: width), Int32(clamping: height)),
      sink: nil)
  }

  /// A canvas that becomes an SVG file.
  static func svg(_ size: Size) throws -> CairoCanvas {
    let sink = ByteSink()
    let surface = cairo_svg_surface_create_for_stream(
      ByteSink.write, sink.closure, size.width, size.height)
    return try CairoCanvas(surface: surface, sink: sink)
  }

  /// A canvas that becomes a PDF file which says `information` of itself.
  static func pdf(_ size: Size, information: [PDFInformation: String]) throws -> CairoCanvas {
    let sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.closure, size.width, size.height)
    let canvas = try CairoCanvas(surface: surface, sink: sink)
    for (key, value) in information {
      cairo_pdf_surface_set_metadata(canvas.surface, key.code, value)
    }
    try canvas.check()
    return canvas
  }

  /// Throws what Cairo has to say if anything failed so far; errors stick to the context.
  func check() throws {
    for status in [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      throw RenderingError.cairo(
        status: cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown")
    }
  }

  /// Ends the drawing and returns the file.
  func finish() throws -> [UInt8] {
    try check()
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let sink, !sink.bytes.isEmpty else {
      throw RenderingError.cairo(
        status: cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown")
    }
    return sink.bytes
  }

  /// Shows the rows of an image to `body`, as 32-bit pixels in the machine's byte order.
  func withRows<Result>(_ body: (PixelRows) throws -> Result) throws -> Result {
    try check()
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else {
      throw RenderingError.cairo(status: "no pixels")
    }
    // Cairo keeps the pixels where they are while the surface lives and is not drawn on, and
    // aligns every row to four bytes; `self` is held during the call.
    return try withExtendedLifetime(self) {
      try body(
        PixelRows(
          start: UnsafeRawPointer(data), width: Int(cairo_image_surface_get_width(surface)),
          height: Int(cairo_image_surface_get_height(surface)),
          stride: Int(cairo_image_surface_get_stride(surface))))
    }
  }
}

/// The pixels of an image canvas, lent for the time of one call.
struct PixelRows {
  fileprivate let start: UnsafeRawPointer
  let width: Int
  let height: Int
  fileprivate let stride: Int

  /// The pixels of row `y`, which must be below `height`.
  func row(_ y: Int) -> UnsafeBufferPointer<UInt32> {
    precondition(y >= 0 && y < height)
    // The row lies inside the surface, and Cairo stores these formats as 32-bit words.
    return UnsafeBufferPointer(
      start: (start + y * stride).assumingMemoryBound(to: UInt32.self), count: width)
  }
}

/// What a PDF file can say of itself.
enum PDFInformation: Hashable {
  case title, subject, keywords, creator, creationDate

  fileprivate var code: cairo_pdf_metadata_t {
    switch self {
    case .title: CAIRO_PDF_METADATA_TITLE
    case .subject: CAIRO_PDF_METADATA_SUBJECT
    case .keywords: CAIRO_PDF_METADATA_KEYWORDS
    case .creator: CAIRO_PDF_METADATA_CREATOR
    case .creationDate: CAIRO_PDF_METADATA_CREATE_DATE
    }
  }
}

/// Collects what a surface writes.
private final class ByteSink {
  var bytes: [UInt8] = []

  // Not retained: the canvas holds the sink longer than the surface that writes to it.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    // `closure` is always a sink's, and `data` holds `length` bytes during this call.
    Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}

// The calls below hand Cairo numbers only; the context is valid as long as `self`.
extension CairoCanvas {
  func scale(_ factor: Double) { cairo_scale(context, factor, factor) }

  func setColor(_ color: Color) {
    cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      color.alpha.isFinite ? color.alpha : 1)
  }

  func paintAll() { cairo_paint(context) }

  func beginPath() { cairo_new_path(context) }

  func move(to point: Point) { cairo_move_to(context, point.x, point.y) }

  func line(to point: Point) { cairo_line_to(context, point.x, point.y) }

  func closePath() { cairo_close_path(context) }

  func circle(center: Point, radius: Double) {
    cairo_arc(context, center.x, center.y, radius, 0, 2 * Double.pi)
    cairo_close_path(context)
  }

  func fill() { cairo_fill_preserve(context) }

  func stroke(width: Double, dash: [Double], hasRoundCaps: Bool) {
    cairo_set_line_width(context, width)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(context, hasRoundCaps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(context, dash, Int32(clamping: dash.count), 0)
    cairo_stroke_preserve(context)
  }

  /// Paints `line` with the left end of its baseline at `origin`.
  func show(_ line: Line, at origin: Point) {
    cairo_save(context)
    cairo_translate(context, origin.x, origin.y)
    cairo_scale(context, line.scale, line.scale)
    cairo_move_to(context, 0, 0)
    // The layout lives in the cache of `PangoText`, whose lock the caller holds.
    pango_cairo_show_layout_line(context, pango_layout_get_line_readonly(line.layout, 0))
    cairo_restore(context)
  }
}
