import PanelData

/// The areas to draw, each with the village that it is.
public struct JoinedMap: Sendable {
  /// One area.
  public struct Area: Sendable {
    /// The place of its village; nil for an area without one.
    public var village: Int?
    /// What the map calls it.
    public var name: String
    /// Its pieces, as the file has them.
    public var polygons: [MapPolygon]
  }

  /// The map's file.
  public let name: String
  /// The areas, those of no village first.
  public let areas: [Area]
  /// Areas without a village that are not drawn: the map goes far beyond the data.
  public let leftOut: Int
  /// Whether coordinates are lengths on a plane.
  public let isPlanar: Bool
  /// The villages without an area.
  public let villagesWithout: [Int]

  /// The areas of `map` as `join` has them.
  public init(_ map: MapFile, _ join: MapJoin) {
    name = map.name
    isPlanar = map.isPlanar
    let features = map.layers[join.layer].features
    func title(_ feature: Int) -> String { features[feature].properties[join.property] ?? "" }
    let known = join.areas.enumerated().compactMap { village, places in
      places.isEmpty
        ? nil
        : Area(
          village: village, name: title(places[0]),
          polygons: places.flatMap { features[$0].polygons })
    }
    let taken = Set(join.areas.joined())
    let others = features.indices.filter { !taken.contains($0) }
      .map { Area(village: nil, name: title($0), polygons: features[$0].polygons) }
    // A map of the province around the villages of one township would leave these a dot.
    leftOut = others.count > known.count ? others.count : 0
    areas = (leftOut > 0 ? [] : others) + known
    villagesWithout = join.areas.indices.filter { join.areas[$0].isEmpty }
  }

  /// The outlines of the areas on paper, y upwards from 0, and the size of the whole.
  public struct Sheet: Sendable {
    /// For each area its rings, in points.
    public var outlines: [[[MapPoint]]]
    /// The width of the whole, in points.
    public var width: Double
    /// The height of the whole, in points.
    public var height: Double
  }

  /// The map drawn as large as fits into `width` by `height` points, without what is smaller than
  /// `tolerance` points; an area that would be gone is a small square.
  public func sheet(width: Double, height: Double, tolerance: Double) -> Sheet {
    let points = areas.lazy.flatMap(\.polygons).flatMap(\.rings).joined()
    let projection = MapProjection(points, isPlanar: isPlanar)
    var outlines = areas.map { $0.polygons.flatMap { $0.rings.map { $0.map(projection.plane) } } }
    var (low, high) = (
      MapPoint(.infinity, .infinity), MapPoint(-Double.infinity, -Double.infinity)
    )
    for point in outlines.joined().joined() {
      low = MapPoint(min(low.x, point.x), min(low.y, point.y))
      high = MapPoint(max(high.x, point.x), max(high.y, point.y))
    }
    let span = (
      max(high.x - low.x, .leastNonzeroMagnitude), max(high.y - low.y, .leastNonzeroMagnitude)
    )
    let scale = min(width / span.0, height / span.1)
    guard scale.isFinite, low.x.isFinite else { return Sheet(outlines: [], width: 1, height: 1) }
    outlines = outlines.map { rings in
      rings.map { $0.map { MapPoint(($0.x - low.x) * scale, ($0.y - low.y) * scale) } }
    }
    let thin = Simplification.simplified(outlines, tolerance: tolerance)
    return Sheet(
      outlines: zip(thin, outlines).map { $0.isEmpty ? [Self.dot(of: $1)] : $0 },
      width: span.0 * scale, height: span.1 * scale)
  }

  /// A square where an area too small to draw lies.
  private static func dot(of rings: [[MapPoint]]) -> [MapPoint] {
    let point = rings.first?.first ?? MapPoint(0, 0)
    let half = 0.75
    return [(-half, -half), (half, -half), (half, half), (-half, half)].map {
      MapPoint(point.x + $0.0, point.y + $0.1)
    }
  }
}
