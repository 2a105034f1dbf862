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

@Test("A part of a dataset has its villages, their groups and the periods that rows of theirs name")
func partOfDataset() throws {
  var register = UnitRegister(headings: ["镇", "村"])
  for path in [["东镇", "甲村"], ["西镇", "乙村"], ["东镇", "丙村"]] { _ = register.index(of: path) }
  let periods = [Period(2020), Period(2021), Period(2022)]
  let metric = Metric(id: "a", origin: .field("a"), title: LocalizedText("a"))
  let panel = Panel(
    metric: metric, level: 2, periods: periods, unitCount: 3,
    cells: [
      .value(1), .value(2), .value(3),
      .value(4), .missing(.noRow), .missing(.blank),
      .missing(.noRow), .value(5), .value(6),
    ])
  let whole = Dataset(name: "d", register: register, periods: periods, panels: ["a": panel])
  let part = whole.part(of: [1])
  #expect(part.register.labels(level: 2) == ["乙村"])
  #expect(part.register.labels(level: 1) == ["西镇"])
  #expect(part.periods == [Period(2020), Period(2022)])
  let own = try #require(part.panels["a"])
  #expect(own[0, 0] == .value(4) && own[0, 1] == .missing(.blank))
  let east = whole.part(of: [2, 0])
  #expect(east.register.villages.map(\.name) == ["丙村", "甲村"])
  #expect(east.register.levels[1].map(\.name) == ["东镇"])
  #expect(east.panels["a"]?.series(of: 1) == [1, 2, 3])
}
