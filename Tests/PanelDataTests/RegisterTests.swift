import PanelData
import Testing

@Test("Two villages of one name in two towns stay two, and their labels say which is which")
func namesakesStayApart() {
  var register = UnitRegister(headings: ["縣市", "鄉鎮市區", "村里"])
  let first = register.index(of: ["臺中市", "東區", "中興里"])
  let second = register.index(of: ["臺南市", "東區", "中興里"])
  let third = register.index(of: ["臺中市", "西區", "民權里"])
  #expect(Set([first, second, third]).count == 3)
  #expect(register.index(of: ["臺南市", "東區", "中興里"]) == second)
  #expect(register.levels.map(\.count) == [1, 2, 3, 3])
  #expect(register.labels(level: 3) == ["臺中市/東區/中興里", "臺南市/東區/中興里", "民權里"])
  #expect(register.labels(level: 2) == ["臺中市/東區", "臺南市/東區", "西區"])
  #expect(register.path(of: second, level: 3) == ["臺南市", "東區", "中興里"])
  #expect(register.ancestor(of: second, level: 3, at: 1) == 1)
  #expect(register.ancestor(of: second, level: 3, at: 0) == 0)
}

@Test("Names that differ in the group just above take no more than that group")
func labelsAreShortest() {
  var register = UnitRegister(headings: ["县", "镇", "村"])
  _ = register.index(of: ["甲县", "东镇", "新村"])
  _ = register.index(of: ["甲县", "西镇", "新村"])
  #expect(register.labels(level: 3) == ["东镇/新村", "西镇/新村"])
}

@Test("A quotient is missing with a reason where its divisor is missing or 0")
func quotients() {
  let periods = [Period(2020), Period(2021), Period(2022), Period(2023)]
  func panel(_ id: String, _ cells: [Panel.Cell]) -> Panel {
    Panel(
      metric: Metric(id: id, origin: .field(id), title: LocalizedText(id)), level: 1,
      periods: periods, unitCount: 1, cells: cells)
  }
  let over = panel("a", [.value(10), .value(10), .missing(.blank), .value(0)])
  let under = panel("b", [.value(4), .value(0), .value(2), .missing(.noRow)])
  let metric = Metric(id: "c", origin: .ratio(of: "a", per: "b"), title: LocalizedText("c"))
  let ratio = Panel.ratio(over, per: under, metric: metric)
  #expect(ratio[0, 0] == .value(2.5))
  #expect(ratio[0, 1] == .missing(.noDivisor))
  #expect(ratio[0, 2] == .missing(.blank))
  #expect(ratio[0, 3] == .missing(.noDivisor))
  #expect(ratio.source(unit: 0, period: 0) == nil)
}
