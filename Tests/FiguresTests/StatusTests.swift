import Analysis
import CairoRendering
import Figures
import PanelData
import Plotting
import TestSupport
import Testing

private let estimate = FigureStatus(isEstimated: true)
private let first = FigureStatus(isProvisional: true)

/// Four villages over four years: an estimate, a first figure, a break, and one that is plain.
private func town() -> (dataset: Dataset, panel: Panel) {
  dataset([
    ("估村", [10, 20, 30, 40]), ("快村", [15, 25, 35, 45]), ("断村", [50, 40, 20, 12]),
    ("平村", [20, 22, 21, 23]),
  ]) { village, year in
    switch (village, year) {
    case (0, 1), (0, 3): estimate
    case (1, 3): first
    case (2, 2): FigureStatus(flag: "b")
    default: .observed
    }
  }
}

/// Twelve villages that grow at three speeds over six years.
private func dozen() -> Rows {
  (0..<12).map { village in
    let values = (0..<6).map { year -> Double? in
      Double(12 + village * 7 + year * (village % 3 + 1))
    }
    return ("第\(village)村", values)
  }
}

private func marks(_ scene: Scene, _ name: String) -> [SceneElement] {
  scene.elements.filter { $0.role == .mark && $0.name == name }
}

private func notes(_ scene: Scene) -> String {
  scene.elements.reduce("") { text, element in
    guard element.role == .note, case .text(let line) = element.shape else { return text }
    return text + line.string
  }
}

@Test("A trend has thin dashes to and from estimates, and a sign for each figure that is not sure")
func statusesOfTrend() throws {
  for theme in Theme.all {
    let scene = try scene(town(), figure: .trend, theme: theme)
    let estimated = marks(scene, "估村 估计数")
    let dashes = estimated.compactMap { element -> (Path, Stroke)? in
      guard case .path(let path, nil, let stroke?) = element.shape else { return nil }
      return (path, stroke)
    }
    #expect(dashes.count == 1)
    let (path, stroke) = try #require(dashes.first)
    #expect(!stroke.dash.isEmpty && stroke.width < theme.lineWidth)
    // From 2014 over 2015 to 2016, and from there to 2017: all is led to by an estimate.
    #expect(path.steps.count == 4)
    #expect(estimated.count == 3)
    #expect(marks(scene, "快村 初步数").count == 1)
    #expect(marks(scene, "断村 序列中断").count == 1)
    #expect(!scene.elements.contains { $0.name?.hasPrefix("平村 ") == true })
    for element in estimated + marks(scene, "快村 初步数") {
      guard case .path(_, let fill?, _) = element.shape else { continue }
      #expect(fill == theme.background)
    }
    for text in [notes(scene), scene.summary] {
      #expect(text.contains("△与细虚线为估计数：估村（2015年、2017年）。"))
      #expect(text.contains("◇ 初步数，可能修订：快村（2017年）。"))
      #expect(text.contains("│ 序列中断，与此前不可比：断村（2016年）。"))
    }
  }
}

@Test("Bars of estimates are hatched and those of first figures hollow")
func statusesOfBars() throws {
  for (figure, theme) in [Figure.rank, .change, .waterfall].flatMap({ figure in
    Theme.all.map { (figure, $0) }
  }) {
    let scene = try scene(town(), figure: figure, theme: theme)
    func fills(_ name: String) -> [Color?] {
      marks(scene, name).compactMap { element in
        guard case .path(let path, let fill, _) = element.shape, path.steps.count == 5 else {
          return nil
        }
        return fill
      }
    }
    #expect(fills("估村 估计数") == [theme.background], "\(figure.name)")
    #expect(fills("快村 初步数") == [theme.background])
    #expect(fills("平村").allSatisfy { $0 != theme.background } && fills("平村").count == 1)
    // Hatching is strokes over the paper; a hollow bar has none.
    let strokes = scene.elements.filter { element in
      guard element.role == .grid, case .path(let path, nil, _) = element.shape else {
        return false
      }
      return path.steps.count > 4
    }
    #expect(strokes.count == 1, "\(figure.name)")
    #expect(scene.summary.contains("斜线填充为估计数：估村"))
    #expect(scene.summary.contains("空心为初步数，可能修订：快村"))
    // A change over a break is no change; a ranking of one year has no break in it.
    #expect(scene.summary.contains("序列中断") == (figure.name != "rank"))
  }
}

@Test("Every figure tells which of its figures are estimates or first ones", arguments: Figure.all)
func statusesAreTold(figure: Figure) throws {
  let rows = dozen()
  // All of the last year, and one village throughout.
  let data = dataset(rows) { village, year in
    FigureStatus(isEstimated: village == 4, isProvisional: year == 5)
  }
  for language in Language.allCases {
    let scene = try scene(data, language: language, figure: figure)
    let words = [
      Phrase(.statusEstimated).text(in: language), Phrase(.statusProvisional).text(in: language),
    ]
    for word in words {
      #expect(scene.summary.contains(word), "\(figure.name) \(language): \(scene.summary)")
      #expect(notes(scene).contains(word))
    }
    #expect(scene.summary.contains("第4村"), "\(figure.name)")
  }
}

@Test("Figures of which none has a status say nothing of it", arguments: Figure.all)
func plainFiguresSayNothing(figure: Figure) throws {
  let rows = dozen()
  let scene = try scene(dataset(rows), figure: figure)
  for word in ["估计数", "初步数", "序列中断", "折算", "未画出"] {
    #expect(!scene.summary.contains(word), "\(figure.name)")
  }
}

@Test("A merger is marked where the village began, though its series was made comparable")
func mergersAreMarked() throws {
  let data = dataset(
    [("新村", [10, 20, 30, 40]), ("平村", [20, 22, 21, 23])],
    breaks: [
      SeriesBreak(village: 0, year: 2016, event: .merge, predecessors: ["甲", "乙"]),
      // Before its first figure nothing is parted.
      SeriesBreak(village: 1, year: 2014, event: .merge, predecessors: ["丙"]),
    ])
  let scene = try scene(data, figure: .trend)
  #expect(marks(scene, "新村 序列中断").count == 1)
  #expect(marks(scene, "平村 序列中断").isEmpty)
  #expect(scene.summary.contains("折算为可比：新村（2016年）。"))
}

@Test("Statuses of random villages leave no two texts touching", arguments: Figure.all)
func statusesLeaveTextsApart(figure: Figure) throws {
  var random = RepeatableRandom(91)
  for round in 0..<60 {
    let data = RandomData(&random, most: 60)
    let shares = (0..<3).map { _ in Double.random(in: 0...0.4, using: &random) }
    var statuses: [[FigureStatus]] = []
    for row in data.rows {
      statuses.append(
        row.values.map { _ in
          FigureStatus(
            isEstimated: Double.random(in: 0...1, using: &random) < shares[0],
            isProvisional: Double.random(in: 0...1, using: &random) < shares[1],
            flag: Double.random(in: 0...1, using: &random) < shares[2] ? "b" : "")
        })
    }
    let made = dataset(data.rows, first: 1980, unit: data.unit) { statuses[$0][$1] }
    guard
      let scene = try? scene(made, language: Language.allCases[round % 3], figure: figure)
    else { continue }
    if let fault = fault(in: scene) { Issue.record("\(figure.name), round \(round): \(fault)") }
  }
}
