/// Headings and row names that mean the same in most tables.
///
/// Headings are compared in lower case without spaces, underscores and units.
enum CommonWords {
  /// Headings of the column of villages, the surest first.
  static let village: [Set<String>] = [
    [
      "村", "村名", "村里", "村庄", "村莊", "行政村", "村名称", "村名稱", "村居", "村社区", "村社區", "村别", "村別",
      "所属村", "所屬村", "所在村", "所属行政村", "所在行政村", "所属村社区", "village", "villagename", "villages",
    ],
    [
      "地区", "地區", "单位名称", "單位名稱", "名称", "名稱", "社区", "社區", "countryname", "country", "geo",
      "geographicarea", "name", "state", "county", "municipality", "denominazionecomune",
      "行标签", "行標籤", "rowlabels",
    ],
  ]
  static let period: Set<String> = [
    "年", "年份", "年度", "年別", "年别", "年月", "民國", "民國年", "民國年度", "民国", "民国年",
    "統計年", "统计年", "統計年度", "统计年度", "統計年份", "统计年份", "时间", "時間", "期间", "期間", "year", "years", "period",
    "timeperiod", "date", "annodiimposta",
  ]
  static let metric: Set<String> = [
    "指标", "指標", "指标名称", "指標名稱", "metric", "indicator", "indicatorname", "variable",
    "seriesname",
  ]
  static let value: Set<String> = [
    "值", "数值", "數值", "指标值", "指標值", "value", "obsvalue",
  ]
  /// Headings of the column that says of each figure of tidy rows how far it is settled.
  static let status: Set<String> = ["obsflag", "obsstatus", "status", "状态", "狀態"]
  /// Headings of the column that names each row's unit.
  static let unit: Set<String> = ["unit", "单位", "單位", "计量单位", "計量單位"]
  static let group: Set<String> = [
    "片区", "片區", "镇", "鎮", "乡", "鄉", "乡镇", "鄉鎮", "乡镇街道", "鄉鎮市區", "街道", "县", "縣", "区", "區",
    "区县", "縣市", "市", "省", "區域", "区域", "county", "town", "township", "area", "region", "province",
    "group", "district",
  ]
  /// Headings of columns of places that may be groups of others: where they are is no remark.
  static let place = village[1].union([
    "stname", "statename", "prefecture", "département", "departement", "bundesland", "uf",
    "district",
  ])
  /// Headings of the column of villages' codes.
  static let villageCode: Set<String> = [
    "村代码", "村代碼", "村里代码", "村里代碼", "村编码", "村編碼", "村居代码", "村居编码", "行政村代码", "行政村编码",
    "村社区代码", "村委会代码", "村居委会代码", "村级代码", "村级区划代码", "村码", "vid", "vcode", "villageid",
    "villagecode", "villcode", "villagefips", "統計區代碼", "里代碼", "統計用区划代码", "统计用区划代码", "统计用区划码",
  ]
  /// Headings of codes that may be those of villages.
  static let code: Set<String> = [
    "代码", "代碼", "编码", "編碼", "区划代码", "區劃代碼", "行政区划代码", "行政區劃代碼", "统计区划代码", "行政区代码",
    "行政區代碼", "地区代码", "地區代碼", "单位代码", "單位代碼", "code", "geoid", "geocode", "fips", "fipscode",
    "areacode", "countrycode",
  ]
  /// Columns that are neither keys nor figures: serial numbers, remarks, and those of our own
  /// tidy CSV.
  static let bookkeeping: Set<String> = [
    "villageid", "unit", "status", "source", "obsflag", "obsstatus", "confstatus", "状态", "狀態", "序号",
    "序號", "行次", "编号", "編號", "备注", "備註", "说明",
    "no", "no.", "#", "rank", "remark", "remarks", "note", "notes", "dataflow", "lastupdate",
    "freq", "電話", "电话", "联系电话", "联系方式", "手机", "手机号", "手机号码", "身份证", "身份证号",
    "身份证号码", "身分證字號", "账号", "银行账号", "邮编", "邮政编码",
  ]

