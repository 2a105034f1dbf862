import Analysis
import Figures
import PanelData
import Plotting
import Statistics
import Testing

@Test(
  "On a small page the plot keeps a quarter of the height, in smaller letters",
  arguments: [Figure.trend, .convergence, .lorenz, .inequality])
func plotsOfSmallPages(figure: Figure) throws {
  var random = SeededGenerator(seed: 8)
  for size in [Size.centimetres(6, 4), .centimetres(8, 4.5), .centimetres(7, 7)] {
    let rows: Rows = (0..<Int.random(in: 6...30, using: &random)).map { index in
      let start = Double.random(in: 5...300, using: &random)
      let values = (0..<6).map { year -> Double? in
        index == 3 && year == 2 ? nil : start * (1 + 0.1 * Double(year * (index % 5)))
      }
      return ("村\(index)", values)
    }
    let page = Figure.Context.Page(size, grows: false)
    let layout = try laidOut(dataset(rows), figure: figure, page: page)
    let share = layout.plot.height / layout.scene.size.height
    #expect(share > 0.24, "\(figure.name) \(size): \(share)")
  }
}

@Test("No line and no key of a small page is lost", arguments: [Figure.tiles, .choropleth, .bands])
func textsOfSmallPages(figure: Figure) throws {
  var rows: Rows = []
  for index in 0..<28 {
    let start = Double(index * index + 1)
    rows.append((name: "村\(index)", values: [start, start + 1]))
  }
  for size in [Size.centimetres(8, 6), .centimetres(6, 6)] {
    let page = Figure.Context.Page(size, grows: false)
    let layout = try laidOut(dataset(rows), figure: figure, page: page)
    #expect(layout.issues.isEmpty, "\(figure.name) \(size): \(layout.issues)")
    #expect(strings(layout.scene, .note).last == "来源：town")
    let wide = try laidOut(dataset(rows), figure: figure)
    let keys = Set(strings(wide.scene, .note).filter { !$0.hasSuffix("。") })
    #expect(keys.isSubset(of: strings(layout.scene, .note)))
  }
}

@Test("Tiles of a small page are seen, and their groups named")
func tilesOfSmallPages() throws {
  var register = UnitRegister(headings: ["region", "state"])
  let names = ["East South Central", "Mountain", "West South Central", "Pacific", "New England"]
  for index in 0..<40 { _ = register.index(of: [names[index % 5], "S\(index)"]) }
  let panel = Panel(
    metric: Metric(id: "m", origin: .field("m"), title: LocalizedText("Income")), level: 2,
    periods: [Period(2020)], unitCount: 40, cells: (0..<40).map { .value(Double($0 + 1)) })
  let data = Dataset(
    name: "states", language: .english, register: register, periods: panel.periods,
    panels: ["m": panel])
  let page = Figure.Context.Page(.centimetres(8, 6), grows: false)
  let layout = try laidOut((data, panel), language: .english, figure: .tiles, page: page)
  #expect(Set(strings(layout.scene, .label)).isSuperset(of: names))
  let widths = layout.scene.elements.filter { $0.role == .mark }.flatMap { element in
    bars(layout.scene, element.name ?? "").map { $0.high.x - $0.low.x }
  }
  #expect((widths.min() ?? 0) > 7)
}

@Test("On a small page labels keep their names before the figures behind them")
func namesBeforeFigures() throws {
  let states = ["Connecticut", "Massachusetts", "New Hampshire", "Mississippi", "Pennsylvania"]
  var rows: Rows = []
  for (index, state) in states.enumerated() {
    rows.append((name: state, values: [1024 + Double(index), 52_736 - Double(index)]))
  }
  let page = Figure.Context.Page(.centimetres(8, 6), grows: false)
  let small = try laidOut(dataset(rows), language: .english, figure: .slope, page: page).scene
  #expect(strings(small, .label).allSatisfy(states.contains), "\(strings(small, .label))")
  let usual = try scene(dataset(rows), language: .english, figure: .slope)
  #expect(strings(usual, .label).allSatisfy { $0.contains("→") })
}

@Test("Where not all totals have room the last has, and strips are as far apart as their dots need")
func lastTotals() throws {
  var rows: Rows = []
  for village in 1...6 {
    var values: [Double?] = []
    for year in 0..<10 { values.append(Double(village * (200 + year * 25))) }
    rows.append((name: "村\(village)", values: values))
  }
  let page = Figure.Context.Page(.centimetres(8, 6), grows: false)
  let scene = try laidOut(dataset(rows, unit: "户"), figure: .sources, page: page).scene
  #expect(strings(scene, .label).contains("8925"))
  let strips = try laidOut(dataset(rows), figure: .distribution, page: page).scene
  #expect(strings(strips, .note).contains("每2期画一期，由末期往前数。"))
}
