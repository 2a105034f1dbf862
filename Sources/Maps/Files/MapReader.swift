import Foundation
import PanelData

/// Reads GeoJSON (RFC 7946) and TopoJSON (its specification, version 1) into layers of areas.
struct MapReader {
  /// The file as shown in messages.
  let place: String

  /// The layers with areas in the text `bytes`.
  /// - Throws: a `Failure` of kind `badData`.
  func layers(of bytes: [UInt8]) throws -> [MapFile.Layer] {
    let root: Any
    do {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      root = try JSONSerialization.jsonObject(
        with: Data(bytes.starts(with: mark) ? bytes[3...] : bytes[...]))
    } catch {
      throw Failure(.badData, Phrase(.mapNotJSON, .text("\(place):\(line(of: error, in: bytes))")))
    }
    guard let root = root as? [String: Any], let type = root["type"] as? String else {
      throw notMap("")
    }
    var kinds: Set<String> = []
    var layers: [MapFile.Layer]
    switch type {
    case "Topology": layers = try topology(root, &kinds)
    case "FeatureCollection":
      let features = try (root["features"] as? [Any] ?? []).enumerated().compactMap { index, item in
        try feature(item as? [String: Any] ?? [:], number: index + 1, .coordinates, &kinds)
      }
      layers = [MapFile.Layer(name: "", features: features)]
    case "Feature":
      let feature = try feature(root, number: 1, .coordinates, &kinds)
      layers = [MapFile.Layer(name: "", features: [feature].compactMap { $0 })]
    case "GeometryCollection", "Polygon", "MultiPolygon":
      let polygons = try polygons(root, number: 1, .coordinates, &kinds)
      layers = [
        MapFile.Layer(
          name: "", features: [MapFile.Feature(properties: [:], polygons: polygons)])
      ]
    default: throw notMap(type)
    }
    layers.removeAll { $0.features.isEmpty }
    guard !layers.isEmpty else {
      throw Failure(
        .badData,
        kinds.isEmpty
          ? Phrase(.mapEmpty, .text(place))
          : Phrase(.mapNoAreas, .text(place), .list(kinds.sorted().map { .text($0) })))
    }
    return layers
  }

  private func notMap(_ type: String) -> Failure {
    Failure(.badData, Phrase(.mapOther, .text(place), .text(type)))
  }

  private func faulty(_ number: Int) -> Failure {
    Failure(.badData, Phrase(.mapFaulty, .text(place), .text(String(number))))
  }

  /// The line that Foundation speaks of, `Invalid value around character 15.`; the last without one.
  private func line(of error: any Error, in bytes: [UInt8]) -> Int {
    let text = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
    let digits = text.range(of: "character ").map {
      text[$0.upperBound...].prefix(while: \.isNumber)
    }
    let end = digits.flatMap { Int($0) } ?? bytes.count
    return 1 + bytes.prefix(end).count { $0 == UInt8(ascii: "\n") }
  }

  // MARK: Features and geometries

  /// How outlines are given: by positions, or by numbers of arcs.
  private enum Outlines {
    case coordinates
    case arcs([[MapPoint]])

    var key: String {
      switch self {
      case .coordinates: "coordinates"
      case .arcs: "arcs"
      }
    }
  }

  /// The area of a GeoJSON feature; nil for one without any, whose type is kept in `kinds`.
  private func feature(
    _ item: [String: Any], number: Int, _ outlines: Outlines, _ kinds: inout Set<String>
  ) throws -> MapFile.Feature? {
    guard let geometry = item["geometry"] as? [String: Any] else { return nil }
    let polygons = try polygons(geometry, number: number, outlines, &kinds)
    return polygons.isEmpty
      ? nil : MapFile.Feature(properties: properties(of: item), polygons: polygons)
  }

  /// Names and what they say, as text; numbers are written out in full.
  private func properties(of item: [String: Any]) -> [String: String] {
    var texts: [String: String] = [:]
    var all = item["properties"] as? [String: Any] ?? [:]
    if let id = item["id"], all["id"] == nil { all["id"] = id }
    for (name, value) in all {
      if let text = value as? String {
        texts[name] = text
      } else if let number = value as? NSNumber {
        texts[name] = NumberFormat.exact(number.doubleValue)
      }
    }
    return texts
  }

  /// The deepest nesting of collections that is followed.
  private static let deepest = 16

