import Analysis
import PanelData
import Testing

/// A panel of villages v0, v1, … with the given figures over the years from 2020.
func makePanel(
  _ rows: [[Double?]], id: String = "revenue", origin: Metric.Origin = .field("revenue")
) -> (panel: Panel, register: UnitRegister) {
  var register = UnitRegister(headings: ["area", "village"])
  for index in rows.indices { _ = register.index(of: ["a\(index % 2)", "v\(index)"]) }
  let periods = (rows.first ?? []).indices.map { Period(2020 + $0) }
  let panel = Panel(
    metric: Metric(id: id, origin: origin, title: LocalizedText(id)), level: 2,
    periods: periods, unitCount: rows.count,
    cells: rows.flatMap { $0.map { $0.map(Panel.Cell.value) ?? .missing(.blank) } })
  return (panel, register)
}

@Test("Up to eight villages are all named, in the register's order")
func fewAreAllNamed() {
  let (panel, register) = makePanel((0..<8).map { [Double($0), Double(8 - $0)] })
  let trend = Trend(panel, register: register)
  #expect(trend.drawsAll)
  #expect(trend.named.map(\.name) == (0..<8).map { "v\($0)" })
}

@Test("Of more than eight the three highest and lowest of the last year are named")
func manyAreNamedAtTheEnds() {
  let (panel, register) = makePanel((0..<20).map { [Double($0), Double((7 * $0) % 20)] })
  let last = Trend(panel, register: register)
  #expect(!last.drawsAll)
  let figures = last.named.compactMap { $0.values[1] }
  #expect(figures == [19, 18, 17, 2, 1, 0])
  let first = Trend(panel, register: register, year: 2020)
  #expect(first.named.map(\.name) == ["v19", "v18", "v17", "v2", "v1", "v0"])
  #expect(first.rankedPlace == 0)
}

@Test("The ranking year is the last with any figure, and those without one in it are not ranked")
func rankingSkipsTheMissing() {
  var rows: [[Double?]] = (0..<12).map { [Double($0), Double($0), nil] }
  rows[11][1] = nil
  let (panel, register) = makePanel(rows)
  let trend = Trend(panel, register: register)
  #expect(trend.rankedPlace == 1)
  #expect(trend.named.first?.name == "v10")
}

@Test("Gaps lie between two figures or after the last; a late start is none")
func gaps() {
  let (panel, register) = makePanel([
    [1, nil, nil, 4, 5], [nil, nil, 3, 4, 5], [1, 2, 3, nil, nil], [1, nil, 3, nil, 5],
  ])
  let trend = Trend(panel, register: register)
  #expect(trend.gaps.map(\.name) == ["v0", "v2", "v3"])
  #expect(
    trend.gaps.map { $0.periods.map(\.description) } == [
      ["2021", "2022"], ["2023", "2024"], ["2021", "2023"],
    ])
}

@Test("Quantiles count who is used, missing, zero and negative, and are undefined without figures")
func quantileFindings() {
  let (panel, register) = makePanel([[1, nil], [0, nil], [-2, nil], [nil, nil]])
  let trend = Trend(panel, register: register)
  let median = trend.quantiles[0][2]
  #expect(median.value == 0)
  #expect((median.used, median.missing, median.zero, median.negative) == (3, 1, 1, 1))
  #expect(trend.quantiles[1][2].reason == .noData)
}

@Test("A panel without figures has no trend to name")
func emptyTrend() {
  let (panel, register) = makePanel([[nil, nil], [nil, nil]])
  let trend = Trend(panel, register: register)
  #expect(trend.unitCount == 0)
  #expect(trend.named.isEmpty)
}

@Test("Sums go up the levels, over those that have a figure")
func sums() {
  let (panel, register) = makePanel([[1, nil], [2, nil], [0.1, 4], [0.2, nil]])
  let areas = panel.summed(to: 1, in: register)
  #expect(areas.unitCount == 2)
  #expect(areas[0, 0] == .value(1.1))
  #expect(areas[1, 1] == .missing(.noRow))
  let whole = panel.summed(to: 0, in: register)
  #expect(whole[0, 0] == .value(3.3))
  #expect(whole[0, 1] == .value(4))
}

@Test("A year is compared over the villages with figures in both")
func comparableGrowth() {
  let (panel, register) = makePanel([[10, 20], [10, nil], [nil, 100], [30, 30]])
  let findings = AnnualFindings.all(panel, register: register)[1]
  #expect(findings.level.value == 150)
  #expect(
    findings.comparison.map { [$0.before, $0.after, Double($0.count)] } == [40, 50, 2])
  #expect(findings.comparison?.coversAll == false)
  #expect(findings.missing == ["v1"])
  #expect(findings.extremes?.highest.names == ["v2"])
  #expect(findings.extremes?.lowest.value == 20)
  #expect(AnnualFindings.all(panel, register: register)[0].comparison == nil)
}

@Test("Ties at an end are all named, and equal figures have no ends")
func ends() {
  let (panel, register) = makePanel([[5, 1], [5, 1], [2, 1]])
  #expect(AnnualFindings.all(panel, register: register)[0].extremes?.highest.names == ["v0", "v1"])
  #expect(AnnualFindings.all(panel, register: register)[1].extremes == nil)
}

@Test("Quotients are averaged, not added")
func ratiosAreAveraged() {
  let (panel, register) = makePanel(
    [[1, 3], [3, 5]], id: "x", origin: .ratio(of: "a", per: "b"))
  let findings = AnnualFindings.all(panel, register: register)[1]
  #expect(!findings.isTotal)
  #expect(findings.level.value == 4)
  #expect(findings.comparison.map { [$0.before, $0.after] } == [2, 4])
}
