import Testing

@testable import Plotting

struct ChartTests {
  private let rows = [Row("甲", 2020, 40), Row("甲", 2021, 60), Row("乙", 2020, 90)]

  /// A composite mark is made of existing ones and needs nothing else.
  private struct LineAndPoints: ChartContent {
    var rows: [Row]
    var marks: [any Mark] {
      [
        lines(rows), PointMark(rows, x: .value("Year", \.year), y: .value("Revenue", \.value)),
      ]
    }
  }

  @Test func `The builder knows if, else, for and composite marks`() {
    func chart(_ flag: Bool) -> Chart {
      Chart {
        if flag { RuleMark(y: .value("Zero", 0.0)) }
        if flag {
          RuleMark(y: .value("One", 1.0))
        } else {
          RuleMark(x: .value("Year", 2020))
          RuleMark(x: .value("Year", 2021))
        }
        for year in 2020...2022 { RuleMark(x: .value("Year", year)) }
        LineAndPoints(rows: rows)
      }
    }
    #expect(chart(true).marks.count == 7)
    #expect(chart(false).marks.count == 7)
  }

  @Test func `Modifiers return copies`() {
    let chart = Chart { lines(rows) }
    let titled = chart.chartTitle("收入")
    #expect(chart.texts.title.isEmpty)
    #expect(titled.texts.title == "收入")
  }

  @Test func `A chart says when its y axis does not start at zero`() {
    let far = Chart { lines(rows) }.chartNonZeroNote("纵轴不从零开始")
    let near = Chart { lines(rows + [Row("丙", 2020, 10)]) }.chartNonZeroNote("纵轴不从零开始")
    #expect(!far.yAxisStartsAtZero(in: .page))
    #expect(near.yAxisStartsAtZero(in: .page))
    #expect(
      far.scene(size: .page, measurer: FakeMeasurer()).texts(.note) == ["纵轴不从零开始"])
    #expect(near.scene(size: .page, measurer: FakeMeasurer()).texts(.note) == [])
  }

  @Test func `Axes can be hidden, replaced and given other units`() {
    let chart = Chart { lines(rows.map { Row($0.village, $0.year, ($0.value ?? 0) * 10000) }) }
    let hidden = chart.chartXAxis(.hidden).chartYAxis(.hidden)
      .scene(size: .page, measurer: FakeMeasurer())
    #expect(hidden.elements.allSatisfy { $0.role == .mark })
    let replaced = chart.chartXAxis(.hidden).chartYAxis {
      AxisMarks(values: .values([400_000, 900_000]), format: .number(divisor: 10000)) {
        AxisTick()
        AxisValueLabel()
      }
    }.scene(size: .page, measurer: FakeMeasurer())
    #expect(replaced.texts(.axis) == ["40", "90"])
    #expect(!replaced.elements.contains { $0.role == .grid })
  }

  @Test func `A name keeps its look in every chart of one style domain`() {
    func color(_ rows: [Row]) -> Color? {
      let scene = Chart { lines(rows) }.chartForegroundStyleScale(domain: ["丙", "甲", "乙"])
        .scene(size: .page, measurer: FakeMeasurer())
      for case .path(_, _, let stroke?) in scene.elements.filter({ $0.name == "甲" }).map(\.shape) {
        return stroke.color
      }
      return nil
    }
    #expect(color(rows) == Theme.light.series[1].color)
    #expect(color(rows.reversed()) == Theme.light.series[1].color)
    let fixed = Chart { lines(rows) }.chartForegroundStyleScale(["甲": Color(0x123456)])
    #expect(
      fixed.scene(size: .page, measurer: FakeMeasurer()).textDescription.contains("#123456"))
  }

  @Test func `Titles have two lines, notes eight`() {
    let long = String(repeating: "很长的题目", count: 40)
    let scene = Chart { lines(rows) }.chartTitle(long).chartNotes([long, long, long, long, long])
      .chartSource("来源").scene(size: .page, measurer: FakeMeasurer())
    #expect(scene.texts(.title).count == 2)
    #expect(scene.texts(.title).last?.hasSuffix("…") == true)
    #expect(scene.texts(.note).count == 9)
    #expect(scene.texts(.note)[7].hasSuffix("…"))
    #expect(scene.texts(.note).last == "来源")
  }

  @Test func `A legend names the series under the subtitle, on four rows at most`() {
    let chart = Chart { lines(rows) }.chartTitle("收入").chartLegend(.visible)
    let scene = chart.scene(size: .page, measurer: FakeMeasurer())
    #expect(scene.texts(.note) == ["甲", "乙"])
    let long = ["within groups (of a region)", "between groups (of a region)"]
    let two = Chart { lines(long.map { Row($0, 2020, 1) }) }.chartLegend(.visible)
      .scene(size: Size(width: 200, height: 200), measurer: FakeMeasurer())
    #expect(two.texts(.note) == long)
    let many = (0..<100).map { Row("很长的村名\($0)", 2020, 1) }
    let layout = Chart { lines(many) }.chartLegend(.visible)
      .layout(size: .page, measurer: FakeMeasurer())
    #expect(layout.scene.fault == nil)
    #expect(layout.issues.count == 1)
    #expect(layout.issues.first?.description.hasPrefix("setting the texts: ") == true)
  }

  @Test func `A small scene reads as expected`() {
    let chart = Chart {
      lines([Row("甲", 2020, 0), Row("甲", 2021, 10), Row("甲", 2022, nil), Row("甲", 2023, 5)])
        .seriesLabel(.trailing)
    }.chartTitle("收入").chartSubtitle("单位：万元").chartSource("来源")
    let scene = chart.scene(
      size: Size(width: 200, height: 120), measurer: FakeMeasurer(), language: "zh-Hans")
    #expect(
      scene.textDescription == """
        scene 200 x 120 '收入'
        title text 12 bold #1a1a1a 9,19.56 w 24 '收入'
        subtitle text 8.5 regular #595959 9,30.92 w 42.5 '单位：万元'
        grid path stroke #4d4d4d 0.75 M21.8,79.7 L177,79.7
        grid path stroke #e3e3e3 0.5 M21.8,45.44 L177,45.44
        axis path stroke #4d4d4d 0.75 M21.8,79.7 L177,79.7
        axis path stroke #4d4d4d 0.75 M25.68,79.7 L25.68,82.7
        axis path stroke #4d4d4d 0.75 M74.83,79.7 L74.83,82.7
        axis path stroke #4d4d4d 0.75 M123.97,79.7 L123.97,82.7
        axis path stroke #4d4d4d 0.75 M173.12,79.7 L173.12,82.7
        axis text 8 regular #595959 16.88,92.24 w 17.6 '2020'
        axis text 8 regular #595959 66.03,92.24 w 17.6 '2021'
        axis text 8 regular #595959 115.17,92.24 w 17.6 '2022'
        axis text 8 regular #595959 164.32,92.24 w 17.6 '2023'
        axis text 8 regular #595959 13.4,82.26 w 4.4 '0'
        axis text 8 regular #595959 9,48 w 8.8 '10'
        mark '甲' path stroke #1b62a5 1.4 M25.68,79.7 L74.83,45.44
        mark '甲' circle fill #1b62a5 173.12,62.57 r 1.4
        label text 8 regular #1b62a5 183,65.13 w 8 '甲'
        note text 7 regular #595959 9,108.32 w 14 '来源'

        """)
  }
}
