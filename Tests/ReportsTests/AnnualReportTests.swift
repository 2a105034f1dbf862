import CairoRendering
import PanelData
import Plotting
import Testing

@testable import Reports

private func dataset(_ rows: [(name: String, values: [Double?])]) -> (Dataset, Panel) {
  var register = UnitRegister(headings: ["village"])
  for row in rows { _ = register.index(of: [row.name]) }
  let periods = (rows.first?.values ?? []).indices.map { Period(2022 + $0) }
  let metric = Metric(
    id: "revenue", origin: .field("revenue"),
    title: LocalizedText([.simplifiedChinese: "集体收入", .english: "Revenue"]) ?? LocalizedText("x"),
    unit: MeasurementUnit("万元", currency: "CNY"))
  let panel = Panel(
    metric: metric, level: 1, periods: periods, unitCount: rows.count,
    cells: rows.flatMap { $0.values.map { $0.map(Panel.Cell.value) ?? .missing(.noRow) } })
  return (
    Dataset(
      name: "town", register: register, periods: periods, panels: ["revenue": panel]), panel
  )
}

private func sentences(
  _ rows: [(name: String, values: [Double?])], _ language: Language = .simplifiedChinese
) throws -> [String] {
  let (dataset, panel) = dataset(rows)
  let report = try #require(AnnualReport(panel, of: dataset, year: nil, language: language))
  return report.sentences().map { $0.text(in: language) }
}

@Test("Three sentences: level and growth, the middle, the ends")
func threeSentences() throws {
  let rows: [(name: String, values: [Double?])] = [
    ("甲", [100, 120]), ("乙", [50, 50]), ("丙", [30, 40]),
  ]
  #expect(
    try sentences(rows) == [
      "2023年，3个村的集体收入合计210万元，比2022年增长16.7%（按当年价格计算）。",
      "中位数为50万元，与2022年基本持平。", "最高的是甲，为120万元；最低的是丙，为40万元；前者是后者的3.0倍。",
    ])
  #expect(
    try sentences(rows, .english) == [
      "Revenue of 3 villages in 2023: CNY 2,100k in total, up 16.7% on 2022 (as reported, at current prices).",
      "The median was CNY 500.0k, about the same as in 2022.",
      "The highest figure was that of 甲, CNY 1,200k; the lowest that of 丙, CNY 400.0k; the former is 3.0 times the latter.",
    ])
}

@Test("A fall is a fall, never a negative growth; ties at an end are all named")
func fallsAndTies() throws {
  let texts = try sentences([("甲", [100, 50]), ("乙", [100, 50]), ("丙", [10, 9])])
  #expect(texts[0].contains("比2022年下降48.1%"))
  #expect(texts[2].hasPrefix("最高的是甲和乙，为50万元"))
  #expect(!texts.joined().contains("−"))
}

@Test(
  "Of more than a few at an end the first is named with their number, so that none is forgotten")
func manyAtAnEnd() throws {
  let six = "甲乙丙丁戊己".map { (name: String($0), values: [5.0, 5.0] as [Double?]) }
  let texts = try sentences(six + [("庚", [1, 1])])
  #expect(texts[2].hasPrefix("最高的是甲和另外5个，为5万元；最低的是庚"), "\(texts[2])")
}

@Test(
  "A cell of the table names the first of those that share an end, and how many others there are")
func tiesInTable() throws {
  func ends(_ language: Language) throws -> [String] {
    let (dataset, panel) = dataset([("甲", [5, 5]), ("乙", [5, 5]), ("丙", [1, 1])])
    let report = try #require(AnnualReport(panel, of: dataset, year: nil, language: language))
    let whole = report.report(
      figure: Scene(size: Size(width: 1, height: 1), background: Color(0xFFFFFF)), figureName: "x")
    let tables = whole.sections.compactMap { section in
      if case .table(let table) = section { table } else { nil }
    }
    return try #require(tables.first?.rows.last)
  }
  #expect(try ends(.simplifiedChinese).contains { $0.hasPrefix("甲和另外1个 ") })
  #expect(try ends(.english).contains { $0.hasPrefix("甲 and 1 other ") })
}

@Test("Villages that report in one year only do not fake growth")
func comparableVillages() throws {
  let texts = try sentences([("甲", [100, 110]), ("乙", [nil, 500]), ("丙", [70, nil])])
  #expect(texts[0].contains("2个村的集体收入合计610万元；按两年都有数据的1个村计算，比2022年增长10.0%"))
}

@Test("Without a positive base there is a change but no growth rate, and no ratio of the ends")
func noBase() throws {
  let texts = try sentences([("甲", [-5, 3]), ("乙", [0, 0])])
  #expect(texts[0].contains("增加8万元（基数不为正，增速不可比）"))
  #expect(!texts[2].contains("倍"))
}

@Test("The first year stands alone, one village has no ends, no figures make no report")
func degenerateReports() throws {
  #expect(try sentences([("甲", [5])]) == ["2022年，1个村的集体收入合计5万元。", "中位数为5万元。"])
  let (dataset, panel) = dataset([("甲", [nil, nil])])
  #expect(AnnualReport(panel, of: dataset, year: nil, language: .english) == nil)
}

@Test("Names that Markdown or HTML would take for markup stay text")
func markdownIsEscaped() throws {
  let hostile = "<img>|`[x](y)*_#&"
  let (dataset, panel) = dataset([(hostile, [1, 2]), ("乙", [3, 4])])
  let report = try #require(AnnualReport(panel, of: dataset, year: nil, language: .english))
  let scene = Scene(size: Size(width: 40, height: 40), background: Color(0xFFFFFF))
  let files = try ReportFormat.markdown.writer.files(
    of: report.report(figure: scene, figureName: "a b"), name: "report",
    renderer: CairoRenderer(format: .svg))
  #expect(files.map(\.name) == ["a b.svg", "report.md"])
  let text = String(decoding: try #require(files.last).bytes, as: UTF8.self)
  #expect(text.contains("\\<img\\>\\|\\`\\[x\\](y)\\*\\_\\#&amp;"))
  #expect(text.contains("](<a%20b.svg>)"))
  let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
  #expect(rows.count == 4)
  for row in rows {
    let bars = row.replacing("\\|", with: "").filter { $0 == "|" }
    #expect(bars.count == 7)
  }
}
