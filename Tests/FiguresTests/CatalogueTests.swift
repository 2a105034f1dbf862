import Analysis
import Figures
import PanelData
import Plotting
import Testing

@Test("Ranked bars start at 0, end at their values, and have them written at their ends")
func rankedBars() throws {
  let rows: [(name: String, values: [Double?])] = [
    ("甲", [10]), ("乙", [40]), ("丙", [nil]), ("丁", [-20]),
  ]
  let scene = try scene(dataset(rows, unit: "户"), figure: .rank)
  // From the top: the highest first; who has no figure is named below.
  #expect(strings(scene, .label) == ["40", "10", "−20"])
  let (ten, forty, below) = (bars(scene, "甲"), bars(scene, "乙"), bars(scene, "丁"))
  let zero = try #require(ten.first?.low.x)
  #expect(forty.first?.low.x == zero)
  #expect(below.first?.high.x == zero)
  let length = try #require(ten.first.map { $0.high.x - $0.low.x })
  #expect(abs(try #require(forty.first).high.x - zero - 4 * length) < 0.01)
  #expect(abs(zero - (try #require(below.first).low.x) - 2 * length) < 0.01)
}

@Test("C11: Who has no figure is named under a ranking")
func rankedMissing() throws {
  let scene = try scene(
    dataset([("甲", [1, 2]), ("乙", [3, nil]), ("丙", [5, 6])]), figure: .rank)
  #expect(strings(scene, .note).contains("缺数据：乙。"))
  #expect(scene.summary.contains("缺数据：乙。"))
}

@Test("More than 25 are dots, all named; more than 50 are both ends with the rest counted")
func longRankings() throws {
  func rows(_ count: Int) -> [(name: String, values: [Double?])] {
    (0..<count).map { ("村\($0)", [Double($0)]) }
  }
  let dots = try scene(dataset(rows(28)), figure: .rank)
  #expect(dots.elements.count { if case .circle = $0.shape { true } else { false } } == 28)
  #expect(strings(dots, .axis).filter { $0.hasPrefix("村") }.count == 28)
  #expect(dots.size.height > Size.centimetres(16, 10).height)
  let ends = try scene(dataset(rows(300)), figure: .rank)
  let names = strings(ends, .axis)
  #expect(names.contains("另有260个村"))
  #expect(names.filter { $0.hasPrefix("村") }.count == 40)
  #expect(strings(ends, .note).contains("图中是300个村中的前20个和后20个。"))
}

@Test("Growth has its sign and %, who has no base is named with both figures")
func growth() throws {
  let scene = try scene(
    dataset([("甲", [10, 15]), ("乙", [20, 10]), ("丙", [-1, 4]), ("丁", [nil, 4])]),
    figure: .change)
  #expect(strings(scene, .label) == ["+50.0%", "−50.0%"])
  let notes = strings(scene, .note).joined()
  #expect(notes.contains("丙−1→4"))
  #expect(notes.contains("丁"))
  #expect(scene.summary.contains("1个上升，1个下降"))
}

@Test("A metric in per cent changes by percentage points, not by per cent of per cent")
func pointsOfPercent() throws {
  let scene = try scene(
    dataset([("甲", [10, 15]), ("乙", [20, 10])], unit: "%"), figure: .change)
  #expect(strings(scene, .label) == ["+5.0", "−10.0"])
  #expect(strings(scene, .subtitle).joined().contains("个百分点"))
}

@Test("With a year asked for, growth is that on the year before")
func growthOfYear() throws {
  let data = dataset([("甲", [10, 20, 30]), ("乙", [10, 10, 40])])
  let all = try scene(data, figure: .change)
  #expect(strings(all, .subtitle).joined().contains("2016年比2014年"))
  let year = try scene(data, figure: .change, year: 2015)
  #expect(strings(year, .subtitle).joined().contains("2015年比2014年"))
  #expect(strings(year, .label) == ["+100.0%", "0.0%"])
}

