@testable import Figures
import PanelData
import Plotting
import TestSupport
import Testing

@Test("Where totals dwarf the steps, they are dots and the axis leaves most of them out")
func cutWaterfalls() throws {
  let scene = try scene(
    dataset([("甲", [1000, 1015]), ("乙", [3000, 2990])], unit: "户"), figure: .waterfall)
  #expect(bars(scene, "2014年合计").isEmpty && bars(scene, "2015年合计").isEmpty)
  let dots = scene.elements.compactMap { element -> Double? in
    if case .circle(let center, _, _, _) = element.shape { center.x } else { nil }
  }
  let (rise, fall) = (try #require(bars(scene, "甲").first), try #require(bars(scene, "乙").first))
  #expect(dots.count == 2)
  #expect(abs(dots[0] - rise.low.x) < 0.01 && abs(dots[1] - fall.low.x) < 0.01)
  // 15 of a range of 15, on most of the page.
  #expect(rise.high.x - rise.low.x > 250)
  #expect(strings(scene, .note).contains("横轴不从0开始，以便看清各项；合计以圆点表示。"))
}

@Test("A change below 0 does not make the axis reach below a loss of everything")
func lossAxis() throws {
  let scene = try scene(
    dataset([("甲", [10, 140]), ("乙", [30, 11])], unit: "户"), figure: .change)
  #expect(strings(scene, .axis).filter { $0.hasSuffix("%") }.allSatisfy { !$0.hasPrefix("−") })
  #expect(strings(scene, .label).contains("−63%"))
}

@Test("Figures of one picture have the same decimals, but two digits at least of what is small")
func equalDecimals() throws {
  let scene = try scene(
    dataset([("甲", [0.1024, 5.2736]), ("乙", [0.0286, 2.9318]), ("丙", [0.06, 3.2077])]),
    figure: .dumbbell)
  #expect(
    Set(strings(scene, .label)) == ["0.102→5.274", "0.029→2.932", "0.060→3.208"])
  let wide = try FiguresTests.scene(
    dataset([("甲", [0.77, 45956]), ("乙", [0.0031, 1234])], unit: "户"), figure: .dumbbell)
  #expect(Set(strings(wide, .label)) == ["0.77→45,956", "0.0031→1,234"])
  // Whole persons in thousands: none has a digit that was not counted, none less than its neighbours.
  let people = try FiguresTests.scene(
    dataset([("甲", [50, 51]), ("乙", [1_942_000, 1_941_000]), ("丙", [5, 40])], unit: nil),
    language: .english, figure: .dumbbell)
  #expect(
    Set(strings(people, .label)) == ["0.050 → 0.051", "1942 → 1941", "0.005 → 0.040"])
}

@Test("Curves of years that differ much in spread have heights of their own")
func ownHeights() throws {
  let rows: Rows = (0..<12).map { index in
    (name: "村\(index)", values: [100 + Double(index), 100 + Double(index * 40)])
  }
  let scene = try scene(dataset(rows), figure: .ridgeline)
  let heights = ["2014", "2015"].compactMap { name -> Double? in
    let ys = scene.elements.filter { $0.name == name }.flatMap { element -> [Double] in
      // An area stands on its foot; the line above it does not reach down to it everywhere.
      guard case .path(let path, _?, _) = element.shape else { return [] }
      return path.steps.compactMap { step in
        switch step {
        case .move(let point), .line(let point): point.y
        case .close: nil
        }
      }
    }
    return ys.max().flatMap { low in ys.min().map { low - $0 } }
  }
  #expect(heights.count == 2 && abs(heights[0] - heights[1]) < 0.01)
  #expect(strings(scene, .note).joined().contains("每条曲线各用自己的高度"))
}

@Test("Names in tiles are cut so that they differ")
func tileNames() throws {
  let names = [
    "Northdakotan", "Southdakotan", "Mississippian", "Missouriansome", "Wyoming", "Utah",
  ]
  var rows: Rows = []
  for name in names {
    rows.append((name: name, values: [1]))
    rows.append((name: name + "s", values: [2]))
    for index in 0..<7 { rows.append((name: "\(name)abcdef\(index)", values: [3])) }
  }
  let texts = strings(try scene(dataset(rows), figure: .tiles), .label)
    .filter { $0.first?.isLetter == true && $0.first?.isASCII == true }
  #expect(texts.count == rows.count)
  #expect(Set(texts).count == texts.count)
}

