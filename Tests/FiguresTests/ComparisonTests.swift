import Analysis
import Figures
import PanelData
import Plotting
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A panel of the figures of `rows`, to hold another against.
private func population(_ rows: Rows, unit: String? = "人") -> Panel {
  let panel = dataset(rows).panel
  return Panel(
    metric: Metric(
      id: "population", origin: .field("人口"), title: LocalizedText("人口"),
      unit: unit.map { MeasurementUnit($0) }), level: panel.level, periods: panel.periods,
    unitCount: panel.unitCount,
    cells: (0..<panel.unitCount).flatMap { unit in
      panel.periods.indices.map { panel[unit, $0] }
    })
}

private func phrases(_ draw: () throws -> Scene) -> [String] {
  do {
    _ = try draw()
    return []
  } catch let failure as Failure {
    return failure.phrases.map { $0.text(in: .simplifiedChinese) }
  } catch { return ["\(error)"] }
}

// MARK: Shares

@Test("Shares of the parts fill every bar, small ones without a number")
func sharesOfParts() throws {
  let scene = try scene(dataset([("甲", [10, 20]), ("乙", [30, 40])]), figure: .shares)
  #expect(strings(scene, .label) == ["40.0", "40.0", "30.0", "30.0", "20.0", "20.0"])
  #expect(strings(scene, .axis).contains("100%"))
  #expect(scene.summary.contains("2015年：分项收入40.0%、"))
}

@Test(
  "A period with a negative part is left out with its name; where all are, the figure is refused")
func negativeParts() throws {
  let scene = try scene(dataset([("甲", [10, -20]), ("乙", [30, 4])]), figure: .shares)
  #expect(strings(scene, .label).count == 3)
  let notes = strings(scene, .note).joined()
  #expect(notes.contains("有分项为负，没有占比：2015年（分项收入、"))
  let refused = phrases { try FiguresTests.scene(dataset([("甲", [-1])]), figure: .shares) }
  #expect(refused.first?.contains("各期都没有占比") == true)
  #expect(refused.last?.contains("2014年（分项收入、") == true)
}

// MARK: Dagum

@Test("Cells hold the Gini coefficients and overlaps of pairs as their definitions give them")
func dagumCells() throws {
  let rows: Rows = [
    ("甲", [1]), ("乙", [4]), ("丙", [9]), ("丁", [6]), ("戊", [2]), ("己", [12]), ("庚", [3]),
  ]
  let scene = try scene(dataset(rows, unit: nil), figure: .dagum)
  // Every third village lies in the east.
  let east = rows.enumerated().filter { $0.offset % 3 == 0 }.compactMap { $0.element.values[0] }
  let west = rows.enumerated().filter { $0.offset % 3 != 0 }.compactMap { $0.element.values[0] }
  func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
  func over(_ one: [Double], _ other: [Double]) -> Double {
    mean(one.flatMap { one in other.map { max(0, one - $0) } })
  }
  func gini(_ one: [Double], _ other: [Double]) -> Double {
    (over(one, other) + over(other, one)) / (mean(one) + mean(other))
  }
  let (down, up) = (over(west, east), over(east, west))
  let overlap = 1 - (down - up) / (down + up)
  func text(_ value: Double) -> String { NumberFormat.fixed(value, decimals: 3) }
  #expect(mean(west) > mean(east))
  #expect(
    Set(strings(scene, .label)) == [
      text(gini(west, west)), text(gini(east, west)), text(gini(east, east)),
      NumberFormat.fixed(overlap * 100, decimals: 0) + "%",
    ])
  let all = rows.compactMap { $0.values[0] }
  #expect(strings(scene, .subtitle).joined().contains("基尼系数\(text(gini(all, all)))"))
  // Within: Σ G_jj p_j s_j as a share of G.
  let within = [east, west].reduce(0.0) { sum, group in
    sum + gini(group, group) * Double(group.count) / 7 * group.reduce(0, +)
      / all.reduce(0, +)
  }
  let rate = NumberFormat.fixed(within / gini(all, all) * 100, decimals: 1)
  #expect(strings(scene, .note).joined().contains("组内\(rate)%"))
  // The higher mean stands on top and on the left.
  #expect(strings(scene, .axis) == ["西片", "东片", "西片", "东片"])
}