  /// Whether a text is a heading of a key that tables have.
  static func isHeading(_ text: String) -> Bool {
    let word = comparable(text)
    return ([period, metric, value, group, villageCode, code, bookkeeping] + village).contains {
      $0.contains(word)
    }
  }

  /// Whether two headings of groups or villages are of the same kind of place.
  static func isSameLevel(_ one: String, _ other: String) -> Bool {
    let (one, other) = (comparable(one), comparable(other))
    return one == other || levels.contains { $0.contains(one) && $0.contains(other) }
  }

  private static let levels: [Set<String>] = [
    village[0],
    ["镇", "鎮", "乡", "鄉", "乡镇", "鄉鎮", "乡镇街道", "镇街", "鎮街", "乡镇名称", "镇名", "乡镇名", "所属乡镇", "所属镇"],
    ["片区", "片區", "所属片区", "片区名称"],
  ]

  /// Whether a heading, already in comparable form, is that of a day: `开工时间`, `竣工日期`.
  static func isDay(_ word: String) -> Bool {
    ["时间", "時間", "日期"].contains { word.hasSuffix($0) && word != $0 }
  }

  /// Whether a heading, already in comparable form, is that of a code.
  static func isCode(_ word: String) -> Bool {
    ["代码", "代碼", "编码", "編碼", "code", "codice", "fips"].contains { word.contains($0) }
  }

  /// Whether a heading says that pieces, people, land or shares are counted, not money.
  static func isCounted(_ heading: String) -> Bool {
    let counted = [
      "人口", "人数", "人數", "户数", "戶數", "项目数", "項目數", "个数", "個數", "村数", "村數", "劳动力", "勞動力",
      "面积", "面積", "耕地", "率", "占比", "比重", "比例", "排名", "名次", "增幅", "增速", "涨幅", "降幅", "升幅", "跌幅",
    ]
    let words: Set<Substring> = ["population", "households", "persons", "projects", "rank", "rate"]
    let name = heading.lowercased()
    return counted.contains { name.hasSuffix($0) || name.hasSuffix($0 + "数") }
      || name.split { !$0.isLetter }.last.map(words.contains) == true
  }

  /// A heading in comparable form.
  static func comparable(_ heading: String) -> String {
    // Nothing is to be done where all characters are Chinese, by the first of their three bytes.
    let isHan = heading.utf8.allSatisfy { (0x80...0xBF).contains($0) || (0xE4...0xE9).contains($0) }
    return isHan
      ? heading : heading.lowercased().filter { !$0.isWhitespace && !"_（）()/\u{3000}".contains($0) }
  }

  /// Whether a row of this name holds a sum or a mean of others: `合计`, `小 计`, `Total`, `平均`.
  static func total(_ name: String) -> TotalKind? {
    // Asked of every village, so most are answered by their last letter.
    guard let last = name.unicodeScalars.last,
      totalEndings.contains(last) || name.unicodeScalars.first == "共"
    else { return nil }
    if isSumOfVillages(name) { return .total }
    var name = name.lowercased().filter {
      !$0.isWhitespace && !":：“”\"'【】\u{3000}".contains($0)
    }
    // `合计（2个村）`
    if let last = name.last, "）)".contains(last),
      let open = name.lastIndex(where: { "（(".contains($0) })
    {
      name = String(name[..<open])
    }
    if name.hasSuffix("数") || name.hasSuffix("數"), totals.contains(String(name.dropLast())) {
      return .total
    }
    if name.hasSuffix("小计") || name.hasSuffix("小計") || name == "subtotal" { return .subtotal }
    if totals.contains(name) { return .total }
    if isAverage(name) { return .average }
    // `东镇合计`, which no village is called.
    return ["合计", "合計", "总计", "總計", "共计", "共計"].contains(where: name.hasSuffix)
      ? .subtotal : nil
  }

