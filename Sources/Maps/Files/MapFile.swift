import PanelData

/// The areas of a GeoJSON or TopoJSON file, with what the file says of each.
public struct MapFile: Sendable {
  /// Areas that belong together: all of GeoJSON, one object of TopoJSON.
  public struct Layer: Sendable {
    /// The object's name; empty for GeoJSON.
    public var name: String
    /// The areas, in the file's order.
    public var features: [Feature]

    /// The areas `features` of the object called `name`.
    public init(name: String, features: [Feature]) {
      self.name = name
      self.features = features
    }

    /// The names of all properties, ascending.
    public var properties: [String] {
      Set(features.flatMap(\.properties.keys)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// One area.
  public struct Feature: Sendable, Hashable {
    /// What the file says of it, as text; its `id` too.
    public var properties: [String: String]
    /// Its pieces.
    public var polygons: [MapPolygon]

    /// An area of `polygons` of which `properties` tell.
    public init(properties: [String: String], polygons: [MapPolygon]) {
      self.properties = properties
      self.polygons = polygons
    }
  }

  /// The file's name, without its folder.
  public let name: String
  /// What the file holds; at least one layer with an area.
  public let layers: [Layer]
  /// Whether coordinates are lengths on a plane, not degrees of longitude and latitude.
  public let isPlanar: Bool

  /// A map of `layers`; coordinates that cannot be degrees are taken for lengths on a plane.
  public init(name: String, layers: [Layer]) {
    self.name = name
    let points = layers.lazy.flatMap(\.features).flatMap(\.polygons).flatMap(\.rings).joined()
    var (wide, high) = (0.0, 0.0)
    for point in points {
      wide = max(wide, point.x.magnitude)
      high = max(high, point.y.magnitude)
    }
    isPlanar = !(wide <= 360 && high <= 90 || wide <= 90 && high <= 180)
    // Latitude stands first in some files, against the standards.
    let isSwapped = !isPlanar && high > 90
    self.layers =
      !isSwapped
      ? layers
      : layers.map { layer in
        Layer(
          name: layer.name,
          features: layer.features.map { feature in
            Feature(
              properties: feature.properties,
              polygons: feature.polygons.map { polygon in
                MapPolygon(polygon.rings.map { $0.map { MapPoint($0.y, $0.x) } })
              })
          })
      }
  }

  /// Reads the file at `path`.
  /// - Throws: a `Failure`: `noInput` where it cannot be read, `refused` above 128 MB, `badData`
  ///   with the place where it is no map of areas.
  public init(path: String) throws {
    let bytes = try TextFile.bytes(of: path, limit: 128 << 20)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(name: name, layers: try MapReader(place: path).layers(of: bytes))
  }
}
