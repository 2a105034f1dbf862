import Foundation
import TestSupport

@testable import PanelData

/// A made-up sheet in the ways in which people write them, and what it says.
struct RandomSheet {
  /// A figure's village, year and metric.
  struct Key: Hashable {
    var village: String
    var year: Int
    var metric: String
  }

  /// The files of the dataset.
  var files: [String: Data] = [:]
  /// Every figure, nil where the sheet has a mark for a missing one.
  var truth: [Key: Double?] = [:]
  /// What was drawn, for messages.
  var account: [String] = []

  enum Layout: CaseIterable {
    case columns
    case rows
    case years
    case twoLines
    case filePerYear
    case sections
    case halves
    case yearsBeside
    case yearsUnderMetrics
    case yearsOnce
    case villages
    case across

    /// Those that were drawn from first, so that a seed goes on to mean the same sheet.
    static var first: ArraySlice<Layout> { allCases.dropLast() }
  }

  var random: RepeatableRandom
  private var delimiter = ","
  let villages: [String]
  let areas: [String: String]
  let years: [Int]
  let metrics: [String]
  private let hasAreas: Bool
  private let isMinguo: Bool
  let isWorkbook: Bool
  private let isGrouped: Bool
  private let isFullWidth: Bool
  private let hasUnitInHeading: Bool

  /// The sheet of a seed, laid out by chance unless `layout` is given.
  init(seed: UInt64, layout: Layout? = nil) {
    var random = RepeatableRandom(seed)
    let pool = [
      "青龙村", "白马村", "大河村", "石桥村", "东南岭村", "合计村", "小李庄", "王家湾村", "𠮷田村", "上坪村",
      "Village A", "Village B", "九里", "十方村",
    ].shuffled(using: &random)
    villages = Array(pool.prefix(Int.random(in: 4...10, using: &random)))
    hasAreas = Bool.random(using: &random)
    let names = ["东片", "西片", "山区片区"]
    var areas: [String: String] = [:]
    for (index, village) in villages.enumerated() {
      areas[village] = names[min(index * 3 / villages.count, 2)]
    }
    self.areas = areas
    let first = Int.random(in: 1990...2020, using: &random)
    years = (0..<Int.random(in: 2...6, using: &random)).map { first + $0 }
    metrics = Array(["收入", "支出", "人口"].prefix(Int.random(in: 1...3, using: &random)))
    isGrouped = Int.random(in: 0..<4, using: &random) == 0
    isFullWidth = Int.random(in: 0..<6, using: &random) == 0
    hasUnitInHeading = Bool.random(using: &random)
    isMinguo = Int.random(in: 0..<6, using: &random) == 0
    isWorkbook = Int.random(in: 0..<5, using: &random) < 2
    self.random = random
    for village in villages {
      for year in years {
        for metric in metrics {
          let value =
            metric == "人口"
            ? Double(Int.random(in: 200...4000, using: &self.random))
            : Double(Int.random(in: 1...900_000, using: &self.random)) / 100
          let isMissing = Int.random(in: 0..<12, using: &self.random) == 0
          truth[Key(village: village, year: year, metric: metric)] = .some(isMissing ? nil : value)
        }
      }
    }
    write(layout)
  }

  // MARK: Writing

  private mutating func write(_ wanted: Layout?) {
    let layout = wanted ?? Layout.first.randomElement(using: &random) ?? .columns
    delimiter = [",", ",", ";", "\t"].randomElement(using: &random) ?? ","
    account = ["\(layout)", "delimiter '\(delimiter)'", hasAreas ? "areas" : "no areas"]
    switch layout {
    case .columns: put("data.csv", columns(years: years))
    case .rows: put("data.csv", rows())
    case .years: put("收入.csv", wideByYear())
    case .twoLines: put("data.csv", twoLines(), isMerged: true)
    case .filePerYear:
      if isWorkbook, chance(2) {
        account.append("sheets")
        let sheets = years.map { year in
          SheetXML(
            name: written(year: year, isPlain: true), columns(years: [year], yearColumn: false))
        }
        files["data.xlsx"] = SheetXML.workbook(sheets)
      } else {
        for year in years { put("\(year).csv", columns(years: [year], yearColumn: false)) }
      }
    case .sections: writeSections()
    case .halves: writeHalves()
    case .yearsBeside: writeYearsBeside()
    case .yearsUnderMetrics: writeYearsUnderMetrics()
    case .yearsOnce: writeYearsOnce()
    case .villages: writeVillages()
    case .across: writeAcross()
    }
  }

  mutating func heading(_ metric: String) -> String {
    guard hasUnitInHeading else { return metric }
    return metric + (metric == "人口" ? "（人）" : "（万元）")
  }

  private mutating func columns(years: [Int], yearColumn: Bool = true) -> [[String]] {
    let isFilledDown = hasAreas && chance(3) && !yearColumn
    var header = (hasAreas ? ["片区"] : []) + ["村名"] + (yearColumn ? [yearWord()] : [])
    header += metrics.map { heading($0) }
    var lines = [header]
    var lastArea = ""
    for village in villages {
      for year in years {
        let area = areas[village] ?? ""
        var line = hasAreas ? [isFilledDown && area == lastArea ? "" : area] : []
        lastArea = area
        line += [village] + (yearColumn ? [written(year: year)] : [])
        line += metrics.map { cell(village, year, $0) }
        lines.append(line)
      }
    }
    if !yearColumn, let year = years.first { lines = decorated(lines, years: [year]) }
    return lines
  }

