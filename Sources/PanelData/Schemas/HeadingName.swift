import Tables

/// A heading taken apart: `集体经济收入（万元）` is a name and a unit.
struct HeadingName: Sendable, Hashable {
  var name: String
  var unit: String?

  /// Splits off a unit in brackets or behind a slash, if it is one that is known.
  init(_ heading: String) {
    name = Self.withoutInnerSpaces(heading.trimmingSpaces)
    let pairs: [(Character, Character)] = [
      ("（", "）"), ("(", ")"), ("[", "]"), ("［", "］"), ("【", "】"), ("(", "）"), ("（", ")"),
    ]
    for (open, close) in pairs where name.last == close {
      guard let start = name.lastIndex(of: open), start != name.startIndex else { continue }
      let inside = String(name[name.index(after: start)...].dropLast()).trimmingSpaces
      let unit =
        inside.hasPrefix("单位：") || inside.hasPrefix("單位：") ? String(inside.dropFirst(3)) : inside
      if HeadingName.isUnit(unit) {
        self.unit = unit
        name = String(name[..<start]).trimmingSpaces
        return
      }
      // `收入（2023年，万元）` is 收入（2023年） in 万元.
      let parts = inside.split { "，,、；;".contains($0) }.map { String($0).trimmingSpaces }
      let units = parts.filter(HeadingName.isUnit)
      guard units.count == 1, parts.count > 1 else { continue }
      self.unit = units[0]
      let rest = parts.filter { $0 != units[0] }.joined(separator: "，")
      name = "\(name[...start])\(rest)\(close)"
      return
    }
    // `完成%` is a part of a whole though the table counts money; without the sign it may be the name
    // of the column beside it.
    if name.count > 1, let sign = name.last, "%％".contains(sign) {
      unit = "%"
      return
    }
    // `收入万元`, but not `低于5万元`.
    for unit in ["万元", "萬元", "亿元", "億元", "千元"] where name.hasSuffix(unit) {
      let rest = name.dropLast(unit.count)
      guard let last = rest.last, !last.isNumber, !"十百千万萬亿億几数".contains(last) else { break }
      self.unit = unit
      name = String(rest).trimmingSpaces
      // `利润/万元`, `资产：万元`
      while let sign = name.last, name.count > 1, "/／:：_-".contains(sign) {
        name.removeLast()
      }
      return
    }
    if let slash = name.lastIndex(of: "/"), slash != name.startIndex {
      let unit = String(name[name.index(after: slash)...]).trimmingSpaces
      if HeadingName.isUnit(unit) {
        self.unit = unit
        name = String(name[..<slash]).trimmingSpaces
      }
    }
  }

