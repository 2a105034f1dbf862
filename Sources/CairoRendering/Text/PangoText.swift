import CPangoCairo
import Plotting
import Synchronization

/// The one wrapper of Pango: sets, measures and paints lines of text.
///
/// There is one for each of `TextThreads`, kept for the whole program, because fonts are slow to load,
/// and Pango wants a font map and all that comes from it used by one thread at a time.
/// It is safe to share since every use goes through its lock.
final class PangoText: @unchecked Sendable {
  private let lock = Mutex(())
  // Nil where it is not installed; then nothing has a size, and painting throws.
  private let library = try? DrawingLibrary.loaded.get()
  // Nil only where Cairo was built without FreeType. Kept until the program ends, as are `contexts`.
  private let fontMap: UnsafeMutablePointer<PangoFontMap>?
  private var contexts: [FontStack: OpaquePointer] = [:]
  private var lines: [LineKey: Line] = [:]

  init() {
    _ = Self.silence
    // Our own map: the default one is shared by all users of Pango on a thread.
    fontMap = library?.pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
  }

  // Pango warns of what we report as an error: a missing font, a bad glyph. The handler captures
  // nothing, so it may be called from any thread.
  private static let silence: Void = {
    for domain in ["Pango", "PangoCairo"] {
      _ = (try? DrawingLibrary.loaded.get())?.g_log_set_handler(
        domain, G_LOG_LEVEL_MASK, { _, _, _, _ in }, nil)
    }
  }()

  /// Pango's version; a constant string that lives as long as the program.
  static var version: String {
    (try? DrawingLibrary.loaded.get())?.pango_version_string().map { String(cString: $0) }
      ?? "unknown"
  }

  /// Runs `body` while no other thread uses these fonts; it must not call `locked` again.
  func locked<Result>(_ body: (PangoText) throws -> Result) rethrows -> Result {
    try lock.withLock { _ in try body(self) }
  }

  /// Runs `body` if no other thread uses these fonts now; else gives nil.
  func ifFree<Result>(_ body: (PangoText) throws -> Result) rethrows -> Result? {
    try lock.withLockIfAvailable { _ in try body(self) }
  }
}

extension PangoText {
  /// Lines kept: more than most charts have, and 2 megabytes.
  private static let mostLines = 512
  // All text is set at this size and scaled when painted, which hinting does not disturb: for every
  // size that it meets, Pango would take 2 ms to sort the fonts.
  private static let nominalSize = 16.0

  /// The line of `text`, set now or before; nil where nothing would be painted.
  ///
  /// It is valid until the next call, which may empty the cache.
  func line(_ text: String, style: TextStyle, fonts: FontStack) -> Line? {
    guard style.size > 0, style.size <= 10_000 else { return nil }
    let string = text.visibleLine
    guard !string.isEmpty else { return nil }
    let key = LineKey(string: string, isBold: style.weight == .bold, fonts: fonts)
    return line(key)?.scaled(by: style.size / Self.nominalSize)
  }

  private func line(_ key: LineKey) -> Line? {
    if let line = lines[key] { return line }
    guard let line = set(key) else { return nil }
    if lines.count >= Self.mostLines {
      // Each layout in the cache holds exactly one reference, the one `set` made.
      for line in lines.values { library?.g_object_unref(UnsafeMutableRawPointer(line.layout)) }
      lines.removeAll(keepingCapacity: true)
    }
    lines[key] = line
    return line
  }

