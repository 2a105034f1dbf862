import CairoRendering
import Figures
import Foundation
import PanelData
import Plotting
import TestSupport
import Testing

/// An area drawn: its name, its colour and its corners.
private struct Area {
  var name: String
  var fill: Color?
  var corners: [Point]

  init?(_ element: SceneElement) {
    guard element.role == .mark, let name = element.name,
      case .path(let path, let fill, _) = element.shape
    else { return nil }
    self.name = name
    self.fill = fill
    // The first ring: others are holes.
    let first = path.steps.prefix { if case .close = $0 { false } else { true } }
    corners = first.compactMap { step in
      switch step {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
  }

  var middle: Point {
    Point(
      corners.reduce(0) { $0 + $1.x } / Double(corners.count),
      corners.reduce(0) { $0 + $1.y } / Double(corners.count))
  }

  /// The surveyor's formula.
  var size: Double {
    zip(corners, corners.dropFirst() + corners.prefix(1)).reduce(0) {
      $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y)
    }.magnitude / 2
  }
}

/// The areas of the villages of `rows` that are drawn with their last figure, by village.
private func areas(_ scene: Scene, of rows: Rows) -> [(village: Int, value: Double, area: Area)] {
  let all = scene.elements.compactMap(Area.init)
  return rows.enumerated().compactMap { village, row in
    guard let value = row.values.last.flatMap({ $0 }),
      let area = all.first(where: { $0.name.hasPrefix(row.name + " ") })
    else { return nil }
    return (village, value, area)
  }
}

/// The name of an area says its figure, and no higher figure has a paler one.
private func expectShades(_ areas: [(village: Int, value: Double, area: Area)]) throws {
  let sorted = areas.sorted { $0.value < $1.value }
  for (lower, higher) in zip(sorted, sorted.dropFirst()) {
    let one = try #require(lower.area.fill)
    let other = try #require(higher.area.fill)
    #expect(
      other.contrast(with: Theme.light.background) >= one.contrast(with: Theme.light.background)
        - 1e-9)
  }
  for (_, value, area) in areas {
    let written = area.name.split(separator: " ").last.flatMap { Double($0) }
    #expect(abs((written ?? -1) - value) < 0.06, "\(area.name), not \(value)")
  }
  #expect(Set(areas.map { "\($0.area.fill ?? Theme.light.background)" }).count > 1)
}

/// Twenty to forty villages with one figure in six missing.
private func manyRows(_ random: inout RepeatableRandom) -> Rows {
  (0..<Int.random(in: 20...40, using: &random)).map { index in
    let isMissing = Int.random(in: 0..<6, using: &random) == 0
    return ("第\(index)村", [isMissing ? nil : Double.random(in: 1...99, using: &random)])
  }
}

/// Ten pictures of many villages, each with an area for every figure but those of absent villages, in
/// shades that follow the figures.
private func pictures(
  _ figure: Figure, seed: UInt64, isAbsent: (Int) -> Bool = { _ in false }
) throws -> [(scene: Scene, areas: [(village: Int, value: Double, area: Area)])] {
  var random = RepeatableRandom(seed)
  return try (0..<10).map { _ in
    let rows = manyRows(&random)
    let layout = try laidOut(dataset(rows), figure: figure)
    let areas = areas(layout.scene, of: rows)
    let drawn = rows.enumerated().filter { !isAbsent($0.offset) && $0.element.values[0] != nil }
    #expect(areas.count == drawn.count)
    try expectShades(areas)
    return (layout.scene, areas)
  }
}

/// Areas on a map lie beside and above each other as on the globe, and are as large: the squares and
/// hexagons of `map(of:)`, whose angles are known.
func areasKeepTheirProportions(_: Figure) throws {
  // Every seventh village is not on the map.
  for (_, areas) in try pictures(.choropleth, seed: 80, isAbsent: { $0 % 7 == 6 }) {
    var scale: Double?
    for (village, _, area) in areas {
      let middle = 30 + Double(village / 8) * 0.2
      func span(_ low: Double, _ high: Double) -> Double {
        sin((middle + high) * .pi / 180) - sin((middle + low) * .pi / 180)
      }
      // Width in longitude by the height that a belt of the globe has; half the width at both tips.
      let size =
        village % 2 == 0
        ? 0.135 * span(-0.0783, 0.0783) : 0.18 * span(-0.09, 0.09)
      let own = area.size / size
      let first = scale ?? own
      scale = first
      #expect(abs(own / first - 1) < 0.01, "第\(village)村: \(own / first)")
    }
    for one in areas {
      for other in areas {
        let (here, there) = (one.area.middle, other.area.middle)
        if one.village / 8 == other.village / 8, one.village < other.village {
          #expect(here.x < there.x)
        }
        if one.village % 8 == other.village % 8, one.village < other.village {
          // North is up.
          #expect(here.y > there.y && abs(here.x - there.x) < 4)
        }
      }
    }
  }
}

/// Tiles are equal squares that do not touch, with name and figure inside, those of a group together.
func tilesGiveFiguresBack(_: Figure) throws {
  for (round, (scene, areas)) in try pictures(.tiles, seed: 81).enumerated() {
    let side = try #require(areas.first).area.size.squareRoot()
    for (place, one) in areas.enumerated() {
      #expect(one.area.corners.count == 4 && abs(one.area.size.squareRoot() - side) < 0.01)
      let middle = one.area.middle
      for other in areas.prefix(place) {
        let (dx, dy) = (abs(middle.x - other.area.middle.x), abs(middle.y - other.area.middle.y))
        #expect(max(dx, dy) > side, "round \(round): \(one.area.name) on \(other.area.name)")
      }
      let inside = texts(scene).filter {
        abs($0.box.x + $0.box.width / 2 - middle.x) < side / 2
          && abs($0.box.y + $0.box.height / 2 - middle.y) < side / 2
      }
      #expect(inside.map(\.string).contains { one.area.name.hasSuffix(" " + $0) })
      #expect(
        inside.allSatisfy { $0.box.x >= middle.x - side / 2 && $0.box.maxX <= middle.x + side / 2 })
    }
    // Of three villages the first lies in one group: no tile of the other is between two of its.
    for group in [true, false] {
      let own = areas.filter { ($0.village % 3 == 0) == group }.map(\.area.middle)
      let others = areas.filter { ($0.village % 3 == 0) != group }.map(\.area.middle)
      for one in own {
        for other in own where abs(one.y - other.y) < 0.01 && one.x < other.x {
          #expect(!others.contains { abs($0.y - one.y) < 0.01 && $0.x > one.x && $0.x < other.x })
        }
      }
    }
  }
}
