import Testing

@testable import Plotting

struct SliceTests {
  @Test func `A line of paper between slices leaves thin ones half of their length`() {
    let chart = Chart {
      BarMark(
        [("甲", 100), ("乙", 0.2), ("丙", 100)].map { Row($0.0, 2020, $0.1) },
        x: .value("", \.year), y: .value("", \.value), series: .value("", \.village)
      ).lineStyle(width: 0.6)
    }
    let scene = chart.scene(size: .page, measurer: FakeMeasurer())
    let slices = scene.elements.compactMap { element -> Double? in
      guard element.role == .mark, case .path(let path, _?, _) = element.shape else { return nil }
      let ys = path.steps.compactMap { step -> Double? in
        switch step {
        case .move(let point), .line(let point): point.y
        case .close: nil
        }
      }
      return ys.max().flatMap { low in ys.min().map { low - $0 } }
    }
    let seams = scene.elements.compactMap { element -> Double? in
      guard case .path(_, nil, let stroke?) = element.shape,
        stroke.color == Theme.light.background
      else { return nil }
      return stroke.width
    }
    #expect(slices.count == 3 && seams.count == 2)
    #expect(seams.allSatisfy { $0 > 0 && $0 <= (slices.min() ?? 0) / 2 + 1e-9 })
  }
}
