import Analysis
@testable import Figures
import PanelData
import Plotting
import TestSupport
import Testing

// What a reader would stumble over.

@Test(
  "Figures of which most would be less than 1 in the unit of the largest are told in a smaller one")
func unitsOfMost() throws {
  let people: Rows = [
    ("广东", [12_684, 12_780]), ("重庆", [3_212, 3_190]), ("山西", [3_480, 3_446]), ("西藏", [366, 370]),
  ]
  for figure in [Figure.trend, .rank, .dumbbell, .heatmap, .smallMultiples, .distribution] {
    let scene = try scene(dataset(people, unit: "万人"), figure: figure)
    #expect(strings(scene, .subtitle).joined().contains("万人"), "\(figure.name)")
  }
  #expect(
    strings(try scene(dataset(people, unit: "万人"), figure: .rank), .label)
      == ["12,780", "3,446", "3,190", "370"])
  // One that is far above all others has no say, but must not have six digits.
  let skewed: Rows = [("甲", [250_000]), ("乙", [30]), ("丙", [20])]
  let scene = try scene(dataset(skewed, unit: "万人"), figure: .rank)
  #expect(strings(scene, .subtitle).joined().contains("亿人"))
}

@Test("Without a unit thousands are told in a word")
func thousands() throws {
  let rows: Rows = [("A", [150_000]), ("B", [320_000])]
  let scene = try scene(dataset(rows, unit: nil), language: .english, figure: .rank)
  #expect(strings(scene, .subtitle).joined().contains("Unit: thousands"))
}

@Test("Units are called as their column is, not like the unit of their figures")
func nounOfUnits() throws {
  var data = dataset([("北京", [1, 2]), ("天津", [3, 4])])
  for (heading, noun) in [("地区", "2个地区"), ("单位", "2个单位"), ("企业名称", "2个单位"), ("村名", "2个村")] {
    var register = UnitRegister(headings: [heading])
    _ = register.index(of: ["北京"])
    _ = register.index(of: ["天津"])
    let panel = Panel(
      metric: data.panel.metric, level: 1, periods: data.panel.periods, unitCount: 2,
      cells: [1, 2, 3, 4].map { .value($0) })
    data = (
      Dataset(
        name: "d", language: .simplifiedChinese, register: register, periods: panel.periods,
        panels: ["revenue": panel]), panel
    )
    let scene = try scene(data, figure: .rank)
    #expect(strings(scene, .subtitle).joined().contains(noun), "\(heading)")
  }
}

@Test("The steps of a waterfall have three digits, and as many decimals as its totals")
func waterfallDecimals() throws {
  let rows: Rows = [
    ("甲", [60_000.25, 60_011.5]), ("乙", [40_000, 40_006.87]), ("丙", [38_100, 38_095.02]),
  ]
  let labels = strings(try scene(dataset(rows, unit: nil), figure: .waterfall), .label)
  let decimals = labels.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }
  #expect(Set(decimals).count == 1, "\(labels)")
  #expect(labels.contains { $0.hasSuffix("11.3") } || labels.contains { $0.hasSuffix("11.25") })
}

@Test("A slope that would have zeros behind the point is told in a smaller unit")
func slopeUnits() throws {
  let households = [100.0, 200, 300, 400, 500]
  let incomes: Rows = households.enumerated().map { index, count in
    ("村\(index)", [count * 715 + Double(index % 2) * 900])
  }
  let others: Rows = households.enumerated().map { ("村\($0)", [$1]) }
  for (language, unit) in [(Language.simplifiedChinese, "万元/户"), (.english, "CNY k per household")]
  {
    let scene = try scene(
      dataset(incomes, unit: "千元"),
      language: language, figure: .scatter, against: dataset(others, unit: "户").panel)
    #expect(strings(scene, .note).joined().contains(unit), "\(strings(scene, .note))")
  }
}

