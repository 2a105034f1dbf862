import Analysis
import CairoRendering
import Figures
import PanelData
import Plotting
import TestSupport
import Testing

/// Half a pixel of the usual picture, in points.
let halfPixel = 0.5 * 72 / 254

/// What shows of each figure that it puts its data where they belong.
private let positionChecks: [String: @Sendable (Figure) throws -> Void] = [
  "scatter": scatterGivesFiguresBack, "lorenz": lorenzGivesSharesBack,
  "small-multiples": smallMultiplesShareTheirScale, "bands": stacksGivePartsBack,
  "sources": stacksGivePartsBack, "shares": stacksGivePartsBack,
  "decomposition": stacksGivePartsBack, "dagum": matrixGivesGapsBack,
  "ridgeline": ridgesGiveDensitiesBack, "choropleth": areasKeepTheirProportions,
  "tiles": tilesGiveFiguresBack,
].merging(expectedMarks.keys.map { ($0, placesGiveFiguresBack) }) { check, _ in check }

@Test(
  "C7: Every datum in the SVG lies where the scales put it, within half a pixel",
  arguments: Figure.all)
func dataLieOnTheirScales(figure: Figure) throws {
  let check = try #require(
    positionChecks[figure.name], "nothing shows where \(figure.name) puts its data")
  try check(figure)
}

/// Eight villages at most, two of them without gaps, over up to ten years.
func randomRows(_ random: inout RepeatableRandom, least: Int = 4) -> Rows {
  let villages = Int.random(in: least...least + 4, using: &random)
  let years = Int.random(in: 2...10, using: &random)
  return (0..<villages).map { village in
    let values = (0..<years).map { _ -> Double? in
      let value = Double.random(in: 1...99, using: &random)
      return village > 2 && Double.random(in: 0...1, using: &random) < 0.3 ? nil : value
    }
    return ("第\(village)村", values)
  }
}

/// The marks of a figure lie where `expectedMarks` has them, and no others of a village do.
private func placesGiveFiguresBack(figure: Figure) throws {
  let name = figure.name
  let expected = try #require(expectedMarks[name])
  var random = RepeatableRandom(71)
  for round in 0..<25 {
    let rows = randomRows(&random)
    let layout = try laidOut(dataset(rows), figure: figure)
    let picture = try SVGPicture(CairoRenderer(format: .svg).render(layout.scene))
    let marks = Dictionary(grouping: picture.marks, by: \.name)
    let all = expected(rows)
    #expect(!all.isEmpty)
    for mark in all {
      let fault = fault(mark, in: marks, layout)
      #expect(fault == nil, "\(name), round \(round): \(fault ?? "")")
    }
    // Nothing is drawn of a village that its figures do not say.
    for row in rows {
      let own = all.compactMap { expected -> (x: Double?, y: Double?)? in
        guard case .place(row.name, let x, let y) = expected else { return nil }
        return (layout.x.map(x), layout.y.map(y))
      }
      guard !own.isEmpty else { continue }
      // Points of ranks have corners around their places.
      let reach = name == "bump" ? 4 : halfPixel
      for point in (marks[row.name] ?? []).flatMap(\.points) {
        #expect(
          own.contains { isNear(point.x, $0.x, reach) && isNear(point.y, $0.y, reach) },
          "\(name), round \(round): \(row.name) at \(point)")
      }
    }
  }
}

func isNear(
  _ place: Double, _ expected: Double?, _ reach: Double = halfPixel
) -> Bool {
  expected.map { abs($0 - place) < reach } ?? true
}

/// What is wrong with the place of a datum; nil for nothing.
private func fault(
  _ expected: ExpectedMark, in marks: [String: [SVGPicture.Mark]], _ layout: ChartLayout
) -> String? {
  switch expected {
  case .place(let name, let x, let y):
    let (x, y) = (layout.x.map(x), layout.y.map(y))
    let points = (marks[name] ?? []).flatMap(\.points)
    let isThere = points.contains { isNear($0.x, x) && isNear($0.y, y) }
    return isThere ? nil : "no \(name) at (\(x ?? .nan), \(y ?? .nan)), but \(points)"
  case .bar(let name, let from, let to, let y):
    let bars = (marks[name] ?? []).map(\.points).filter { $0.count >= 4 }
    guard bars.count == 1, let bar = bars.first else { return "\(bars.count) bars of \(name)" }
    let (left, right) = (bar.map(\.x).min() ?? .nan, bar.map(\.x).max() ?? .nan)
    let ends = [layout.x.map(.number(from)), layout.x.map(.number(to))].compactMap { $0 }.sorted()
    let middle = ((bar.map(\.y).min() ?? .nan) + (bar.map(\.y).max() ?? .nan)) / 2
    return ends.count == 2 && isNear(left, ends[0]) && isNear(right, ends[1])
      && isNear(middle, layout.y.map(y))
      ? nil : "\(name) from \(left) to \(right) at \(middle), not \(ends)"
  case .cell(let name, let x, let y):
    guard let cell = marks[name]?.first?.points, marks[name]?.count == 1 else {
      return "no cell \(name)"
    }
    let middle = (
      ((cell.map(\.x).min() ?? .nan) + (cell.map(\.x).max() ?? .nan)) / 2,
      ((cell.map(\.y).min() ?? .nan) + (cell.map(\.y).max() ?? .nan)) / 2
    )
    return isNear(middle.0, layout.x.map(x)) && isNear(middle.1, layout.y.map(y))
      ? nil : "\(name) at \(middle)"
  }
}

