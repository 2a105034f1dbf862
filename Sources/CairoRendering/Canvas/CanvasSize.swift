import Plotting

/// A canvas whose size has been checked, in points and in pixels.
struct CanvasSize: Sendable, Hashable {
  /// What is refused above: 100 megapixels take 400 MB.
  static let mostPixels = 100_000_000.0
  /// The longest side of a Cairo image.
  static let longestSide = 32_767.0

  let points: Size
  let width: Int
  let height: Int
  let dotsPerInch: Double

  init(_ size: Size, dotsPerInch: Double) throws {
    guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0,
      dotsPerInch > 0, dotsPerInch <= 100_000
    else { throw RenderingError.invalidSize }
    let width = (size.width * dotsPerInch / 72).rounded()
    let height = (size.height * dotsPerInch / 72).rounded()
    guard width * height <= Self.mostPixels, max(width, height) <= Self.longestSide else {
      throw RenderingError.canvasTooLarge(
        width: Int(min(width, 1e15)), height: Int(min(height, 1e15)))
    }
    guard width >= 1, height >= 1 else { throw RenderingError.invalidSize }
    points = size
    self.width = Int(width)
    self.height = Int(height)
    self.dotsPerInch = dotsPerInch
  }

  /// Pixels per point.
  var scale: Double { dotsPerInch / 72 }
}
