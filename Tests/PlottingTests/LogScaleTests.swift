import Testing

@testable import Plotting

struct LogScaleTests {
  @Test func `Equal ratios are equally long, and what has no logarithm has no place`() throws {
    let scale = LogScale(domain: NumberDomain(1, 1000), range: ScaleRange(0, 300))
    #expect(scale.map(1) == 0)
    #expect(abs(try #require(scale.map(10)) - 100) < 1e-9)
    #expect(abs(try #require(scale.map(1000)) - 300) < 1e-9)
    #expect(scale.map(0) == nil)
    #expect(scale.map(-5) == nil)
    #expect(scale.map(.nan) == nil)
  }

  @Test func `A domain that reaches to 0 or below begins above it`() {
    #expect(LogScale.positive(NumberDomain(0, 100)).lower > 0)
    #expect(LogScale.positive(NumberDomain(-5, -1)) == NumberDomain(1, 10))
    #expect(LogScale(domain: NumberDomain(-5, 100)).map(100) == 1)
  }

  @Test func `Ticks are 1, 2 and 5, powers of ten over many of them, plain numbers over few`() {
    func ticks(_ low: Double, _ high: Double) -> [Double] {
      LogScale(domain: NumberDomain(low, high)).ticks(count: 6)
    }
    #expect(ticks(8, 600) == [10, 20, 50, 100, 200, 500])
    #expect(ticks(0.08, 3) == [0.1, 0.2, 0.5, 1, 2])
    #expect(ticks(0.5, 2e6) == [1, 10, 100, 1000, 10_000, 100_000, 1e6])
    #expect(ticks(600, 1100) == [600, 700, 800, 900, 1000, 1100])
    for exponent in -300...300 {
      let low = Double("1e\(exponent)") ?? 1
      #expect(!ticks(low, low * 40).isEmpty)
    }
  }

  @Test func `A chart on logarithmic axes has its points in proportion, within the plot`() throws {
    let rows = [1.0, 10, 100].map { (x: $0, y: $0 * $0) }
    struct Pair {
      var x: Double
      var y: Double
    }
    let chart = Chart {
      PointMark(
        rows.map { Pair(x: $0.x, y: $0.y) }, x: .value("", \.x), y: .value("", \.y))
    }
    .chartXScale(type: .log).chartYScale(type: .log)
    let layout = chart.layout(size: .centimetres(16, 10), measurer: FakeMeasurer())
    let centres = layout.scene.elements.compactMap { element -> Point? in
      if case .circle(let center, _, _, _) = element.shape { center } else { nil }
    }
    #expect(centres.count == 3)
    #expect(abs((centres[1].x - centres[0].x) - (centres[2].x - centres[1].x)) < 1e-6)
    #expect(abs((centres[1].y - centres[0].y) - (centres[2].y - centres[1].y)) < 1e-6)
    // 0 is on no such axis, so there is nothing to say about it.
    #expect(layout.yAxisStartsAtZero)
  }
}

struct ChosenSideTests {
  private struct Spot {
    var x: Double
    var y: Double
    var name: String
  }

  @Test
  func `No two texts or points touch, texts are nearest to their own, and the note counts them`() {
    let spots = [
      Spot(x: 50, y: 50, name: "middle"), Spot(x: 54, y: 50, name: "a"),
      Spot(x: 46, y: 50, name: "b"), Spot(x: 50, y: 55, name: "c"), Spot(x: 50, y: 45, name: "d"),
      Spot(x: 0, y: 0, name: "e"), Spot(x: 100, y: 100, name: "f"),
    ]
    let chart = Chart {
      PointMark(spots, x: .value("", \.x), y: .value("", \.y)).symbolSize(6)
      TextMark(
        spots, x: .value("", \.x), y: .value("", \.y), text: .value("", \.name), side: .automatic
      ).symbolSize(6)
    }
    .chartLabelNote { "\($0) named" }
    let scene = chart.scene(size: .centimetres(16, 10), measurer: FakeMeasurer())
    let texts = scene.elements.compactMap { element -> TextShape? in
      if case .text(let text) = element.shape { text } else { nil }
    }
    let labels = texts.filter { text in spots.contains { $0.name == text.string } }
    let circles = scene.elements.compactMap(\.pointBox)
    let dots = scene.elements.filter { $0.role == .mark }.compactMap(\.pointBox)
    #expect(dots.count == spots.count)
    for (index, label) in labels.enumerated() {
      #expect(!circles.contains(where: label.box.intersects), "\(label.string)")
      #expect(!labels[..<index].contains { $0.box.intersects(label.box) })
    }
    for label in labels {
      let own = spots.firstIndex { $0.name == label.string } ?? 0
      let distances = dots.map { label.box.distance(to: $0.center) }
      #expect(distances.indices.allSatisfy { $0 == own || distances[$0] > distances[own] * 1.4 })
    }
    #expect(labels.contains { $0.string == "e" })
    #expect(texts.contains { $0.string == "\(labels.count) named" })
  }

  @Test func `A text that may choose keeps off lines`() {
    let spot = [Spot(x: 5, y: 5, name: "name")]
    let line = [Spot(x: 0, y: 5, name: ""), Spot(x: 10, y: 5, name: "")]
    let chart = Chart {
      LineMark(line, x: .value("", \.x), y: .value("", \.y))
      TextMark(
        spot, x: .value("", \.x), y: .value("", \.y), text: .value("", \.name), side: .automatic)
    }
    .chartYScale(domain: 0...10)
    let layout = chart.layout(size: .centimetres(16, 10), measurer: FakeMeasurer())
    let box = layout.scene.elements.lazy.compactMap { element -> Rect? in
      guard case .text(let text) = element.shape, text.string == "name" else { return nil }
      return text.box
    }.first
    let level = layout.y.map(.number(5)) ?? 0
    #expect(box.map { $0.maxY < level || $0.y > level } == true)
  }
}