  /// Whether a name without spaces is that of a mean or another statistic, alone or with whose it is:
  /// `district average`, `镇平均水平`, `占全镇比重`.
  private static func isAverage(_ name: String) -> Bool {
    if averages.contains(name)
      || ["平均", "平均水平", "平均值", "平均数", "平均數"].contains(where: name.hasSuffix)
      || name.hasSuffix("average")
    {
      return true
    }
    return name.hasPrefix("占")
      && ["比重", "比例", "占比", "百分比", "%", "％"].contains(where: name.hasSuffix)
  }

  /// Whether a name counts the villages above it, as a row of their sums is called: `共5村`.
  private static func isSumOfVillages(_ name: String) -> Bool {
    guard name.hasPrefix("共") else { return false }
    let rest = name.dropFirst().drop { $0 == "计" || $0 == "計" || $0 == " " }
    // 共一村 may be a village.
    let number = rest.prefix { $0.isASCIIDigit || ("０"..."９").contains($0) }
    return !number.isEmpty
      && ["村", "社区", "社區"].contains(String(rest.dropFirst(number.count).drop { $0 == " " }))
  }

  /// Whether a name is that of a total where the figures say so too: `All villages`, `所有村`.
  static func mayBeSum(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    return words.first.map { ["all", "whole", "entire"].contains($0) } == true
      || words.contains(where: sumWords.contains)
      || ["全部", "所有", "各村", "全体", "全體"].contains(where: name.hasPrefix)
      || ["总和", "總和", "之和"].contains(where: name.hasSuffix)
  }

  private static let sumWords: Set<Substring> = [
    "total", "totals", "sum", "overall", "combined", "together", "insgesamt", "gesamt", "summe",
    "zusammen", "ensemble", "totaux", "totale", "totales",
  ]

  /// Whether a name of a total says what it is of, so that among rows of metrics it is one more:
  /// `收入合计`, `增长率`; `一、合计` does not.
  static func isMetric(likeTotal name: String) -> Bool {
    guard let kind = total(name) else { return false }
    if kind == .average { return true }
    let bare = HeadingName(name).name
    let sums = ["小计", "小計", "合计", "合計", "总计", "總計", "共计", "共計"]
    guard !totals.contains(bare), let sum = sums.first(where: bare.hasSuffix) else { return false }
    return !bare.dropLast(sum.count).allSatisfy { "一二三四五六七八九十、.．（）() ".contains($0) }
  }

  private static let totals: Set<String> = [
    "合计", "合計", "总计", "總計", "共计", "共計", "全镇", "全鎮", "全镇合计", "全县", "全縣", "全乡", "全鄉",
    "全市", "全区", "全區", "全镇总计", "总合计", "累计", "累計", "total", "grandtotal", "sum", "all", "overall",
  ]
  private static let averages: Set<String> = [
    "平均", "平均值", "平均数", "平均數", "均值", "全镇平均", "全鎮平均", "全县平均", "全縣平均", "村均", "最高", "最低",
    "最大值", "最小值", "人均", "户均", "戶均", "增长", "增長", "增长率", "同比", "同比增长", "比上年增长", "比上年增减", "中位数", "中位數",
    "最高值", "最低值", "上年同期", "去年同期", "上年", "去年", "上年数", "去年数", "比上年", "比去年", "增减", "增減", "增减额",
    "增减率", "增減率", "增减幅度", "增减%", "增減%", "增长%", "增長%", "增减％", "增长％", "同比%", "±%", "增幅", "增速", "标准差",
    "標準差", "变异系数", "變異係數", "基尼系数", "基尼係數",
    "average", "mean", "median", "std.dev.", "std.dev", "stddev", "standarddeviation", "moyenne",
    "mittelwert", "durchschnitt", "standardabweichung", "promedio", "25%", "50%", "75%", "growth%",
    "%growth", "change%", "%change",
  ]
  private static let totalEndings = ScalarSet(
    "均值数數高低长長率减減比期年额幅度速差%％eEhHnNtTgGoOvVsS.平重例）)”\"'】计計镇鎮县縣乡鄉市区區lLmM:： \u{3000}".unicodeScalars)

