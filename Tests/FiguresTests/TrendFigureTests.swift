import Analysis
import CairoRendering
import Figures
import PanelData
import Plotting
import Testing

/// A dataset of one metric with the given villages' figures over the years from `first`.
private func dataset(
  _ rows: [(name: String, values: [Double?])], first: Int = 2014, unit: String? = "万元"
) -> (dataset: Dataset, panel: Panel) {
  var register = UnitRegister(headings: ["村名"])
  for row in rows { _ = register.index(of: [row.name]) }
  let periods = (rows.first?.values ?? []).indices.map { Period(first + $0) }
  let metric = Metric(
    id: "revenue", origin: .field("收入"), title: LocalizedText("村集体经济收入"),
    unit: unit.map { MeasurementUnit($0, currency: "CNY") })
  let panel = Panel(
    metric: metric, level: 1, periods: periods, unitCount: rows.count,
    cells: rows.flatMap { $0.values.map { $0.map(Panel.Cell.value) ?? .missing(.noRow) } })
  let dataset = Dataset(
    name: "town", language: .simplifiedChinese, register: register, periods: periods,
    panels: ["revenue": panel])
  return (dataset, panel)
}

private func scene(
  _ data: (dataset: Dataset, panel: Panel), language: Language = .simplifiedChinese,
  size: Size = .centimetres(16, 10)
) -> Scene {
  let trend = Trend(data.panel, register: data.dataset.register)
  let drawing = Figure.trend.draw(
    trend, Figure.Context(dataset: data.dataset, language: language))
  var scene = drawing.chart.scene(
    size: size, measurer: PangoMeasurer(language: language.rawValue))
  scene.summary = drawing.summary
  return scene
}

private func texts(_ scene: Scene) -> [TextShape] {
  scene.elements.compactMap { if case .text(let text) = $0.shape { text } else { nil } }
}

@Test("Eight villages are eight lines, each labelled at its end, with unit, count and source")
func fewVillages() {
  let rows = (0..<8).map {
    (name: "村\($0)", values: [Double?](repeating: Double($0 + 1), count: 5))
  }
  let scene = scene(dataset(rows))
  let lines = scene.elements.filter { $0.role == .mark }
  #expect(Set(lines.compactMap(\.name)) == Set(rows.map(\.name)))
  let labels = scene.elements.filter { $0.role == .label }
  #expect(labels.count == 8)
  let strings = texts(scene).map(\.string)
  #expect(strings.contains("村集体经济收入"))
  #expect(strings.contains("单位：万元　8个村　2014–2018年"))
  #expect(strings.contains("来源：town"))
  #expect(scene.title == "村集体经济收入")
}

@Test("More villages are a median, two bands, and three names at either end")
func manyVillages() {
  let rows = (0..<28).map { index in
    (name: "村\(index)", values: (0..<5).map { Double(index * ($0 + 1)) as Double? })
  }
  let scene = scene(dataset(rows))
  let labels = scene.elements.compactMap { element -> String? in
    if element.role == .label, case .text(let text) = element.shape { text.string } else { nil }
  }
  #expect(
    Set(labels) == [
      "村27", "村26", "村25", "村2", "村1", "村0", "中位数", "居中50%", "居中80%",
    ])
}

@Test("A missing year is a break in the line with marked ends and a footnote")
func gapsAreShown() {
  let scene = scene(
    dataset([
      ("东南岭村", [1, 2, nil, nil, 5, 6]), ("白山村", [3, 3, 3, 3, 3, 3]),
    ]))
  #expect(texts(scene).contains { $0.string == "○ 缺数据：东南岭村（2016–2017年）。" })
  var starts = 0
  var circles = 0
  for element in scene.elements where element.name == "东南岭村" && element.role == .mark {
    switch element.shape {
    case .path(let path, _, _):
      starts += path.steps.count { if case .move = $0 { true } else { false } }
    case .circle: circles += 1
    case .text: break
    }
  }
  #expect(starts == 2)
  #expect(circles == 2)
  #expect(scene.summary.contains("东南岭村（2016–2017年）"))
}

@Test("One figure alone is visible, and no figure at all is said in words")
func oneAndNone() {
  let one = scene(dataset([("白山村", [nil, 5, nil])]))
  #expect(one.elements.contains { $0.role == .mark && $0.name == "白山村" })
  let none = scene(dataset([("白山村", [nil, nil])]))
  #expect(texts(none).contains { $0.string == "没有数据" })
}

@Test("An axis that does not start at 0 says so")
func axisNote() {
  let high = scene(dataset([("甲", [1000, 1001]), ("乙", [1002, 1003])]))
  #expect(texts(high).contains { $0.string == "纵轴不从0开始。" })
  let low = scene(dataset([("甲", [1, 1001]), ("乙", [2, 1003])]))
  #expect(!texts(low).contains { $0.string == "纵轴不从0开始。" })
}

@Test("One unit for the whole picture, chosen from the figures and the language")
func unitsOfPictures() {
  let rows: [(name: String, values: [Double?])] = [("甲", [12_000, 52_000]), ("乙", [800, 1_000])]
  #expect(texts(scene(dataset(rows))).contains { $0.string.hasPrefix("单位：亿元") })
  #expect(
    texts(scene(dataset(rows), language: .english)).contains { $0.string.hasPrefix("Unit: CNY m") })
  let none = texts(scene(dataset(rows, unit: nil))).map(\.string)
  #expect(none.contains("2个村　2014–2015年"))
}

@Test("No two texts touch and none leaves the canvas, over 300 random datasets with real fonts")
func legibleOnRandomData() {
  var generator = SeededGenerator(20_261_125)
  for round in 0..<300 {
    let villages = Int.random(in: 1...60, using: &generator)
    let years = Int.random(in: 1...40, using: &generator)
    let missing = Double.random(in: 0...0.6, using: &generator)
    let scale = pow(10, Int.random(in: -2...7, using: &generator))
    let rows = (0..<villages).map { index -> (name: String, values: [Double?]) in
      let length = Int.random(in: 1...30, using: &generator)
      let letters = Bool.random(using: &generator) ? "abcdef ghij" : "白山村东南岭十方环湖"
      let name = String((0..<length).compactMap { _ in letters.randomElement(using: &generator) })
      return (
        "\(name)\(index)",
        (0..<years).map { _ in
          Double.random(in: 0...1, using: &generator) < missing
            ? nil : Double.random(in: -0.2...1, using: &generator) * scale
        }
      )
    }
    let language = Language.allCases[round % 3]
    let scene = scene(dataset(rows, first: 1980), language: language)
    let boxes = texts(scene).map(\.box)
    let canvas = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    for (index, box) in boxes.enumerated() {
      #expect(canvas.contains(box), "round \(round)")
      for other in boxes[(index + 1)...] where box.intersects(other) {
        Issue.record("round \(round): two texts touch")
      }
    }
  }
}

private func pow(_ base: Double, _ exponent: Int) -> Double {
  (0..<abs(exponent)).reduce(1.0) { value, _ in exponent < 0 ? value / base : value * base }
}

/// A repeatable generator (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
