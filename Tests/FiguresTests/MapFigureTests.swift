import Figures
import Plotting
import Testing

@Test("Tiles have name and figure, stand by groups, and what is missing is hatched and named")
func namedTiles() throws {
  let scene = try scene(
    dataset([("甲", [1]), ("乙", [20]), ("丙", [300]), ("丁", [-4]), ("戊", [0])], unit: "户"),
    figure: .tiles)
  let texts = strings(scene, .label)
  #expect(Set(texts) == ["东片", "西片", "甲", "1", "乙", "20", "丙", "300", "丁", "−4", "戊", "0"])
  #expect(strings(scene, .note).contains("负值"))
  #expect(scene.elements.filter { $0.role == .mark }.count == 5)
  let gaps = try FiguresTests.scene(dataset([("甲", [1, nil]), ("乙", [2, 3])]), figure: .tiles)
  #expect(strings(gaps, .note).contains("缺数据：甲。"))
  #expect(strings(gaps, .note).contains("无数据"))
}

@Test("Thousands of tiles are all drawn, none touches another, the blocks named and the tiles not")
func manyTiles() throws {
  let rows = (0..<3000).map { (name: "村\($0)", values: [Double($0 + 1)] as [Double?]) }
  let scene = try scene(dataset(rows), figure: .tiles)
  let boxes = scene.elements.filter { $0.role == .mark }.compactMap { element -> Rect? in
    guard case .path(let path, _, _) = element.shape else { return nil }
    let points = path.steps.compactMap { step -> Point? in
      switch step {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
    guard let low = points.map(\.x).min(), let high = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    return Rect(x: low, y: top, width: high - low, height: bottom - top)
  }
  #expect(boxes.count == 3000)
  #expect(boxes.allSatisfy { abs($0.width - $0.height) < 1e-6 && $0.width > 3 })
  let ordered = boxes.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  #expect(zip(ordered, ordered.dropFirst()).allSatisfy { !$0.intersects($1) })
  #expect(strings(scene, .label) == ["东片", "西片"])
  #expect(strings(scene, .note).contains("格子太小，不标名称。"))
}

@Test("Areas have the colour of their class, their name within, and notes on what has no partner")
func choropleths() throws {
  let rows = (0..<8).map { (name: "村\($0)", values: [Double($0 + 1)] as [Double?]) }
  let scene = try scene(dataset(rows), figure: .choropleth)
  // 村6 is not on the map, and 湖5 is no village.
  #expect(strings(scene, .note).contains("没有数据：湖5。"))
  #expect(strings(scene, .note).contains("地图上没有：村6。"))
  let marks = scene.elements.filter { $0.role == .mark }
  #expect(marks.count == 8)
  #expect(Set(marks.compactMap(\.name)).isSuperset(of: ["村0 1", "村7 8", "湖5 –"]))
  #expect(strings(scene, .label).allSatisfy { $0.hasPrefix("村") })
  #expect(scene.summary.contains("最高为村7"))
}

@Test("Tiles are large enough for names of ten letters, as of most states")
func wholeNamesInTiles() throws {
  let rows: Rows = (0..<48).map { index in
    let letters = ["a", "e", "i", "o", "u", "n", "r", "s"]
    return ("Califor\(letters[index % 8])\(letters[index / 8])a", [Double(index + 1)])
  }
  let labels = strings(try scene(dataset(rows), language: .english, figure: .tiles), .label)
  #expect(labels.count { $0.hasPrefix("Califor") } == 48)
  #expect(labels.allSatisfy { !$0.hasSuffix("…") }, "\(labels)")
}
