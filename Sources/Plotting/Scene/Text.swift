/// The look of a text; the font family follows from the scene's language.
public struct TextStyle: Sendable, Hashable {
  /// Stroke weight.
  public enum Weight: String, Sendable, Hashable {
    case regular
    case bold
  }

  /// Font size in points.
  public var size: Double
  /// Stroke weight.
  public var weight: Weight
  /// The ink.
  public var color: Color

  /// Text of `size` points.
  public init(size: Double, weight: Weight = .regular, color: Color) {
    self.size = size
    self.weight = weight
    self.color = color
  }
}

/// The measured size of a line of text, in points.
public struct TextMetrics: Sendable, Hashable {
  /// Advance width.
  public var width: Double
  /// Height above the baseline.
  public var ascent: Double
  /// Depth below the baseline.
  public var descent: Double

  /// Metrics of a line `width` wide, `ascent` above and `descent` below its baseline.
  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }
}

/// Tells how much room a text takes: the one question that layout asks of a renderer.
///
/// There must be exactly one measurer for a picture, the one whose fonts paint it.
public protocol TextMeasurer: Sendable {
  /// The size of `text` set on one line in `style`.
  func measure(_ text: String, style: TextStyle) -> TextMetrics
}

/// Turns scenes into the bytes of a picture file.
public protocol SceneRenderer: Sendable {
  /// The name of the format and the file's extension, without a dot: `png`.
  var fileExtension: String { get }
  /// The picture of `scene`, the same bytes for the same scene.
  func render(_ scene: Scene) throws -> [UInt8]
}