@Test("Of two figures that are not sure the later one has a dot in its form")
func laterDots() throws {
  let scene = try scene(
    dataset([("甲", [10, 40]), ("乙", [20, 30])]) { village, _ in
      FigureStatus(isEstimated: false, isProvisional: village == 0)
    }, figure: .dumbbell)
  let dots = scene.elements.compactMap { element -> Double? in
    guard case .circle(let center, let radius, _?, _) = element.shape, radius < 2 else {
      return nil
    }
    return center.x
  }
  let forms = bars(scene, "甲 初步数").map { ($0.low.x + $0.high.x) / 2 }
  #expect(dots.count == 1)
  #expect(forms.count == 2 && abs((forms.max() ?? 0) - (dots.first ?? 0)) < 0.01)
}

@Test(
  "The line through points reaches from the first to the last, also where it leaves their range")
func linesHaveRoom() throws {
  // Four areas of the bundled township: the line ends above all of them.
  let rows: Rows = [
    ("山区", [520]), ("环湖", [1290]), ("十方", [1320]), ("城郊", [1395]),
  ]
  let people: Rows = [
    ("山区", [5080]), ("环湖", [8140]), ("十方", [10650]), ("城郊", [14120]),
  ]
  for scale in [ScaleType.linear, .log] {
    let layout = try laidOut(
      dataset(rows), figure: .scatter, against: dataset(people, unit: "人").panel, scale: scale)
    let corners = corners(layout.scene, Phrase(.scatterLine).text(in: .simplifiedChinese))
    for (x, place) in [(5080.0, corners.first), (14120.0, corners.last)] {
      let expected = try #require(layout.x.map(.number(x)))
      #expect(abs((place?.x ?? 0) - expected) < 0.1, "\(scale) \(x)")
    }
  }
}

@Test("A falling line does not take the axis below 0 where no figure is")
func linesEndAtZero() throws {
  let rows: Rows = [("甲", [90]), ("乙", [30]), ("丙", [4]), ("丁", [2]), ("戊", [1])]
  let people: Rows = [("甲", [1]), ("乙", [2]), ("丙", [3]), ("丁", [4]), ("戊", [9])]
  let layout = try laidOut(
    dataset(rows), figure: .scatter, against: dataset(people, unit: "人").panel)
  let corners = corners(layout.scene, Phrase(.scatterLine).text(in: .simplifiedChinese))
  let zero = try #require(layout.y.map(.number(0)))
  #expect(abs((corners.last?.y ?? 0) - zero) < 0.1)
  #expect(abs(zero - layout.plot.maxY) < 0.1)
}

/// The corners of the line called `name`.
private func corners(_ scene: Scene, _ name: String) -> [Point] {
  scene.elements.filter { $0.name == name }.flatMap { element -> [Point] in
    guard case .path(let path, nil, _) = element.shape else { return [] }
    return path.steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
  }
}

@Test(
  "Small charts on a page of fixed height keep letters of 6.4 points and have room for whole names",
  arguments: [5, 12, 28, 40, 48, 120])
func multiplesOnSlides(count: Int) throws {
  var rows: Rows = []
  for index in 0..<count {
    let values: [Double?] = [Double(index + 1), Double(index * 7 % 31 + 3)]
    rows.append(("第\(index)村", values))
  }
  let page = Figure.Context.Page(.centimetres(20, 11.25), grows: false)
  let layout = try laidOut(dataset(rows), figure: .smallMultiples, page: page)
  // What is larger than its page is drawn smaller.
  let factor = layout.scene.size.width / page.size.width
  #expect(factor < 1.3)
  #expect(abs(layout.scene.size.height / page.size.height - factor) < 1e-6)
  #expect(fault(in: layout.scene) == nil)
  let names = strings(layout.scene, .label).filter { $0.hasPrefix("第") }
  #expect(names.allSatisfy { $0.hasSuffix("村") })
  #expect(count <= 28 ? names.count == count : names.count >= 34)
  #expect(names.count < count ? !strings(layout.scene, .note).isEmpty : true)
}

@Test("Curves that are cut off at 0 say so; those far from it have nothing to say")
func cutCurves() throws {
  func notes(_ values: [Double]) throws -> String {
    let rows: Rows = values.enumerated().map { ("村\($0)", [$1, $1 * 1.1]) }
    return strings(try scene(dataset(rows), figure: .ridgeline), .note).joined()
  }
  let note = "没有低于0的数值，曲线在0处截断。"
  #expect(try notes([0.1, 0.5, 1, 2, 2, 3, 8, 20]).contains(note))
  #expect(try !notes([-5, 0.5, 1, 2, 2, 3, 8, 20]).contains(note))
  #expect(try !notes([60, 70, 75, 80, 85, 90, 95, 99]).contains(note))
}

