import Analysis
import CairoRendering
import Figures
import Foundation
import PanelData
import Plotting
import TestSupport
import Testing

/// The figures of both groups that `dataset` makes, at one place.
private func groups(_ rows: Rows, at place: Int) -> [(name: String, values: [Double])] {
  ["东片", "西片"].enumerated().map { group, name in
    let members = rows.enumerated().filter { ($0.offset % 3 == 0) == (group == 0) }
    return (name, members.compactMap { $0.element.values[place] })
  }
}

private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// Theil's T within and between both groups: Σ s_g T_g and Σ s_g ln(μ_g/μ), s_g a group's share.
func theilParts(_ rows: Rows, at place: Int) -> (within: Double, between: Double) {
  let groups = groups(rows, at: place)
  let all = groups.flatMap(\.values)
  let (total, middle) = (all.reduce(0, +), mean(all))
  var parts = (within: 0.0, between: 0.0)
  for (_, values) in groups {
    let (share, own) = (values.reduce(0, +) / total, mean(values))
    parts.within +=
      share * values.reduce(0) { $0 + $1 / own * log($1 / own) } / Double(values.count)
    parts.between += share * log(own / middle)
  }
  return parts
}

/// A matrix has in each cell the Gini coefficient of its two groups, or how much they overlap.
func matrixGivesGapsBack(_: Figure) throws {
  var random = RepeatableRandom(78)
  for round in 0..<25 {
    let rows = randomRows(&random)
    let layout = try laidOut(dataset(rows), figure: .dagum)
    let picture = try SVGPicture(CairoRenderer(format: .svg).render(layout.scene))
    let groups = groups(rows, at: rows.places.upperBound - 1).filter { !$0.values.isEmpty }
      .sorted { mean($0.values) > mean($1.values) }
    try #require(groups.count == 2)
    let (rich, poor) = (groups[0], groups[1])
    func difference(_ one: [Double], _ other: [Double]) -> Double {
      mean(one.flatMap { x in other.map { abs(x - $0) } })
    }
    func gini(_ one: [Double], _ other: [Double]) -> Double {
      difference(one, other) / (mean(one) + mean(other))
    }
    // How far the richer are ahead where they are, and behind where they are not.
    let ahead = mean(rich.values.flatMap { x in poor.values.map { max(0, x - $0) } })
    let behind = mean(rich.values.flatMap { x in poor.values.map { max(0, $0 - x) } })
    let expected: [(row: String, column: String, value: Double, isShare: Bool)] = [
      (rich.name, rich.name, gini(rich.values, rich.values), false),
      (poor.name, poor.name, gini(poor.values, poor.values), false),
      (poor.name, rich.name, gini(poor.values, rich.values), false),
      (rich.name, poor.name, 1 - (ahead - behind) / (ahead + behind), true),
    ]
    for cell in expected {
      let name = "\(cell.row) \(cell.column)"
      let x = try #require(layout.x.map(.category(cell.column)))
      let y = try #require(layout.y.map(.category(cell.row)))
      let points = picture.marks.filter { $0.name == name }.flatMap(\.points)
      let (xs, ys) = (points.map(\.x), points.map(\.y))
      try #require(!points.isEmpty, "round \(round): no \(name)")
      #expect(isNear(((xs.min() ?? 0) + (xs.max() ?? 0)) / 2, x), "\(name)")
      #expect(isNear(((ys.min() ?? 0) + (ys.max() ?? 0)) / 2, y), "\(name)")
      let texts = texts(layout.scene).filter {
        abs($0.box.x + $0.box.width / 2 - x) < 1 && abs($0.box.y + $0.box.height / 2 - y) < 1
      }.map(\.string)
      try #require(texts.count == 1, "round \(round): \(name): \(texts)")
      let written = texts[0].hasSuffix("%") ? Double(texts[0].dropLast()) : Double(texts[0])
      let value = cell.isShare ? cell.value * 100 : cell.value
      #expect(texts[0].hasSuffix("%") == cell.isShare)
      #expect(
        abs((written ?? -1) - value) <= (cell.isShare ? 0.5 : 0.0005) + 1e-9,
        "round \(round): \(name) \(texts[0]), not \(value)")
    }
    #expect(picture.marks.count == expected.count)
  }
}

/// The height of a sum of normal densities, one over each of `values`, at `x`, with Silverman's width:
/// 0.9·min(s, IQR/1.34)·n^(−1/5), the quartiles of type 7.
private func density(_ values: [Double], at x: Double) -> Double {
  let sorted = values.sorted()
  let (n, middle) = (Double(values.count), mean(values))
  func quantile(_ share: Double) -> Double {
    let place = share * (n - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }
  let deviation = (values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / (n - 1)).squareRoot()
  let width =
    0.9 * min(deviation, (quantile(0.75) - quantile(0.25)) / 1.34) * pow(n, -0.2)
  return values.reduce(0) { sum, value in
    let u = (x - value) / width
    return sum + exp(-u * u / 2)
  } / (n * width * (2 * Double.pi).squareRoot())
}

/// Ridges stand on the feet of their years, as high as their densities by one scale, and their medians
/// reach from the foot to the curve.
func ridgesGiveDensitiesBack(_: Figure) throws {
  var random = RepeatableRandom(79)
  var shared = 0
  for round in 0..<25 {
    var rows: Rows = []
    let years = Int.random(in: 1...12, using: &random)
    for index in 0..<Int.random(in: 6...40, using: &random) {
      rows.append(("村\(index)", (0..<years).map { _ in .random(in: 1...99, using: &random) }))
    }
    let layout = try laidOut(dataset(rows), figure: .ridgeline)
    let picture = try SVGPicture(CairoRenderer(format: .svg).render(layout.scene))
    let zero = try #require(layout.x.map(.number(0)))
    let one = try #require(layout.x.map(.number(1)))
    let hasOwnHeights = strings(layout.scene, .note).joined().contains("每条曲线各用自己的高度")
    var unit: Double?
    for place in rows.places {
      let values = rows.compactMap { $0.values[place] }
      // The line has a corner for each of the area's that is not on the foot.
      let line = try #require(
        picture.marks.filter { $0.name == "\(2014 + place)" }
          .min { $0.points.count < $1.points.count })
      let foot = try #require(layout.y.map(.number(-Double(place))))
      let heights = line.points.map {
        (foot - $0.y, density(values, at: ($0.x - zero) / (one - zero)))
      }
      let top = try #require(heights.max { $0.1 < $1.1 })
      let own = top.0 / top.1
      let scale = hasOwnHeights ? own : unit ?? own
      if unit != nil, !hasOwnHeights { shared += 1 }
      unit = scale
      #expect(top.0 > 5, "round \(round): \(2014 + place) is flat")
      let worst = heights.map { abs($0.0 - $0.1 * scale) }.max() ?? 1
      #expect(worst < halfPixel, "round \(round): \(2014 + place) off by \(worst)")
      let sorted = values.sorted()
      let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
      let tip = foot - density(values, at: median) * scale
      let rules = picture.marks.filter { $0.name == "中位数" }.filter { mark in
        [foot, tip].allSatisfy { y in
          mark.points.contains { isNear($0.x, layout.x.map(.number(median))) && isNear($0.y, y) }
        }
      }
      #expect(rules.count == 1, "round \(round): \(2014 + place): median \(median)")
    }
  }
  #expect(shared > 50)
}