  /// A heading that is broken over several lines, in one: a break between Chinese characters parts
  /// no words.
  static func oneLine(_ text: String) -> String {
    guard text.contains(where: \.isNewline) else { return text }
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmingSpaces }
    return lines.filter { !$0.isEmpty }.reduce("") { joined, line in
      let isWord = joined.last?.isASCII == true && line.first?.isASCII == true
      return isWord && joined.last?.isLetter == true ? "\(joined) \(line)" : joined + line
    }
  }

  /// Whether `text` is a unit by itself.
  static func isUnit(_ text: String) -> Bool {
    // Most headings are longer than all units.
    let length = text.utf8.count
    if length < 32, text.count < 8, UnitText.isKnown(text) { return true }
    if text.contains("/"), let first = text.split(separator: "/").first {
      if case .money = MeasurementUnit(text).kind { return true }
      return isUnit(String(first))
    }
    return length <= 12 && (MeasurementUnit.isMoney(text) || known.contains(text))
  }

  /// Whether a line says under its headings what they count in, and nothing else.
  static func isRowOfUnits(_ line: TablePreview.Line) -> Bool {
    // Headings of keys reach down over such a line, so some texts may repeat what stands above.
    let units = line.texts.count { isUnit(bare($0)) }
    return units > 0 && units * 2 >= line.texts.count { !$0.isEmpty } - 4
  }

  /// The place of the text that says of a line that it is one of units, under the villages:
  /// `单位,万元,人,—`; nil for other lines.
  static func labelOfUnits(_ line: TablePreview.Line) -> Int? {
    guard let label = line.texts.firstIndex(where: { !$0.isEmpty }),
      CommonWords.unit.contains(CommonWords.comparable(line[label]))
    else { return nil }
    let units = line.texts[(label + 1)...].filter { !$0.isEmpty }
    let areWords = units.allSatisfy { text in
      if case .value = NumberCell.reading(text) { return false }
      return true
    }
    let known = units.count { isUnit(bare($0)) }
    return areWords && known > 0 && known * 2 >= units.count ? label : nil
  }

  /// A text without the brackets around it: `（万元）`.
  static func bare(_ text: String) -> String {
    guard let first = text.first, "（(".contains(first), let last = text.last, "）)".contains(last)
    else { return text }
    return String(text.dropFirst().dropLast()).trimmingSpaces
  }

  private static let known: Set<String> = [
    "个", "個", "户", "戶", "人", "万人", "萬人", "万户", "千人", "亩", "畝", "万亩", "公顷", "公頃", "平方米",
    "平方公里", "吨", "噸", "万吨", "千克", "公斤", "%", "％", "‰", "项", "項", "次", "件", "家", "台", "座", "辆",
    "公里", "千米", "米", "岁", "年", "天", "元/人", "万美元", "亿美元", "万元/人", "persons", "person", "people",
    "households", "ha", "km2", "thousand", "million",
  ]

  /// The unit that a line such as `单位：万元` states, or nil.
  static func statedUnit(in text: String) -> String? {
    for mark in ["单位：", "單位：", "单位:", "單位:", "计量单位：", "Unit: ", "unit: "] {
      // `填报单位：某镇  单位：万元` says it twice.
      for range in text.ranges(of: mark) {
        let stated = text[range.upperBound...].drop { $0.isWhitespace || "（(".contains($0) }
          .prefix { !"；;。（(）)".contains($0) }
        // `单位： 万 元` is drawn apart to look well.
        var joined = stated.filter { !$0.isWhitespace }
        for currency in ["人民币", "人民幣"] where joined.hasPrefix(currency) {
          joined = String(joined.dropFirst(currency.count).prefix { !"，,、".contains($0) })
        }
        if joined.count < 4, MeasurementUnit.isMoney(joined) { return joined }
        let rest = stated.prefix { !$0.isWhitespace }
        if let unit = only(of: rest.split { "，,、".contains($0) }.map(String.init)) { return unit }
      }
    }
    return nil
  }

  /// The unit of the table that a line below it states: one of a single column, or `填报单位`, is none.
  static func unitBelow(in text: String) -> String? {
    var rest = text.trimmingSpaces
    for mark in ["注：", "注:", "備註：", "备注："] where rest.hasPrefix(mark) {
      rest = String(rest.dropFirst(mark.count)).trimmingSpaces
    }
    let begins = ["单位", "單位", "计量单位", "金额单位", "金額單位", "Unit", "unit"]
    return begins.contains(where: rest.hasPrefix) ? statedUnit(in: rest) : nil
  }

  /// The unit that holds where no heading says otherwise: of `人、户、万元` that of money, for what is
  /// counted is called so; of others none, for nobody knows which figures they are of.
  private static func only(of units: [String]) -> String? {
    guard units.count > 1, units.allSatisfy(isUnit) else {
      return units.first.flatMap { isUnit($0) ? $0 : nil }
    }
    let money = units.filter { MeasurementUnit.isMoney($0) }
    let counts = units.count {
      ["人", "户", "戶", "个", "個", "亩", "畝", "%", "％", "名", "口"].contains($0)
    }
    return money.count == 1 && counts == units.count - 1 ? money[0] : nil
  }

  /// The unit in brackets at the end of a title such as `2023年各村集体收入（万元）`, or nil.
  static func titleUnit(in text: String) -> String? {
    guard let last = text.trimmingSpaces.last, "）)]］".contains(last),
      let unit = HeadingName(text).unit, !["年", "天", "岁", "%", "％", "‰"].contains(unit)
    else { return nil }
    return unit
  }

  /// The metric whose sums a pivot table holds: 收入 of `求和项:收入`, `Sum of Income`.
  static func pivotMetric(in text: String) -> HeadingName? {
    for mark in ["求和项:", "求和项：", "加總 - ", "Sum of "] where text.hasPrefix(mark) {
      let rest = String(text.dropFirst(mark.count)).trimmingSpaces
      return rest.isEmpty ? nil : HeadingName(rest)
    }
    return nil
  }

  /// Whether a heading among `parts` is a button of a pivot table: it names no column.
  static func isPivotLabel(_ text: String, over parts: [String]) -> Bool {
    if ["列标签", "列標籤", "欄標籤", "Column Labels"].contains(text) { return true }
    return parts.count > 1 && text != parts.last && pivotMetric(in: text) != nil
  }

  /// A metric's name with its unit from a line such as `指标：年末常住人口(万人)`.
  static func statedMetric(in text: String) -> HeadingName? {
    for mark in ["指标：", "指標：", "指标:", "指標:", "Indicator: "] where text.hasPrefix(mark) {
      let rest = String(text.dropFirst(mark.count)).trimmingSpaces
      return rest.isEmpty ? nil : HeadingName(rest)
    }
    return nil
  }
}

