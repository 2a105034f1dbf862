import CPangoCairo

/// The versions of the drawing libraries in use.
public enum CairoVersions {
  /// Cairo's version: `1.16.0`.
  public static var cairo: String { text(cairo_version_string()) }
  /// Pango's version: `1.50.12`.
  public static var pango: String { text(pango_version_string()) }

  // Both functions return constant strings that live as long as the program.
  private static func text(_ string: UnsafePointer<CChar>?) -> String {
    string.map { String(cString: $0) } ?? "unknown"
  }
}
