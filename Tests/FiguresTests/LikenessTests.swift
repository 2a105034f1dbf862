import Analysis
import Figures
import PanelData
import Plotting
import Testing

// What differs in the data must not look or read the same in print.

@Test(
  "Figures of a narrow range have the decimals in which they differ",
  arguments: [Figure.rank, .slope])
func narrowRanges(figure: Figure) throws {
  let rows: Rows = (1...9).map { place in
    let before = Double(place * 7 % 9) * 0.00121
    return ("第\(place)村", [1000 + before, 1000 + Double(place) * 0.00113])
  }
  let written = strings(try scene(dataset(rows), figure: figure), .label)
    .filter { $0.contains("1000") }
  #expect(written.count == 9)
  #expect(Set(written.map { $0.split(whereSeparator: " ：".contains).last }).count == 9)
  // Figures that need a dozen digits cannot be compared: they stay short.
  let minute: Rows = (1...9).map { place in ("第\(place)村", [1000 + Double(place) * 1e-9]) }
  #expect(strings(try scene(dataset(minute), figure: .rank), .label).contains("1000"))
}

@Test("A tile has two digits of a figure that is small in the unit of all")
func smallFiguresOfTiles() throws {
  let rows: Rows = [("甲", [10_039_107]), ("乙", [1_449]), ("丙", [86]), ("丁", [512_345])]
  let texts = strings(
    try scene(dataset(rows, unit: "people"), language: .english, figure: .tiles), .label)
  #expect(Set(texts).isSuperset(of: ["10,039", "1.4", "0.086", "512"]))
  // Whole figures in their own unit need no decimals.
  let counts: Rows = [("甲", [1]), ("乙", [20]), ("丙", [300])]
  #expect(strings(try scene(dataset(counts, unit: "户"), figure: .tiles), .label).contains("1"))
}

@Test("Where two digits of the small are too wide for cells, one is written rather than none")
func cellsWithLittleRoom() throws {
  let rows: Rows = [9_818_605, 86, 5_195_275].enumerated().map { place, figure in
    ("洛杉矶县第\(place)街道办事处", (0..<12).map { figure + Double($0) * figure / 97 })
  }
  let texts = strings(try scene(dataset(rows, unit: nil), figure: .heatmap), .label)
  #expect(texts.count == 36)
  #expect(texts.contains("982") && texts.contains("0.01"), "\(texts)")
}

@Test(
  "Figures behind names that end in a digit or an initial stand behind a colon",
  arguments: [Figure.slope, .bump])
func figuresBehindNames(figure: Figure) throws {
  let numbered: Rows = (1...6).map { place in
    ("Old Mill Street North \(place)", [Double(place), Double(7 - place)])
  }
  let labels = strings(
    try scene(dataset(numbered, unit: nil), language: .english, figure: figure), .label
  )
  .filter { $0.contains("→") }
  #expect(labels.count == 6)
  #expect(labels.allSatisfy { $0.contains(": ") }, "\(labels)")
  let named: Rows = [("青龙村", [1, 2]), ("白山村", [2, 1])]
  #expect(
    strings(try scene(dataset(named, unit: nil), figure: figure), .label).contains {
      $0.hasPrefix("青龙村 ")
    })
}

@Test("In print no two classes of tiles look alike")
func classesInPrint() throws {
  let figures: [Double?] = [-9, -1, 0, 0, 1, 20, 35, 55, 80, 300, nil]
  let rows: Rows = figures.enumerated().map { place, figure in ("村\(place)", [5, figure]) }
  let scene = try scene(dataset(rows, unit: nil), language: .english, figure: .tiles, theme: .print)
  // The boxes of the legend in the order drawn, each with the lines across it.
  var looks: [String] = []
  for element in scene.elements where element.role == .note || element.role == .grid {
    guard case .path(let path, let fill, let stroke) = element.shape else { continue }
    if element.role == .note {
      looks.append("\(String(describing: fill))")
    } else if !looks.isEmpty, looks.count <= 8, fill == nil, let stroke {
      looks[looks.count - 1] += " \(path.directions) \(stroke.color)"
    }
  }
  #expect(looks.count == 8)
  #expect(Set(looks).count == 8)
}

@Test("In print overlaps are hatched, so that they are not read as Gini coefficients")
func overlapsInPrint() throws {
  let rows: Rows = (1...12).map { place in ("村\(place)", [Double(place * place % 13 + 1)]) }
  func hatched(_ theme: Theme) throws -> Int {
    try scene(dataset(rows), figure: .dagum, theme: theme).elements.count { element in
      guard element.role == .grid, case .path(let path, nil, _?) = element.shape else {
        return false
      }
      return path.steps.count > 4 && !path.steps.contains(.close)
    }
  }
  #expect(try hatched(.print) == 1)
  #expect(try hatched(.light) == 0)
}

@Test("Hatched areas have their outlines over the ends of the hatching")
func outlinesOverHatching() throws {
  let rows: Rows = (1...12).map { place in ("村\(place)", [1, Double(place * place % 13 + 1)]) }
  let missing: Rows = rows + [("空村", [1, nil])]
  for (figure, rows) in [(Figure.dagum, rows), (.tiles, missing), (.choropleth, missing)] {
    let scene = try scene(dataset(rows), figure: figure, theme: .print)
    var hatched = 0
    for (place, element) in scene.elements.enumerated().dropLast() {
      guard element.role == .grid, case .path(let lines, nil, _?) = element.shape,
        !lines.steps.contains(.close), lines.steps.count > 4,
        case .path(let area, _?, let edge) = scene.elements[place - 1].shape
      else { continue }
      hatched += 1
      guard case .path(let outline, nil, let again?) = scene.elements[place + 1].shape else {
        Issue.record("no outline in \(figure.name)")
        continue
      }
      #expect(outline == area && again == edge)
    }
    #expect(hatched > 0, "\(figure.name)")
  }
}

extension Path {
  /// The slopes of its lines, each once, in quarter turns.
  fileprivate var directions: [String] {
    var last: Point?
    var found: Set<String> = []
    for step in steps {
      switch step {
      case .move(let point): last = point
      case .line(let point):
        guard let from = last else { continue }
        let (right, down) = (point.x - from.x, point.y - from.y)
        found.insert(
          right.magnitude < 1e-9 ? "|" : down.magnitude < 1e-9 ? "-" : right * down > 0 ? "\\" : "/"
        )
        last = point
      case .close: last = nil
      }
    }
    return found.sorted()
  }
}