@Test("Dumbbells join before and after, hollow and filled")
func dumbbells() throws {
  let scene = try scene(
    dataset([("甲", [10, 15]), ("乙", [20, 10])], unit: "户"), figure: .dumbbell)
  #expect(strings(scene, .label) == ["10→15", "20→10"])
  let circles = scene.elements.compactMap { element -> Color?? in
    if case .circle(_, _, let fill, _) = element.shape { fill } else { nil }
  }
  #expect(circles.count { $0 == scene.background } == 2)
}

@Test("Ranks run from 1 on top; the lines that moved furthest are named")
func bumps() throws {
  let rows = (0..<12).map { index in
    (name: "村\(index)", values: [Double(index), Double(index == 0 ? 100 : index)] as [Double?])
  }
  let scene = try scene(dataset(rows), figure: .bump)
  #expect(strings(scene, .label).contains("村0：12→1"))
  #expect(!strings(scene, .note).joined().contains("不从0开始"))
  let top = try #require(
    scene.elements.first {
      guard $0.role == .axis, case .text(let text) = $0.shape else { return false }
      return text.string == "1"
    })
  let low = try #require(
    scene.elements.first {
      guard $0.role == .axis, case .text(let text) = $0.shape else { return false }
      return text.string == "10"
    })
  guard case .text(let one) = top.shape, case .text(let ten) = low.shape else { return }
  #expect(one.origin.y < ten.origin.y)
}

@Test("Lorenz curves are named with their Gini, the figure is nearly square")
func lorenz() throws {
  let scene = try scene(
    dataset([("甲", [0, 5]), ("乙", [10, 5])], unit: nil), figure: .lorenz)
  #expect(strings(scene, .note).contains("2014年：基尼系数0.500"))
  #expect(strings(scene, .note).contains("2015年：基尼系数0.000"))
  #expect(scene.size.height > scene.size.width)
  let drawn = try FiguresTests.scene(
    dataset([("甲", [-1]), ("乙", [10])]), figure: .lorenz)
  #expect(strings(drawn, .note).contains("有负值时基尼系数无定义。"))
}

@Test("Under Lorenz curves stand the intervals of their Gini coefficients, in the description too")
func lorenzIntervals() throws {
  let scene = try scene(
    dataset((1...6).map { ("村\($0)", [Double($0), 5]) }), figure: .lorenz)
  let note = try #require(strings(scene, .note).first { $0.hasPrefix("基尼系数的95%区间（刀切法）：2014年") })
  let match = try #require(note.firstMatch(of: /2014年(0\.\d+)–(0\.\d+)/))
  let (low, high) = (try #require(Double(match.1)), try #require(Double(match.2)))
  // The coefficient of 1 to 6 is 5/18.
  #expect(low < 5.0 / 18 && 5.0 / 18 < high && high - low > 0.1)
  #expect(scene.summary.contains("\(match.1)–\(match.2)"))
}

@Test("Years without a measure of inequality are gaps, with the reason below")
func inequalityGaps() throws {
  let rows = (0..<6).map { index -> (name: String, values: [Double?]) in
    let second: Double = index == 0 ? -1 : 2
    return ("村\(index)", [Double(index + 1), second, nil, Double(index + 3)])
  }
  let scene = try scene(dataset(rows), figure: .inequality)
  let notes = strings(scene, .note)
  #expect(notes.contains("2015年无定义：有负值，此指标不适用。"))
  #expect(notes.contains("2016年无定义：没有一个村有数据。"))
  let line = scene.elements.first { $0.name == "基尼系数" && $0.role == .mark }
  #expect(line != nil)
}

@Test("A few villages are dots with medians, many are a histogram that counts every one")
func distributions() throws {
  let few = try scene(
    dataset((0..<9).map { ("村\($0)", [Double($0), nil]) }), figure: .distribution)
  #expect(few.elements.count { if case .circle = $0.shape { true } else { false } } == 9)
  let rows = (0..<400).map { (name: "村\($0)", values: [Double($0 % 97)] as [Double?]) }
  let series = MetricSeries(dataset(rows).panel, register: dataset(rows).dataset.register)
  let bins = Distribution(series).bins
  #expect(bins.reduce(0) { $0 + $1.count } == 400)
  #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.upper == $1.lower })
  let many = try scene(dataset(rows), figure: .distribution)
  #expect(strings(many, .note).joined().contains("中位数"))
}

@Test("Cells hold every figure, text stands out from its cell, gaps are dashes and counted")
func heatmaps() throws {
  let scene = try scene(
    dataset([("甲", [1, 2, 3]), ("乙", [40, nil, 60])], unit: "户"), figure: .heatmap)
  #expect(Set(strings(scene, .label)) == ["40", "60", "1", "2", "3", "–"])
  #expect(strings(scene, .note).contains("– 缺数据（1格）。"))
  // The highest of the last year stands on top.
  #expect(strings(scene, .axis).suffix(2) == ["乙", "甲"])
  let years = try FiguresTests.scene(
    dataset((0..<5).map { ("村\($0)", (0..<30).map { Double($0) * 1000 + 0.5 }) }),
    figure: .heatmap)
  #expect(strings(years, .label).isEmpty)
}

@Test("Slopes are named with both figures, what fell is dashed")
func slopes() throws {
  let scene = try scene(
    dataset([("甲", [10, 15]), ("乙", [20, 10])], unit: "户"), figure: .slope)
  #expect(Set(strings(scene, .label)) == ["甲 10→15", "乙 20→10"])
  let dashed = scene.elements.filter { element in
    guard element.role == .mark, case .path(_, _, let stroke?) = element.shape else { return false }
    return !stroke.dash.isEmpty
  }
  #expect(dashed.map(\.name) == ["乙"])
}

@Test("Stacked parts have a key each and their sum on top; a metric without parts says so")
func stackedSources() throws {
  let scene = try scene(
    dataset([("甲", [10, 20]), ("乙", [30, 40])], unit: "户"), figure: .sources)
  #expect(strings(scene, .label) == ["40", "60"])
  #expect(strings(scene, .note).contains("分项收入"))
  #expect(scene.summary.contains("最大的分项是分项收入（40.0%）"))
  let data = dataset([("甲", [10])])
  let series = MetricSeries(data.panel, register: data.dataset.register)
  #expect(throws: Failure.self) {
    try Figure.sources.draw(
      series, Figure.Context(dataset: data.dataset, language: .english))
  }
}

