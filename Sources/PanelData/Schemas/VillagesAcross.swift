import Tables

/// Villages in the headings of a table that has a row for each period, each metric, or each metric in
/// each period; years may stand over or under villages where rows are of metrics.
///
/// Every column of figures must be called as villages are, or as one of a table beside it; totals are
/// told by their names or their sums. What might as well be a metric is refused.
struct VillagesAcross {
  /// A column of figures of one village, or of a total of several.
  struct Column {
    let index: Int
    /// Nil for a total.
    let village: String?
    /// What a total sums up; nil for a village.
    let total: CommonWords.TotalKind?
    /// The period over or under the village, where each has one.
    let period: Period?
    /// The metric, where a heading above or below, or that of the periods, names it.
    var field: String?
    var unit: String?
  }

  /// The column of periods; nil where rows are of metrics in one period from outside.
  let years: Int?
  /// The column that names each row's metric, where rows do.
  let metric: Int?
  private(set) var columns: [Column] = []

  /// Finds the villages in the headings of `columns`; nil where there are none.
  ///
  /// - Parameter known: the villages of tables beside this one, as names are compared.
  /// - Throws: a `Failure` where most headings are those of villages, and others may be of anything.
  init?(
    _ columns: [ColumnEvidence], _ records: [TablePreview.Line], known: Set<String>, place: String
  ) throws {
    let years = Self.years(columns, records)
    let metric = Self.metric(columns, besides: years)
    guard let rows = metric ?? years else { return nil }
    (self.years, self.metric) = (years, metric)
    let others = columns.filter {
      $0.index != years && $0.index != metric && !$0.heading.isEmpty && !$0.isBookkeeping
        && (metric == nil || !CommonWords.unit.contains($0.word) && !Self.kinds.contains($0.word))
    }
    let dated = others.count { $0.path.period != nil }
    guard others.count > 1, dated == 0 || dated == others.count && metric != nil && years == nil
    else { return nil }
    // A column of villages says more than headings that look like some.
    let isInRows = others.contains { column in
      !Self.mayHoldFigures(column) && CommonWords.village.contains { $0.contains(column.word) }
    }
    if isInRows { return nil }
    var depths: [Int: Int] = [:]
    var doubtful: [ColumnEvidence] = []
    for column in others {
      let parts = column.path.parts
      let named = parts.indices.filter { Self.village(parts[$0], known) != nil }
      if !Self.mayHoldFigures(column) || named.count > 1 {
        doubtful.append(column)
      } else if let part = named.first {
        depths[part, default: 0] += 1
        add(column, Self.village(parts[part], known), nil, at: part)
      } else if let part = parts.firstIndex(where: { CommonWords.total($0) != nil }) {
        add(column, nil, CommonWords.total(parts[part]), at: part)
      } else {
        doubtful.append(column)
      }
    }
    let sure = self.columns.compactMap { $0.village.map(VillageName.key) }
    guard Set(sure).count > 1, sure.count > doubtful.count,
      let depth = depths.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key
    else { return nil }
    doubtful.removeAll { takeVillage($0, at: depth) }
    let stops = doubtful.map(\.index) + self.columns.filter { $0.total != nil }.map(\.index)
    doubtful.removeAll { takeSum($0, at: depth, records, between: stops) }
    nameByUnits(columns)
    // Some with a metric of their own and some without are of several kinds, and a town over its
    // villages is no metric.
    let isMixed = Set(self.columns.map { $0.field == nil }).count > 1
    // Metrics in both the headings and the rows are parts of each other.
    var parts: [String] = []
    for case let part? in self.columns.map(\.field) where metric != nil && !parts.contains(part) {
      parts.append(part)
    }
    if !parts.isEmpty {
      throw Failure(
        .badData,
        Phrase(
          .metricsInBoth, .text(place), .text(columns[rows].heading),
          .list(parts.prefix(6).map { .text($0) })))
    }
    doubtful += others.filter { column in
      self.columns.contains {
        $0.index == column.index
          && ($0.field.map {
            $0.split(separator: "/").contains { SectionSearch.isGroup(String($0)) }
          }
            ?? isMixed)
      }
    }
    if !doubtful.isEmpty {
      if years == nil { return nil }
      throw Failure(
        .badData,
        Phrase(
          .villagesDoubtful, .text(place), .text(columns[rows].heading),
          .list(doubtful.map { .text($0.heading) })))
    }
    self.columns.sort { $0.index < $1.index }
    name(by: columns[rows].path)
  }

  /// The paths of all columns, those of villages called by their metric.
  func renamed(_ paths: [ColumnPath]) -> [ColumnPath] {
    var paths = paths
    for column in columns {
      paths[column.index] = paths[column.index].called(column.field ?? "", unit: column.unit)
    }
    return paths
  }

