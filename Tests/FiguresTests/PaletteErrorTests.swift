import Analysis
import Figures
import Foundation
import PanelData
import Plotting
import Testing

@testable import CairoRendering

private let datasets = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "datasets")

@Test("No channel of any figure of the bundled datasets is further off in a PNG than 24 of 255")
func paletteErrors() throws {
  var drawn = 0
  var largest = 0
  for (name, metric, filters) in [
    ("town", "revenue", []), ("us-states", nil, []),
    ("taiwan-villages", "綜合所得總額", ["縣市=雲林縣", "鄉鎮市區=斗六市"]),
  ] as [(String, String?, [String])] {
    let found = try DataFolder.datasets(at: datasets.appending(path: name).path)
    let outline = try #require(try found.first?.outline.get())
    let chosen = try #require(metric.flatMap { outline.metric(named: $0) } ?? outline.metrics.first)
    let parts = chosen.parts.compactMap { outline.metric(named: $0) }
    let data = try DatasetReader.read(
      outline,
      DatasetSelection(
        metrics: [chosen] + parts, filters: filters.compactMap { DatasetSelection.Filter($0) }))
    let panel = try #require(data.panels[chosen.id]?.regular())
    for figure in Figure.all {
      let series = MetricSeries(
        panel, register: data.register,
        parts: figure.uses.contains(.parts)
          ? parts.compactMap { data.panels[$0.id]?.over(panel.periods) } : [])
      guard
        let drawing = try? figure.draw(
          series,
          Figure.Context(
            dataset: data, language: data.language,
            map: figure.uses.contains(.map) ? map(of: data.register) : nil))
      else { continue }
      let measurer = PangoMeasurer(language: data.language.rawValue)
      let scene = drawing.chart.scene(
        size: drawing.chart.size(atLeast: drawing.size, measurer: measurer), measurer: measurer)
      let error = try paletteError(of: scene)
      drawn += 1
      largest = max(largest, error)
      #expect(error <= 24, "\(name), \(figure.name)")
    }
  }
  print("largest channel error over \(drawn) pictures: \(largest) of 255")
  #expect(drawn >= 30 && largest > 0)
}

/// The most that a channel of any pixel is off in the palette PNG of `scene`; 0 for exact pixels.
private func paletteError(of scene: Scene) throws -> Int {
  let size = try CanvasSize(scene.size, dotsPerInch: 254)
  return try ImageFormat.table(of: scene, size).flatMap { Palette($0) }?.largestError ?? 0
}