@Test("Both axes of a Lorenz curve have the same shares")
func lorenzAxes() throws {
  let scene = try scene(
    dataset([("甲", [1]), ("乙", [2]), ("丙", [6]), ("丁", [9])]), figure: .lorenz)
  let shares = strings(scene, .axis).filter { $0.hasSuffix("%") }
  #expect(Dictionary(shares.map { ($0, 1) }, uniquingKeysWith: +).values.allSatisfy { $0 == 2 })
  #expect(shares.count == 10)
}

@Test("The curve in front hides what is behind it", arguments: Theme.all)
func solidRidges(theme: Theme) throws {
  let rows: Rows = (0..<12).map { ("村\($0)", [Double($0 * $0), Double($0 * 9)]) }
  let scene = try scene(dataset(rows), figure: .ridgeline, theme: theme)
  let fills = scene.elements.compactMap { element -> Color? in
    guard ["2014", "2015"].contains(element.name), case .path(_, let fill?, _) = element.shape
    else { return nil }
    return fill
  }
  #expect(fills.count == 2 && fills.allSatisfy { $0.alpha == 1 })
}

@Test("Where lines have points of many forms, no ring is a sign of its own")
func gapsInPrint() throws {
  let rows: Rows = [("甲", [1, 2, nil, 4, 5]), ("乙", [5, 4, 3, 2, 1])]
  func rings(_ theme: Theme) throws -> Int {
    try scene(dataset(rows), figure: .trend, theme: theme).elements.count { element in
      guard element.name == "甲", case .circle(_, _, let fill, _) = element.shape else {
        return false
      }
      return fill == nil || fill == theme.background
    }
  }
  #expect(try rings(.light) == 2)
  #expect(try rings(.print) == 0)
  let notes = strings(try scene(dataset(rows), figure: .trend, theme: .print), .note).joined()
  #expect(notes.contains("线条中断处缺数据：甲（2016年）"))
  #expect(!notes.contains("○"))
}

@Test("The part between groups stands on top, under the number that is its share")
func shareOnItsPart() throws {
  // Between both groups lies a good third.
  let layout = try laidOut(
    dataset([("甲", [1]), ("乙", [6]), ("丙", [9]), ("丁", [5])]), figure: .decomposition)
  let bars = layout.scene.elements.compactMap { element -> (name: String, top: Double)? in
    guard element.role == .mark, let name = element.name,
      case .path(let path, _?, _) = element.shape
    else { return nil }
    let ys = path.steps.compactMap { step -> Double? in
      switch step {
      case .move(let point), .line(let point): point.y
      case .close: nil
      }
    }
    return ys.min().map { (name, $0) }
  }
  let upper = try #require(bars.min { $0.top < $1.top })
  #expect(bars.count == 2 && upper.name.contains("片区间"), "\(bars)")
}

@Test("A few far above all others do not press the rest into one bar; they are told")
func skewedHistograms() throws {
  // Pareto's distribution: half lies below 2.4, the highest at 76,000.
  let rows: Rows = (0..<4000).map { index in
    let share = (Double(index) + 0.5) / 4000
    var value = 1 / (1 - share)
    value *= value.squareRoot().squareRoot()
    return ("村\(index)", [value])
  }
  let layout = try laidOut(dataset(rows, unit: nil), figure: .distribution)
  let median = try #require(layout.x.map(.number(2.38)))
  let first = try #require(layout.x.map(.number(1)))
  #expect(median - first > layout.plot.width / 50)
  // Counts have the commas of their axis; the first bar has more than a thousand.
  let counts = strings(layout.scene, .label) + strings(layout.scene, .axis)
  #expect(counts.contains { $0.hasPrefix("1,") })
  #expect(!counts.contains { $0.count > 3 && $0.allSatisfy(\.isNumber) }, "\(counts)")
  #expect(
    strings(layout.scene, .note).joined().contains("194个村高于44"), "\(strings(layout.scene, .note))")
}

