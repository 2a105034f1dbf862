import CPangoCairo
import Plotting

/// The one wrapper of Cairo: a surface and its context, for use by one thread.
final class CairoCanvas {
  // Both are owned: made in `init`, destroyed in `deinit`, never handed out.
  private let surface: OpaquePointer
  private let context: OpaquePointer
  fileprivate let library: DrawingLibrary
  // What a stream surface writes to; nil for images.
  private let sink: ByteSink?

  private init(
    _ library: DrawingLibrary, surface: OpaquePointer?, sink: ByteSink?
  ) throws {
    // Cairo returns a surface in an error state rather than nil; the optional is Swift's view.
    guard let surface else { throw RenderingError.cairo(status: "no surface") }
    guard let context = library.cairo_create(surface) else {
      library.cairo_surface_destroy(surface)
      throw RenderingError.cairo(status: "no context")
    }
    self.surface = surface
    self.context = context
    self.library = library
    self.sink = sink
    try check()
  }

  deinit {
    library.cairo_destroy(context)
    // This may still write to the sink, which lives until after `deinit`.
    library.cairo_surface_destroy(surface)
  }

  /// A canvas of pixels.
  static func image(width: Int, height: Int, isOpaque: Bool) throws -> CairoCanvas {
    let format = isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    let library = try DrawingLibrary.loaded.get()
    return try CairoCanvas(
      library,
      surface: library.cairo_image_surface_create(
        format, Int32(clamping: width), Int32(clamping: height)),
      sink: nil)
  }

  /// A canvas that becomes an SVG file.
  static func svg(_ size: Size) throws -> CairoCanvas {
    let sink = ByteSink()
    let library = try DrawingLibrary.loaded.get()
    let surface = library.cairo_svg_surface_create_for_stream(
      ByteSink.write, sink.closure, size.width, size.height)
    return try CairoCanvas(library, surface: surface, sink: sink)
  }

