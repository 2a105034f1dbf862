import Testing
import TestSupport

@testable import Plotting

struct StatusChannelTests {
  private struct Datum {
    var year: Int
    var value: Double?
    var name = "白山村"
    var status: ObservationStatus = []
    var text = ""
  }

  private func scene(_ marks: any Mark, theme: Theme = .light) -> Scene {
    Chart { marks }.scene(size: .page, measurer: FakeMeasurer(), theme: theme)
  }

  private func line(_ data: [Datum]) -> LineMark {
    LineMark(
      data, x: .value("", \.year), y: .value("", \.value), series: .value("", \.name),
      status: \.status
    ).statusWords([.estimated: "estimate", .provisional: "first", .breaksSeries: "break"])
  }

  private func strokes(_ scene: Scene) -> [(path: Path, stroke: Stroke)] {
    scene.elements.filter { $0.role == .mark }.compactMap {
      if case .path(let path, nil, let stroke?) = $0.shape { (path, stroke) } else { nil }
    }
  }

  @Test(arguments: Theme.all)
  func `Lines to and from an estimate are thin and dashed, the rest is as it was`(theme: Theme) {
    let data = (2018...2023).map { Datum(year: $0, value: Double($0 % 7)) }
    var estimated = data
    estimated[3].status = .estimated
    let plain = strokes(scene(line(data), theme: theme))
    let drawn = strokes(scene(line(estimated), theme: theme))
    #expect(plain.map(\.path.points.count) == [6])
    // 2018–2020 and 2022–2023 solid; 2020–2022 dashed.
    #expect(drawn.map(\.path.pieces) == [2, 1])
    #expect(drawn.map(\.path.points.count) == [5, 3])
    #expect(drawn[0].stroke == plain[0].stroke)
    #expect(drawn[1].stroke.width < plain[0].stroke.width && !drawn[1].stroke.dash.isEmpty)
    #expect(Set(drawn.flatMap { $0.path.points }) == Set(plain[0].path.points))
  }

  @Test func `A gap parts estimates, too, and a lonely one is its sign alone`() {
    let data = [
      Datum(year: 2018, value: 1, status: .estimated), Datum(year: 2019, value: nil),
      Datum(year: 2020, value: 2), Datum(year: 2021, value: 3, status: .estimated),
      Datum(year: 2022, value: nil), Datum(year: 2023, value: 4),
    ]
    let scene = scene(line(data))
    #expect(strokes(scene).map(\.path.pieces) == [1])
    let marks = scene.elements.filter { $0.role == .mark }
    #expect(
      marks.compactMap(\.name).sorted() == ["白山村", "白山村 estimate", "白山村 estimate", "白山村 estimate"])
    let circles = marks.filter { if case .circle = $0.shape { true } else { false } }
    #expect(circles.count == 1)
  }

  @Test func `A break is a line across at its year, in the ink of the theme`() {
    var data = (2018...2023).map { Datum(year: $0, value: 5) }
    data[2].status = .breaksSeries
    let layout = Chart { line(data) }.layout(size: .page, measurer: FakeMeasurer())
    let rules = layout.scene.elements.filter { $0.name == "白山村 break" }
    #expect(rules.count == 1)
    guard case .path(let path, nil, let stroke?) = rules.first?.shape else {
      Issue.record("no line")
      return
    }
    #expect(stroke.color == Theme.light.ink)
    let (x, y) = (layout.x.map(.number(2020)), layout.y.map(.number(5)))
    #expect(path.points.map(\.x) == [x, x])
    #expect(((path.points[0].y + path.points[1].y) / 2 - (y ?? 0)).magnitude < 1e-9)
  }

  @Test func `Points that are not sure are hollow in forms of their own`() {
    let statuses: [ObservationStatus] = [[], .estimated, .provisional, [.estimated, .provisional]]
    let data = statuses.enumerated().map { Datum(year: 2018 + $0, value: 1, status: $1) }
    let scene = scene(
      PointMark(data, x: .value("", \.year), y: .value("", \.value), status: \.status)
        .symbol(.circle))
    let corners = scene.elements.filter { $0.role == .mark }.map { element -> Int in
      guard case .path(let path, let fill, let stroke) = element.shape else { return 0 }
      #expect(fill == Theme.light.background && stroke != nil)
      return path.points.count
    }
    // A circle, a triangle, a diamond, and a triangle for the less sure of both.
    #expect(corners == [0, 3, 4, 3])
  }

  @Test(arguments: Theme.all)
  func `Bars of estimates are hatched, of first figures hollow, and as long as others`(
    theme: Theme
  ) {
    let statuses: [ObservationStatus] = [[], .estimated, .provisional, .breaksSeries]
    let data = statuses.enumerated().map {
      Datum(year: 0, value: 5, name: "村\($0)", status: $1, text: "5")
    }
    let scene = scene(
      BarMark(
        data, x: .value("", \.value), y: .value("", \.name), label: \.text, status: \.status),
      theme: theme)
    let bars = scene.elements.filter { $0.role == .mark }.compactMap { element -> (Path, Color)? in
      guard case .path(let path, let fill?, _) = element.shape else { return nil }
      return (path, fill)
    }
    #expect(bars.map { $0.1 == theme.background } == [false, true, true, false])
    #expect(Set(bars.map { $0.0.points.map(\.x).max() }).count == 1)
    let lines = strokes(scene)
    #expect(lines.count == 1)
    #expect(
      lines.first?.path.points.map(\.x) == bars.last?.0.points.map(\.x).max().map { [$0, $0] })
  }

  @Test func `Cells that are not sure have a corner within the cell`() {
    let statuses: [ObservationStatus] = [[], .estimated, .provisional]
    struct Cell {
      var x: String
      var y = "村"
      var fill: Color?
      var status: ObservationStatus
    }
    let cells = statuses.enumerated().map {
      Cell(x: "\($0)", fill: Color(0x0B2C66), status: $1)
    }
    let scene = scene(
      RectangleMark(
        cells, x: .value("", \.x), y: .value("", \.y), fill: \.fill, status: \.status))
    let boxes = scene.elements.filter { $0.role == .mark }
    let corners = scene.elements.compactMap { element -> (Path, Color?)? in
      guard element.role == .grid, case .path(let path, let fill, _) = element.shape,
        path.points.count == 3
      else { return nil }
      return (path, fill)
    }
    #expect(boxes.count == 3)
    #expect(corners.map { $0.1 == nil } == [false, true])
    for (corner, box) in zip(corners, boxes.dropFirst()) {
      guard case .path(let path, _, _) = box.shape else { continue }
      let (xs, ys) = (path.points.map(\.x), path.points.map(\.y))
      for point in corner.0.points {
        #expect(point.x > (xs.min() ?? 0) && point.x < (xs.max() ?? 0))
        #expect(point.y > (ys.min() ?? 0) && point.y < (ys.max() ?? 0))
      }
    }
  }
}
