/// A position on the canvas in points (1/72 inch), x to the right and y down from the top left.
public struct Point: Sendable, Hashable {
  /// Distance from the left edge, in points.
  public var x: Double
  /// Distance from the top edge, in points.
  public var y: Double

  /// A position `x` points from the left and `y` points from the top.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A width and a height in points.
public struct Size: Sendable, Hashable {
  /// Horizontal extent, in points.
  public var width: Double
  /// Vertical extent, in points.
  public var height: Double

  /// A size of `width` by `height` points.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// A size given in centimetres: 1 cm is 72/2.54 points.
  public static func centimetres(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72 / 2.54, height: height * 72 / 2.54)
  }
}

/// An upright rectangle in points.
public struct Rect: Sendable, Hashable {
  /// Left edge.
  public var x: Double
  /// Top edge.
  public var y: Double
  /// Horizontal extent, never negative.
  public var width: Double
  /// Vertical extent, never negative.
  public var height: Double

  /// A rectangle with its top left corner at (`x`, `y`).
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Right edge.
  public var maxX: Double { x + width }
  /// Bottom edge.
  public var maxY: Double { y + height }

  /// The corners, clockwise from the top left one.
  var corners: [Point] { [Point(x, y), Point(maxX, y), Point(maxX, maxY), Point(x, maxY)] }

  /// The point in the middle.
  var center: Point { Point(x + width / 2, y + height / 2) }

  /// How far `point` lies from the nearest point within, in points.
  func distance(to point: Point) -> Double {
    let across = max(x - point.x, 0, point.x - maxX)
    let down = max(y - point.y, 0, point.y - maxY)
    return (across * across + down * down).squareRoot()
  }

  /// The rectangle whose edges lie `edge` points further out.
  func grown(by edge: Double) -> Rect {
    Rect(x: x - edge, y: y - edge, width: width + 2 * edge, height: height + 2 * edge)
  }

  /// Whether the two rectangles share more than an edge.
  public func intersects(_ other: Rect) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// Whether `other` lies inside, give or take `tolerance` points.
  public func contains(_ other: Rect, tolerance: Double = 0) -> Bool {
    other.x >= x - tolerance && other.y >= y - tolerance
      && other.maxX <= maxX + tolerance && other.maxY <= maxY + tolerance
  }
}
