import Analysis
import CairoRendering
import Figures
import PanelData
import Plotting
import Testing

@Test("Eight villages are eight lines, each labelled at its end, with unit, count and source")
func fewVillages() throws {
  let rows = (0..<8).map {
    (name: "村\($0)", values: [Double?](repeating: Double($0 + 1), count: 5))
  }
  let scene = try scene(dataset(rows))
  let lines = scene.elements.filter { $0.role == .mark }
  #expect(Set(lines.compactMap(\.name)) == Set(rows.map(\.name)))
  let labels = scene.elements.filter { $0.role == .label }
  #expect(labels.count == 8)
  let strings = texts(scene).map(\.string)
  #expect(strings.contains("村集体经济收入"))
  #expect(strings.contains("单位：万元　8个村　2014–2018年"))
  #expect(strings.contains("来源：town"))
  #expect(scene.title == "村集体经济收入")
}

@Test("More villages are a median, two bands, and three names at either end")
func manyVillages() throws {
  let rows = (0..<28).map { index in
    (name: "村\(index)", values: (0..<5).map { Double(index * ($0 + 1)) as Double? })
  }
  let scene = try scene(dataset(rows))
  let labels = scene.elements.compactMap { element -> String? in
    if element.role == .label, case .text(let text) = element.shape { text.string } else { nil }
  }
  #expect(
    Set(labels) == [
      "村27", "村26", "村25", "村2", "村1", "村0", "中位数", "居中50%", "居中80%",
    ])
}

@Test("C11: A missing year is a break in the line with marked ends and a footnote")
func gapsAreShown() throws {
  let scene = try scene(
    dataset([
      ("东南岭村", [1, 2, nil, nil, 5, 6]), ("白山村", [3, 3, 3, 3, 3, 3]),
    ]))
  #expect(texts(scene).contains { $0.string == "○ 缺数据：东南岭村（2016–2017年）。" })
  var starts = 0
  var circles = 0
  for element in scene.elements where element.name == "东南岭村" && element.role == .mark {
    switch element.shape {
    case .path(let path, _, _):
      starts += path.steps.count { if case .move = $0 { true } else { false } }
    case .circle: circles += 1
    case .text: break
    }
  }
  #expect(starts == 2)
  #expect(circles == 2)
  #expect(scene.summary.contains("东南岭村（2016–2017年）"))
}

@Test("One figure alone is visible, and no figure at all is said in words")
func oneAndNone() throws {
  let one = try scene(dataset([("白山村", [nil, 5, nil])]))
  #expect(one.elements.contains { $0.role == .mark && $0.name == "白山村" })
  let none = try scene(dataset([("白山村", [nil, nil])]))
  #expect(texts(none).contains { $0.string == "没有数据" })
}

@Test("An axis that does not start at 0 says so")
func axisNote() throws {
  let high = try scene(dataset([("甲", [1000, 1001]), ("乙", [1002, 1003])]))
  #expect(texts(high).contains { $0.string == "纵轴不从0开始。" })
  let low = try scene(dataset([("甲", [1, 1001]), ("乙", [2, 1003])]))
  #expect(!texts(low).contains { $0.string == "纵轴不从0开始。" })
}

@Test("One unit for the whole picture, chosen from the figures and the language")
func unitsOfPictures() throws {
  let rows: [(name: String, values: [Double?])] = [("甲", [12_000, 52_000]), ("乙", [800, 1_000])]
  #expect(texts(try scene(dataset(rows))).contains { $0.string.hasPrefix("单位：亿元") })
  #expect(
    texts(try scene(dataset(rows), language: .english)).contains {
      $0.string.hasPrefix("Unit: CNY m")
    })
  let none = texts(try scene(dataset(rows, unit: nil))).map(\.string)
  #expect(none.contains("2个村　2014–2015年"))
}

@Test(
  "Of units not named those with gaps between their figures are counted, not those that came late")
func gapsOfOthers() throws {
  var rows: Rows = []
  for index in 0..<20 {
    let value = Double(index + 1)
    let values: [Double?] =
      switch index {
      case 9: [value, nil, value, value]
      case 0..<6: [value, value, value, value]
      default: [nil, value, value, value]
      }
    rows.append((name: "村\(index)", values: values))
  }
  let notes = strings(try scene(dataset(rows)), .note)
  #expect(notes.contains("另有1个未标名的村首末期之间缺数据。"), "\(notes)")
}
