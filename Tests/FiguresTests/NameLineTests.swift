import Figures
import Plotting
import Testing

/// States of two words, which no tile and no cell has room for on one line.
private let states = [
  "North Dakota", "South Dakota", "New Hampshire", "West Virginia", "Rhode Island", "New Mexico",
  "North Carolina", "South Carolina", "Ohio",
]

@Test("Names in tiles are whole on two lines, above their figures")
func tilesOfTwoLines() throws {
  // So many that a tile is narrower than the names, and as high as three lines.
  var rows: Rows = []
  for index in 0..<45 {
    let name = index < 9 ? states[index] : "\(states[index % 9]) \(index)"
    rows.append((name: name, values: [Double(index + 1)]))
  }
  let scene = try scene(dataset(rows, unit: "户"), language: .english, figure: .tiles)
  let labels = strings(scene, .label)
  #expect(labels.contains("Dakota") && labels.contains("Carolina"), "\(labels)")
  #expect(!labels.contains { $0.hasSuffix("…") }, "\(labels)")
  #expect(labels.count { Int($0) != nil } >= 45)
  let boxes = texts(scene).map(\.box)
  for (place, box) in boxes.enumerated() {
    #expect(!boxes.dropFirst(place + 1).contains { $0.intersects(box) })
  }
}

@Test("A Chinese name is broken before the kind of place it is")
func chineseNameLines() {
  func lines(_ name: String, _ most: Int) -> [String]? {
    NameLines.lines(of: name, most: 2) { text, _ in text.count <= most }
  }
  #expect(lines("新疆维吾尔自治区", 6) == ["新疆维吾尔", "自治区"])
  #expect(lines("广西壮族自治区", 6) == ["广西壮族", "自治区"])
  #expect(lines("内蒙古自治区", 6) == ["内蒙古自治区"])
  #expect(lines("青龙村", 2) == ["青龙", "村"])
  #expect(lines("Massachusetts", 8) == nil)
  #expect(lines("Isle of Man", 7) == ["Isle of", "Man"])
}

@Test("Names above small charts are whole on two lines where one has no room")
func multiplesOfTwoLines() throws {
  let counties = ["King County", "Kings County", "Los Angeles County", "San Bernardino County"]
  var rows: Rows = []
  for index in 0..<24 {
    let state = index % 2 == 0 ? "California" : "Washington"
    let county = counties[index / 2 % 4]
    let name = index < 8 ? "\(county), \(state)" : "\(county) \(index / 8), \(state)"
    rows.append((name: name, values: [1.5, Double(index + 2)]))
  }
  let scene = try scene(dataset(rows), language: .english, figure: .smallMultiples)
  let labels = strings(scene, .label)
  #expect(!labels.contains { $0.contains("…") }, "\(labels)")
  let joined = labels.joined(separator: " ")
  #expect(joined.contains("Los Angeles County, California"))
  // Short names keep their line.
  var villages: Rows = []
  for index in 0..<24 { villages.append((name: "村\(index)", values: [1, Double(index)])) }
  let short = try FiguresTests.scene(dataset(villages), figure: .smallMultiples)
  #expect(strings(short, .label).contains("村23"))
}

@Test("Names below columns are whole on up to three lines, which touch neither plot nor notes")
func columnsOfNames() throws {
  let names = ["West North Central", "East South Central", "New England", "Pacific", "Mountain"]
  let chart = Chart {
    BarMark(names, x: .value("", \.self), y: .value("", \.count))
  }.chartNotes(["A note"])
  let layout = chart.layout(
    size: Size(width: 230, height: 180), measurer: FakeWidths(), theme: .light)
  let labels = strings(layout.scene, .axis)
  #expect(labels.contains("Central") && labels.contains("England"), "\(labels)")
  #expect(!labels.contains { $0.hasSuffix("…") }, "\(labels)")
  let note = try #require(texts(layout.scene).first { $0.string == "A note" })
  for text in texts(layout.scene) where labels.contains(text.string) && text.string != "Pacific" {
    #expect(text.box.y > layout.plot.maxY || text.box.maxX <= layout.plot.x)
    #expect(text.box.maxY <= note.box.y)
  }
}

/// Letters half as wide as they are high.
private struct FakeWidths: TextMeasurer {
  func measure(_ string: String, style: TextStyle) -> TextMetrics {
    TextMetrics(
      width: Double(string.count) * style.size / 2, ascent: style.size * 0.9,
      descent: style.size * 0.2)
  }
}
