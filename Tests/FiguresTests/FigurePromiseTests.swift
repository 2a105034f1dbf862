import Analysis
import Figures
import PanelData
import Plotting
import Testing
import TestSupport

@Test(
  "C1: No two texts touch and none leaves the canvas, over 500 random datasets with real fonts",
  arguments: Figure.all)
func legibleOnRandomData(figure: Figure) throws {
  var random = RepeatableRandom(20_261_125)
  var drawn = 0
  for round in 0..<500 {
    let data = RandomData(&random, most: round.isMultiple(of: 50) ? 200 : 60)
    let language = Language.allCases[round % 3]
    do {
      let scene = try scene(
        dataset(data.rows, first: 1980, unit: data.unit), language: language, figure: figure,
        year: round.isMultiple(of: 4) ? 1980 + data.years - 1 : nil)
      drawn += 1
      if let fault = fault(in: scene) { Issue.record("\(figure.name), round \(round): \(fault)") }
      #expect(!scene.summary.isEmpty)
    } catch let failure as Failure {
      #expect([.usage, .badData].contains(failure.kind))
      for phrase in failure.phrases { #expect(!phrase.text(in: language).isEmpty) }
    }
  }
  // Some refuse one year, negative figures, or a metric that must not be added.
  #expect(drawn > 250, "\(figure.name) refused \(500 - drawn) datasets")
}

@Test(
  "No two texts touch on a slide or in an article on a telephone, over 60 random datasets each",
  arguments: Figure.all)
func legibleOnPages(figure: Figure) throws {
  var random = RepeatableRandom(5)
  let pages = [
    Figure.Context.Page(.centimetres(20, 11.25), grows: false),
    Figure.Context.Page(.centimetres(10, 7.5), grows: true),
  ]
  for round in 0..<120 {
    let data = RandomData(&random, most: round.isMultiple(of: 10) ? 200 : 60)
    do {
      let layout = try laidOut(
        dataset(data.rows, first: 1980, unit: data.unit), language: Language.allCases[round % 3],
        figure: figure, page: pages[round % 2])
      if let fault = fault(in: layout.scene) {
        Issue.record("\(figure.name), round \(round): \(fault)")
      }
    } catch let failure as Failure {
      #expect([.usage, .badData].contains(failure.kind))
    }
  }
}

@Test(
  "No two texts touch on logarithmic axes either, over 200 random datasets",
  arguments: Figure.all.filter { $0.uses.contains(.scale) })
func legibleOnLogarithms(figure: Figure) throws {
  var random = RepeatableRandom(7)
  for round in 0..<200 {
    let data = RandomData(&random, most: round.isMultiple(of: 50) ? 200 : 60)
    let rows = data.rows.map { row in
      (
        name: row.name,
        values: row.values.map { $0.map { max($0.magnitude, 1e-9) * (round % 2 == 0 ? 1 : 1e4) } }
      )
    }
    do {
      let scene = try scene(
        dataset(rows, first: 1980, unit: data.unit), language: Language.allCases[round % 3],
        figure: figure, scale: .log)
      if let fault = fault(in: scene) { Issue.record("\(figure.name), round \(round): \(fault)") }
    } catch let failure as Failure {
      #expect(failure.kind == .badData)
    }
  }
}

@Test(
  "No two texts touch with two to eighty groups of any name, over 200 random datasets",
  arguments: Figure.all.filter { $0.uses.contains(.groups) })
func legibleOnGroups(figure: Figure) throws {
  var random = RepeatableRandom(11)
  for round in 0..<200 {
    let data = RandomData(&random, most: 160)
    let count = Int.random(in: 2...80, using: &random)
    let groups = (0..<count).map { index in
      "\(data.rows[index % data.rows.count].name.prefix(index % 24))组\(index)"
    }
    var register = UnitRegister(headings: ["片区", "村名"])
    for (index, row) in data.rows.enumerated() {
      _ = register.index(of: [groups[index % count], row.name])
    }
    var made = dataset(data.rows, first: 1980, unit: data.unit)
    made.dataset = Dataset(
      name: "town", language: .simplifiedChinese, register: register,
      periods: made.panel.periods, panels: ["revenue": made.panel])
    do {
      let scene = try scene(made, language: Language.allCases[round % 3], figure: figure)
      if let fault = fault(in: scene) { Issue.record("\(figure.name), round \(round): \(fault)") }
    } catch let failure as Failure {
      #expect([.usage, .badData].contains(failure.kind))
    }
  }
}

@Test(
  "Texts have 4.5 to 1 against the paper, solid marks 3 to 1", arguments: Figure.all, Theme.all)
func contrast(figure: Figure, theme: Theme) throws {
  var random = RepeatableRandom(3)
  for _ in 0..<20 {
    let data = RandomData(&random, most: 60)
    guard let scene = try? scene(dataset(data.rows), figure: figure, theme: theme) else { continue }
    #expect(scene.background == theme.background)
    // What has a line of its name that is seen, as the curve on a pale area.
    let lined = Set(
      scene.elements.compactMap { element -> String? in
        guard case .path(_, nil, let stroke?) = element.shape,
          stroke.color.contrast(with: scene.background) >= 3
        else { return nil }
        return element.name
      })
    for element in scene.elements {
      switch element.shape {
      case .text(let text):
        let ground = ground(of: text, in: scene)
        #expect(text.style.color.contrast(with: ground) >= 4.5, "\(theme.name) \(text.string)")
      case .path(_, let fill, let stroke), .circle(_, _, let fill, let stroke):
        guard element.role == .mark else { continue }
        // What is filled with paper or pale has an outline; a band has a solid line within it.
        let inks = [fill, stroke?.color].compactMap { $0 }
        let best = inks.map { $0.contrast(with: scene.background) }.max() ?? 21
        #expect(
          best >= 3 || inks.contains { $0.alpha < 1 } || element.name.map(lined.contains) == true,
          "\(figure.name) \(theme.name)")
      }
    }
  }
}

