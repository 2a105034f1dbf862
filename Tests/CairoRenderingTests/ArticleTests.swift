import CairoRendering
import Foundation
import Plotting
import Testing

@Suite struct ArticleTests {
  private static let examples = [
    "FirstChart", "SeriesChart", "FacetedChart", "AnnotatedChart", "TargetMark",
  ]

  private func layout(_ chart: Chart) -> ChartLayout {
    chart.layout(size: .centimetres(16, 10), measurer: PangoMeasurer(language: "zh-Hans"))
  }

  private func texts(_ scene: Scene, _ role: SceneElement.Role) -> [String] {
    scene.elements.filter { $0.role == role }.compactMap {
      if case .text(let text) = $0.shape { text.string } else { nil }
    }
  }

  private func marks(_ scene: Scene, _ name: String) -> [SceneElement] {
    scene.elements.filter { $0.role == .mark && $0.name == name }
  }

  private func points(_ element: SceneElement?) -> [Point] {
    guard case .path(let path, _, _)? = element?.shape else { return [] }
    return path.steps.compactMap {
      switch $0 {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
  }

  @Test("Every code block of the article is a file that is compiled here, in the same order")
  func blocks() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let article = try String(
      contentsOf: tests.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Plotting/Plotting.docc/Plotting.md"), encoding: .utf8)
    let blocks = article.components(separatedBy: "```swift\n").dropFirst().map {
      $0.components(separatedBy: "```").first ?? ""
    }
    let files = try Self.examples.map {
      try String(
        contentsOf: tests.appending(path: "Examples/\($0).swift"), encoding: .utf8)
    }
    #expect(blocks == files)
  }

  @Test("The first chart is a PNG of 1600 by 1000 pixels and an SVG with its title")
  func first() throws {
    let (png, svg) = try firstChart()
    let file = try PNGReader(png)
    #expect(file.width == 1600 && file.height == 1000)
    #expect(String(decoding: svg, as: UTF8.self).contains(">白山村集体经济收入</title>"))
  }

  @Test("Every series has a look, a name at its end and one in the legend; a gap parts its line")
  func series() {
    let scene = layout(seriesChart()).scene
    for village in ["白山村", "东岭村", "湖口村"] {
      #expect(texts(scene, .label).contains(village))
      #expect(texts(scene, .note).contains(village))
    }
    let looks = Set(revenues.map(\.village)).map { name in
      scene.elements.compactMap { element -> Color? in
        guard element.name == name, case .path(_, _, let stroke?) = element.shape else {
          return nil
        }
        return stroke.color
      }.first
    }
    #expect(Set(looks).count == 3)
    #expect(points(marks(scene, "白山村").first).count == 3)
    // Both neighbours of the gap stand alone.
    #expect(points(marks(scene, "东岭村").first).count < 3)
  }

  @Test("Facets are named, stand apart, and put equal values at equal heights")
  func facets() throws {
    let scene = layout(facetedChart()).scene
    #expect(texts(scene, .subtitle) == ["单位：万元", "山区", "湖区"])
    let hill = points(marks(scene, "白山村").first)
    let lake = points(marks(scene, "湖口村").first)
    #expect(hill.count == 3 && lake.count == 3)
    let right = try #require(hill.map(\.x).max())
    let left = try #require(lake.map(\.x).min())
    #expect(right < left)
    // One scale: points per unit are the same, and so is the height of any value.
    let unit = (hill[0].y - hill[2].y) / (62 - 31)
    #expect(abs(unit - (lake[0].y - lake[2].y) / (90 - 55)) < 0.01)
    #expect(abs(hill[0].y + 31 * unit - (lake[0].y + 55 * unit)) < 0.01)
    #expect(texts(scene, .axis).filter { $0 == "2021" }.count == 2)
    #expect(Chart(facets: [Revenue](), by: \.district) { _ in }.facets.isEmpty)
  }

  @Test("Facets keep the promise that no texts touch, whatever their number")
  func manyFacets() {
    for count in [1, 2, 3, 5, 8, 13, 28, 60] {
      let rows = (0..<count).flatMap { place in
        (2014...2023).map { year in
          Revenue(
            village: "村\(place)", district: "第\(place)片", year: year,
            amount: (place + year).isMultiple(of: 7) ? nil : Double(place * 3 + year - 2013))
        }
      }
      let chart = Chart(facets: rows, by: \.district) { rows in
        LineMark(
          rows, x: .value("Year", \.year), y: .value("Revenue", \.amount),
          series: .value("Village", \.village)
        ).seriesLabel(.trailing)
      }.chartTitle("各片区").chartNotes(["注"])
      let boxes = layout(chart).scene.elements.compactMap {
        if case .text(let text) = $0.shape { text.box } else { nil }
      }
      #expect(boxes.count > count)
      for (index, box) in boxes.enumerated() {
        #expect(!boxes[..<index].contains { $0.intersects(box) }, "\(count) facets")
      }
    }
  }

  @Test("A band and a rule cross the whole plot, and their texts are there")
  func annotations() throws {
    let layout = layout(annotatedChart())
    let band = points(marks(layout.scene, "薄弱村：20万元以下").first)
    #expect(band.map(\.x).min() == layout.plot.x && band.map(\.x).max() == layout.plot.maxX)
    let rule = points(marks(layout.scene, "目标50万元").first)
    #expect(rule.map(\.x) == [layout.plot.x, layout.plot.maxX])
    let texts = texts(layout.scene, .label)
    #expect(texts.contains("薄弱村") && texts.contains("目标50万元"))
    #expect(layout.droppedTexts == 0)
  }

  @Test("A mark of one's own draws at its values, and the scale makes room for them")
  func ownMark() throws {
    let layout = layout(targetChart())
    let line = points(marks(layout.scene, "湖口村 80.0").first)
    let height = try #require(layout.y.map(.number(80)))
    #expect(line.count == 2 && line.allSatisfy { abs($0.y - height) < 0.01 })
    #expect(texts(layout.scene, .axis).contains("白山村"))
  }

  @Test("Every example can be painted in every format", arguments: ImageFormat.all)
  func painted(format: ImageFormat) throws {
    for chart in [seriesChart(), facetedChart(), annotatedChart(), targetChart()] {
      let scene = layout(chart).scene
      let bytes = try CairoRenderer(format: format).render(scene)
      #expect(!bytes.isEmpty)
      if let folder = ProcessInfo.processInfo.environment["STATS_PICTURES"] {
        try Data(bytes).write(
          to: URL(filePath: folder).appending(path: "\(scene.title).\(format.name)"))
      }
    }
  }
}