/// Points of two metrics lie where both scales put them.
private func scatterGivesFiguresBack(_: Figure) throws {
  var random = RepeatableRandom(72)
  for _ in 0..<25 {
    let data = dataset(randomRows(&random))
    let other = other(than: data.panel)
    let layout = try laidOut(data, figure: .scatter, against: other)
    let picture = try SVGPicture(CairoRenderer(format: .svg).render(layout.scene))
    let villages = data.dataset.register.villages.indices
    let place = try #require(
      data.panel.periods.indices.last { place in
        villages.contains {
          data.panel[$0, place].value != nil && other[$0, place].value != nil
        }
      })
    for village in villages {
      guard let y = data.panel[village, place].value, let x = other[village, place].value else {
        continue
      }
      let name = data.dataset.register.villages[village].name
      let points = picture.marks.filter { $0.name == name }.flatMap(\.points)
      #expect(points.count == 1)
      #expect(
        points.allSatisfy {
          isNear($0.x, layout.x.map(.number(x))) && isNear($0.y, layout.y.map(.number(y)))
        }, "\(name)")
    }
  }
}

/// Lorenz curves go through the shares of the poorest.
private func lorenzGivesSharesBack(_: Figure) throws {
  var random = RepeatableRandom(73)
  for _ in 0..<25 {
    let rows = randomRows(&random)
    let layout = try laidOut(dataset(rows), figure: .lorenz)
    let picture = try SVGPicture(CairoRenderer(format: .svg).render(layout.scene))
    for place in [rows.places.lowerBound, rows.places.upperBound - 1] {
      let year = FigureText.phrase(for: Period(2014 + place)).text(in: .simplifiedChinese)
      let values = rows.compactMap { $0.values[place] }.sorted()
      let total = values.reduce(0, +)
      let curves = picture.marks.filter { $0.name.hasPrefix(year) }
      #expect(curves.count == 1)
      var reached = 0.0
      for (index, value) in values.enumerated() {
        reached += value
        let x = layout.x.map(.number(Double(index + 1) / Double(values.count)))
        let y = layout.y.map(.number(reached / total))
        #expect(
          curves.flatMap(\.points).contains { isNear($0.x, x) && isNear($0.y, y) },
          "\(year) \(index)")
      }
    }
  }
}

/// Small multiples have one scale: the same height a unit.
private func smallMultiplesShareTheirScale(_: Figure) throws {
  var random = RepeatableRandom(74)
  for _ in 0..<25 {
    let rows = randomRows(&random)
    let layout = try laidOut(dataset(rows), figure: .smallMultiples)
    let picture = try SVGPicture(CairoRenderer(format: .svg).render(layout.scene))
    var unit: Double?
    for row in rows {
      // Each line has its figures in order; only those drawn by lines, not dots alone, are corners.
      let points = picture.marks.filter { $0.name == row.name }.flatMap(\.points)
        .sorted { $0.x < $1.x }
      let values = row.values.compactMap { $0 }
      try #require(points.count == values.count, "\(row.name)")
      guard let high = values.indices.max(by: { values[$0] < values[$1] }),
        let low = values.indices.min(by: { values[$0] < values[$1] }), values[high] > values[low]
      else { continue }
      let own = (points[low].y - points[high].y) / (values[high] - values[low])
      let shared = unit ?? own
      unit = shared
      for index in values.indices {
        let expected = points[low].y - (values[index] - values[low]) * shared
        #expect(isNear(points[index].y, expected), "\(row.name) \(values[index])")
      }
    }
  }
}