@Test("Bands count villages by the official edges, weakest at the bottom")
func stackedBands() throws {
  let scene = try scene(
    dataset([("甲", [-1, 3]), ("乙", [7, 60]), ("丙", [200, 300])]), figure: .bands)
  #expect(
    Set(["负值", "0–5", "5–10", "50–100", "100及以上"]).isSubset(of: Set(strings(scene, .note))))
  #expect(scene.summary.contains("2014年：负值的1个、5–10的1个、100及以上的1个。"))
}

@Test("A waterfall leads from the total before to the total after, step by step")
func waterfalls() throws {
  let scene = try scene(
    dataset([("甲", [10, 45]), ("乙", [30, 20]), ("丙", [5, nil])], unit: "户"),
    figure: .waterfall)
  #expect(Set(strings(scene, .label)) == ["40", "+35", "−10", "65"])
  let (first, second) = (bars(scene, "甲"), bars(scene, "乙"))
  #expect(first.first?.high.x == second.first?.high.x)
  let start = bars(scene, "2014年合计")
  #expect(start.first?.high.x == first.first?.low.x)
  #expect(strings(scene, .note).joined().contains("丙"))
}

@Test("Small charts are all named, with their last figures, on one scale")
func smallMultiples() throws {
  let rows = (0..<28).map { index in
    (
      name: "中共某镇第\(index)社区经济合作社",
      values: (0..<5).map { Double(index * 1000 + $0) as Double? }
    )
  }
  let scene = try scene(dataset(rows), figure: .smallMultiples)
  let labels = strings(scene, .label)
  // Each on two lines, so that no name is cut.
  #expect(!labels.contains { $0.contains("…") }, "\(labels)")
  // Four in a row: long names take wider charts.
  #expect(labels.count { $0 == "2014" } == 4)
  #expect(labels.count == 28 * 3 + 8)
  // Twice as high in the data is twice as far above the line at 0.
  let flat = try FiguresTests.scene(
    dataset([("甲", [10, 10]), ("乙", [20, 20])]), figure: .smallMultiples)
  let heights = ["甲", "乙"].compactMap { name -> Double? in
    let line = flat.elements.first { $0.name == name }
    guard case .path(let path, _, _)? = line?.shape, case .move(let point)? = path.steps.first
    else { return nil }
    return point.y
  }
  let base = flat.elements.compactMap { element -> Double? in
    guard element.role == .mark, element.name == "", case .path(let path, _, _) = element.shape,
      case .move(let point)? = path.steps.first
    else { return nil }
    return point.y
  }.first
  let zero = try #require(base)
  #expect(heights.count == 2)
  #expect(abs((zero - heights[1]) - 2 * (zero - heights[0])) < 0.01)
}

