import Testing
import TestSupport

@testable import Plotting

struct MarkTests {
  private let gappy = [
    Row("白山村", 2015, 10), Row("白山村", 2016, 12), Row("白山村", 2017, nil),
    Row("白山村", 2018, 14), Row("白山村", 2019, .nan), Row("白山村", 2020, 9),
    Row("白山村", 2021, 11),
  ]

  private func paths(_ scene: Scene) -> [Path] {
    scene.elements.filter { $0.role == .mark }.compactMap {
      if case .path(let path, _, _) = $0.shape { path } else { nil }
    }
  }

  @Test func `A missing value breaks the line and a lonely one is a dot`() {
    let scene = Chart { lines(gappy) }.scene(size: .page, measurer: FakeMeasurer())
    #expect(paths(scene).map(\.pieces) == [2])
    #expect(paths(scene).map(\.points.count) == [4])
    let dots = scene.elements.filter { if case .circle = $0.shape { true } else { false } }
    #expect(dots.count == 1)
    #expect(scene.elements.filter { $0.role == .mark }.allSatisfy { $0.name == "白山村" })
  }

  @Test func `A year without a row is a gap when another village has it`() {
    let rows = [2019, 2020, 2022, 2023].map { Row("甲", $0, 1) }
    let other = (2019...2023).map { Row("乙", $0, 2) }
    let scene = Chart { lines(rows + other) }.scene(size: .page, measurer: FakeMeasurer())
    #expect(paths(scene).map(\.pieces) == [2, 1])
  }

  @Test func `A row without a year is left out and gaps stay gaps`() {
    struct Loose {
      var year: Int?
      var value: Double
      var name: String
    }
    let rows = [
      Loose(year: 2019, value: 1, name: "甲"), Loose(year: nil, value: 1, name: "甲"),
      Loose(year: 2021, value: 2, name: "甲"), Loose(year: 2020, value: 1, name: "乙"),
    ]
    let scene = Chart {
      LineMark(
        rows, x: .value("Year", \.year), y: .value("Revenue", \.value),
        series: .value("Village", \.name))
    }.scene(size: .page, measurer: FakeMeasurer())
    #expect(paths(scene).isEmpty)
    #expect(scene.elements.filter { $0.role == .mark }.count == 3)
  }

  @Test func `A missing edge breaks an area`() {
    let rows = gappy.map { Row($0.village, $0.year, nil, low: $0.value, high: 20) }
    let scene = Chart {
      AreaMark(
        rows, x: .value("Year", \.year), yStart: .value("Low", \.low),
        yEnd: .value("High", \.high))
    }.scene(size: .page, measurer: FakeMeasurer())
    #expect(paths(scene).map(\.pieces) == [3])
  }

  @Test func `Coordinates give the values back through the scales`() {
    var random = RepeatableRandom(10)
    for _ in 0..<50 {
      let rows = (2000...2024).map {
        Row("白山村", $0, Double.random(in: -50...400, using: &random))
      }
      let layout = Chart { lines(rows) }.layout(size: .page, measurer: FakeMeasurer())
      guard case .linear(let x) = layout.x, case .linear(let y) = layout.y,
        let path = paths(layout.scene).first
      else {
        Issue.record("No line was drawn")
        return
      }
      for (row, point) in zip(rows, path.points) {
        #expect(abs(x.invert(point.x) - Double(row.year)) < 0.01)
        #expect(abs(y.invert(point.y) - (row.value ?? .nan)) < 0.01)
      }
    }
  }

  @Test func `Bars begin at zero whatever their values`() {
    let rows = [Row("甲", 1, 95), Row("乙", 1, 100)]
    let layout = Chart {
      BarMark(rows, x: .value("Village", \.village), y: .value("Revenue", \.value))
    }.layout(size: .page, measurer: FakeMeasurer())
    #expect(layout.yAxisStartsAtZero)
    let zero = layout.y.map(.number(0)) ?? .nan
    #expect(paths(layout.scene).allSatisfy { $0.points.map(\.y).max() == zero })
    #expect(paths(layout.scene).count == 2)
  }

  @Test func `Bars at years stay inside the plot and keep whole years`() {
    let rows = (2015...2020).map { Row("甲", $0, 5) }
    let layout = Chart {
      BarMark(rows, x: .value("Year", \.year), y: .value("Revenue", \.value))
    }.layout(size: .page, measurer: FakeMeasurer())
    let xs = paths(layout.scene).flatMap(\.points).map(\.x)
    #expect((xs.min() ?? 0) > layout.plot.x)
    #expect((xs.max() ?? 0) < layout.plot.maxX)
    #expect(layout.scene.texts(.axis).contains("2015"))
    #expect(!layout.scene.texts(.axis).contains { $0.contains(".") })
  }