  /// Whether a text counts villages where one would be named: `28个村`, `共12个行政村`.
  static func isCountOfVillages(_ name: String) -> Bool {
    // Asked of every village: hardly any name begins with a number.
    guard name.utf8.count < 32, mayBegin(name, countFirsts) else { return false }
    let rest = name.drop { $0 == "共" || $0 == "计" }
    let number = rest.prefix { $0.isNumber || "一二三四五六七八九十百".contains($0) }
    let counted = rest.dropFirst(number.count).drop { $0 == " " }
    return !number.isEmpty
      && (counted.hasPrefix("个") || counted.hasPrefix("個"))
      && ["村", "社区", "社區", "单位", "單位", "村居", "居"].contains { counted.hasSuffix($0) }
  }

  /// What a row of sums adds up.
  enum TotalKind: Sendable, Hashable {
    /// The rows since the last subtotal.
    case subtotal
    /// All rows.
    case total
    /// Nothing: a mean, a median or an extreme of other rows.
    case average
  }

  /// Whether a text that stands alone in its row opens a section, or a page: `一、东片`, `（二）西片`,
  /// `第2页`.
  static func isSection(_ text: String) -> Bool {
    guard mayBegin(text, sectionFirsts) else { return false }
    var rest = text.trimmingSpaces[...]
    if rest.first == "第", rest.last == "页" || rest.last == "頁" { return rest.count < 8 }
    let isOpen = rest.first.map { "（(".contains($0) } ?? false
    if isOpen { rest.removeFirst() }
    let numeral = rest.prefix { "一二三四五六七八九十".contains($0) }
    guard !numeral.isEmpty, let sign = rest.dropFirst(numeral.count).first else { return false }
    return isOpen ? "）)".contains(sign) : "、.．".contains(sign)
  }

  /// Whether a text that stands alone in its row is a note or a signature, not a name.
  static func isNote(_ text: String) -> Bool {
    guard text.utf8.count > 40 || mayBegin(text, noteFirsts) else { return false }
    let text = text.trimmingSpaces.lowercased()
    return noteOpenings.contains { text.hasPrefix($0) } || text.count > 40
  }

  /// Whether a text says that a table goes on from page to page: `（续表）`, `接上页`.
  static func isPageTurn(_ text: String) -> Bool {
    let text = text.drop { "（( ".contains($0) }
    return ["续", "續", "接上页", "接上頁", "承前页", "承前頁", "本页", "本頁", "转下页", "轉下頁", "过次页", "過次頁"]
      .contains { text.hasPrefix($0) }
  }

  private static let countFirsts = ScalarSet("共计0123456789一二三四五六七八九十百".unicodeScalars)

  /// Whether a text may begin with one of these letters: asked of every village, most answers are no.
  ///
  /// Spaces and whatever has several forms is looked at by who asks.
  private static func mayBegin(_ text: String, _ firsts: ScalarSet) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    let isPlain = (0x30...0x7E).contains(first.value) || (0x3400...0x9FFF).contains(first.value)
    return !isPlain || firsts.contains(first)
  }

  private static let sectionFirsts = ScalarSet("第(（一二三四五六七八九十".unicodeScalars)
  private static let noteFirsts = ScalarSet(
    noteOpenings.flatMap { [$0, $0.uppercased()] }.compactMap(\.unicodeScalars.first))

  private static let noteOpenings = [
    "注", "註", "说明", "說明", "备注", "備註", "资料来源", "資料來源", "数据来源", "數據來源", "来源", "來源",
    "填表", "填报", "填報", "审核", "審核", "制表", "製表", "负责人", "負責人", "单位", "單位", "打印", "联系", "聯繫",
    "数据库", "數據庫", "指标：", "指標：", "时间：", "時間：", "source", "note", "notes", "suggested citation",
    "release date", "data from", "last updated", "fonte:", "fuente:", "quelle:", "出典", "*", "①",
    "1.", "2.", "3.", "（注", "(注",
  ]
}

extension String {
  /// Without white space at either end, ideographic spaces included.
  public var trimmingSpaces: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
