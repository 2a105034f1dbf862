import Analysis
import PanelData
import Testing

private func series(
  _ rows: [(String, [Double?])], year: Int? = nil, unit: String? = nil, first: Int = 2020
) -> MetricSeries {
  let count = rows.first?.1.count ?? 0
  return MetricSeries(
    metric: Metric(
      id: "m", origin: .field("m"), title: LocalizedText("m"),
      unit: unit.map { MeasurementUnit($0) }),
    periods: (0..<count).map { Period(first + $0) },
    units: rows.map { NamedSeries(name: $0.0, values: $0.1) },
    missing: (0..<count).map { place in
      rows.indices.filter { rows[$0].1[place] == nil }
    }, year: year)
}

@Test("The period reported on is the year asked for if it has figures, else the last with some")
func reportedPlaces() {
  let rows: [(String, [Double?])] = [("甲", [1, 2, nil]), ("乙", [3, nil, nil])]
  #expect(series(rows).reportedPlace == 1)
  #expect(!series(rows).hasYear)
  #expect(series(rows, year: 2020).reportedPlace == 0)
  #expect(series(rows, year: 2020).hasYear)
  #expect(series(rows, year: 2022).reportedPlace == 1)
  #expect(series(rows).filledPlaces == [0, 1])
  #expect(series([("甲", [nil])]).reportedPlace == 0)
  #expect(series([]).reportedPlace == 0)
}

@Test("From a panel: who has a row, had a figure before, or has a gap is missed")
func missedUnits() {
  var register = UnitRegister(headings: ["村"])
  for name in ["甲", "乙", "丙"] { _ = register.index(of: [name]) }
  let panel = Panel(
    metric: Metric(id: "m", origin: .field("m"), title: LocalizedText("m")), level: 1,
    periods: [Period(2020), Period(2021), Period(2022), Period(2023)], unitCount: 3,
    cells: [
      .value(1), .missing(.noRow), .missing(.noRow), .missing(.noRow),
      .missing(.noRow), .missing(.blank), .value(2), .value(2),
      .value(1), .missing(.noRow), .missing(.noRow), .value(3),
    ])
  let series = MetricSeries(panel, register: register)
  #expect(series.missingNames(at: 0) == [])
  #expect(series.missingNames(at: 1) == ["甲", "乙", "丙"])
  #expect(series.missingNames(at: 2) == ["丙"])
  #expect(series.missingNames(at: 3) == [])
}

@Test("Characters that no font has are 〓, and names stay apart")
func privateCharacters() {
  var register = UnitRegister(headings: ["村"])
  for name in ["\u{E001}村", "\u{E002}村", "甲村"] { _ = register.index(of: [name]) }
  let panel = Panel(
    metric: Metric(id: "m", origin: .field("m"), title: LocalizedText("m")), level: 1,
    periods: [Period(2020)], unitCount: 3, cells: [.value(1), .value(2), .value(3)])
  let names = MetricSeries(panel, register: register).units.map(\.name)
  #expect(names == ["〓村", "〓村（2）", "甲村"])
}

@Test("A ranking gives equal figures one rank and tells who shares the ends")
func rankings() {
  let ranking = Ranking(series([("甲", [5]), ("乙", [7]), ("丙", [5]), ("丁", [1]), ("戊", [nil])]))
  #expect(ranking.entries.shown.map(\.name) == ["乙", "甲", "丙", "丁"])
  #expect(ranking.entries.shown.map(\.rank) == [1, 2, 2, 4])
  #expect(ranking.median == 5)
  #expect(ranking.missing == ["戊"])
  #expect(ranking.extremes?.highest.names == ["乙"])
  #expect(ranking.extremes?.lowest.names == ["丁"])
  #expect(Ranking(series([])).entries.count == 0)
}

@Test("Long lists are shown by both ends, and nothing is lost in the count")
func excerpts() {
  for count in [0, 1, 50, 51, 300] {
    let excerpt = Excerpt(Array(0..<count))
    #expect(excerpt.count == count)
    #expect(excerpt.shown.count == (count > 50 ? 40 : count))
    #expect(excerpt.leftOut == count - excerpt.shown.count)
  }
}

@Test("Changes span all years or the year asked for, and refuse what has no base")
func changes() throws {
  let rows: [(String, [Double?])] = [
    ("甲", [10, 20, 15]), ("乙", [0, 4, 8]), ("丙", [nil, 4, 2]), ("丁", [8, nil, 2]),
  ]
  let all = try #require(Changes(series(rows)))
  #expect(all.before == Period(2020))
  #expect(all.after == Period(2022))
  #expect(all.entries.shown.map(\.name) == ["甲", "丁"])
  #expect(all.entries.shown.map(\.change) == [0.5, -0.75])
  #expect(all.withoutBase.map(\.name) == ["乙"])
  #expect(all.incomplete == ["丙"])
  #expect((all.rose, all.fell) == (1, 1))
  #expect(all.byLevel.shown.map(\.name) == ["甲", "乙", "丁"])
  let year = try #require(Changes(series(rows, year: 2021)))
  #expect(year.before == Period(2020))
  #expect(year.entries.shown.map(\.change) == [1])
  let points = try #require(Changes(series(rows, unit: "%")))
  #expect(points.isPoints)
  #expect(points.entries.shown.map(\.change) == [8, 5, -6])
  #expect(Changes(series([("甲", [1, nil])])) == nil)
  #expect(Changes(series(rows, year: 2020)) == nil)
}