  private mutating func rows() -> [[String]] {
    var lines = [(hasAreas ? ["片区"] : []) + ["村名", yearWord(), "指标", "数值"]]
    for metric in metrics {
      for village in villages {
        for year in years {
          lines.append(
            (hasAreas ? [areas[village] ?? ""] : [])
              + [village, written(year: year), metric, cell(village, year, metric)])
        }
      }
    }
    return lines
  }

  private mutating func wideByYear() -> [[String]] {
    let shown = chance(2) ? years.reversed() : years
    for key in truth.keys where key.metric != "收入" { truth[key] = nil }
    var lines = [(hasAreas ? ["片区"] : []) + ["村名"] + shown.map { written(year: $0) }]
    for village in villages {
      lines.append(
        (hasAreas ? [areas[village] ?? ""] : []) + [village]
          + shown.map { cell(village, $0, "收入") })
    }
    if chance(6) {
      lines.insert(lines[0].map { _ in "" }, at: 1)
      account.append("blank line")
    }
    return decorated(lines, years: shown, metrics: ["收入"])
  }

  private mutating func twoLines() -> [[String]] {
    let keys = (hasAreas ? ["片区"] : []) + ["村名"]
    var upper = keys
    var lower = keys.map { _ in "" }
    for year in years {
      upper += [isMinguo ? written(year: year) : "\(year)年"] + metrics.dropFirst().map { _ in "" }
      lower += metrics.map { heading($0) }
    }
    var lines = [upper, lower]
    for village in villages {
      lines.append(
        (hasAreas ? [areas[village] ?? ""] : []) + [village]
          + years.flatMap { year in metrics.map { cell(village, year, $0) } })
    }
    return decorated(lines, years: years)
  }

  /// Adds a title, a total and notes, as hand-made sheets have them.
  mutating func decorated(
    _ table: [[String]], years: [Int], metrics: [String]? = nil, hasTotal: Bool = true,
    keys: Int? = nil
  ) -> [[String]] {
    var lines = table
    let width = table[0].count
    func padded(_ text: String) -> [String] {
      [text] + [String](repeating: "", count: width - 1)
    }
    if hasTotal, chance(2) {
      let shown = metrics ?? self.metrics
      let blanks = keys.map { $0 - 1 } ?? (hasAreas ? 1 : 0)
      var total = [String](repeating: "", count: blanks) + [chance(2) ? "合计" : "合 计"]
      for year in years {
        for metric in shown {
          let values = villages.compactMap {
            truth[Key(village: $0, year: year, metric: metric)] ?? nil
          }
          total.append(number(values.reduce(0, +)))
        }
      }
      lines.append(total)
      account.append("total")
    }
    if chance(3) {
      let unit = chance(2) ? "单位：万元" : "填报单位：某镇 单位：万元"
      var line = [String](repeating: "", count: width)
      line[chance(2) ? 0 : width - 1] = unit
      lines.insert(line, at: 0)
      account.append("corner")
    }
    if chance(2) {
      lines.insert(padded("某镇各村经济情况表"), at: 0)
      account.append("title")
    }
    if chance(3) {
      lines.append(padded("注：数据由各村上报。"))
      lines.append(padded("填表人：张三"))
      account.append("notes")
    }
    if chance(6) {
      lines.append([String](repeating: "", count: width - 1) + ["2024年1月10日"])
      account.append("signed")
    }
    return lines
  }

  mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }

  private mutating func yearWord() -> String {
    ["年份", "年度", "年"].randomElement(using: &random) ?? "年份"
  }

  mutating func written(year: Int, isPlain: Bool = false) -> String {
    if isMinguo, !isPlain { return "民國\(year - 1911)年" }
    return chance(3) ? "\(year)年" : "\(year)"
  }

  mutating func cell(_ village: String, _ year: Int, _ metric: String) -> String {
    guard let value = truth[Key(village: village, year: year, metric: metric)] ?? nil else {
      return ["", "—", "…", "-"].randomElement(using: &random) ?? ""
    }
    return number(value)
  }

  func number(_ value: Double) -> String {
    var text = NumberFormat.fixed(
      value, decimals: value == value.rounded() ? 0 : 2, grouping: isGrouped ? .always : .never)
    if isFullWidth {
      text = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
          }))
    }
    return text
  }

  // MARK: Bytes

  /// Writes a table as text, or as a workbook of the same name where the sheet is one.
  mutating func put(_ name: String, _ lines: [[String]], isMerged: Bool = false) {
    if isWorkbook {
      var sheet = SheetXML(name: "Sheet1", lines)
      if isMerged, chance(2) {
        sheet.mergeHeadings(of: 2)
        account.append("merged")
      }
      if chance(4) {
        sheet.hideRow(holding: villages.randomElement(using: &random) ?? "")
        account.append("hidden row")
      }
      if chance(3) {
        sheet.keepsTexts = true
        account.append("numbers as text")
      }
      account.append("xlsx")
      files[name.replacing(".csv", with: ".xlsx")] = SheetXML.workbook([sheet])
      return
    }
    let newline = chance(2) ? "\r\n" : "\n"
    let text =
      lines.map { line in
        line.map { field in
          field.contains(delimiter) || field.contains("\"")
            ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: delimiter)
      }.joined(separator: newline) + newline
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    let encodings: [(String, String.Encoding)] = [
      ("UTF-8", .utf8), ("UTF-8", .utf8), ("GB18030", gb18030), ("UTF-16", .utf16),
    ]
    let (label, encoding) = encodings.randomElement(using: &random) ?? encodings[0]
    account.append(label)
    files[name] = text.data(using: encoding) ?? Data(text.utf8)
  }
}
