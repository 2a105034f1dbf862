import Testing

@testable import Plotting

struct DegenerateTests {
  private func layout(_ rows: [Row], size: Size = .page) -> ChartLayout {
    Chart {
      lines(rows).seriesLabel(.trailing)
      AreaMark(
        rows, x: .value("Year", \.year), yStart: .value("Low", \.low),
        yEnd: .value("High", \.high))
      BarMark(rows, x: .value("Year", \.year), y: .value("Revenue", \.value))
      PointMark(rows, x: .value("Year", \.year), y: .value("Revenue", \.value))
    }.chartTitle("收入").chartNoData("没有数据").layout(size: size, measurer: FakeMeasurer())
  }

  @Test(arguments: [[], [Row("甲", 2020, nil)], [Row("甲", 2020, .infinity)]])
  func `Without data there is a title and a word instead of a plot`(rows: [Row]) {
    let layout = layout(rows)
    #expect(!layout.hasData)
    #expect(layout.scene.texts.map(\.string) == ["收入", "没有数据"])
    #expect(layout.scene.fault == nil)
  }

  private static func series(_ value: (Int) -> Double?) -> [Row] {
    (2010...2020).map { Row("甲", $0, value($0)) }
  }

  private static let oddities: [[Row]] = [
    [Row("甲", 2020, 5)],
    [Row("甲", 2020, 5), Row("乙", 2020, 5)],
    series { _ in 7 },
    series { _ in 0 },
    series { Double(-$0) },
    series { $0 == 2015 ? 1e18 : 1 },
    series { $0 == 2015 ? .greatestFiniteMagnitude : -1e308 },
    series { Double($0) * 1e-306 },
    [Row("甲", 2020, 1, low: -1e308, high: 1e308)],
    [Row("甲", .max, 1), Row("甲", .min, 2)],
    [Row("", 2020, 1), Row("", 2021, 1)],
  ]

  @Test(arguments: oddities)
  func `Odd data give a chart all the same`(rows: [Row]) {
    for size in [
      Size.page, Size(width: 0, height: 0), Size(width: .nan, height: .infinity),
      Size(width: 30, height: 30),
    ] {
      let layout = layout(rows, size: size)
      #expect(layout.hasData)
      #expect(layout.scene.fault == nil)
      #expect(layout.scene.size.width.isFinite && layout.scene.size.height.isFinite)
    }
  }

  @Test func `A single year is labelled once`() {
    let scene = Chart { lines([Row("甲", 2020, 5)]) }
      .scene(size: .page, measurer: FakeMeasurer())
    #expect(scene.texts(.axis).filter { $0.hasPrefix("20") } == ["2020"])
  }

  @Test func `An empty chart and a mark of odd style do not trap`() {
    let scene = Chart {}.scene(size: .page, measurer: FakeMeasurer())
    #expect(scene.texts.map(\.string) == ["No data"])
    let odd = Chart {
      lines((2010...2012).map { Row("甲", $0, 1) }).lineStyle(width: .nan, dash: [.nan, -1])
        .opacity(.infinity).symbolSize(-3).labelPriority(.nan)
    }.chartXScale(domain: 5...5).chartYScale(domain: [])
    #expect(odd.scene(size: .page, measurer: FakeMeasurer()).fault == nil)
  }

  @Test func `A measurer that answers nonsense leaves no coordinate infinite`() {
    struct Nonsense: TextMeasurer {
      func measure(_ text: String, style: TextStyle) -> TextMetrics {
        TextMetrics(width: .infinity, ascent: .nan, descent: -1)
      }
    }
    let scene = Chart { lines([Row("甲", 2020, 5), Row("甲", 2021, 5)]).seriesLabel(.trailing) }
      .chartTitle("收入").scene(size: .page, measurer: Nonsense())
    #expect(scene.fault == nil)
  }
}
