import Foundation
import PanelData
import Testing

@testable import Maps

/// The outline of the cell of a degree with its lower left corner at (`x`, `y`), in small steps along
/// the parallels, which are curves.
private func cell(_ x: Double, _ y: Double) -> [MapPoint] {
  var ring: [MapPoint] = []
  for step in 0...1000 { ring.append(MapPoint(x + Double(step) / 1000, y)) }
  for step in 0...1000 { ring.append(MapPoint(x + 1 - Double(step) / 1000, y + 1)) }
  return ring
}

@Test("The projection keeps areas in proportion, wherever on the globe, and north is up")
func equalAreas() {
  let radian: Double = .pi / 180
  for (west, south) in [(118.0, 21.0), (-100.0, 60.0), (10.0, -40.0), (170.0, 50.0), (0.0, -1.0)] {
    let corners = [(0.0, 0.0), (1.0, 4.0), (3.0, 2.0), (4.0, 4.0)]
    let cells = corners.map { cell(west + $0.0, south + $0.1) }
    let projection = MapProjection(cells.joined(), isPlanar: false)
    for ring in cells {
      let area: Double = MapPolygon.area(of: ring.map(projection.plane))
      // On the sphere a cell of 1° × 1° has the area Δλ (sin φ₂ − sin φ₁).
      let low: Double = ring[0].y * radian
      let exact: Double = radian * (sin(low + radian) - sin(low))
      #expect(abs(area / exact - 1) < 1e-5)
      let above = MapPoint(ring[0].x, ring[0].y + 1)
      #expect(projection.plane(above).y > projection.plane(ring[0]).y)
    }
  }
}

@Test("Lengths on a plane stay as they are, and the date line does not tear a map")
func planes() {
  let far = [MapPoint(178, 60), MapPoint(-178, 60), MapPoint(-178, 62)]
  let projection = MapProjection(far, isPlanar: false)
  let places = far.map(projection.plane)
  #expect(abs(places[0].x - places[1].x) < 0.1)
  let plane = MapProjection([MapPoint(250_000, 2_600_000)], isPlanar: true)
  #expect(plane.plane(MapPoint(1, 2)) == MapPoint(1, 2))
}

@Test("Neighbours still share their border after simplification, from either end and with holes")
func sharedBorders() {
  // A wavy border between two areas, a third above both, and a wavy lake that is an area, too.
  let wave = (0...400).map { MapPoint(5 + 0.2 * sin(Double($0) / 7), Double($0) / 40) }
  let west = [MapPoint(0, 0)] + wave + [MapPoint(0, 10)]
  let east = [MapPoint(10, 10)] + wave.reversed() + [MapPoint(10, 0)]
  let north = [MapPoint(0, 10), wave[400], MapPoint(10, 10), MapPoint(10, 12), MapPoint(0, 12)]
  let lake = (0..<90).map { step -> MapPoint in
    let angle: Double = Double(step) / 45 * .pi
    let x: Double = 8 + cos(angle) + 0.05 * cos(9 * angle)
    return MapPoint(x, 5 + sin(angle))
  }
  let start = 31
  let turned = Array(lake[start...] + lake[..<start]).reversed() as [MapPoint]
  let areas = [[west], [east, turned], [north], [lake]]
  for tolerance in [0.02, 0.04, 0.16] {
    let thin = Simplification.simplified(areas, tolerance: tolerance)
    #expect(thin.map(\.count) == [1, 2, 1, 1])
    func edges(_ ring: [MapPoint]) -> Set<Set<MapPoint>> {
      Set(ring.indices.map { Set([ring[$0], ring[($0 + 1) % ring.count]]) })
    }
    let shared = edges(thin[0][0]).intersection(edges(thin[1][0]))
    #expect(shared.count > 3)
    #expect(edges(thin[1][1]) == edges(thin[3][0]))
    let before = areas.joined().reduce(0) { $0 + $1.count }
    let after = thin.joined().reduce(0) { $0 + $1.count }
    #expect(after < before / 2)
    // The three areas around the border still fill their rectangle: no gap, no overlap.
    let sum = thin[..<3].reduce(0.0) { $0 + MapPolygon.area(of: $1[0]).magnitude }
    #expect(abs(sum - 120) < 1e-9 * 120)
  }
}

@Test("What is too small to draw stays as a square, and the sheet has the proportions of the map")
func tinyAreas() throws {
  func square(_ x: Double, _ y: Double, _ side: Double) -> MapPolygon {
    MapPolygon([[MapPoint(x, y), MapPoint(x + side, y), MapPoint(x + side, y + side)]])
  }
  let file = MapFile(
    name: "m",
    layers: [
      .init(
        name: "",
        features: [
          .init(properties: ["n": "甲"], polygons: [square(1000, 1000, 4000)]),
          .init(properties: ["n": "乙"], polygons: [square(9000, 3000, 0.01)]),
        ])
    ])
  var villages = UnitRegister(headings: ["村"])
  for name in ["甲", "乙"] { _ = villages.index(of: [name]) }
  let join = try #require(MapJoin(file, villages, isWanted: [true, true]))
  let sheet = JoinedMap(file, join).sheet(width: 400, height: 400, tolerance: 0.2)
  #expect(abs(sheet.width - 400) < 1e-9)
  #expect(abs(sheet.height - 200) < 1e-3)
  #expect(sheet.outlines.map { $0.map(\.count) } == [[3], [4]])
}