  /// Numbers totals of one heading, `小计` behind each half of the villages.
  func tellApart(_ headings: inout [String]) {
    var times: [String: Int] = [:]
    for column in columns where column.total != nil {
      let heading = headings[column.index]
      times[heading, default: 0] += 1
      if let time = times[heading], time > 1 { headings[column.index] = "\(heading)（\(time)）" }
    }
  }

  // MARK: Columns

  private mutating func add(
    _ column: ColumnEvidence, _ village: String?, _ total: CommonWords.TotalKind?, at part: Int
  ) {
    let rest = column.path.parts.enumerated().filter { $0.offset != part }.map(\.element)
    var names = rest.filter { !HeadingName.isUnit($0) && !HeadingName.isPivotLabel($0, over: rest) }
      .map { (HeadingName.pivotMetric(in: $0) ?? HeadingName($0)).name }
    if column.path.period != nil { names.removeAll { Period($0) != nil } }
    // `数量` over the villages says nothing where rows name metrics.
    if metric != nil { names.removeAll { Self.amounts.contains(CommonWords.comparable($0)) } }
    columns.append(
      Column(
        index: column.index, village: village, total: total, period: column.path.period,
        field: names.isEmpty ? nil : names.joined(separator: "/"), unit: column.path.unit))
  }

  /// Takes a column called 小李庄 among those of villages.
  private mutating func takeVillage(_ column: ColumnEvidence, at depth: Int) -> Bool {
    guard Self.mayHoldFigures(column), column.path.parts.indices.contains(depth) else {
      return false
    }
    let name = VillageName.normalized(HeadingName(column.path.parts[depth]).name)
    let isOnce = column.path.parts.count { Self.mayBeVillage($0) } == 1
    guard isOnce, Self.mayBeVillage(name) else { return false }
    add(column, name, nil, at: depth)
    return true
  }

  /// Takes a column that is the sum of all villages in every row, or, called as a group of some is,
  /// of those beside it up to the next of the columns `stops`.
  private mutating func takeSum(
    _ column: ColumnEvidence, at depth: Int, _ records: [TablePreview.Line], between stops: [Int]
  ) -> Bool {
    guard Self.mayHoldFigures(column), column.path.parts.indices.contains(depth) else {
      return false
    }
    let before = columns
    add(column, nil, .total, at: depth)
    let field = columns.last?.field
    let villages = before.filter {
      $0.village != nil && $0.field == field && $0.period == column.path.period
    }
    func figure(_ line: TablePreview.Line, _ column: Int) -> Double? {
      guard case .value(let value, _) = NumberCell.reading(line[column]) else { return nil }
      return value
    }
    func isSum(_ parts: [Column]) -> Bool {
      let sums = records.compactMap { line -> Bool? in
        guard let stated = figure(line, column.index), stated != 0 else { return nil }
        let sum = parts.reduce(0) { $0 + (figure(line, $1.index) ?? 0) }
        return (sum - stated).magnitude <= 1e-9 * stated.magnitude
      }
      return parts.count > 1 && sums.count > 1 && sums.allSatisfy { $0 }
    }
    if isSum(villages) { return true }
    columns = before
    let name = HeadingName(column.path.parts[depth]).name
    guard SectionSearch.isGroup(name) else { return false }
    let last = stops.filter { $0 < column.index }.max() ?? -1
    let next = stops.filter { $0 > column.index }.min() ?? .max
    guard
      isSum(villages.filter { (last + 1..<column.index).contains($0.index) })
        || isSum(villages.filter { column.index < $0.index && $0.index < next })
    else { return false }
    add(column, nil, .subtotal, at: depth)
    return true
  }

  /// Calls figures by the unit under a village where others have names there: `收入, 人`.
  private mutating func nameByUnits(_ evidence: [ColumnEvidence]) {
    guard columns.contains(where: { $0.field != nil }) else { return }
    for (place, column) in columns.enumerated() where column.field == nil && column.unit != nil {
      guard let last = evidence[column.index].path.parts.last, HeadingName.isUnit(last) else {
        continue
      }
      (columns[place].field, columns[place].unit) = (last, nil)
    }
  }

  /// Takes the metric and the unit in the heading of the periods, where no other names them.
  private mutating func name(by corner: ColumnPath) {
    let headings = corner.parts.map { HeadingName($0) }
    let name = headings.first { Self.mayBeMetric($0.name) }?.name
    // `年份（年）` says nothing of the figures.
    let unit =
      corner.parts.lazy.compactMap(HeadingName.statedUnit).first
      ?? corner.unit.flatMap { ["年", "月", "日", "天"].contains($0) ? nil : $0 }
    for index in columns.indices {
      if metric == nil { columns[index].field = columns[index].field ?? name }
      columns[index].unit = columns[index].unit ?? unit
    }
  }