  /// A canvas that becomes a PDF file which says `information` of itself.
  static func pdf(_ size: Size, information: [PDFInformation: String]) throws -> CairoCanvas {
    let sink = ByteSink()
    let library = try DrawingLibrary.loaded.get()
    let surface = library.cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.closure, size.width, size.height)
    let canvas = try CairoCanvas(library, surface: surface, sink: sink)
    for (key, value) in information {
      library.cairo_pdf_surface_set_metadata(canvas.surface, key.code, value)
    }
    try canvas.check()
    return canvas
  }

  /// Throws what Cairo has to say if anything failed so far; errors stick to the context.
  func check() throws {
    for status in [library.cairo_status(context), library.cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      throw RenderingError.cairo(
        status: library.cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown")
    }
  }

  /// Ends the drawing and returns the file.
  func finish() throws -> [UInt8] {
    try check()
    library.cairo_surface_finish(surface)
    let status = library.cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let sink, !sink.bytes.isEmpty else {
      throw RenderingError.cairo(
        status: library.cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown")
    }
    return sink.bytes
  }

  /// Ends the drawing of an image, whose rows can then be read.
  func flush() throws {
    library.cairo_surface_flush(surface)
    try check()
  }

  /// Copies row `y` of an image into `line`, from `start` on: three bytes to a pixel, red first, or
  /// four with the opacity.
  func read(row y: Int, hasAlpha: Bool, into line: inout [UInt8], from start: Int) throws {
    let width = Int(library.cairo_image_surface_get_width(surface))
    let channels = hasAlpha ? 4 : 3
    guard let data = library.cairo_image_surface_get_data(surface), start >= 0,
      line.count >= start + width * channels, y >= 0,
      y < Int(library.cairo_image_surface_get_height(surface))
    else { throw RenderingError.cairo(status: "no pixels") }
    let row = UnsafeRawPointer(data) + y * Int(library.cairo_image_surface_get_stride(surface))
    // The row lies inside the surface, whose pixels are aligned 32-bit words, and `line` has room
    // for all of it: both were checked above.
    line.withUnsafeMutableBufferPointer { line in
      guard var target = line.baseAddress.map({ $0 + start }) else { return }
      for x in 0..<width {
        let pixel = row.load(fromByteOffset: x &* 4, as: UInt32.self)
        let (red, green, blue, alpha) = hasAlpha ? pixel.unmultiplied : pixel.channels
        (target[0], target[1], target[2]) = (red, green, blue)
        if hasAlpha { target[3] = alpha }
        target += channels
      }
    }
  }

  /// Hands `take` the colour and the length of each run of one colour in row `y` of an image without
  /// opacity, as 0xRRGGBB, until that says false; gives whether it took all.
  func readRuns(row y: Int, _ take: (UInt32, Int) -> Bool) throws -> Bool {
    let width = Int(library.cairo_image_surface_get_width(surface))
    guard let data = library.cairo_image_surface_get_data(surface), y >= 0,
      y < Int(library.cairo_image_surface_get_height(surface))
    else { throw RenderingError.cairo(status: "no pixels") }
    let row = UnsafeRawPointer(data) + y * Int(library.cairo_image_surface_get_stride(surface))
    // The row lies inside the surface, whose pixels are aligned 32-bit words; no place is read at or
    // beyond `width`.
    var start = 0
    while start < width {
      let colour = row.load(fromByteOffset: start &* 4, as: UInt32.self) & 0xFF_FFFF
      let two = UInt64(colour) &* 0x1_0000_0001
      var end = start &+ 1
      while end &+ 1 < width,
        row.loadUnaligned(fromByteOffset: end &* 4, as: UInt64.self) & 0xFF_FFFF_00FF_FFFF == two
      {
        end &+= 2
      }
      if end < width,
        row.load(fromByteOffset: end &* 4, as: UInt32.self) & 0xFF_FFFF == colour
      {
        end &+= 1
      }
      guard take(colour, end - start) else { return false }
      start = end
    }
    return true
  }

  /// Cairo's version; a constant string that lives as long as the program.
  static var version: String {
    (try? DrawingLibrary.loaded.get())?.cairo_version_string().map { String(cString: $0) }
      ?? "unknown"
  }
}

extension UInt32 {
  fileprivate typealias Channels = (red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8)

  fileprivate var channels: Channels {
    (
      UInt8(truncatingIfNeeded: self >> 16), UInt8(truncatingIfNeeded: self >> 8),
      UInt8(truncatingIfNeeded: self), UInt8(truncatingIfNeeded: self >> 24)
    )
  }

  // Cairo's colours are multiplied by their opacity, those of PNG are not.
  fileprivate var unmultiplied: Channels {
    let (red, green, blue, alpha) = channels
    guard alpha > 0 else { return (0, 0, 0, 0) }
    func plain(_ value: UInt8) -> UInt8 {
      UInt8(clamping: (Int(value) * 255 + Int(alpha) / 2) / Int(alpha))
    }
    return (plain(red), plain(green), plain(blue), alpha)
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

// The calls below hand Cairo numbers only; the context is valid as long as `self`.
extension CairoCanvas {
  /// Has the image begin at row `top` of what is painted `factor` times as large.
  func setTop(_ top: Int, scale factor: Double) {
    library.cairo_identity_matrix(context)
    library.cairo_translate(context, 0, -Double(top))
    library.cairo_scale(context, factor, factor)
  }

  func scale(_ factor: Double) { library.cairo_scale(context, factor, factor) }

  func setColor(_ color: Color) {
    library.cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      color.alpha.isFinite ? color.alpha : 1)
  }

  func paintAll() { library.cairo_paint(context) }

  func beginPath() { library.cairo_new_path(context) }

  func move(to point: Point) { library.cairo_move_to(context, point.x, point.y) }

  func line(to point: Point) { library.cairo_line_to(context, point.x, point.y) }

  func closePath() { library.cairo_close_path(context) }

  func circle(center: Point, radius: Double) {
    library.cairo_arc(context, center.x, center.y, radius, 0, 2 * Double.pi)
    library.cairo_close_path(context)
  }

  func fill() { library.cairo_fill_preserve(context) }

  func stroke(width: Double, dash: [Double], hasRoundCaps: Bool) {
    library.cairo_set_line_width(context, width)
    library.cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    library.cairo_set_line_cap(context, hasRoundCaps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    library.cairo_set_dash(context, dash, Int32(clamping: dash.count), 0)
    library.cairo_stroke_preserve(context)
  }

  /// Paints `line` with the left end of its baseline at `origin`.
  func show(_ line: Line, at origin: Point) {
    library.cairo_save(context)
    library.cairo_translate(context, origin.x, origin.y)
    library.cairo_scale(context, line.scale, line.scale)
    library.cairo_move_to(context, 0, 0)
    // The layout lives in the cache of `PangoText`, whose lock the caller holds.
    library.pango_cairo_show_layout_line(
      context, library.pango_layout_get_line_readonly(line.layout, 0))
    library.cairo_restore(context)
  }
}
