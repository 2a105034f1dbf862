/// The versions of the drawing libraries in use.
public enum CairoVersions {
  /// Cairo's version: `1.16.0`.
  public static var cairo: String { CairoCanvas.version }
  /// Pango's version: `1.50.12`.
  public static var pango: String { PangoText.version }
}