@Test("Weak villages are counted below the line, with what they lack together")
func weakVillages() throws {
  let scene = try scene(
    dataset([("甲", [2, 12]), ("乙", [-3, 4]), ("丙", [10, nil])]), figure: .weak)
  // 8 and 13 are lacking at first, 6 later; who is at the line is not below it.
  #expect(strings(scene, .label) == ["2个，缺21万元", "1个，缺6万元"])
  #expect(strings(scene, .note).contains("2015年低于此线：乙。"))
  #expect(scene.summary.contains("2014年有2个（共3个），缺21万元。"))
}

@Test("Of weak rates no sum is told that would lift them")
func weakRates() throws {
  let rows: [(name: String, values: [Double?])] = [
    ("甲", [2, 12]), ("乙", [3, 4]), ("丙", [10, 9]),
  ]
  let scene = try scene(dataset(rows, unit: "%"), figure: .weak)
  #expect(strings(scene, .label) == ["2个", "2个"])
  #expect(!scene.summary.contains("缺"), "\(scene.summary)")
  #expect(scene.summary.contains("2014年有2个（共3个）。"), "\(scene.summary)")
}

@Test("Inequality is parted into between and within groups, the share between on top")
func decompositions() throws {
  // East: 甲 and 丁; west: 乙 and 丙. At first all lies within, later all between.
  let scene = try scene(
    dataset([("甲", [1, 1]), ("乙", [1, 3]), ("丙", [3, 3]), ("丁", [3, 1])]),
    figure: .decomposition)
  #expect(strings(scene, .label) == ["0%", "100%"])
  #expect(Set(["片区间", "片区内"]).isSubset(of: Set(strings(scene, .note))))
  let data = dataset([("甲", [1]), ("丁", [3])])
  let one = MetricSeries(
    metric: data.panel.metric, periods: data.panel.periods,
    units: [NamedSeries(name: "甲", values: [1])], missing: [[]])
  #expect(throws: Failure.self) {
    try Figure.decomposition.draw(
      one, Figure.Context(dataset: data.dataset, language: .english))
  }
}

@Test("Of many years one in so many is a strip, the last among them, and the note says so")
func fewStrips() throws {
  let rows = (0..<5).map { index in
    (name: "村\(index)", values: (0..<60).map { Double(index + $0) as Double? })
  }
  let scene = try scene(dataset(rows, first: 1950), figure: .distribution)
  #expect(scene.elements.count { if case .circle = $0.shape { true } else { false } } == 5 * 20)
  #expect(strings(scene, .axis).contains("2009"))
  #expect(strings(scene, .note).contains("每3期画一期，由末期往前数。"))
}

@Test("Ridges stand in the order of the years over one grid, each with its median")
func ridgelines() throws {
  let rows = (0..<20).map { index in
    (name: "村\(index)", values: [Double(index), Double(index + 30)] as [Double?])
  }
  let scene = try scene(dataset(rows), figure: .ridgeline)
  // The ticks go upwards: the earliest stands on top.
  #expect(strings(scene, .axis).suffix(2) == ["2015", "2014"])
  #expect(scene.elements.count { $0.name == "中位数" } == 2)
  let feet = scene.elements.filter { $0.name == "2014" || $0.name == "2015" }
  #expect(feet.count == 4)
  #expect(throws: Failure.self) {
    try FiguresTests.scene(dataset([("甲", [1, 2]), ("乙", [3, 4])]), figure: .ridgeline)
  }
}
