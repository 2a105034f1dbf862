/// An area by its outlines, in data units: pieces, and holes within them, which run the other way
/// round.
public struct Region: Sendable, Hashable {
  /// A corner of an outline.
  public struct Corner: Sendable, Hashable {
    /// The place along x.
    public var x: Double
    /// The place along y.
    public var y: Double

    /// The corner at (`x`, `y`).
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The outlines, each without its first corner again at the end.
  public var rings: [[Corner]]

  /// The area within `rings`.
  public init(_ rings: [[Corner]]) { self.rings = rings }

  /// The square of `side` around (`x`, `y`).
  public init(squareAt x: Double, _ y: Double, side: Double) {
    let half = side / 2
    rings = [
      [
        Corner(x - half, y + half), Corner(x + half, y + half), Corner(x + half, y - half),
        Corner(x - half, y - half),
      ]
    ]
  }

  /// The rectangle between two opposite corners, the first the left lower one.
  public init(from low: (x: Double, y: Double), to high: (x: Double, y: Double)) {
    rings = [
      [
        Corner(low.x, high.y), Corner(high.x, high.y), Corner(high.x, low.y), Corner(low.x, low.y),
      ]
    ]
  }

  /// The lowest and highest places of all corners along both axes; nil for an empty region.
  public var bounds: (low: Corner, high: Corner)? {
    guard let first = rings.lazy.compactMap(\.first).first else { return nil }
    var (low, high) = (first, first)
    for corner in rings.joined() {
      low = Corner(min(low.x, corner.x), min(low.y, corner.y))
      high = Corner(max(high.x, corner.x), max(high.y, corner.y))
    }
    return (low, high)
  }

  /// The middle of a box of `height` that lies within the region and is `width` wide or as wide as
  /// can be, as far as a search row by row finds it; nil where no box of this height does.
  ///
  /// Of the places where the box would have room to spare, one near the middle is taken; where it
  /// can be, as much room is left above and below.
  public func roomiest(width: Double, height: Double) -> Corner? {
    for room in [2.2, 1.5] {
      if let found = widest(height: height * room, enough: width), found.width >= width {
        return found.middle
      }
    }
    return widest(height: height, enough: width)?.middle
  }

  private func widest(height: Double, enough: Double) -> (middle: Corner, width: Double)? {
    guard let (low, high) = bounds, high.y - low.y > height, height > 0 else { return nil }
    var best: (middle: Corner, width: Double, rank: Double)?
    for row in 0..<Self.rowsSearched {
      let share = (Double(row) + 0.5) / Double(Self.rowsSearched)
      let y = low.y + height / 2 + share * (high.y - low.y - height)
      // A zigzag of the outline must not slip between two lines.
      let lines = (0...Self.linesSearched).map { Double($0) / Double(Self.linesSearched) - 0.5 }
      let spans = lines.map { intervals(at: y + $0 * height) }
      for span in spans.dropFirst().reduce(spans[0], Self.common) {
        let width = span.upper - span.lower
        // Beyond twice the text, width counts less than a place near the middle.
        let rank = min(width, 2 * enough) * (1 - 0.5 * (share - 0.5).magnitude)
        if rank > best?.rank ?? 0 {
          best = (Corner((span.lower + span.upper) / 2, y), width, rank)
        }
      }
    }
    return best.map { ($0.middle, $0.width) }
  }

  private static let rowsSearched = 21
  private static let linesSearched = 8

  private typealias Span = (lower: Double, upper: Double)

  /// The parts of the level line at `y` that lie within, from left to right.
  private func intervals(at y: Double) -> [Span] {
    var crossings: [Double] = []
    for ring in rings {
      guard var previous = ring.last else { continue }
      for corner in ring {
        if (previous.y <= y) != (corner.y <= y) {
          crossings.append(
            previous.x + (y - previous.y) / (corner.y - previous.y) * (corner.x - previous.x))
        }
        previous = corner
      }
    }
    crossings.sort()
    return stride(from: 0, to: crossings.count - 1, by: 2).map {
      (crossings[$0], crossings[$0 + 1])
    }
  }

  private static func common(_ one: [Span], _ other: [Span]) -> [Span] {
    one.flatMap { first in
      other.compactMap { second in
        let (lower, upper) = (max(first.lower, second.lower), min(first.upper, second.upper))
        return lower < upper ? (lower, upper) : nil
      }
    }
  }
}

extension Region {
  /// The outlines in points; corners without a position are passed over.
  func outlines(in plot: PlotArea) -> [[Point]] {
    rings.map { ring in ring.compactMap { plot.point(.number($0.x), .number($0.y)) } }
  }

  /// Whether `box` lies wholly within `outlines`, both in points.
  static func holds(_ box: Rect, within outlines: [[Point]]) -> Bool {
    let middle = box.y + box.height / 2
    var crossings = 0
    for outline in outlines {
      guard var previous = outline.last else { continue }
      for point in outline {
        if crosses(previous, point, box) { return false }
        if (previous.y <= middle) != (point.y <= middle) {
          let x =
            previous.x + (middle - previous.y) / (point.y - previous.y) * (point.x - previous.x)
          if x < box.x { crossings += 1 }
        }
        previous = point
      }
    }
    // No edge enters the box, so that it is as its left side is: inside after an odd number of edges.
    return crossings % 2 == 1
  }

  /// Whether a segment enters `box`, by the method of Liang and Barsky (1984).
  private static func crosses(_ from: Point, _ to: Point, _ box: Rect) -> Bool {
    if max(from.x, to.x) < box.x || min(from.x, to.x) > box.maxX || max(from.y, to.y) < box.y
      || min(from.y, to.y) > box.maxY
    {
      return false
    }
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    var (enter, leave) = (0.0, 1.0)
    let edges = [
      (-dx, from.x - box.x), (dx, box.maxX - from.x), (-dy, from.y - box.y),
      (dy, box.maxY - from.y),
    ]
    for (slope, distance) in edges {
      if slope == 0 {
        if distance < 0 { return false }
      } else if slope < 0 {
        enter = max(enter, distance / slope)
      } else {
        leave = min(leave, distance / slope)
      }
    }
    return enter <= leave
  }
}