extension HeadingName {
  /// The period in a heading such as `2019年收入`, `收入2019`, `2023年1-6月收入` or `pcgdp1940`, and what is
  /// left of it.
  static func year(in text: String) -> (period: Period, rest: String)? {
    flaggedYear(in: text).map { ($0.period, $0.rest) }
  }

  /// The same, with what stands behind the year of its figures: `Pop 2023 (est.)`.
  static func flaggedYear(
    in text: String
  ) -> (period: Period, rest: String, status: CellStatus)? {
    // `2023年实际` beside `2023年计划` is more than a year.
    if PlanWords.split(text) == nil, let period = Period(text) { return (period, "", []) }
    if let own = ownYear(in: text) { return (own.period, own.rest, []) }
    let runs: [Substring] = text.split { !$0.isASCIIDigit }
    let found = runs.compactMap { run in year(run, in: text).map { (run: run, year: $0) } }
    guard found.count == 1, let (run, year) = found.first else { return nil }
    var before = String(text[..<run.startIndex])
    var after = String(text[run.endIndex...])
    var period = Period(year)
    // Plans are told apart from results by their names.
    var status = YearText.parse(String(text[run.startIndex...]))?.status ?? []
    if status.contains(.planned) { status = [] }
    if !status.isEmpty { after = "" }
    if let part = Period.leadingPart(of: year, Array(after)[...]), after.hasPrefix("年") {
      period = part.period
      after = String(after.dropFirst(part.length))
    }
    let isNamed = after.hasPrefix("年")
    if isNamed {
      after = String(after.dropFirst())
      // 2022年末总人口 is 总人口 of 2022, and 2022年全年收入 is 收入.
      if after.hasPrefix("全年"), after.count > 2 { after.removeFirst(2) }
      if let first = after.first, "末底终終".contains(first) { after.removeFirst() }
    }
    // `收入（2022年）`
    if let open = before.last, let close = after.first,
      ["（）", "()", "[]"].contains("\(open)\(close)")
    {
      before.removeLast()
      after.removeFirst()
    }
    guard before.isEmpty || after.isEmpty || isNamed else { return nil }
    // `income.2020`, as R names columns.
    if before.last == ".", before.count > 1 { before.removeLast() }
    while let last = before.last, "_- （(".contains(last) { before.removeLast() }
    while let first = after.first, "_- ）)度".contains(first) { after.removeFirst() }
    let rest = before + after
    return (period, saysOnlyWhich.contains(bare(rest)) ? "" : rest, status)
  }

  /// What a heading may say of its year beside it, and is no name: `2021年（基期）`.
  private static let saysOnlyWhich: Set<String> = [
    "基期", "报告期", "報告期", "本期", "上期", "本年", "当年", "當年", "上年", "去年", "今年", "基年", "基准年", "基準年",
  ]

  /// The period behind the last low line, as our own wide tables write it: `revenue_2024Q1`.
  static func ownYear(in text: String) -> (period: Period, rest: String)? {
    guard let sign = text.lastIndex(of: "_"), sign != text.startIndex else { return nil }
    let last = text[text.index(after: sign)...]
    guard last.allSatisfy({ $0.isASCII && !"() ".contains($0) }), let period = Period(String(last))
    else { return nil }
    return (period, String(text[..<sign]))
  }

  /// Whether a heading names its year as one: `2023年收入`, unlike `pm2500`.
  static func saysYear(_ text: String) -> Bool {
    text.split { !$0.isASCIIDigit }.contains {
      year($0, in: text) != nil && text[$0.endIndex...].hasPrefix("年")
    }
  }

  /// The year that a run of digits in `text` is: one of the Republic has 年 behind it.
  private static func year(_ run: Substring, in text: String) -> Int? {
    guard let number = Int(run) else { return nil }
    // `1990s` are ten years.
    if run.count == 4, text[run.endIndex...] == "s" { return nil }
    if run.count == 4 { return (1900...2100).contains(number) ? number : nil }
    let isMinguo =
      run.count == 3 && YearText.bareMinguo.contains(number)
      && text[run.endIndex...].hasPrefix("年")
    return isMinguo ? number + 1911 : nil
  }
}