@Test("Of many groups those with the largest shares are shown, the rest counted")
func manyGroups() throws {
  var register = UnitRegister(headings: ["镇", "村名"])
  let values = (0..<80).map { Double($0 + 1) }
  for index in values.indices { _ = register.index(of: ["第\(index / 2)镇", "村\(index)"]) }
  let panel = Panel(
    metric: Metric(id: "m", origin: .field("m"), title: LocalizedText("收入")), level: 2,
    periods: [Period(2020)], unitCount: 80, cells: values.map { .value($0) })
  let data = Dataset(
    name: "county", language: .simplifiedChinese, register: register, periods: panel.periods,
    panels: ["m": panel])
  let scene = try scene((data, panel), figure: .dagum)
  // Names of columns may be cut or broken, those of rows are not.
  let names = Set(strings(scene, .axis)).filter { $0.hasPrefix("第") && $0.hasSuffix("镇") }
  #expect(names.contains("第39镇") && !names.contains("第0镇"))
  #expect(strings(scene, .note).contains("40个镇中画出占总额最多的\(names.count)个，其余\(40 - names.count)个未画。"))
  #expect(fault(in: scene) == nil)
  let one = phrases {
    try FiguresTests.scene(dataset([("甲", [1, -1]), ("乙", [2, 3])]), figure: .dagum)
  }
  #expect(one.first?.contains("2015年“村集体经济收入”的Dagum分解无定义：有负值") == true)
}

// MARK: Scatter

@Test(
  "The line, its interval and the correlation are those of least squares; who lacks one is named")
func scatterNumbers() throws {
  let rows: Rows = [
    ("甲", [10]), ("乙", [14]), ("丙", [11]), ("丁", [22]), ("戊", [nil]), ("己", [5]),
  ]
  let others: Rows = [
    ("甲", [100]), ("乙", [120]), ("丙", [150]), ("丁", [200]), ("戊", [80]), ("己", [nil]),
  ]
  let scene = try scene(
    dataset(rows), figure: .scatter, against: population(others))
  let (x, y) = ([100.0, 120, 150, 200], [10.0, 14, 11, 22])
  let (meanX, meanY) = (142.5, 14.25)
  let sxx = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
  let syy = y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) }
  let sxy = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
  let slope = sxy / sxx
  let residuals = syy - slope * sxy
  // Student's t with two degrees of freedom.
  let reach = 4.302652729911275 * (residuals / 2 / sxx).squareRoot()
  let r = NumberFormat.fixed(sxy / (sxx * syy).squareRoot(), decimals: 3)
  #expect(strings(scene, .subtitle) == ["4个村　2014年　r=\(r)"])
  func three(_ value: Double) -> String {
    // Three digits of numbers from 0.01 to 1.
    NumberFormat.fixed(value, decimals: value.magnitude < 0.1 ? 4 : 3)
  }
  let notes = strings(scene, .note).joined()
  #expect(
    notes.contains(
      "斜率\(three(slope))万元/人（95%区间\(three(slope - reach))至\(three(slope + reach))）"),
    "\(notes)")
  #expect(notes.contains("只有其中一项、未画的：戊、己。"))
  #expect(Set(strings(scene, .label)) == ["甲", "乙", "丙", "丁"])
  #expect(notes.contains("全部标名。"))
}

@Test("On logarithmic axes the slope is one of per cent, and figures of 0 or below are named")
func scatterOnLogarithms() throws {
  let rows: Rows = (1...20).map { ("村\($0)", [Double($0 * $0) * 3]) }
  let others: Rows = (1...20).map { ("村\($0)", [Double($0) * 10]) }
  let scene = try scene(
    dataset(rows), figure: .scatter, against: population(others), scale: .log)
  #expect(strings(scene, .note).joined().contains("横轴多1%，纵轴多2.00%"))
  let refused = phrases {
    try FiguresTests.scene(
      dataset([("甲", [1, 5]), ("乙", [2, 0]), ("丙", [3, 4])]), figure: .scatter,
      against: population([("甲", [1, 1]), ("乙", [2, 2]), ("丙", [4, 3])]), scale: .log)
  }
  #expect(refused.first?.contains("“村集体经济收入”有：乙2015年。") == true)
  let trend = phrases {
    try FiguresTests.scene(
      dataset([("甲", [1, 5]), ("乙", [-2, 0])]), figure: .trend, scale: .log)
  }
  #expect(trend.first?.contains("乙2014年（-2）、乙2015年（0）") == true, "\(trend)")
}

