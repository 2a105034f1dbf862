import Foundation

/// Sheets whose rows do not say all of who and when: it stands above them, or in their names.
extension RandomSheet {
  /// Metrics over the years, as bare numbers below.
  mutating func writeYearsUnderMetrics() {
    let blanks = years.dropFirst().map { _ in "" }
    var lines = [["村名"] + metrics.flatMap { [heading($0)] + blanks }]
    lines.append([""] + metrics.flatMap { _ in years.map { written(year: $0) } })
    for village in villages {
      lines.append(
        [village] + metrics.flatMap { metric in years.map { cell(village, $0, metric) } })
    }
    put("data.csv", decorated(lines, years: years, hasTotal: false), isMerged: true)
  }

  /// Each year once above its villages, perhaps with their sum.
  mutating func writeYearsOnce() {
    let hasTotals = chance(2)
    if hasTotals { account.append("total") }
    var lines = [["年份", "村名"] + metrics.map { heading($0) }]
    for year in years {
      for (index, village) in villages.enumerated() {
        lines.append(
          [index == 0 ? written(year: year) : "", village] + metrics.map { cell(village, year, $0) }
        )
      }
      if hasTotals {
        lines.append(["", "合计"] + metrics.map { sum(villages, year, $0) })
      }
    }
    put("data.csv", lines)
  }

  /// A sheet or a file for each village, years down or metrics.
  mutating func writeVillages() {
    let areMetricsDown = chance(2)
    account.append(areMetricsDown ? "metrics down" : "years down")
    let tables = villages.map { village in
      (name: village, lines: areMetricsDown ? metricsDown(village) : yearsDown(village))
    }
    if isWorkbook, chance(2) {
      account.append("sheets")
      files["data.xlsx"] = SheetXML.workbook(tables.map { SheetXML(name: $0.name, $0.lines) })
    } else {
      for table in tables { put("\(table.name).csv", table.lines) }
    }
  }

  /// Years down and villages across, of one metric or of several in two rows of headings.
  mutating func writeAcross() {
    let isOne = metrics.count == 1 || chance(2)
    let shown = isOne ? ["收入"] : metrics
    keep { shown.contains($0.metric) }
    let names = villages + (chance(2) ? ["合计"] : [])
    let areVillagesAbove = !isOne && chance(2)
    account.append(isOne ? "one metric" : areVillagesAbove ? "villages above" : "metrics above")
    let columns: [(name: String, metric: String)] =
      areVillagesAbove
      ? names.flatMap { name in shown.map { (name, $0) } }
      : shown.flatMap { metric in names.map { ($0, metric) } }
    var lines: [[String]] = []
    if !isOne {
      let upper = columns.map { areVillagesAbove ? $0.name : heading($0.metric) }
      lines.append(
        ["年份"] + upper.indices.map { $0 > 0 && upper[$0] == upper[$0 - 1] ? "" : upper[$0] })
    }
    lines.append(
      [isOne ? "年份" : ""] + columns.map { areVillagesAbove ? heading($0.metric) : $0.name })
    for year in years {
      var line = [written(year: year)]
      for (name, metric) in columns {
        line.append(
          villages.contains(name) ? cell(name, year, metric) : sum(villages, year, metric))
      }
      lines.append(line)
    }
    lines = decorated(lines, years: years, hasTotal: false)
    put("收入.csv", lines, isMerged: !isOne)
  }

  private mutating func yearsDown(_ village: String) -> [[String]] {
    [["年份"] + metrics.map { heading($0) }]
      + years.map { year in [written(year: year)] + metrics.map { cell(village, year, $0) } }
  }

  private mutating func metricsDown(_ village: String) -> [[String]] {
    [["指标"] + years.map { "\($0)年" }]
      + metrics.map { metric in [heading(metric)] + years.map { cell(village, $0, metric) } }
  }
}