@Test("The median's line of a histogram runs through no count, and no count lies on another bar")
func countsOverBars() throws {
  var random = RepeatableRandom(21)
  var counted = 0
  for round in 0..<60 {
    let size = [61, 90, 400, 4000][round % 4]
    let power = Double(1 + round % 5)
    let rows: Rows = (0..<size).map { index in
      let share = Double.random(in: 0..<1, using: &random)
      return ("村\(index)", [(1...Int(power)).reduce(100) { value, _ in value * share }])
    }
    let scene = try scene(dataset(rows), figure: .distribution)
    let boxes = scene.elements.compactMap { element -> Rect? in
      guard element.role == .label, case .text(let text) = element.shape else { return nil }
      return text.box
    }
    counted += boxes.count
    let filled = scene.elements.filter { element in
      guard element.role == .mark, case .path(_, _?, _) = element.shape else { return false }
      return true
    }.compactMap { $0.bounds }
    let lines = scene.elements.filter { $0.name == "中位数" }.compactMap { $0.bounds }
    #expect(lines.count == 1)
    for box in boxes {
      for line in lines {
        #expect(box.x > line.maxX || box.maxX < line.x || box.maxY <= line.y, "round \(round)")
      }
      for bar in filled {
        #expect(!box.intersects(bar) || bar.y >= box.maxY - 0.5, "round \(round)")
      }
    }
  }
  #expect(counted > 100)
}

extension SceneElement {
  /// The box of all points of a path.
  fileprivate var bounds: Rect? {
    guard case .path(let path, _, _) = shape else { return nil }
    let points = path.steps.compactMap { step -> Point? in
      switch step {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}

@Test("An axis whose unit says the same as its title has it once")
func axisUnits() throws {
  #expect(
    strings(
      try scene(dataset([("甲", [1, 3]), ("乙", [2, 4]), ("丙", [3, 9])]), figure: .scatter), .axis
    )
    .contains { $0.contains("（") })
  let context = Figure.Context(
    dataset: dataset([("甲", [1])]).dataset, language: .english)
  #expect(context.axisTitle("Households", unit: "households") == "Households")
  #expect(context.axisTitle("Revenue", unit: "CNY k") == "Revenue (CNY k)")
  #expect(context.axisTitle("Revenue", unit: "") == "Revenue")
}

@Test("A page too low for all rows shows both ends of them")
func rowsOfLowPages() throws {
  let rows: Rows = (0..<48).map { index in
    let value = Double(100 - index)
    return (name: "村\(index)", values: [value, value * 2])
  }
  var page = Figure.Context.Page(.centimetres(20, 11.25), grows: false)
  page.mostRows = 24
  for figure in [Figure.rank, .change, .dumbbell, .heatmap, .waterfall] {
    let layout = try laidOut(dataset(rows), figure: figure, page: page)
    let names = strings(layout.scene, .axis).filter { $0.hasPrefix("村") }
    #expect(names.count == 24, "\(figure.name): \(names.count)")
    #expect(strings(layout.scene, .axis).contains { $0.contains("24个村") }, "\(figure.name)")
  }
}

@Test("Long names in labels are cut so that they still differ")
func labelNames() throws {
  let stem = "坪山经济技术开发区综合服务中心"
  let rows: Rows = [
    (name: stem + "东社区", values: [10, 30]), (name: stem + "西社区", values: [20, 11]),
    (name: "李家村", values: [5, 6]),
  ]
  for figure in [Figure.slope, .bump, .scatter] {
    let names = strings(try scene(dataset(rows), figure: figure), .label)
      .compactMap { $0.split(separator: " ").first }.filter { $0.hasPrefix("坪山") }
    #expect(
      names.count > (figure.name == "scatter" ? 0 : 1) && Set(names).count == names.count,
      "\(figure.name): \(names)")
  }
}

@Test("A unit leaves no quarter of the figures 0.00 where the next smaller one has room")
func unitsOfUnlikeFigures() {
  let counties: [Double] = [10_039_107, 5_150_233, 4_713_325, 1_671_329, 762, 596, 272, 86]
  func label(_ figures: [Double], _ language: Language) -> String {
    DisplayUnit(for: nil, figures: figures, language: language).label
  }
  #expect(label(counties, .english) == "thousands")
  #expect(label(Array(counties.prefix(5)), .english) == "millions")
  #expect(label(counties, .simplifiedChinese) == "万")
  // Most would be less than 1, and the largest leaves no room for the unit of the middle one.
  #expect(label([10_039_107, 54_200, 25_700, 25_600, 11_000], .english) == "thousands")
  let money = MeasurementUnit("元")
  #expect(
    DisplayUnit(for: money, figures: [52_490, 4_100], language: .english).label == "yuan")
  #expect(
    DisplayUnit(for: money, figures: [5_249_000, 2_100_000], language: .english).label
      == "thousand yuan")
  #expect(
    DisplayUnit(for: money, largest: 5_249_000, language: .english)
      .amount(5_249_000, decimals: 0) == "5,249k yuan")
}