@Test("Ranks are counted within each year; who moved furthest is highlighted")
func rankPaths() {
  let few = RankPaths(series([("甲", [1, 5]), ("乙", [2, 2]), ("丙", [2, nil])]))
  #expect(few.paths.map(\.ranks) == [[3, 1], [1, 2], [1, nil]])
  #expect(few.paths.map(\.rise) == [2, -1, nil])
  #expect(few.highlighted == [0, 1, 2])
  var rows = (0..<20).map { ("村\($0)", [Double($0), Double($0)] as [Double?]) }
  rows[0].1[1] = 100
  let many = RankPaths(series(rows))
  // Only one rose; of those it pushed down the first three.
  #expect(many.highlighted == [0, 1, 2, 3])
  #expect(RankPaths(series([("甲", [1, nil])])).span == nil)
}

@Test("Lorenz curves run from nothing to everything, at most four of them")
func lorenzCurves() throws {
  let rows = (0..<700).map { unit in
    ("村\(unit)", (0..<9).map { Double(unit + $0) as Double? })
  }
  let curves = LorenzCurves(series(rows)).curves
  #expect(curves.map(\.period.year) == [2020, 2022, 2025, 2028])
  for curve in curves {
    #expect(curve.points.first.map { [$0.units, $0.total] } == [0, 0])
    #expect(curve.points.last.map { [$0.units, $0.total] } == [1, 1])
    #expect(curve.gini != nil)
  }
  let negative = LorenzCurves(series([("甲", [-1]), ("乙", [3])]))
  #expect(negative.curves.first?.gini == nil)
  #expect(LorenzCurves(series([("甲", [-5]), ("乙", [3])])).undefined == [Period(2020)])
}

@Test("Inequality has an interval from five villages on and a reason where it has no value")
func inequalityPaths() throws {
  let rows = (0..<5).map { unit -> (String, [Double?]) in
    let second: Double = unit == 0 ? -1 : 1
    let third: Double? = unit < 4 ? Double(unit) : nil
    return ("村\(unit)", [Double(unit + 1), second, third, nil])
  }
  let path = InequalityPath(series(rows))
  let gini = try #require(path.gini[0])
  // 1…5: G = 2 Σ i x_i / (n Σ x) − (n + 1)/n = 110/75 − 6/5.
  #expect(abs(gini.value - (110.0 / 75 - 1.2)) < 1e-12)
  #expect(gini.interval?.contains(gini.value) == true)
  #expect(path.gini[1] == nil)
  #expect(path.gini[2]?.interval == nil)
  #expect(path.undefined.map { $0.reason } == [.negativeValues, .noData])
  #expect(path.undefined.map { $0.periods } == [[Period(2021)], [Period(2023)]])
}

@Test("Bins count every figure once; a far outlier is told instead of pressing the others together")
func bins() {
  for count in [1, 2, 10, 1000] {
    let rows = (0..<count).map { ("村\($0)", [Double($0 * $0) - 10] as [Double?]) }
    let distribution = Distribution(series(rows))
    let counted = distribution.bins.reduce(0) { $0 + $1.count } + distribution.beyond.count
    #expect(counted == count)
  }
  var rows = (0..<1000).map { ("村\($0)", [Double($0)] as [Double?]) }
  rows[999].1 = [1e6]
  let distribution = Distribution(series(rows))
  #expect(distribution.beyond == [1e6])
  #expect((8...60).contains(distribution.bins.count))
  #expect(Distribution(series([("甲", [nil])])).bins.isEmpty)
}

@Test("Cells are ranked among those shown, with one share for equal figures")
func cells() {
  let cells = Cells(series([("甲", [1, 3]), ("乙", [3, nil]), ("丙", [nil, 9])]))
  #expect(cells.rows.shown.map(\.name) == ["丙", "甲", "乙"])
  #expect(cells.rows.shown.map(\.shares) == [[nil, 1], [0, 1.0 / 3], [1.0 / 3, nil]])
  #expect(cells.gaps == 2)
  #expect((cells.lowest, cells.highest) == (1, 9))
  let many = Cells(
    series((0..<60).map { ("村\($0)", [1, $0 < 55 ? Double($0) : nil] as [Double?]) }))
  #expect(many.rows.count == 55)
  #expect(many.rows.leftOut == 15)
}