  @Test func `Marks outside a fixed domain are cut at the plot's edge`() {
    let rows = (2015...2020).map { Row("甲", $0, Double($0 - 2015) * 100) }
    let layout = Chart {
      lines(rows)
      AreaMark(
        rows, x: .value("Year", \.year), yStart: .value("Zero", \.low),
        yEnd: .value("Revenue", \.value))
      PointMark(rows, x: .value("Year", \.year), y: .value("Revenue", \.value)).symbol(.cross)
      RuleMark(y: .value("Far", 1e300))
    }.chartYScale(domain: 50...250).layout(size: .page, measurer: FakeMeasurer())
    let points = paths(layout.scene).flatMap(\.points)
    #expect(!points.isEmpty)
    #expect(points.allSatisfy { $0.y >= layout.plot.y - 3 && $0.y <= layout.plot.maxY + 3 })
  }

  @Test func `Every mark has a name`() {
    let scene = Chart {
      lines(gappy)
      PointMark(gappy, x: .value("Year", \.year), y: .value("Revenue", \.value))
      RuleMark(x: .value("Reform", 2018))
      RectangleMark(
        xStart: .value("From", 2016), xEnd: .value("To", 2017), yStart: .value("Low", 0.0),
        yEnd: .value("High", 5.0))
    }.scene(size: .page, measurer: FakeMeasurer())
    let marks = scene.elements.filter { $0.role == .mark }
    #expect(marks.count == 9)
    #expect(marks.allSatisfy { $0.name?.isEmpty == false })
  }

  @Test func `Labels can be replaced by a table or a property of the row`() {
    let rows = [Row("甲", 2020, 1), Row("甲", 2021, 2)]
    let table = Chart { lines(rows).seriesLabel(.trailing, texts: ["甲": "甲村"]) }
    let property = Chart {
      LineMark(
        rows, x: .value("Year", \.year), y: .value("Revenue", \.value),
        series: .value("Village", \.village), label: \.village.description
      ).seriesLabel(.trailing)
    }
    #expect(table.scene(size: .page, measurer: FakeMeasurer()).texts(.label) == ["甲村"])
    #expect(property.scene(size: .page, measurer: FakeMeasurer()).texts(.label) == ["甲"])
  }

  @Test func `A village that stops early is labelled in the column, with a leader`() {
    let rows =
      (2015...2024).map { Row("甲", $0, 5) } + (2015...2018).map { Row("乙", $0, 9) }
    let layout = Chart { lines(rows).seriesLabel(.trailing) }
      .layout(size: .page, measurer: FakeMeasurer())
    #expect(
      layout.scene.texts.filter { $0.string == "乙" }.allSatisfy {
        $0.origin.x > layout.plot.maxX
      })
    #expect(layout.scene.elements.filter { $0.role == .leader }.count == 1)
  }

  @Test func `Bars of several series are stacked from zero, or stand side by side`() {
    let rows = [
      Row("甲", 2020, 3), Row("乙", 2020, 4), Row("丙", 2020, -2), Row("甲", 2021, 1),
    ]
    func layout(_ position: BarMark.Position) -> ChartLayout {
      Chart {
        BarMark(
          rows, x: .value("Year", \.year), y: .value("Revenue", \.value),
          series: .value("Village", \.village), position: position)
      }.layout(size: .page, measurer: FakeMeasurer())
    }
    let stacked = layout(.stacked)
    guard case .linear(let y) = stacked.y else { return }
    let spans = paths(stacked.scene).map { path in
      path.points.map { (y.invert($0.y) * 1000).rounded() / 1000 }
    }
    #expect(spans.map { $0.min() } == [0, 3, -2, 0])
    #expect(spans.map { $0.max() } == [3, 7, 0, 1])
    let lefts = paths(layout(.grouped).scene).compactMap { $0.points.map(\.x).min() }
    #expect(Set(lefts).count == 4)
    #expect(stacked.scene.elements.compactMap(\.name).first == "2020 甲")
  }

  @Test func `An upright rule is annotated at the top of the plot`() {
    let layout = Chart {
      lines(gappy)
      RuleMark(x: .value("Year", 2018)).annotation("改革")
    }.layout(size: .page, measurer: FakeMeasurer())
    let text = layout.scene.texts.first { $0.string == "改革" }
    #expect(abs((text?.box.y ?? .nan) - layout.plot.y) < 0.01)
  }

  @Test func `Texts that choose their side keep off points`() {
    let rows = (0..<30).map { Row("村\($0)", 2000 + $0, Double($0 * 37 % 100)) }
    let layout = Chart {
      PointMark(rows, x: .value("Year", \.year), y: .value("Revenue", \.value))
      TextMark(
        rows, x: .value("Year", \.year), y: .value("Revenue", \.value),
        text: .value("Village", \.village), side: .automatic)
    }.layout(size: .page, measurer: FakeMeasurer())
    let points = layout.scene.elements.filter { $0.role == .mark }.compactMap(\.pointBox)
    #expect(points.count == 30)
    let texts = layout.scene.texts.filter { $0.string.hasPrefix("村") }
    #expect(texts.count + layout.droppedTexts == 30)
    #expect(texts.count > 25)
    #expect(texts.allSatisfy { text in !points.contains { $0.intersects(text.box) } })
  }
}
