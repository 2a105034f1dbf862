import Tables

/// The village that a whole table is about, where no column names one: a sheet or a file for each.
enum TableVillage {
  /// The village that the lines above the headings state, `村名：青龙村`, else the name of the sheet
  /// or of the file where that is called as villages are; nil for none.
  static func name(above: [String], sheet: String?, fileName: String) -> String? {
    if let stated = stated(in: above) { return stated }
    let stem = fileName.split(separator: ".").first.map(String.init)
    return [sheet, stem].lazy.compactMap { $0.flatMap(called) }.first
  }

  /// The name of a sheet or a file beside others that are one village each, with the same headings:
  /// 小李庄 is one, a sum of all is none.
  static func sibling(sheet: String?, fileName: String) -> String? {
    let stem = fileName.split(separator: ".").first.map(String.init)
    let isDefault = sheet.map { $0.lowercased().hasPrefix("sheet") || Period(inTitle: $0) != nil }
    guard let name = isDefault == false ? sheet : stem, name.contains(where: \.isLetter),
      CommonWords.total(name) == nil,
      !["汇总", "彙總", "合计", "合計", "总", "總", "全", "统计", "統計", "平均"].contains(where: name.contains)
    else { return nil }
    return VillageName.normalized(name)
  }

  private static func stated(in texts: [String]) -> String? {
    for (place, text) in texts.enumerated() {
      for mark in ["村名", "村名称", "村名稱", "行政村", "村居", "村（社区）", "村(社区)", "村社区"] {
        guard text.hasPrefix(mark), let sign = text.dropFirst(mark.count).first, "：:".contains(sign)
        else { continue }
        let rest = String(text.dropFirst(mark.count + 1)).trimmingSpaces
        let name = rest.isEmpty && place + 1 < texts.count ? texts[place + 1] : rest
        // `村名：青龙村  单位：万元` is one line.
        return name.split(whereSeparator: \.isWhitespace).first.map(String.init)
      }
      for mark in ["填报单位", "填報單位", "单位名称", "單位名稱"] {
        guard text.hasPrefix(mark), let sign = text.dropFirst(mark.count).first, "：:".contains(sign)
        else { continue }
        let rest = text.dropFirst(mark.count + 1).split(whereSeparator: \.isWhitespace).first
        if let name = rest.flatMap({ called(String($0)) }) { return name }
      }
    }
    return nil
  }

  /// The village in a name such as `青龙村`, `3.青龙村` or `青龙村2023年`; nil for one that is not
  /// called as villages are, or for several: `各村`, `农村`.
  static func called(_ text: String) -> String? {
    if text.lowercased().hasSuffix(" village") { return text }
    var named = text[...]
    let number = named.prefix(while: \.isASCIIDigit)
    named = named.dropFirst(number.count).drop { "._-、 （(".contains($0) }
    if number.count == 4, named.hasPrefix("年") { named = named.dropFirst() }
    let words = named.prefix { !$0.isASCIIDigit && !"（(_- ".contains($0) }
    // What stands behind may be a year, no other words.
    let rest = named.dropFirst(words.count)
    guard rest.isEmpty || Period(inTitle: String(rest)) != nil || !rest.contains(where: \.isLetter)
    else { return nil }
    let name = VillageName.normalized(String(words).trimmingSpaces)
    let stem = VillageName.stem(name)
    guard stem != name, (1...10).contains(stem.count), !several.contains(where: stem.hasSuffix),
      !name.hasSuffix("公里")
    else { return nil }
    return name
  }

  /// Whether a name has letters other than those of a year: `2019年收入`, unlike `2019年度`.
  static func namesMore(_ text: String) -> Bool {
    text.contains { $0.isLetter && !"年度末底份月季上下半全第一二三四".contains($0) }
  }

  /// What makes a kind of village of one.
  private static let several = [
    "各", "全", "本", "某", "个", "個", "类", "類", "等", "所有", "全部", "行政", "自然", "农", "農", "乡", "鄉",
    "分", "贫困", "貧困", "示范", "示範", "试点", "試點", "重点", "重點", "中心", "薄弱", "脱贫", "城中", "城市",
    "空白", "先进", "后进",
  ]

  /// Whether any of `names` is called as a village is.
  static func areVillages(_ names: some Sequence<String>) -> Bool {
    names.contains { called($0) != nil }
  }
}

extension SchemaInference {
  /// Takes the village from outside the records, where these are years or metrics of it.
  ///
  /// The column of those stands in for that of the villages, so that totals and notes are told by it.
  mutating func takeTableVillage(_ name: String?, _ texts: [ColumnEvidence]) -> Bool {
    guard let name, description.village == nil, !isEurostat else { return false }
    switch period {
    case .column(let column):
      // Where a year has several rows, what tells them apart may be villages.
      var seen = Set<[String]>()
      let rows = records.filter { CommonWords.total($0[column]) == nil && !$0[column].isEmpty }
      let isOneEach = rows.allSatisfy { row in
        seen.insert(periodColumns.map { row[$0] } + [metric.map { row[$0] } ?? ""]).inserted
      }
      if !isOneEach, !texts.isEmpty { return false }
      takeTableVillage(name, standIn: column)
    case .headings, .fixed:
      if let metric {
        takeTableVillage(name, standIn: metric)
        return true
      }
      guard let first = texts.first, Self.isCalledMetric(first),
        !TableVillage.areVillages(records.lazy.map { $0[first.index] })
      else { return false }
      if case .fixed = period {
        guard let value = onlyFigures else { return false }
        takeValues(value)
      }
      takeMetric(first.index)
      takeTableVillage(name, standIn: first.index)
    }
    return true
  }

  /// Whether a column may name what is measured, by its heading.
  private static func isCalledMetric(_ column: ColumnEvidence) -> Bool {
    let word = column.word
    return word.isEmpty || CommonWords.metric.contains(word)
      || ["指标", "指標", "项目", "項目", "科目", "内容", "內容", "名称", "名稱", "类别", "類別", "item"].contains {
        word.hasSuffix($0)
      }
  }

  /// The only column of figures.
  private var onlyFigures: Int? {
    let figures = columns.filter { $0.isNumeric && !$0.isBookkeeping }
    return figures.count == 1 ? figures.first?.index : nil
  }
}
