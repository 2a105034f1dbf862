import Foundation
import PanelData
import Testing

@testable import Maps

func layers(_ json: String) throws -> [MapFile.Layer] {
  try MapReader(place: "map.json").layers(of: Array(json.utf8))
}

/// What is said of a text that is no map.
func problem(_ json: String) -> String {
  do {
    _ = try layers(json)
    return ""
  } catch let failure as Failure {
    #expect(failure.kind == .badData)
    return failure.phrases.map { $0.text(in: .english) }.joined(separator: "\n")
  } catch {
    return "\(error)"
  }
}

private let square = "[[0,0],[2,0],[2,2],[0,2],[0,0]]"

@Test("GeoJSON: polygons with holes, several pieces, collections; numbers of properties as text")
func geoJSON() throws {
  let found = try layers(
    """
    {"type": "FeatureCollection", "features": [
      {"type": "Feature", "id": 7, "properties": {"name": "甲村", "code": 110101, "none": null},
       "geometry": {"type": "Polygon", "coordinates": [\(square), [[0.5,0.5],[1,0.5],[1,1],[0.5,0.5]]]}},
      {"type": "Feature", "properties": {"name": "乙村"},
       "geometry": {"type": "MultiPolygon", "coordinates": [[\(square)], [[[5,5,9],[6,5,9],[6,6,9]]]]}},
      {"type": "Feature", "properties": null,
       "geometry": {"type": "GeometryCollection", "geometries": [
         {"type": "Point", "coordinates": [1, 1]}, {"type": "Polygon", "coordinates": [\(square)]}]}},
      {"type": "Feature", "properties": {"name": "丙村"}, "geometry": null}
    ]}
    """)
  let features = try #require(found.first).features
  #expect(features.map(\.polygons.count) == [1, 2, 1])
  #expect(features[0].properties == ["name": "甲村", "code": "110101", "id": "7"])
  let rings = features[0].polygons[0].rings
  #expect(rings.map(\.count) == [4, 3])
  #expect(MapPolygon.area(of: rings[0]) == 4)
  #expect(MapPolygon.area(of: rings[1]) == -0.125)
}

@Test("TopoJSON: quantized and plain arcs, backwards ones, several objects")
func topoJSON() throws {
  // Two squares side by side; arc 0 is the border between them.
  let arcs = "[[[1,0],[1,1]],[[1,1],[0,1],[0,0],[1,0]],[[1,0],[2,0],[2,1],[1,1]]]"
  let steps = "[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[10,0],[0,10],[-10,0]]]"
  let objects = """
    "objects": {"towns": {"type": "GeometryCollection", "geometries": [
      {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "西"}, "id": "1"},
      {"type": "MultiPolygon", "arcs": [[[-1, 2]]], "properties": {"name": "东"}}]},
    "all": {"type": "Polygon", "arcs": [[1, 2]]}}
    """
  let plain = try layers("{\"type\": \"Topology\", \(objects), \"arcs\": \(arcs)}")
  let quantized = try layers(
    """
    {"type": "Topology", "transform": {"scale": [0.1, 0.1], "translate": [0, 0]}, \(objects),
     "arcs": \(steps)}
    """)
  for found in [plain, quantized] {
    #expect(found.map(\.name) == ["all", "towns"])
    let (whole, towns) = (found[0].features[0], found[1].features)
    #expect(towns.map { $0.properties["name"] } == ["西", "东"])
    #expect(towns[0].properties["id"] == "1")
    let areas = (towns + [whole]).map { MapPolygon.area(of: $0.polygons[0].rings[0]) }
    #expect(zip(areas, [1.0, 1, 2]).allSatisfy { abs($0 - $1) < 1e-12 }, "\(areas)")
  }
}

@Test("What is no map is told with its place and the remedy")
func badMaps() throws {
  #expect(problem("村名,年份").hasPrefix("map.json:1: this is no JSON; export"))
  #expect(problem("{\n\"type\": \"Topology\",\n").hasPrefix("map.json:"))
  #expect(problem("[1, 2]").contains("export the map as GeoJSON or TopoJSON"))
  #expect(problem("{\"type\": \"Table\"}").contains("is 'Table', not FeatureCollection"))
  #expect(
    problem("{\"type\": \"FeatureCollection\", \"features\": []}").contains("the map is empty"))
  let point = """
    {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, 2]}}
    """
  #expect(
    problem(point) == "map.json: the map has no areas, only Point; export Polygon or MultiPolygon")
  for coordinates in [
    "5", "[[1, 2]]", "[[[1], [2], [3]]]", "[[[\"a\", 1]]]", "[[[1e300, 1], [0, 1], [1, 1]]]",
  ] {
    let text = "{\"type\": \"Polygon\", \"coordinates\": \(coordinates)}"
    #expect(problem(text).contains("the outline of feature 1 is no list of coordinates"), "\(text)")
  }
  let arcless = """
    {"type": "Topology", "arcs": [], "objects": {"a": {"type": "Polygon", "arcs": [[0]]}}}
    """
  #expect(problem(arcless).contains("feature 1"))
  let broken = "{\"type\": \"Topology\", \"arcs\": [5], \"objects\": {}}"
  #expect(problem(broken).contains("arc 0"))
  let deep = String(repeating: "[", count: 100_000)
  #expect(problem("{\"type\": \"Polygon\", \"coordinates\": \(deep)").contains("no JSON"))
}

@Test("Degrees in the wrong order are turned, and metres lie on a plane")
func kindsOfCoordinates() {
  func file(_ points: [(Double, Double)]) -> MapFile {
    let polygon = MapPolygon([points.map { MapPoint($0.0, $0.1) }])
    return MapFile(
      name: "x", layers: [.init(name: "", features: [.init(properties: [:], polygons: [polygon])])])
  }
  #expect(!file([(120, 23), (121, 23), (121, 24)]).isPlanar)
  let turned = file([(23, 120), (23, 121), (24, 121)])
  #expect(!turned.isPlanar)
  #expect(turned.layers[0].features[0].polygons[0].rings[0].allSatisfy { $0.x > 100 && $0.y < 30 })
  #expect(file([(250_000, 2_600_000), (260_000, 2_600_000), (260_000, 2_700_000)]).isPlanar)
}
