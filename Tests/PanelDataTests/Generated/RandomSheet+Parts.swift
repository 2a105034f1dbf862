import Foundation

/// Sheets in parts: sections with their sums, tables side by side.
extension RandomSheet {
  private var parts: [(name: String, villages: [String])] {
    var parts: [(name: String, villages: [String])] = []
    for village in villages {
      let area = areas[village] ?? ""
      if parts.last?.name != area { parts.append((area, [])) }
      parts[parts.count - 1].villages.append(village)
    }
    return parts
  }

  func sum(_ villages: [String], _ year: Int, _ metric: String) -> String {
    let values = villages.compactMap {
      truth[Key(village: $0, year: year, metric: metric)] ?? nil
    }
    return number(values.reduce(0, +))
  }

  mutating func keep(_ isKept: (Key) -> Bool) {
    truth = truth.filter { isKept($0.key) }
  }

  // MARK: Sections

  /// Each part of the town in a row with its sums above its villages; the row is told by a number,
  /// by villages that stand in under it, or by its name.
  mutating func writeSections() {
    let kind = Int.random(in: 0..<3, using: &random)
    account.append(["numbered", "indented", "named"][kind])
    let towns = ["城关镇", "东山镇", "河西乡"]
    let isByYear = chance(2)
    let only = years[0]
    let shown: [(year: Int, metric: String)] =
      isByYear ? years.map { ($0, "收入") } : metrics.map { (only, $0) }
    keep { key in shown.contains { $0 == (key.year, key.metric) } }
    let word = ["村名", "单位名称", "村别"].randomElement(using: &random) ?? "村名"
    var lines = [[word] + shown.map { isByYear ? written(year: $0.year) : heading($0.metric) }]
    let indent = chance(2) ? "　　" : "  "
    for (index, part) in parts.enumerated() {
      let name =
        kind == 0 ? ["一", "二", "三"][index] + "、" + part.name : kind == 1 ? part.name : towns[index]
      lines.append([name] + shown.map { sum(part.villages, $0.year, $0.metric) })
      for village in part.villages {
        lines.append(
          [(kind == 1 ? indent : "") + village] + shown.map { cell(village, $0.year, $0.metric) })
      }
    }
    let years = isByYear ? self.years : [only]
    lines = decorated(lines, years: years, metrics: isByYear ? ["收入"] : nil, keys: 1)
    put(isByYear ? "收入.csv" : "\(only).csv", lines)
  }

  // MARK: Side by side

  private func joined(_ left: [[String]], _ right: [[String]], gap: Int) -> [[String]] {
    (0..<max(left.count, right.count)).map { row in
      let blank = [String](repeating: "", count: left[0].count)
      let other = [String](repeating: "", count: right[0].count)
      return (row < left.count ? left[row] : blank) + [String](repeating: "", count: gap)
        + (row < right.count ? right[row] : other)
    }
  }

  /// The villages of one year in two halves, to save paper.
  mutating func writeHalves() {
    let year = years[0]
    keep { $0.year == year }
    let middle = (villages.count + 1) / 2
    let header = ["村名"] + metrics.map { heading($0) }
    let halves = [villages.prefix(middle), villages.dropFirst(middle)].map { half in
      [header] + half.map { village in [village] + metrics.map { cell(village, year, $0) } }
    }
    let gap = chance(2) ? 1 : 0
    var lines = joined(halves[0], halves[1], gap: gap)
    if chance(2) {
      account.append("total")
      let total = metrics.map { sum(villages, year, $0) }
      let blank = ["合计"] + total.map { _ in "" } + [String](repeating: "", count: gap)
      lines.append(
        chance(2)
          ? ["合计"] + total + [String](repeating: "", count: gap + total.count + 1)
          : blank + [""] + total)
    }
    lines = decorated(lines, years: [year], hasTotal: false)
    put("\(year).csv", lines)
  }

  /// Two years side by side, each under a title of its own.
  mutating func writeYearsBeside() {
    let shown = Array(years.prefix(2))
    keep { shown.contains($0.year) }
    let header = ["村名"] + metrics.map { heading($0) }
    let tables = shown.map { year in
      [["\(year)年各村情况"] + metrics.map { _ in "" }, header]
        + villages.map { village in [village] + metrics.map { cell(village, year, $0) } }
    }
    put("data.csv", joined(tables[0], tables[1], gap: chance(2) ? 1 : 0))
  }
}