  // MARK: Words

  private static let amounts = CommonWords.value.union(["数量", "數量", "数据", "數據", "amount"])

  /// The first column that is no serial number, or the next where the first is called one of metrics, if
  /// it holds periods.
  private static func years(_ columns: [ColumnEvidence], _ records: [TablePreview.Line]) -> Int? {
    let keys = columns.lazy.filter { $0.filled > 0 && !$0.isBookkeeping }
    guard var first = keys.first else { return nil }
    if isCalledMetric(first), let next = keys.dropFirst().first,
      CommonWords.period.contains(next.word)
    {
      first = next
    }
    var periods = Set<Period>()
    for record in records where CommonWords.total(record[first.index]) == nil {
      let text = record[first.index]
      if text.isEmpty { continue }
      guard let period = Period(text) else { return nil }
      periods.insert(period)
    }
    let isCalled = CommonWords.period.contains(first.word)
    return periods.count > 1 || isCalled && !periods.isEmpty ? first.index : nil
  }

  /// The column that is called one of metrics: the first that is no serial number and holds no periods,
  /// or the next where that is one of kinds, `类别`.
  private static func metric(_ columns: [ColumnEvidence], besides years: Int?) -> Int? {
    let keys = columns.lazy.filter {
      $0.filled > 0 && !$0.isBookkeeping && $0.index != years
        && !CommonWords.unit.contains($0.word)
    }
    let named = keys.drop { Self.kinds.contains($0.word) && !$0.isNumeric }.first
    guard let named, !named.isNumeric, isCalledMetric(named) else { return nil }
    return named.index
  }

  private static let kinds: Set<String> = [
    "类别", "類別", "类型", "類型", "分类", "分類", "大类", "大類", "指标类别", "指标分类", "category", "type", "theme",
  ]

  private static func isCalledMetric(_ column: ColumnEvidence) -> Bool {
    CommonWords.metric.contains(column.word) || PanelSchema.items.contains(column.word)
  }

  private static func mayHoldFigures(_ column: ColumnEvidence) -> Bool {
    column.isNumeric || column.reading.numbers == 0 && column.filled <= column.reading.missing
  }

  /// The village that a heading names; nil for none.
  private static func village(_ heading: String, _ known: Set<String>) -> String? {
    let name = HeadingName(heading).name
    if let village = TableVillage.called(name) { return village }
    let normal = VillageName.normalized(name)
    let isCommittee = ["居委会", "居委會", "屯"].contains { normal.hasSuffix($0) && normal != $0 }
    // `Village A` and `Village 12`, but not `Village area`.
    let isLettered =
      normal.hasPrefix("Village ") && normal.dropFirst(8).count < 4
      || normal.first == "村" && isSign(normal.dropFirst().drop { $0 == " " })
    return isCommittee || isLettered || known.contains(VillageName.key(normal)) ? normal : nil
  }

  /// Whether a text is what tells villages without names apart: the `A` and `12` of `村 A`, `村12`.
  private static func isSign(_ text: Substring) -> Bool {
    (1...3).contains(text.count)
      && text.allSatisfy { $0.isASCIIDigit || $0.isASCII && $0.isUppercase }
  }

  /// Whether a name ends as those of many villages do, and of some metrics.
  private static func mayBeVillage(_ name: String) -> Bool {
    (2...5).contains(name.count)
      && ["庄", "莊", "寨", "坪", "沟", "溝", "堡", "湾", "灣", "营", "營", "岭", "嶺", "坡", "塘", "坝", "壩", "崖"]
        .contains { name.hasSuffix($0) }
  }

  /// Whether a heading over periods names a metric: `年份＼村名` does not.
  private static func mayBeMetric(_ text: String) -> Bool {
    if HeadingName.statedUnit(in: text) != nil || HeadingName.isUnit(text) { return false }
    let words = text.split { "\\＼/／|、 ".contains($0) }.map { CommonWords.comparable(String($0)) }
    return words.contains { word in
      !CommonWords.period.contains(word) && !CommonWords.metric.contains(word)
        && !CommonWords.village.contains { $0.contains(word) }
        && !["年", "年份", "年度", "时间", "時間", "月份", "季度", "序号", "项目", "項目"].contains {
          word.hasSuffix($0)
        }
    }
  }
}

extension PanelSchema {
  /// Whether the headings of figures name the villages, a row a period.
  var hasVillagesAcross: Bool { values.contains { $0.village != nil } }

  /// Whether a column names the villages.
  public var namesVillagesInRows: Bool { tableVillage == nil && !hasVillagesAcross }
}
