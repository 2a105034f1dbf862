/// A position on a map: degrees of longitude and latitude, or lengths on a plane with y upwards.
public struct MapPoint: Sendable, Hashable {
  /// Longitude, or the length to the right.
  public var x: Double
  /// Latitude, or the length upwards.
  public var y: Double

  /// The position (`x`, `y`).
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A piece of an area: its outline, then the holes in it.
public struct MapPolygon: Sendable, Hashable {
  /// The outline runs against the clock, the holes with it; no ring has its first point at its end
  /// again, and none has fewer than three.
  public var rings: [[MapPoint]]

  /// The piece within the first of `rings`, whichever way they run; without it if it is none.
  public init(_ rings: [[MapPoint]]) {
    self.rings = []
    for (place, ring) in rings.enumerated() {
      var ring = ring
      while ring.count > 1, ring.first == ring.last { ring.removeLast() }
      guard ring.count > 2 else {
        // Holes of nothing are nothing.
        if place == 0 { return }
        continue
      }
      let isPositive = MapPolygon.area(of: ring) > 0
      self.rings.append(isPositive == (place == 0) ? ring : ring.reversed())
    }
  }

  /// The area within a ring, positive where it runs against the clock.
  static func area(of ring: [MapPoint]) -> Double {
    guard let first = ring.first, var previous = ring.last else { return 0 }
    var double = 0.0
    // Near the first point, products of large coordinates do not swallow small areas.
    for point in ring {
      double +=
        (previous.x - first.x) * (point.y - first.y) - (point.x - first.x) * (previous.y - first.y)
      previous = point
    }
    return double / 2
  }
}
