import Analysis
import Figures
import PanelData
import Plotting
import Testing

#if canImport(Glibc)
  import Glibc
#endif

private typealias Rows = [(name: String, values: [Double?])]

private func strings(_ scene: Scene, _ role: SceneElement.Role) -> [String] {
  scene.elements.filter { $0.role == role }.compactMap {
    if case .text(let text) = $0.shape { text.string } else { nil }
  }
}

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
  // Names of columns may be cut, those of rows are not.
  let names = Set(strings(scene, .axis)).filter { !$0.hasSuffix("…") }
  #expect(names.contains("第39镇") && !names.contains("第0镇"))
  #expect(strings(scene, .note).contains("40个镇中画出占总额最多的\(names.count)个，其余\(40 - names.count)个未画。"))
  #expect(fault(in: scene) == nil)
  let one = phrases {
    try FiguresTests.scene(dataset([("甲", [1, -1]), ("乙", [2, 3])]), figure: .dagum)
  }
  #expect(one.first?.contains("2015年“村集体经济收入”的Dagum分解无定义：有负值") == true)
}