@Test("The line lies under the dots, and of three points there is no band")
func lineUnderDots() throws {
  func drawn(_ rows: Rows, _ others: Rows) throws -> (scene: Scene, dots: [Int], areas: Int) {
    let scene = try scene(dataset(rows), figure: .scatter, against: dataset(others).panel)
    let marks = scene.elements.enumerated().filter { $0.element.role == .mark }
    let line = try #require(marks.first { $0.element.name == "最小二乘直线" }).offset
    let dots = marks.filter {
      if case .circle = $0.element.shape { true } else { false }
    }.map(\.offset)
    #expect(dots.allSatisfy { $0 > line })
    return (scene, dots, marks.count { $0.element.name == "均值的95%区间" })
  }
  let few = try drawn(
    [("甲", [1]), ("乙", [9]), ("丙", [2])], [("甲", [1]), ("乙", [2]), ("丙", [3])])
  #expect(few.dots.count == 3 && few.areas == 0)
  #expect(strings(few.scene, .note).joined().contains("均值的95%区间太宽，未画出"))
  let many = try drawn(
    (0..<30).map { ("村\($0)", [Double($0 + 1)]) },
    (0..<30).map { ("村\($0)", [Double(($0 * 7) % 30 + $0)]) })
  #expect(many.dots.count == 30 && many.areas == 1)
}

@Test("A scatter plot without a second metric, or without a unit that has both, says so")
func scatterRefusals() throws {
  let data = dataset([("甲", [1]), ("乙", [2])])
  let alone = MetricSeries(data.panel, register: data.dataset.register)
  #expect(throws: Failure.self) {
    try Figure.scatter.draw(alone, Figure.Context(dataset: data.dataset, language: .english))
  }
  let apart = phrases {
    try FiguresTests.scene(
      data, figure: .scatter, against: population([("甲", [nil]), ("乙", [nil])]))
  }
  #expect(apart.first?.contains("没有一个单位在同一期") == true)
  // All at one place have no line, and the note says why.
  let flat = try scene(
    data, figure: .scatter, against: population([("甲", [7]), ("乙", [7])]))
  #expect(strings(flat, .note).joined().contains("没有拟合直线："))
}

@Test("Thousands are counted in cells, each one once, and the picture stays small")
func denseScatter() throws {
  var random = RepeatableRandom(4)
  let rows: Rows = (0..<5_000).map { index in
    let sum = (0..<6).reduce(0.0) { sum, _ in sum + Double.random(in: 0...1, using: &random) }
    return ("村\(index)", [sum])
  }
  let others: Rows = rows.map {
    ($0.name, [($0.values[0] ?? 0) + Double.random(in: 0...2, using: &random)])
  }
  let scene = try scene(dataset(rows), figure: .scatter, against: population(others))
  let marks = scene.elements.filter { $0.role == .mark }
  let dots = marks.count { if case .circle = $0.shape { true } else { false } }
  let cells = marks.compactMap { element -> Int? in
    guard case .path(let path, .some, _) = element.shape, path.steps.count == 5,
      let name = element.name, name.hasSuffix("个村")
    else { return nil }
    return Int(name.dropLast(2).filter { $0 != "," })
  }
  #expect(dots + cells.reduce(0, +) == 5_000)
  #expect(marks.count < 2_500)
  #expect(fault(in: scene) == nil)
}

// MARK: Convergence

@Test("Growth that falls with the start converges at the speed it was made with")
func convergingVillages() throws {
  // ln x_T = e^(−λT) ln x_0 + c with λ = 0.03 over 10 years.
  let rows: Rows = (0..<30).map { index in
    let start = 10.0 * Double(index + 1)
    let end = exp(exp(-0.3) * log(start) + 2)
    return ("村\(index)", [start] + [Double?](repeating: nil, count: 9) + [end])
  }
  let all =
    rows + [
      ("零", [0] + [Double?](repeating: 1, count: 10)),
      ("缺", [nil, 3] + [Double?](repeating: 1, count: 9)),
    ]
  let scene = try scene(dataset(all), figure: .convergence)
  #expect(strings(scene, .subtitle).joined().contains("30个村　2014–2024年　收敛：起点低的增长更快"))
  let notes = strings(scene, .note).joined()
  // b = −(1 − e^(−λT))/T, the half-life ln 2/λ.
  #expect(notes.contains("斜率β=−0.0259（"), "\(notes)")
  #expect(notes.contains("收敛速度每年3.00%，半衰期23.1年。"), "\(notes)")
  #expect(notes.contains("首年或末年不为正、未计入的：零。"))
  #expect(notes.contains("首年或末年缺数据、未计入的：缺。"))
}

