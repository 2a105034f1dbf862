import Analysis
import PanelData
import Testing

@Test("Flags of Eurostat and SDMX, alone or run together, say what a picture must show")
func flagsAreUnderstood() {
  let cases: [(FigureStatus, FigureRemarks)] = [
    (.observed, []), (FigureStatus(isEstimated: true), .estimated),
    (FigureStatus(isProvisional: true, flag: "b"), [.provisional, .seriesBreak]),
    (FigureStatus(flag: "bep"), [.seriesBreak, .estimated, .provisional]),
    (FigureStatus(flag: "B"), .seriesBreak), (FigureStatus(flag: "F;d"), .estimated),
    (FigureStatus(flag: "f"), .estimated), (FigureStatus(flag: "s;u"), .estimated),
    (FigureStatus(flag: "口径调整"), .seriesBreak), (FigureStatus(flag: "u"), []),
    // A word is no run of flags.
    (FigureStatus(flag: "best"), []), (FigureStatus(flag: "核实"), []),
  ]
  for (status, remarks) in cases { #expect(status.remarks == remarks, "\(status)") }
}

private func series(
  _ cells: [Panel.Cell], statuses: [Int: FigureStatus] = [:], breaks: [SeriesBreak] = []
) -> NamedSeries {
  var register = UnitRegister(headings: ["村"])
  _ = register.index(of: ["甲"])
  var all = FigureStatuses()
  for (place, status) in statuses { all.set(status, at: place) }
  let panel = Panel(
    metric: Metric(id: "m", origin: .field("m"), title: LocalizedText("m")), level: 1,
    periods: cells.indices.map { Period(2018 + $0) }, unitCount: 1, cells: cells, statuses: all)
  return MetricSeries(panel, register: register, breaks: breaks).units[0]
}

@Test("A series carries the remarks of its figures, and none where there is no figure")
func remarksOfSeries() {
  #expect(series([.value(1), .value(2)]).remarks.isEmpty)
  let some = series(
    [.value(1), .missing(.blank), .value(3)],
    statuses: [
      1: FigureStatus(isEstimated: true), 2: FigureStatus(isProvisional: true),
    ])
  #expect(some.remarks(at: 0) == [])
  #expect(some.remarks(at: 1) == [])
  #expect(some.remarks(at: 2) == .provisional)
  #expect(some.remarks(at: 9) == [])
}

@Test("A break of the village is at the first figure from its year on, unless nothing lies before")
func breaksOfSeries() {
  func event(_ year: Int) -> SeriesBreak {
    SeriesBreak(village: 0, year: year, event: .merge, predecessors: ["乙"])
  }
  let cells: [Panel.Cell] = [.missing(.noRow), .value(1), .missing(.blank), .value(3), .value(4)]
  #expect(series(cells, breaks: [event(2020)]).remarks(at: 3) == .reorganised)
  #expect(series(cells, breaks: [event(2019)]).remarks.isEmpty)
  #expect(series(cells, breaks: [event(2030)]).remarks.isEmpty)
  let both = series(
    cells, statuses: [1: FigureStatus(isEstimated: true), 4: FigureStatus(flag: "b")],
    breaks: [event(2021)])
  #expect(both.breaks(from: 1, to: 4) == [.reorganised, .seriesBreak])
  #expect(both.breaks(from: 3, to: 4) == .seriesBreak)
  #expect(both.remarks(from: 1, to: 3) == [.estimated, .reorganised])
}
