import Testing

@testable import Plotting

struct OwnedLabelTests {
  /// Where a text of 26 points stands beside `point` on a canvas of 400 by 400; y downwards.
  private func box(of point: Point, among others: [Point]) -> Rect? {
    let scale = PositionScale.linear(
      LinearScale(domain: NumberDomain(0, 400), range: ScaleRange(0, 400)))
    let plot = PlotArea(
      rect: Rect(x: 0, y: 0, width: 400, height: 400), x: scale, y: scale,
      styles: SeriesStyles(names: [], theme: .light), theme: .light)
    var label = MarkLabel(
      "middle", x: .number(point.x), y: .number(point.y), color: nil,
      placement: .beside(.automatic))
    label.distance = 3
    let points = others + [point]
    let beside = BesideLabels(
      [label], plot: plot,
      obstacles: points.map { Rect(x: $0.x - 3, y: $0.y - 3, width: 6, height: 6) }, points: points,
      fitting: TextFitting(measurer: FakeMeasurer()))
    return beside.labels.lazy.compactMap {
      if case .text(let text) = $0.shape { text.box } else { nil }
    }.first
  }

  private let middle = Point(200, 200)

  @Test func `A text keeps its ends off other points on its level`() {
    func near(_ one: Double?, _ other: Double) -> Bool { abs((one ?? 0) - other) < 1e-6 }
    #expect(near(box(of: middle, among: [])?.x, 206))
    #expect(near(box(of: middle, among: [Point(250, 200)])?.x, 206))
    #expect(near(box(of: middle, among: [Point(240, 200)])?.maxX, 194))
    let above = box(of: middle, among: [Point(240, 200), Point(160, 200)])
    #expect(near(above?.maxY, 196))
  }

  @Test func `The corners are tried last, and a text between two points is left out`() {
    let cross = [Point(240, 200), Point(160, 200), Point(200, 181.5), Point(200, 218.5)]
    let corner = box(of: middle, among: cross)
    #expect((corner?.x ?? 0) > 200 && (corner?.maxY ?? 400) < 200)
    #expect(box(of: middle, among: [Point(197, 200), Point(203, 200)]) == nil)
  }
}
