#if canImport(Glibc)
  import Glibc
#endif

/// Puts positions on a plane so that areas keep their proportions.
///
/// Degrees are projected by Albers' conic of equal areas for the sphere, with standard parallels at a
/// sixth and five sixths of the latitudes shown (J. P. Snyder, Map Projections: A Working Manual,
/// 1987, equations 14-1 to 14-6); where these lie the same way from the equator, by Lambert's
/// cylindrical projection (10-1, 10-2). Lengths on a plane stay as they are.
struct MapProjection: Sendable {
  private enum Method {
    case plane
    case cylinder
    /// The cone's constant, C, and the distance of the middle from its tip.
    case cone(n: Double, c: Double, middle: Double)
  }

  private let method: Method
  private let meridian: Double

  /// The projection that suits `points`.
  init(_ points: some Sequence<MapPoint>, isPlanar: Bool) {
    var (low, high) = (
      MapPoint(.infinity, .infinity), MapPoint(-Double.infinity, -Double.infinity)
    )
    for point in points {
      low = MapPoint(min(low.x, point.x), min(low.y, point.y))
      high = MapPoint(max(high.x, point.x), max(high.y, point.y))
    }
    guard !isPlanar, low.x <= high.x else {
      method = .plane
      meridian = 0
      return
    }
    // What spans more than half the globe lies on both sides of the date line: its middle is there.
    meridian = high.x - low.x > 180 ? 180 : (low.x + high.x) / 2
    let south = Self.radians(low.y + (high.y - low.y) / 6)
    let north = Self.radians(high.y - (high.y - low.y) / 6)
    let n = (sin(south) + sin(north)) / 2
    guard n.magnitude > 1e-3 else {
      method = .cylinder
      return
    }
    let c = cos(south) * cos(south) + 2 * n * sin(south)
    let middle = Self.distance(Self.radians((low.y + high.y) / 2), n: n, c: c)
    method = .cone(n: n, c: c, middle: middle)
  }

  /// Where `point` lies on the plane, y upwards; in radii of the globe for degrees.
  func plane(_ point: MapPoint) -> MapPoint {
    if case .plane = method { return point }
    var degrees = point.x - meridian
    if degrees < -180 { degrees += 360 } else if degrees > 180 { degrees -= 360 }
    let (longitude, latitude) = (Self.radians(degrees), Self.radians(point.y))
    guard case .cone(let n, let c, let middle) = method else {
      return MapPoint(longitude, sin(latitude))
    }
    let distance = Self.distance(latitude, n: n, c: c)
    return MapPoint(distance * sin(n * longitude), middle - distance * cos(n * longitude))
  }

  private static func distance(_ latitude: Double, n: Double, c: Double) -> Double {
    max(0, c - 2 * n * sin(latitude)).squareRoot() / n
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
