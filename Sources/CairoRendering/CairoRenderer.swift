import Plotting

/// Paints scenes with Cairo and Pango.
public struct CairoRenderer: SceneRenderer {
  /// The kind of picture made.
  public var format: ImageFormat
  /// Pixels per inch of raster pictures; it also bounds the canvas of the others.
  public var dotsPerInch: Double

  /// A renderer of `format`.
  ///
  /// At the default of 254 dots per inch a millimetre is ten pixels.
  public init(format: ImageFormat, dotsPerInch: Double = 254) {
    self.format = format
    self.dotsPerInch = dotsPerInch
  }

  /// The extension of the files made, without a dot.
  public var fileExtension: String { format.fileExtension }

  /// The picture of `scene`, the same bytes for the same scene; throws a `RenderingError`.
  public func render(_ scene: Scene) throws -> [UInt8] {
    let size = try CanvasSize(scene.size, dotsPerInch: dotsPerInch)
    guard scene.isFinite else { throw RenderingError.invalidSize }
    return try format.encode(scene, size)
  }
}