@Test("No name of a point lies on the line of an axis", arguments: [Figure.convergence, .scatter])
func namesOffAxes(figure: Figure) throws {
  var random = RepeatableRandom(31)
  var named = 0
  for _ in 0..<40 {
    let rows: Rows = (0..<Int.random(in: 5...30, using: &random)).map { index in
      let start = Double.random(in: 5...300, using: &random)
      let factor = Double.random(in: 0.8...1.3, using: &random)
      return ("村名\(index)", (0..<3).map { year in year == 2 ? start * factor : start })
    }
    let layout = try laidOut(dataset(rows), figure: figure)
    guard let zero = layout.y.map(.number(0)), layout.plot.maxY >= zero else { continue }
    for case .text(let text) in layout.scene.elements.filter({ $0.role == .label }).map(\.shape) {
      named += 1
      #expect(text.box.maxY <= zero + 0.01 || text.box.y >= zero - 0.01, "\(text.string)")
    }
  }
  #expect(named > 50)
}

@Test("A title stands apart from a group whose name ends as it begins")
func titlesOfGroups() {
  func title(_ group: String, _ language: Language = .simplifiedChinese) -> String {
    let data = dataset([("甲", [1, 2])])
    let context = Figure.Context(dataset: data.dataset, language: language, groups: [group])
    return context.title(of: data.panel.metric)
  }
  #expect(title("十方村") == "十方村的村集体经济收入")
  #expect(title("山区片区") == "山区片区村集体经济收入")
  #expect(title("十方村", .english) == "村集体经济收入, 十方村")
}

@Test("Points at both ends of a low plot have room for their names")
func namesAtEnds() throws {
  var rows: Rows = []
  for index in 1...20 {
    let start = Double(index)
    rows.append((name: "村\(index)", values: [10 * start, 16 * start + Double(index % 3)]))
  }
  rows[6] = ("最高村", [70, 400])
  rows[15] = ("最低村", [160, 40])
  let page = Figure.Context.Page(.centimetres(8, 6), grows: false)
  let scene = try laidOut(dataset(rows), figure: .convergence, page: page).scene
  let labels = strings(scene, .label)
  #expect(labels.contains("最高村") && labels.contains("最低村"), "\(labels)")
}

@Test("The plot holds the whole band of a line")
func wholeBands() throws {
  var rows: Rows = []
  for index in 0..<24 {
    let growth: Double = 1.5 + Double((index * 7) % 5) / 10
    let start = Double(index * index + 2)
    rows.append((name: "村\(index)", values: [start, start * growth]))
  }
  let layout = try laidOut(dataset(rows), figure: .convergence)
  let band = layout.scene.elements.filter {
    $0.name == Phrase(.scatterBand).text(in: .simplifiedChinese)
  }
  let ys = band.flatMap { element -> [Double] in
    guard case .path(let path, _?, _) = element.shape else { return [] }
    return path.steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point): point.y
      case .close: nil
      }
    }
  }
  #expect((ys.min() ?? 0) > layout.plot.y + 0.5 && (ys.max() ?? 1e9) < layout.plot.maxY - 0.5)
}

@Test("Long names of points are whole where the page has room, and no sentence has two full stops")
func longPointNames() throws {
  var rows: Rows = []
  for index in 0..<20 {
    let start = Double(index + 1)
    let name = index == 3 ? "McKenzie County, North Dakota" : "Village \(index)"
    let growth: Double = index == 3 ? 9 : 1.5
    rows.append((name: name, values: [10 * start, 10 * start * growth]))
  }
  let scene = try scene(dataset(rows), language: .english, figure: .convergence)
  #expect(strings(scene, .label).contains("McKenzie County, North Dakota"))
  #expect(
    strings(scene, .note).contains { $0.hasPrefix("Named: ") && $0.contains("as room allows") })
  let gaps = try FiguresTests.scene(
    dataset([("Congo, Dem. Rep.", [1, nil, 3]), ("Chad", [2, 3, 4])]), language: .english,
    figure: .smallMultiples)
  #expect(strings(gaps, .note).contains("Lines break where there are no figures: Congo, Dem. Rep."))
}