@Test("Without a slope that differs from 0 there is no verdict and no speed; too few are refused")
func indistinctConvergence() throws {
  let rows: Rows = [
    ("甲", [10, 12]), ("乙", [20, 19]), ("丙", [30, 40]), ("丁", [40, 44]), ("戊", [50, 47]),
  ]
  let scene = try scene(dataset(rows), figure: .convergence)
  #expect(strings(scene, .subtitle).joined().contains("看不出收敛或发散"))
  #expect(!strings(scene, .note).joined().contains("收敛速度"))
  let apart = try FiguresTests.scene(
    dataset((1...12).map { ("村\($0)", [Double($0), Double($0 * $0) * 2]) }),
    figure: .convergence)
  #expect(strings(apart, .subtitle).joined().contains("发散：起点高的增长更快"))
  let few = phrases {
    try FiguresTests.scene(dataset([("甲", [1, 2]), ("乙", [2, 3])]), figure: .convergence)
  }
  #expect(few.first?.contains("无从检验收敛") == true)
}

// MARK: Choice

private struct Shape: Sendable {
  var villages: Int
  var years: Int
  /// Whether a village has a figure in a year.
  var has: @Sendable (_ village: Int, _ year: Int) -> Bool = { _, _ in true }
  var figure: String
  var reason: PhraseCode
}

@Test(
  "The figure suits the shape of the data, and the reason is told",
  arguments: [
    Shape(villages: 5, years: 4, has: { _, _ in false }, figure: "trend", reason: .chosenNoFigures),
    Shape(villages: 1, years: 8, figure: "trend", reason: .chosenOneUnit),
    Shape(villages: 2, years: 1, figure: "rank", reason: .chosenOnePeriod),
    Shape(villages: 300, years: 1, figure: "rank", reason: .chosenOnePeriod),
    Shape(villages: 9, years: 6, has: { $1 == 2 }, figure: "rank", reason: .chosenOnePeriod),
    Shape(villages: 15, years: 2, figure: "slope", reason: .chosenTwoPeriods),
    Shape(
      villages: 9, years: 6, has: { $1 == 0 || $1 == 5 }, figure: "slope",
      reason: .chosenTwoPeriods),
    Shape(villages: 16, years: 2, figure: "dumbbell", reason: .chosenTwoPeriods),
    Shape(villages: 300, years: 2, figure: "change", reason: .chosenTwoPeriods),
    // Nobody has both figures: there is nothing to compare.
    Shape(villages: 4, years: 2, has: { $0 % 2 == $1 }, figure: "trend", reason: .chosenFew),
    Shape(
      villages: 20, years: 10, has: { ($0 + $1) % 3 == 0 }, figure: "heatmap", reason: .chosenGaps),
    Shape(
      villages: 300, years: 10, has: { ($0 + $1) % 3 == 0 }, figure: "trend", reason: .chosenMany),
    Shape(villages: 8, years: 10, figure: "trend", reason: .chosenFew),
    Shape(villages: 28, years: 10, figure: "trend", reason: .chosenMany),
    Shape(villages: 800, years: 12, figure: "trend", reason: .chosenMany),
  ])
private func chosenByShape(shape: Shape) throws {
  let data = dataset(
    (0..<shape.villages).map { village in
      (
        "村\(village)",
        (0..<shape.years).map { shape.has(village, $0) ? Double(village + $0 + 1) : nil }
      )
    })
  let series = MetricSeries(data.panel, register: data.dataset.register)
  let suited = Figure.suited(to: series, of: data.dataset)
  #expect(suited.figure.name == shape.figure)
  #expect(suited.reason.code == shape.reason)
  for language in Language.allCases { #expect(!suited.reason.text(in: language).contains("{")) }
  // What is chosen without being asked for must not be refused.
  _ = try suited.figure.draw(series, Figure.Context(dataset: data.dataset, language: .english))
}

@Test("A second metric and groups decide before the shape does")
func chosenByRequest() throws {
  let data = dataset([("甲", [1, 2]), ("乙", [2, 5]), ("丙", [4, 4])])
  let register = data.dataset.register
  func suited(_ series: MetricSeries) -> String {
    Figure.suited(to: series, of: data.dataset).figure.name
  }
  #expect(
    suited(MetricSeries(data.panel, register: register, against: data.panel)) == "scatter")
  let groups = try #require(Grouping(columns: ["片区"], register: register))
  #expect(suited(MetricSeries(data.panel, register: register, grouping: groups)) == "decomposition")
  let one = dataset([("甲", [1]), ("乙", [2])])
  let towns = try #require(Grouping(columns: ["片区"], register: one.dataset.register))
  let series = MetricSeries(one.panel, register: one.dataset.register, grouping: towns)
  #expect(Figure.suited(to: series, of: one.dataset).figure.name == "dagum")
  #expect(series.groupings.first?.names == ["东片", "西片"])
}