@Test("A composition sums the parts over all villages and says where they do not add up")
func compositions() throws {
  func metric(_ id: String, _ unit: String) -> Metric {
    Metric(
      id: id, origin: .field(id), title: LocalizedText(id), unit: MeasurementUnit(unit))
  }
  func one(_ id: String, _ unit: String, _ rows: [[Double?]], parts: [MetricSeries] = [])
    -> MetricSeries
  {
    MetricSeries(
      metric: metric(id, unit), periods: [Period(2020), Period(2021)],
      units: rows.enumerated().map { NamedSeries(name: "\($0)", values: $1) },
      missing: [[], []], parts: parts)
  }
  let parts = [
    one("a", "万元", [[1, 2], [3, nil]]), one("b", "元", [[20_000, 30_000], [10_000, nil]]),
  ]
  let whole = try #require(Composition(one("m", "万元", [[3, 5], [4, nil]], parts: parts)))
  #expect(whole.parts.map(\.sums) == [[4, 2], [3, 3]])
  #expect(whole.totals == [7, 5])
  #expect(whole.unequal.isEmpty)
  let other = try #require(Composition(one("m", "万元", [[3, 6], [4, nil]], parts: parts)))
  #expect(other.unequal == [Period(2021)])
  #expect(Composition(one("m", "万元", [[1, 2]])) == nil)
}

@Test("Contributions add up to the change of the total, also where some are left out")
func contributions() throws {
  let rows = (0..<70).map { ("村\($0)", [Double($0), Double($0 * $0 % 91)] as [Double?]) }
  let changes = try #require(Changes(series(rows + [("缺", [1, nil])])))
  let contributions = try #require(Contributions(changes))
  let shown = contributions.entries.shown.reduce(0) { $0 + $1.change }
  #expect(contributions.entries.leftOut == 30)
  #expect(abs(contributions.end - contributions.start - shown - contributions.rest) < 1e-9)
  #expect(contributions.incomplete == ["缺"])
}

@Test("Bands are half-open, with losses, 0 and missing figures apart")
func bandCounts() throws {
  var metric = Metric(id: "m", origin: .field("m"), title: LocalizedText("m"))
  #expect(BandCounts(series([("甲", [1])])) == nil)
  metric.bands = [0, 5, 10]
  let counts = try #require(
    BandCounts(
      MetricSeries(
        metric: metric, periods: [Period(2020), Period(2021)],
        units: [
          NamedSeries(name: "甲", values: [-1, 0]), NamedSeries(name: "乙", values: [5, 10]),
          NamedSeries(name: "丙", values: [4.9, nil]),
        ], missing: [[], [2]])))
  #expect(
    counts.classes == [
      .negative, .zero, .band(lower: 0, upper: 5), .band(lower: 5, upper: 10),
      .band(lower: 10, upper: nil), .missing,
    ])
  #expect(counts.counts == [[1, 0, 1, 1, 0, 0], [0, 1, 0, 0, 1, 1]])
  #expect(counts.unitCount == 3)
}

@Test("Parts within and between groups add up to Theil's T")
func groupedInequality() throws {
  let units = (0..<12).map {
    NamedSeries(name: "村\($0)", values: [Double($0 + 1), $0 == 0 ? -1 : 1])
  }
  let series = MetricSeries(
    metric: Metric(id: "m", origin: .field("m"), title: LocalizedText("m")),
    periods: [Period(2020), Period(2021)], units: units, missing: [[], []],
    groupings: [
      MetricSeries.Grouping(heading: "县", groups: units.indices.map { _ in 0 }, names: ["甲县"]),
      MetricSeries.Grouping(
        heading: "镇", groups: units.indices.map { $0 % 3 }, names: ["东", "西", "北"]),
    ])
  // The county holds all of them, so that the towns are compared.
  let parts = try #require(GroupedInequality(series))
  #expect(parts.heading == "镇")
  #expect(parts.groupCount == 3)
  let row = try #require(parts.rows.first)
  let whole = try #require(InequalityPath(series).theil[0]?.value)
  #expect(abs(row.within + row.between - whole) < 1e-12)
  #expect(parts.rows.count == 1)
  #expect(parts.undefined.map { $0.reason } == [.negativeValues])
}

@Test("Ridges are at most twelve, from five villages on, over one grid, first and last among them")
func ridges() throws {
  let rows = (0..<9).map { unit in
    ("村\(unit)", (0..<40).map { Double(unit * $0) + Double(unit) } as [Double?])
  }
  let ridges = Ridges(series(rows, first: 1980))
  #expect(ridges.ridges.count == 12)
  #expect(ridges.isThinned)
  #expect(ridges.ridges.first?.period == Period(1980))
  #expect(ridges.ridges.last?.period == Period(2019))
  #expect(ridges.ridges.allSatisfy { $0.heights.count == ridges.grid.count })
  #expect(ridges.ridges.last?.median == 160)
  #expect(Ridges(series(Array(rows.prefix(4)))).range == nil)
  #expect(Ridges(series((0..<6).map { ("村\($0)", [5]) })).range == nil)
}