@Test("The same data give the same scene", arguments: Figure.all)
func determinism(figure: Figure) throws {
  for seed in 1...8 {
    var scenes: [String] = []
    for _ in 0..<2 {
      var random = RepeatableRandom(UInt64(seed))
      let data = RandomData(&random, most: 60)
      guard let scene = try? scene(dataset(data.rows), figure: figure) else { continue }
      scenes.append(scene.textDescription + scene.summary)
    }
    #expect(Set(scenes).count <= 1)
  }
}

@Test("C12: Data that leave little to draw give a picture or a reason", arguments: Figure.all)
func degenerateData(figure: Figure) throws {
  typealias Rows = [(name: String, values: [Double?])]
  var cases: [Rows] = []
  cases.append([("甲", [1])])
  cases.append([("甲", [nil])])
  cases.append([("甲", [1, 2, 3])])
  cases.append([("甲", [0, 0]), ("乙", [0, 0])])
  cases.append([("甲", [5, 5]), ("乙", [5, 5]), ("丙", [5, 5])])
  cases.append([("甲", [-1, -2]), ("乙", [-3, -4])])
  cases.append([("甲", [1, 1e300]), ("乙", [2, 1e-300])])
  cases.append([("甲", [nil, nil]), ("乙", [nil, nil])])
  cases.append([("甲", [nil, 1]), ("乙", [2, nil])])
  cases.append([("甲", [1, 2]), ("乙", [nil, nil])])
  cases.append((0..<28).map { ("村\($0)", [Double($0), $0 == 3 ? 1e9 : 2]) })
  for rows in cases {
    do {
      let scene = try scene(dataset(rows), figure: figure)
      #expect(fault(in: scene) == nil, "\(figure.name): \(rows)")
    } catch let failure as Failure {
      #expect([.usage, .badData].contains(failure.kind))
      // One sentence for each reason there is.
      #expect((1...2).contains(failure.phrases.count))
      #expect(failure.phrases.allSatisfy { !$0.text(in: .english).isEmpty })
    }
  }
}

@Test("Figures have unlike names and a sentence in every language")
func catalogueIsNamed() {
  #expect(Set(Figure.all.map(\.name)).count == Figure.all.count)
  for figure in Figure.all {
    let sentences = Language.allCases.map { figure.sentence.text(in: $0) }
    #expect(Set(sentences).count == 3, "\(figure.name)")
    #expect(figure.name.allSatisfy { $0.isLowercase || $0 == "-" })
  }
}

/// What a text stands on: the area that holds its middle, else paper.
private func ground(of text: TextShape, in scene: Scene) -> Color {
  let middle = Point(text.box.x + text.box.width / 2, text.box.y + text.box.height / 2)
  for element in scene.elements.reversed() {
    guard case .path(let path, let fill?, _) = element.shape, path.steps.count >= 5,
      fill.alpha == 1
    else { continue }
    // Inside after an odd number of edges to the left.
    var crossings = 0
    var (start, pen) = (Point(0, 0), Point(0, 0))
    func cross(to point: Point) {
      if (pen.y <= middle.y) != (point.y <= middle.y),
        pen.x + (middle.y - pen.y) / (point.y - pen.y) * (point.x - pen.x) < middle.x
      {
        crossings += 1
      }
      pen = point
    }
    for step in path.steps {
      switch step {
      case .move(let point): (start, pen) = (point, point)
      case .line(let point): cross(to: point)
      case .close: cross(to: start)
      }
    }
    if crossings % 2 == 1 { return fill }
  }
  return scene.background
}

/// The first fault against the promise that no texts touch and none leaves the canvas.
func fault(in scene: Scene) -> String? {
  let canvas = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
  let texts = texts(scene)
  for (index, text) in texts.enumerated() {
    if !canvas.contains(text.box) { return "'\(text.string)' leaves the canvas" }
    for other in texts[..<index] where text.box.intersects(other.box) {
      return "'\(text.string)' touches '\(other.string)'"
    }
  }
  return nil
}

/// Villages with names of all kinds, with figures of any size and many gaps.
struct RandomData {
  var rows: [(name: String, values: [Double?])]
  var years: Int
  var unit: String?

  init(_ random: inout RepeatableRandom, most: Int) {
    let villages = Int.random(in: 2...most, using: &random)
    years = Int.random(in: 1...40, using: &random)
    unit = [nil, "万元", "%", "户"].randomElement(using: &random) ?? nil
    let missing = Double.random(in: 0...0.6, using: &random)
    let lowest = Bool.random(using: &random) ? 0.0 : -0.2
    let power = Int.random(in: -2...7, using: &random)
    let scale = (0..<abs(power)).reduce(1.0) { value, _ in power < 0 ? value / 10 : value * 10 }
    let years = years
    rows = (0..<villages).map { index in
      let length = Int.random(in: 1...30, using: &random)
      let letters = ["abcdefghij klmno", "白山村东南岭十方环湖", "白山 village 村ab"].randomElement(
        using: &random)
      let name = String(
        (0..<length).compactMap { _ in letters?.randomElement(using: &random) })
      let values = (0..<years).map { _ -> Double? in
        Double.random(in: 0...1, using: &random) < missing
          ? nil : Double.random(in: lowest...1, using: &random) * scale
      }
      return ("\(name)\(index)", values)
    }
  }
}
