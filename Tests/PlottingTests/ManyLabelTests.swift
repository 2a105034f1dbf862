import Testing

@testable import Plotting

struct ManyLabelTests {
  @Test func `Leaders of many labels have more room, and a canvas can be made high enough for all`()
  {
    func chart(_ count: Int) -> Chart {
      Chart {
        lines(
          (0..<count).flatMap {
            [Row("村\($0)", 2020, 0), Row("村\($0)", 2021, 50 + Double($0) / 9)]
          }
        ).seriesLabel(.trailing)
      }
    }
    func layout(_ chart: Chart, _ size: Size) -> ChartLayout {
      chart.layout(size: size, measurer: FakeMeasurer())
    }
    let (few, many) = (layout(chart(3), .page), layout(chart(48), .page))
    #expect(many.plot.width < few.plot.width - 20)
    #expect(many.droppedLabels > 0)
    let high = chart(48).size(atLeast: .page, showsLabels: true, measurer: FakeMeasurer())
    #expect(layout(chart(48), high).droppedLabels == 0)
    #expect(chart(3).size(atLeast: .page, showsLabels: true, measurer: FakeMeasurer()) == .page)
  }
}