  private func polygons(
    _ geometry: [String: Any], number: Int, _ outlines: Outlines, _ kinds: inout Set<String>,
    depth: Int = 0
  ) throws -> [MapPolygon] {
    let type = geometry["type"] as? String ?? ""
    func polygon(_ value: Any?) throws -> MapPolygon {
      guard let rings = value as? [Any] else { throw faulty(number) }
      return MapPolygon(try rings.map { try ring($0, number: number, outlines) })
    }
    let found: [MapPolygon]
    switch type {
    case "Polygon": found = [try polygon(geometry[outlines.key])]
    case "MultiPolygon":
      guard let items = geometry[outlines.key] as? [Any] else { throw faulty(number) }
      found = try items.map(polygon)
    case "GeometryCollection":
      guard depth < Self.deepest, let items = geometry["geometries"] as? [Any] else {
        throw faulty(number)
      }
      found = try items.flatMap {
        try polygons(
          $0 as? [String: Any] ?? [:], number: number, outlines, &kinds, depth: depth + 1)
      }
    default:
      if !type.isEmpty { kinds.insert(type) }
      found = []
    }
    return found.filter { !$0.rings.isEmpty }
  }

  private func ring(_ value: Any, number: Int, _ outlines: Outlines) throws -> [MapPoint] {
    guard let items = value as? [Any] else { throw faulty(number) }
    switch outlines {
    case .coordinates: return try items.map { try point($0, number: number) }
    case .arcs(let arcs):
      var ring: [MapPoint] = []
      for item in items {
        guard let code = (item as? NSNumber)?.intValue else { throw faulty(number) }
        // ~3 is arc 3 from its end.
        let place = code < 0 ? ~code : code
        guard arcs.indices.contains(place) else { throw faulty(number) }
        let arc = code < 0 ? arcs[place].reversed() : arcs[place]
        ring += ring.last == arc.first ? arc.dropFirst() : arc[...]
      }
      return ring
    }
  }

  /// The farthest from 0 that a coordinate may lie: beyond any unit of length on Earth.
  private static let farthest = 1e12

  private func point(_ value: Any, number: Int) throws -> MapPoint {
    guard let pair = value as? [Any], pair.count >= 2, let x = (pair[0] as? NSNumber)?.doubleValue,
      let y = (pair[1] as? NSNumber)?.doubleValue, x.magnitude < Self.farthest,
      y.magnitude < Self.farthest
    else { throw faulty(number) }
    return MapPoint(x, y)
  }

  // MARK: TopoJSON

  private func topology(
    _ root: [String: Any], _ kinds: inout Set<String>
  ) throws -> [MapFile.Layer] {
    let objects = root["objects"] as? [String: Any] ?? [:]
    let outlines = Outlines.arcs(try arcs(of: root))
    return try objects.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      name, value in
      let object = value as? [String: Any] ?? [:]
      let isCollection = object["type"] as? String == "GeometryCollection"
      let items = isCollection ? object["geometries"] as? [Any] ?? [] : [object]
      let features = try items.enumerated().compactMap { index, item -> MapFile.Feature? in
        let item = item as? [String: Any] ?? [:]
        let polygons = try polygons(item, number: index + 1, outlines, &kinds)
        return polygons.isEmpty
          ? nil : MapFile.Feature(properties: properties(of: item), polygons: polygons)
      }
      return MapFile.Layer(name: name, features: features)
    }
  }

  /// The arcs in coordinates: steps from point to point where they are quantized.
  private func arcs(of root: [String: Any]) throws -> [[MapPoint]] {
    func pair(_ value: Any?) -> MapPoint? {
      value.flatMap { try? point($0, number: 0) }
    }
    let transform = root["transform"] as? [String: Any]
    let scale = pair(transform?["scale"])
    let shift = pair(transform?["translate"])
    return try (root["arcs"] as? [Any] ?? []).enumerated().map { index, value in
      guard let items = value as? [Any] else { throw faultyArc(index) }
      var position = MapPoint(0, 0)
      return try items.map { item in
        guard let step = pair(item) else { throw faultyArc(index) }
        guard let scale, let shift else { return step }
        position = MapPoint(position.x + step.x, position.y + step.y)
        return MapPoint(position.x * scale.x + shift.x, position.y * scale.y + shift.y)
      }
    }
  }

  private func faultyArc(_ index: Int) -> Failure {
    Failure(.badData, Phrase(.mapFaultyArc, .text(place), .text(String(index))))
  }
}