/// Bars of parts stand on each other from 0, as high as their parts.
private func stacksGivePartsBack(figure: Figure) throws {
  var random = RepeatableRandom(75)
  for _ in 0..<25 {
    let rows = randomRows(&random)
    let data = dataset(rows)
    let layout = try laidOut(data, figure: figure)
    let picture = try SVGPicture(CairoRenderer(format: .svg).render(layout.scene))
    let zero = try #require(layout.y.map(.number(0)))
    let unit = zero - (try #require(layout.y.map(.number(1))))
    for place in rows.places {
      let values = rows.compactMap { $0.values[place] }
      let heights: [Double]
      switch figure.name {
      case "bands":
        let edges = [0, 5, 10, 50, 100]
        heights =
          zip(edges, edges.dropFirst()).map { low, high in
            Double(values.count { $0 >= Double(low) && $0 < Double(high) })
          } + [Double(rows.count { isExpected($0.values, at: place) })]
      case "decomposition":
        let parts = theilParts(rows, at: place)
        heights = [parts.between, parts.within]
      case "sources":
        heights = [0.4, 0.3, 0.2, 0.05, 0.05].map { $0 * values.reduce(0, +) }
      default: heights = [0.4, 0.3, 0.2, 0.05, 0.05]
      }
      var bars: [(foot: Double, top: Double)] = []
      for mark in picture.marks where mark.name.hasPrefix("\(2014 + place) ") {
        let ys = mark.points.map(\.y)
        if let top = ys.min(), let foot = ys.max(), foot - top > halfPixel / 10 {
          bars.append((foot, top))
        }
      }
      bars.sort { $0.foot > $1.foot }
      let drawn = bars.map { $0.foot - $0.top }.sorted()
      let expected = heights.map { $0 * unit }.filter { $0 > halfPixel / 10 }.sorted()
      try #require(drawn.count == expected.count, "\(figure.name) \(place): \(drawn) \(expected)")
      for (one, other) in zip(drawn, expected) { #expect(isNear(one, other)) }
      var top = zero
      for bar in bars {
        #expect(isNear(bar.foot, top))
        top = bar.top
      }
    }
  }
}

/// Whether a village without a row had a figure just before, or has one before and after.
private func isExpected(_ values: [Double?], at place: Int) -> Bool {
  guard values[place] == nil, place > 0 else { return false }
  let before = values[..<place].contains { $0 != nil }
  let after = values[place...].contains { $0 != nil }
  return values[place - 1] != nil || before && after
}

@Test("C7: The bars of a histogram are as high as the figures between their sides are many")
func histogramCountsFigures() throws {
  var random = RepeatableRandom(76)
  for _ in 0..<10 {
    var rows: Rows = []
    for index in 0..<Int.random(in: 61...200, using: &random) {
      rows.append(("村\(index)", [Double.random(in: 1...99, using: &random)]))
    }
    let layout = try laidOut(dataset(rows), figure: .distribution)
    let picture = try SVGPicture(CairoRenderer(format: .svg).render(layout.scene))
    let (zero, one) = (
      try #require(layout.y.map(.number(0))), try #require(layout.y.map(.number(1)))
    )
    let (left, right) = (
      try #require(layout.x.map(.number(0))), try #require(layout.x.map(.number(1)))
    )
    let bars = picture.marks.filter { $0.points.count >= 4 }
    var counted = 0.0
    for bar in bars {
      let xs = bar.points.map { ($0.x - left) / (right - left) }
      let from = xs.min() ?? 0
      let to = xs.max() ?? 0
      // Bars are a little thinner than their bins.
      let half = (to - from) / 0.96 / 2
      let low = (from + to) / 2 - half
      let high = (from + to) / 2 + half
      let count = rows.count {
        $0.values[0].map { $0 >= low - 1e-6 && $0 < high - 1e-6 } ?? false
      }
      let top: Double = bar.points.map(\.y).min() ?? 0
      let height = (zero - top) / (zero - one)
      #expect(abs(height - Double(count)) * (zero - one) < halfPixel, "\(low) to \(high)")
      #expect(isNear(bar.points.map(\.y).max() ?? 0, zero))
      counted += height
    }
    #expect(abs(counted - Double(rows.count)) < 0.01)
  }
}

/// Figures without numbers along their axes.
private let numberless: Set = [
  "bump", "heatmap", "small-multiples", "dagum", "choropleth", "tiles",
]

@Test(
  "C7: Numbers along the axes stand where the scales put them, within half a pixel",
  arguments: Figure.all.filter { !numberless.contains($0.name) })
func numbersStandOnTheirScales(figure: Figure) throws {
  var random = RepeatableRandom(77)
  var read = 0
  for _ in 0..<10 {
    let isRidges = figure.name == "ridgeline"
    let rows = randomRows(&random, least: isRidges ? 8 : 4)
    let layout = try laidOut(dataset(rows), figure: figure)
    let picture = try SVGPicture(CairoRenderer(format: .svg).render(layout.scene))
    let drawn = texts(layout.scene)
    for (text, svg) in zip(drawn, picture.texts) {
      #expect(abs(text.origin.x - svg.x) < 0.01 && abs(text.origin.y - svg.y) < 0.01)
    }
    for element in layout.scene.elements where element.role == .axis {
      guard case .text(let text) = element.shape, let value = number(text.string) else { continue }
      let box = text.box
      // The feet of ridges have years.
      if box.maxX <= layout.plot.x, !isRidges, case .linear = layout.y {
        #expect(isNear(box.y + box.height / 2, layout.y.map(.number(value))), "\(text.string)")
        read += 1
      }
      // A text near the edge of the canvas is moved into it.
      if box.y >= layout.plot.maxY, box.x > 2, box.maxX < layout.scene.size.width - 2,
        layout.x.bandwidth == nil
      {
        #expect(isNear(box.x + box.width / 2, layout.x.map(.number(value))), "\(text.string)")
        read += 1
      }
    }
  }
  #expect(read >= 20, "\(figure.name): \(read)")
}

/// The number that a text along an axis stands for.
private func number(_ text: String) -> Double? {
  let plain = text.filter { $0 != "," && $0 != "%" }.map { $0 == "\u{2212}" ? "-" : $0 }
  return Double(String(plain)).map { text.hasSuffix("%") ? $0 / 100 : $0 }
}
