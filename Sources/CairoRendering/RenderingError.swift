/// Why a scene could not become a picture.
public enum RenderingError: Error, Sendable, Hashable {
  /// No installed font has these characters; `package` names the Debian packages that may.
  case missingGlyphs(characters: [String], package: String)
  /// The canvas has more pixels than can be drawn safely.
  case canvasTooLarge(width: Int, height: Int)
  /// The canvas, the resolution or a coordinate is no usable number.
  case invalidSize
  /// Pango or Cairo is not installed, in the words of the system.
  case library(String)
  /// The drawing library refused, in its own words.
  case cairo(status: String)
}
