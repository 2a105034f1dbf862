import PanelData
import Testing

@testable import Analysis

private func dataset(
  _ metrics: [(Metric, [Double?])]
) -> Dataset {
  var register = UnitRegister(headings: ["县", "镇", "村"])
  for path in [
    ["甲县", "东镇", "一村"], ["甲县", "东镇", "二村"], ["乙县", "东镇", "三村"], ["乙县", "西镇", "四村"],
  ] {
    _ = register.index(of: path)
  }
  let periods = [Period(2020)]
  var panels: [String: Panel] = [:]
  for (metric, values) in metrics {
    panels[metric.id] = Panel(
      metric: metric, level: 3, periods: periods, unitCount: 4,
      cells: values.map { $0.map(Panel.Cell.value) ?? .missing(.noRow) })
  }
  return Dataset(name: "d", register: register, periods: periods, panels: panels)
}

private func metric(_ id: String, unit: String = "万元") -> Metric {
  Metric(id: id, origin: .field(id), title: LocalizedText(id), unit: MeasurementUnit(unit))
}

private func values(_ data: Dataset, _ id: String, by heading: String) -> [Double?] {
  guard let panel = data.panels[id], let groups = GroupedDataset(data, panel, by: heading) else {
    return []
  }
  return (0..<groups.panel.unitCount).map { groups.panel[$0, 0].value }
}

@Test("Groups add what may be added, average the rest, and divide sums by sums")
func groups() throws {
  var ratio = metric("per")
  ratio.origin = .ratio(of: "income", per: "people")
  let data = dataset([
    (metric("income"), [10, 30, 5, 6]), (metric("people", unit: "人"), [1, 9, nil, 2]),
    (metric("rate", unit: "%"), [10, 30, nil, 7]), (ratio, [10, 30.0 / 9, nil, 3]),
  ])
  #expect(values(data, "income", by: "镇") == [40, 5, 6])
  #expect(values(data, "income", by: "县") == [40, 11])
  #expect(values(data, "rate", by: "镇") == [20, nil, 7])
  // The third village has no divisor: neither of its terms counts.
  #expect(values(data, "per", by: "镇") == [4, nil, 3])
  #expect(values(data, "income", by: "村") == [])
}

@Test("Groups are units with the names and groups around them, in place of villages")
func groupUnits() throws {
  let data = dataset([(metric("income"), [1, 2, 3, 4])])
  let panel = try #require(data.panels["income"])
  let groups = try #require(GroupedDataset(data, panel, by: "镇"))
  #expect(groups.dataset.register.headings == ["县", "镇"])
  #expect(groups.dataset.register.labels(level: 2) == ["甲县/东镇", "乙县/东镇", "西镇"])
  let series = MetricSeries(groups.panel, register: groups.dataset.register)
  #expect(series.groupings.map(\.heading) == ["县"])
  #expect(series.groupings.first?.names == ["甲县", "乙县"])
  #expect(series.reportedUnits == [0, 1, 2])
}

@Test("Classes have round edges and about as many in each; none is empty")
func quantileClasses() {
  let hundred = QuantileClasses((1...100).map(Double.init))
  #expect(hundred.edges == [20, 40, 60, 80])
  #expect(hundred.place(of: 19.9) == 0)
  #expect(hundred.place(of: 20) == 1)
  #expect(hundred.place(of: 100) == 4)
  let small = QuantileClasses((1...100).map { Double($0) / 1000 })
  #expect(small.edges == [0.02, 0.04, 0.06, 0.08])
  #expect(QuantileClasses([0, -3]).count == 0)
  #expect(QuantileClasses([5, 5, 5]).count == 1)
  #expect(QuantileClasses([5, 7]).count == 2)
  #expect(QuantileClasses([1e-300, 1e300]).count == 2)
  // Figures that nearly all share do not leave a class empty.
  let ties = [Double](repeating: 3, count: 50) + [4, 5, 6, 70]
  let classes = QuantileClasses(ties)
  for place in 0..<classes.count {
    #expect(ties.contains { classes.place(of: $0) == place }, "\(classes.edges)")
  }
}

@Test("Random figures: edges ascend, no class is empty, and of many none has over a third")
func randomClasses() {
  var state: UInt64 = 7
  func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(UInt64(1) << 53)
  }
  for round in 0..<500 {
    let count = 1 + Int(next() * 400)
    let power = [1e-6, 0.01, 1, 1e5, 1e12][round % 5]
    let values = (0..<count).map { _ in next() * next() * power }
    let classes = QuantileClasses(values)
    #expect(classes.edges == classes.edges.sorted())
    let counts = (0..<classes.count).map { place in
      values.count { $0 > 0 && classes.place(of: $0) == place }
    }
    #expect(counts.allSatisfy { $0 > 0 }, "\(classes.edges)")
    if count >= 30 { #expect(counts.allSatisfy { $0 * 3 <= count }, "\(counts)") }
  }
}

@Test("The figure of a group is no surer than those of its villages")
func groupsKeepStatuses() throws {
  let plain = dataset([(metric("income"), [1, 2, 3, nil])])
  let source = try #require(plain.panels["income"])
  var statuses = FigureStatuses()
  statuses.set(FigureStatus(isEstimated: true), at: 1)
  statuses.set(FigureStatus(isProvisional: true, flag: "b;核实"), at: 2)
  // Of a village without a figure nothing is added.
  statuses.set(FigureStatus(isEstimated: true), at: 3)
  let panel = Panel(
    metric: source.metric, level: 3, periods: source.periods, unitCount: 4,
    cells: (0..<4).map { source[$0, 0] }, statuses: statuses)
  let groups = try #require(GroupedDataset(plain, panel, by: "镇"))
  let found = (0..<3).map { groups.panel.status(unit: $0, period: 0).remarks }
  #expect(found == [.estimated, [.provisional, .seriesBreak], []])
}
