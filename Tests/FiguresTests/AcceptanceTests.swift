import Analysis
import Figures
import Foundation
import PanelData
import Plotting
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import CairoRendering

/// A dozen villages with a trend of twelve years, some figures missing.
private let dozen: [(name: String, values: [Double?])] = (0..<12).map { village in
  let values = (0..<12).map { year -> Double? in
    guard (village + year) % 11 != 0 else { return nil }
    let growth = year * (village % 4 + 1)
    return Double(village * 9 + growth) + 1.5
  }
  return (name: "第\(village)村", values: values)
}

@Test(
  "C4: The SVG of every figure is well-formed, titled, and names every mark", arguments: Figure.all)
func accessibleFigures(figure: Figure) throws {
  let scene = try scene(dataset(dozen), figure: figure)
  let bytes = try CairoRenderer(format: .svg).render(scene)
  let picture = try SVGPicture(bytes)
  #expect(!picture.title.isEmpty && !picture.summary.isEmpty)
  #expect(picture.roles.first == "graphics-document")
  // Only straight lines, which join or carry what is named, may be nameless: they are not read.
  let all = scene.elements.filter { $0.role == .mark }
  let marks = all.filter { $0.name?.isEmpty == false }
  for mark in all where mark.name?.isEmpty != false {
    guard case .path(let path, nil, _) = mark.shape else {
      Issue.record("\(figure.name): a shape without a name")
      continue
    }
    #expect(path.steps.count == 2)
  }
  #expect(!marks.isEmpty)
  #expect(picture.marks.count == marks.count)
  #expect(picture.marks.allSatisfy { !$0.name.isEmpty })
  #expect(picture.texts.map(\.string) == texts(scene).map(\.string))
  let addresses = String(decoding: bytes, as: UTF8.self).components(separatedBy: "http").dropFirst()
  #expect(addresses.allSatisfy { $0.hasPrefix("://www.w3.org/") })
}

@Test("C7: Lines in the SVG give their figures back through the axis, within half a pixel")
func linesGiveFiguresBack() throws {
  let rows = Array(dozen.prefix(8))
  let picture = try SVGPicture(
    CairoRenderer(format: .svg).render(scene(dataset(rows), figure: .trend)))
  // Numbers along y begin left of all years; their middles lie at their values.
  let ticks = picture.texts.compactMap { text in
    Double(text.string.replacingOccurrences(of: "\u{2212}", with: "-")).map { ($0, text) }
  }
  let years = ticks.filter { $0.0 >= 2014 && $0.0 <= 2025 }
  let numbers = ticks.filter { $0.0 < 2000 && $0.1.x < (years.first?.1.x ?? 0) }
  let (low, high) = (
    try #require(numbers.min { $0.0 < $1.0 }), try #require(numbers.max { $0.0 < $1.0 })
  )
  let points = (low.1.y - high.1.y) / (high.0 - low.0)
  // The baseline lies below the middle by the same for all.
  let marks = picture.marks.filter { mark in rows.contains { $0.name == mark.name } }
  let all = marks.flatMap(\.points)
  let first = try #require(all.map(\.x).min())
  let step = (try #require(all.map(\.x).max()) - first) / 11
  var shift: Double?
  var found = 0
  for mark in marks {
    let values = try #require(rows.first { $0.name == mark.name }).values
    for point in mark.points {
      let year = ((point.x - first) / step).rounded()
      #expect(abs(first + year * step - point.x) * 254 / 72 < 0.5)
      let value = try #require(values[Int(year)])
      let off = point.y - (low.1.y - (value - low.0) * points)
      let expected = shift ?? off
      shift = expected
      #expect(abs(off - expected) * 254 / 72 < 0.5, "\(mark.name) \(2014 + Int(year))")
      found += 1
    }
  }
  // The axis's texts are centred at their values: the baseline is a third of a line below.
  #expect((-4 ... -1).contains(shift ?? 0))
  #expect(found >= rows.reduce(0) { $0 + $1.values.compactMap { $0 }.count })
}

@Test("C7: Bars in the SVG begin at zero and are as long as their figures, within half a pixel")
func barsGiveFiguresBack() throws {
  let rows: [(name: String, values: [Double?])] = [
    ("甲", [17]), ("乙", [42.5]), ("丙", [3.2]), ("丁", [90]),
  ]
  let picture = try SVGPicture(
    CairoRenderer(format: .svg).render(scene(dataset(rows), figure: .rank)))
  let bars = picture.marks.filter { mark in rows.contains { $0.name == mark.name } }
  #expect(bars.count == 4)
  let longest = try #require(bars.first { $0.name == "丁" })
  let zero = try #require(longest.points.map(\.x).min())
  let unit = (try #require(longest.points.map(\.x).max()) - zero) / 90
  for bar in bars {
    let value = try #require(rows.first { $0.name == bar.name }?.values[0])
    let (start, end) = (bar.points.map(\.x).min() ?? 0, bar.points.map(\.x).max() ?? 0)
    #expect(abs(start - zero) * 254 / 72 < 0.5)
    #expect(abs(end - zero - value * unit) * 254 / 72 < 0.5)
  }
}

@Test(
  "C11: A village without any figure is no mark",
  arguments: [Figure.trend, .rank])
func emptyVillages(figure: Figure) throws {
  let scene = try scene(
    dataset([("甲", [1, 2]), ("乙", [nil, nil]), ("丙", [3, 4])]), figure: figure)
  #expect(!scene.elements.contains { $0.role == .mark && $0.name == "乙" })
}

/// What a reader of an SVG file finds in it.
final class SVGPicture: NSObject, XMLParserDelegate {
  struct Text {
    var string: String
    var x: Double
    var y: Double
  }

  struct Mark {
    var name: String
    var points: [(x: Double, y: Double)]
  }

  enum Problem: Error { case notWellFormed }

  private(set) var title = ""
  private(set) var summary = ""
  private(set) var roles: [String] = []
  private(set) var texts: [Text] = []
  private(set) var marks: [Mark] = []
  private var content = ""
  private var isInMark = false

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse(), parser.parserError == nil else { throw Problem.notWellFormed }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    content = ""
    func number(_ name: String) -> Double { attributes[name].flatMap { Double($0) } ?? .nan }
    if let role = attributes["role"] { roles.append(role) }
    if attributes["role"] == "graphics-symbol" {
      marks.append(Mark(name: attributes["aria-label"] ?? "", points: []))
      isInMark = true
    }
    if element == "text" { texts.append(Text(string: "", x: number("x"), y: number("y"))) }
    guard isInMark, !marks.isEmpty else { return }
    if element == "circle" { marks[marks.count - 1].points = [(number("cx"), number("cy"))] }
    if element == "path", let data = attributes["d"] {
      let numbers = data.split { "MLZ ".contains($0) }.compactMap { Double($0) }
      marks[marks.count - 1].points = stride(from: 0, to: numbers.count - 1, by: 2).map {
        (numbers[$0], numbers[$0 + 1])
      }
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if element == "g" { isInMark = false }
    if element == "title", title.isEmpty { title = content }
    if element == "desc", summary.isEmpty { summary = content }
    if element == "text", !texts.isEmpty { texts[texts.count - 1].string = content }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { content += string }
}
