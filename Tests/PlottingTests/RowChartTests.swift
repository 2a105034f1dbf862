import Testing

@testable import Plotting

struct RowChartTests {
  private struct Item {
    var name: String
    var value: Double
    var text: String { "\(Int(value))" }
  }

  private func items(_ count: Int) -> [Item] {
    (0..<count).map { Item(name: "村\($0)", value: Double($0 + 1) * 100) }
  }

  private func bars(_ items: [Item]) -> Chart {
    Chart {
      BarMark(items, x: .value("", \.value), y: .value("", \.name), label: \.text)
    }
  }

  @Test func `A chart of rows asks for the height at which every name has room`() {
    let measurer = FakeMeasurer.tall
    let few = bars(items(5))
    #expect(few.size(atLeast: .page, measurer: measurer) == .page)
    let many = bars(items(50)).chartTitle("标题").chartNotes(["注一", "注二"]).chartSource("来源")
    #expect(many.scene(size: .page, measurer: measurer).texts(.axis).count < 50)
    let size = many.size(atLeast: .page, measurer: measurer)
    #expect(size.width == Size.page.width)
    let scene = many.scene(size: size, measurer: measurer)
    #expect(scene.texts(.axis).filter { $0.hasPrefix("村") }.count == 50)
    #expect(scene.texts(.label).count == 50)
    #expect(scene.fault == nil)
    // Not more than it takes: a row less high, and a name would be lost.
    let lower = many.scene(
      size: Size(width: size.width, height: size.height - 20), measurer: measurer)
    #expect(lower.texts(.axis).filter { $0.hasPrefix("村") }.count < 50)
  }

  @Test func `A chart without rows or data keeps its size`() {
    let trend = Chart { lines([Row("甲", 2020, 1), Row("甲", 2021, 2)]) }
    #expect(trend.size(atLeast: .page, measurer: FakeMeasurer()) == .page)
    let empty = bars([])
    #expect(empty.size(atLeast: .page, measurer: FakeMeasurer()) == .page)
  }

  @Test func `Texts that reserve room lie within the plot, on paper, clear of their points`() {
    let items = items(4)
    func chart(_ reservesRoom: Bool) -> ChartLayout {
      Chart {
        PointMark(items, x: .value("", \.value), y: .value("", \.name))
        TextMark(
          items, x: .value("", \.value), y: .value("", \.name), text: .value("", \.text),
          side: .trailing, reservesRoom: reservesRoom
        )
        .symbolSize(8)
      }
      .chartXScale(domain: 0...400)
      .layout(size: .page, measurer: FakeMeasurer())
    }
    #expect(chart(false).scene.texts(.label).count == 3)
    let layout = chart(true)
    let texts = layout.scene.elements.enumerated().compactMap { index, element in
      if element.role == .label, case .text(let text) = element.shape { (index, text) } else { nil }
    }
    #expect(texts.count == 4)
    for (item, (index, text)) in zip(items, texts) {
      let point = layout.x.map(.number(item.value)) ?? 0
      #expect(abs(text.box.x - point - 7) < 1e-9)
      #expect(layout.plot.contains(text.box, tolerance: 1))
      let ground = layout.scene.elements[..<index].contains {
        if case .path(let path, let fill, _) = $0.shape {
          fill == layout.scene.background && path == Path(text.box)
        } else {
          false
        }
      }
      #expect(ground)
    }
  }

  @Test func `Few bars among names are not thicker than the theme allows`() {
    let scene = bars(items(2)).scene(size: .page, measurer: FakeMeasurer())
    for element in scene.elements where element.role == .mark {
      guard case .path(let path, _, _) = element.shape else { continue }
      let ys = path.points.map(\.y)
      #expect(abs((ys.max() ?? 0) - (ys.min() ?? 0) - Theme.light.mostBarWidth) < 1e-9)
    }
  }

  @Test func `Bars as wide as their distance touch`() {
    let columns = (0..<3).map { Item(name: "", value: Double($0)) }
    let scene = Chart {
      BarMark(columns, x: .value("", \.value), y: .value("", \.value)).barWidth(1)
    }
    .scene(size: .page, measurer: FakeMeasurer())
    let boxes = scene.elements.filter { $0.role == .mark }.compactMap { element -> [Double]? in
      guard case .path(let path, _, _) = element.shape else { return nil }
      let xs = path.points.map(\.x)
      return [xs.min() ?? 0, xs.max() ?? 0]
    }
    #expect(boxes.count == 3)
    #expect(abs(boxes[0][1] - boxes[1][0]) < 1e-9)
    #expect(abs(boxes[1][1] - boxes[2][0]) < 1e-9)
  }
}