@Test(
  "The axis of measures of inequality holds 0, and lines of notes part no year from its interval")
func inequalityFromZero() throws {
  let rows: Rows = (1...60).map { index in
    let value = Double(index * index) * Double(index * index)
    return (name: "村\(index)", values: [value, value * 1.1, value + 4000])
  }
  let inequality = try laidOut(dataset(rows), figure: .inequality)
  #expect(inequality.yAxisStartsAtZero)
  #expect(!strings(inequality.scene, .note).contains("纵轴不从0开始。"))
  let lorenz = strings(try scene(dataset(rows), language: .english, figure: .lorenz), .note)
  #expect(lorenz.contains { $0.contains("2014\u{A0}0.") }, "\(lorenz)")
  #expect(!lorenz.contains { $0.hasSuffix("2014") || $0.hasSuffix("2015") || $0.hasSuffix("2016") })
}

@Test("One of the units that a description names in English is no plural")
func oneOfUnits() {
  for (units, one) in [("counties", "county"), ("towns", "town"), ("people", "people")] {
    var description = DatasetDescription()
    description.units = LocalizedText([.english: units, .simplifiedChinese: "县"])
    let data = Dataset(
      name: "counties", description: description, language: .english,
      register: UnitRegister(headings: ["county"]), periods: [], panels: [:])
    #expect(FigureText.unitNoun(of: data, count: 1).text(in: .english) == one)
    #expect(FigureText.unitNoun(of: data, count: 2).text(in: .english) == units)
    #expect(FigureText.unitNoun(of: data, count: 1).text(in: .simplifiedChinese) == "县")
  }
}

@Test(
  "Names beside rows and lines are cut so that they differ, and no figure behind a name is cut",
  arguments: [Figure.rank, .heatmap, .trend, .distribution, .slope, .bump])
func namesOnPhones(figure: Figure) throws {
  let stem = "坪山经济技术开发区综合服务中心"
  let rows: Rows = [
    (name: stem + "东社区", values: [250.4, 379.5]), (name: stem + "西社区", values: [320.1, 111.2]),
    (name: stem + "社区", values: [290.1, 311.2]), (name: "李家村", values: [5.5, 6.1]),
  ]
  let layout = try laidOut(
    dataset(rows), figure: figure, page: Figure.Context.Page(.centimetres(10, 7.5), grows: true))
  let texts = (strings(layout.scene, .axis) + strings(layout.scene, .label))
    .filter { $0.hasPrefix("坪山") }
  #expect(texts.count == 3 && Set(texts).count == 3, "\(texts)")
  #expect(texts.allSatisfy { !$0.hasSuffix("…") || !$0.contains("→") }, "\(texts)")
  if figure.name == "slope" {
    #expect(texts.allSatisfy { $0.contains("→") && $0.last?.isNumber == true }, "\(texts)")
  }
}

@Test("Of three points along a line all are named")
func fewPointsNamed() throws {
  for slope in [1.0, -1] {
    let rows: Rows = [100.0, 180, 300].enumerated().map { index, value in
      (name: "甲乙丙村\(index)", values: [500 + slope * value])
    }
    let others: Rows = [100.0, 180, 300].enumerated().map { ("甲乙丙村\($0)", [300 + $1]) }
    let scene = try scene(dataset(rows), figure: .scatter, against: dataset(others).panel)
    #expect(strings(scene, .label).filter { $0.hasPrefix("甲") }.count == 3)
  }
}

@Test("A sentence writes small and large figures each in the unit that suits it")
func unitsOfCells() throws {
  let rows: Rows = [("甲", [84, 90]), ("乙", [10_106_000, 9_900_000])]
  let scene = try scene(dataset(rows, unit: "人"), language: .english, figure: .heatmap)
  let note = try #require(strings(scene, .note).first { $0.contains("stands out") })
  #expect(note.contains("from 84 ") && !note.contains("0.084"), "\(note)")
  let near: Rows = [("甲", [-56_300, 90_000]), ("乙", [2_632_600, 9_900])]
  let likes = try FiguresTests.scene(dataset(near, unit: "人"), language: .english, figure: .heatmap)
  #expect(strings(likes, .note).contains { $0.contains("from −56k ") && $0.contains("2,633k") })
}