  private func set(_ key: LineKey) -> Line? {
    guard let library, let context = context(for: key.fonts),
      let layout = library.pango_layout_new(context)
    else {
      return nil
    }
    let font = library.pango_font_description_new()
    library.pango_font_description_set_family(font, key.fonts.families.joined(separator: ","))
    library.pango_font_description_set_weight(
      font, key.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    library.pango_font_description_set_absolute_size(font, Self.nominalSize * Double(PANGO_SCALE))
    // The layout copies both the description and the text.
    library.pango_layout_set_font_description(layout, font)
    library.pango_font_description_free(font)
    if !key.fonts.features.isEmpty {
      // The list takes over the attribute, the layout a reference to the list.
      let attributes = library.pango_attr_list_new()
      library.pango_attr_list_insert(
        attributes, library.pango_attr_font_features_new(key.fonts.features))
      library.pango_layout_set_attributes(layout, attributes)
      library.pango_attr_list_unref(attributes)
    }
    library.pango_layout_set_single_paragraph_mode(layout, 1)
    library.pango_layout_set_auto_dir(layout, 0)
    var string = key.string
    string.withUTF8 { bytes in
      // CChar and UInt8 have one layout, and the length is given, so no final zero is needed.
      bytes.withMemoryRebound(to: CChar.self) { characters in
        library.pango_layout_set_text(
          layout, characters.baseAddress, Int32(clamping: characters.count))
      }
    }
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    library.pango_layout_line_get_extents(
      library.pango_layout_get_line_readonly(layout, 0), &ink, &logical)
    dropCharacterMaps(of: layout, library)
    let unit = Double(PANGO_SCALE)
    return Line(
      layout: layout, scale: 1, width: Double(logical.width) / unit,
      ascent: -Double(ink.y) / unit,
      descent: (Double(ink.y) + Double(ink.height)) / unit,
      unknown: Int(library.pango_layout_get_unknown_glyphs_count(layout)))
  }

  /// Takes the list of characters from the fonts of `layout`, which HarfBuzz reads by itself.
  ///
  /// Cairo's SVG and PDF ask which character a glyph is. For one that stands for another, as the Chinese
  /// forms of figures do, it would go through all 44,000 characters of the font and find none: 0.6 ms
  /// for each figure at each size.
  private func dropCharacterMaps(of layout: OpaquePointer, _ library: DrawingLibrary) {
    var run = library.pango_layout_get_line_readonly(layout, 0)?.pointee.runs
    while let node = run {
      let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee.item
      // The map is one of FreeType, so its fonts are Cairo's, and Cairo's are FreeType's.
      if let font = item?.pointee.analysis.font,
        let scaled = library.pango_cairo_font_get_scaled_font(OpaquePointer(font)),
        let face = library.cairo_ft_scaled_font_lock_face(scaled)
      {
        face.pointee.charmap = nil
        library.cairo_ft_scaled_font_unlock_face(scaled)
      }
      run = node.pointee.next
    }
  }

  private func context(for fonts: FontStack) -> OpaquePointer? {
    if let context = contexts[fonts] { return context }
    guard let library, let fontMap, let context = library.pango_font_map_create_context(fontMap)
    else { return nil }
    library.pango_context_set_language(
      context, library.pango_language_from_string(fonts.pangoLanguage))
    library.pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    // Points are user units, and nothing depends on the pixel grid: so text has the same size on
    // every surface, whatever the user's font settings say.
    library.pango_cairo_context_set_resolution(context, 72)
    library.pango_context_set_round_glyph_positions(context, 0)
    let options = library.cairo_font_options_create()
    library.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    library.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    library.cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    // The context copies the options.
    library.pango_cairo_context_set_font_options(context, options)
    library.cairo_font_options_destroy(options)
    contexts[fonts] = context
    return context
  }

  /// The size of a line: heights are those of ordinary letters, or more where the ink needs it.
  func metrics(of text: String, style: TextStyle, fonts: FontStack) -> TextMetrics {
    // Noto CJK's own line height is 1.45 times its size, far more than labels need.
    guard let usual = line("国Åg", style: style, fonts: fonts),
      let line = line(text, style: style, fonts: fonts)
    else { return TextMetrics(width: 0, ascent: 0, descent: 0) }
    return TextMetrics(
      width: line.width, ascent: max(line.ascent, usual.ascent),
      descent: max(line.descent, usual.descent))
  }

  /// Whether Chinese is set in Noto, the font this program recommends.
  var hasNoto: Bool {
    let style = TextStyle(size: 10, color: Color(0))
    let families = families(of: "国", style: style, fonts: .simplified)
    return families.contains { $0.hasPrefix("Noto Sans") }
  }

  /// The families of the fonts that `text` is set in, in order.
  func families(of text: String, style: TextStyle, fonts: FontStack) -> [String] {
    guard let library, let line = line(text, style: style, fonts: fonts) else { return [] }
    var families: [String] = []
    // The list and the items belong to the layout, which the cache keeps alive.
    var run = library.pango_layout_get_line_readonly(line.layout, 0)?.pointee.runs
    while let node = run {
      let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee.item
      if let description = item?.pointee.analysis.font.flatMap({ library.pango_font_describe($0) })
      {
        if let name = library.pango_font_description_get_family(description) {
          families.append(String(cString: name))
        }
        library.pango_font_description_free(description)
      }
      run = node.pointee.next
    }
    return families
  }
}
