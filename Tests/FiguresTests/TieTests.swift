import Analysis
import Figures
import PanelData
import Plotting
import Statistics
import Testing

/// Two villages share the highest figure of the last year, five the lowest, and one stands between.
private let shared: Rows =
  ["甲村", "乙村"].map { ($0, [5, 10]) } + [("丙村", [2.5, 3])]
  + ["丁村", "戊村", "己村", "庚村", "辛村"].map { ($0, [1, 1]) }

@Test(
  "Who shares an end is named, or counted where they are many",
  arguments: [
    Figure.trend, .rank, .dumbbell, .slope, .distribution, .smallMultiples, .tiles, .choropleth,
  ])
func sharedEnds(figure: Figure) throws {
  func summary(_ language: Language) throws -> String {
    try scene(dataset(shared), language: language, figure: figure).summary
  }
  // A map of its own lacks one of the lowest.
  let others = figure.name == "choropleth" ? 3 : 4
  #expect(try summary(.simplifiedChinese).contains("最高为甲村和乙村（"), "\(figure.name)")
  #expect(try summary(.simplifiedChinese).contains("最低为丁村和另外\(others)个（"))
  #expect(try summary(.traditionalChinese).contains("最低為丁村和另外\(others)個（"))
  #expect(try summary(.english).contains("that of 甲村 and 乙村 ("))
  #expect(try summary(.english).contains("that of 丁村 and \(others) others ("))
}

@Test("Who shares the largest rise or fall is named, and cells that share an end")
func sharedMoves() throws {
  let moves = try scene(dataset(shared), figure: .change).summary
  #expect(moves.contains("最高为甲村和乙村（+100.0%），最低为丁村和另外4个（0.0%）"), "\(moves)")
  let steps = try scene(dataset(shared), figure: .waterfall).summary
  #expect(steps.contains("最高为甲村和乙村（+5"), "\(steps)")
  let cells = try scene(dataset(shared), figure: .heatmap).summary
  #expect(cells.contains("最高的是甲村2015年和乙村2015年（"), "\(cells)")
  #expect(cells.contains("最低的是丁村2014年和另外9个（"), "\(cells)")
}

@Test("Of many villages those that share an end are told though not all are drawn")
func sharedEndsOfMany() throws {
  var random = SeededGenerator(seed: 3)
  for _ in 0..<40 {
    let rows: Rows = (0..<20).map { ("村\($0)", [Double(Int.random(in: 0...6, using: &random))]) }
    let values = rows.compactMap { $0.values[0] }
    let extremes = try #require(Extremes(rows.map { $0.values[0] }) { rows[$0].name })
    #expect(extremes.highest.names == rows.filter { $0.values[0] == values.max() }.map(\.name))
    #expect(extremes.lowest.names == rows.filter { $0.values[0] == values.min() }.map(\.name))
    let (panel, data) = (dataset(rows).panel, dataset(rows).dataset)
    #expect(Trend(MetricSeries(panel, register: data.register)).extremes == extremes)
  }
}

@Test("Differences that are equal but for rounding are one, and equal figures have no ends")
func roundedEnds() throws {
  let changes = [0.3 - 0.2, 0.2 - 0.1, 0.05]
  #expect(changes[0] != changes[1])
  #expect(try #require(Extremes(changes) { "\($0)" }).highest.names == ["0", "1"])
  #expect(Extremes([2, nil, 2]) { "\($0)" } == nil)
  #expect(Extremes([nil]) { "\($0)" } == nil)
}
