import Plotting
import Testing

@testable import CairoRendering

@Suite struct RefusalTests {
  private func render(_ size: Size, dotsPerInch: Double = 254, format: ImageFormat = .png) throws {
    let scene = Scene(size: size, background: TestScenes.white)
    _ = try CairoRenderer(format: format, dotsPerInch: dotsPerInch).render(scene)
  }

  @Test("A size that is none is refused", arguments: [0, -1, .nan, .infinity, 1e-9])
  func sizes(side: Double) {
    for format in ImageFormat.all {
      #expect(throws: RenderingError.invalidSize) {
        try render(Size(width: side, height: 10), format: format)
      }
      #expect(throws: RenderingError.invalidSize) {
        try render(Size(width: 10, height: side), format: format)
      }
    }
  }

  @Test("A resolution that is none is refused", arguments: [0, -1, .nan, .infinity, 1e300])
  func resolutions(dotsPerInch: Double) {
    #expect(throws: RenderingError.invalidSize) {
      try render(Size(width: 10, height: 10), dotsPerInch: dotsPerInch)
    }
  }

  @Test("A canvas of more than 100 megapixels is refused before it is made")
  func largeCanvas() {
    #expect(throws: RenderingError.canvasTooLarge(width: 20_000, height: 6000)) {
      try render(Size(width: 20_000, height: 6000), dotsPerInch: 72)
    }
    #expect(throws: RenderingError.canvasTooLarge(width: 40_000, height: 1)) {
      try render(Size(width: 40_000, height: 1), dotsPerInch: 72)
    }
    #expect(throws: RenderingError.self) { try render(Size(width: 1e300, height: 1e300)) }
  }

  @Test("A coordinate that is none is refused", arguments: ImageFormat.all)
  func coordinates(format: ImageFormat) {
    let shapes: [Shape] = [
      .path(Path(points: [Point(.nan, 1), Point(2, 2)]), fill: TestScenes.ink, stroke: nil),
      .circle(center: Point(1, 1), radius: .infinity, fill: TestScenes.ink, stroke: nil),
      .path(
        Path(points: [Point(1, 1)]), fill: nil, stroke: Stroke(TestScenes.ink, width: .nan)),
    ]
    for shape in shapes {
      let scene = Scene(
        size: .centimetres(2, 2), background: TestScenes.white,
        elements: [SceneElement(.mark, shape)])
      #expect(throws: RenderingError.invalidSize) {
        try CairoRenderer(format: format).render(scene)
      }
    }
  }

  @Test("Odd but possible shapes are painted", arguments: ImageFormat.all)
  func oddShapes(format: ImageFormat) throws {
    let stroke = Stroke(TestScenes.ink, width: 1, dash: [0, 0])
    let scene = Scene(
      size: .centimetres(4, 4), background: TestScenes.white,
      elements: [
        SceneElement(.mark, name: "a", .path(Path(), fill: TestScenes.ink, stroke: stroke)),
        SceneElement(.mark, name: "b", .path(Path([.close]), fill: nil, stroke: stroke)),
        SceneElement(
          .mark, name: "c", .path(Path([.line(Point(1, 1)), .close]), fill: nil, stroke: stroke)),
        SceneElement(
          .mark, name: "d",
          .path(
            Path(points: [Point(-1e300, 0), Point(1e300, 5)]), fill: nil,
            stroke: Stroke(TestScenes.ink.opacity(.nan), width: 1e300, dash: [-1, 1e-300]))),
        SceneElement(
          .mark, name: "e", .circle(center: Point(5, 5), radius: -1, fill: nil, stroke: stroke)),
        SceneElement(
          .mark, name: "", .circle(center: Point(5, 5), radius: 0, fill: nil, stroke: nil)),
        TestScenes.text("", language: "en"), TestScenes.text("a\nb\0c", language: "en"),
        TestScenes.text(String(repeating: "村", count: 20_000), language: "en"),
      ])
    #expect(try !CairoRenderer(format: format).render(scene).isEmpty)
  }

  @Test("Formats are found by name")
  func names() {
    #expect(ImageFormat.named("PNG") == .png)
    #expect(ImageFormat.named("gif") == nil)
    #expect(Set(ImageFormat.all.map(\.fileExtension)).count == ImageFormat.all.count)
  }
}
