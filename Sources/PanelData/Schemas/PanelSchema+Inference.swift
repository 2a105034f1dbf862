import Tables

extension PanelSchema {
  /// Understands a table from its first rows, its file's name, and what the description says.
  ///
  /// The description outranks common headings, and these outrank the shape of the values.
  /// - Throws: a `Failure` that names what is missing and the columns there are.
  public init(
    preview: TablePreview, fileName: String, description: DatasetDescription, place: String
  ) throws {
    let columns = ColumnEvidence.columns(of: preview)
    headings = preview.header
    func named(_ heading: String?, _ key: String) throws -> Int? {
      guard let heading else { return nil }
      if let column = columns.first(where: { $0.heading == heading }) { return column.index }
      throw Failure(
        .badData,
        Phrase(
          .noSuchColumn, .text(place), .text(heading), .list(columns.map { .text($0.heading) })))
    }
    func known(_ words: Set<String>) -> Int? {
      columns.first { words.contains($0.word) }?.index
    }

    // The period: a column that is called so, one that looks so, else the file's name.
    var periodColumn = try named(description.period, "period") ?? known(Self.periodWords)
    let fileYear = Period.year(inFileName: fileName)
    if periodColumn == nil, fileYear == nil {
      periodColumn = columns.first { $0.looksLikeYears }?.index
    }
    if let periodColumn {
      period = .column(periodColumn)
    } else if let fileYear {
      period = .fileName(Period(fileYear))
    } else {
      throw Failure(
        .badData,
        Phrase(.noPeriod, .text(place), .list(columns.map { .text($0.heading) })))
    }

    // Tidy rows need both a metric and a value column.
    var taken = Set([periodColumn].compactMap { $0 })
    if let metric = known(Self.metricWords), let value = known(Self.valueWords), metric != value {
      layout = .rows(metric: metric, value: value)
      taken.formUnion([metric, value])
    } else {
      layout = .columns
    }
    let described = Set(
      description.metrics.compactMap { metric -> String? in
        if case .field(let heading) = metric.origin { return heading }
        return nil
      })
    let texts = columns.filter {
      !taken.contains($0.index) && !described.contains($0.heading) && !$0.isNumeric
        && !Self.bookkeepingWords.contains($0.word)
    }

    guard
      let village = try named(description.village, "village")
        ?? columns.first(where: {
          !taken.contains($0.index) && Self.villageWords.contains($0.word)
        })?.index
        ?? texts.max(by: { ($0.distinct, -$0.index) < ($1.distinct, -$1.index) })?.index
    else {
      throw Failure(
        .badData,
        Phrase(.noVillageColumn, .text(place), .list(columns.map { .text($0.heading) })))
    }
    self.village = village
    taken.insert(village)

    if let groups = description.groups {
      self.groups = try groups.compactMap { try named($0, "groups") }
    } else {
      // A group is filled in every row and has fewer names than there are villages.
      let villages = columns[village].distinct
      groups = texts.filter {
        $0.index != village && ($0.isFilled && $0.distinct < villages || $0.isCalledGroup)
      }.map(\.index)
    }
    taken.formUnion(groups)

    switch layout {
    case .rows(let metric, _):
      var seen = Set<String>()
      fields = preview.records.map { $0[metric] }.filter { !$0.isEmpty && seen.insert($0).inserted }
    case .columns:
      fields =
        columns.filter {
          !taken.contains($0.index) && !Self.bookkeepingWords.contains($0.word)
            && ($0.isNumeric || described.contains($0.heading))
        }.map(\.heading)
    }
  }

  static let villageWords: Set<String> = [
    "村", "村名", "村里", "村庄", "村莊", "行政村", "村名称", "村名稱", "village", "villagename",
    "villages",
  ]
  static let periodWords: Set<String> = [
    "年", "年份", "年度", "年別", "年别", "年月", "时间", "時間", "期间", "year", "years", "period",
    "timeperiod", "date",
  ]
  static let metricWords: Set<String> = [
    "指标", "指標", "指标名称", "指標名稱", "metric", "indicator", "variable",
  ]
  static let valueWords: Set<String> = ["值", "数值", "數值", "指标值", "value", "obsvalue"]
  static let groupWords: Set<String> = [
    "片区", "片區", "镇", "鎮", "乡", "鄉", "乡镇", "鄉鎮", "乡镇街道", "鄉鎮市區", "街道", "县", "縣",
    "区", "區", "区县", "縣市", "市", "省", "county", "town", "township", "area", "region", "province",
    "group",
  ]
  /// Columns of our own tidy CSV that are neither groups nor metrics.
  static let bookkeepingWords: Set<String> = ["villageid", "unit", "status", "source"]
}

/// What a column's heading and first values suggest.
struct ColumnEvidence {
  let index: Int
  let heading: String
  /// The heading in lower case, without spaces and underscores, to compare with common words.
  let word: String
  /// Whether at least half of the filled cells are numbers.
  let isNumeric: Bool
  /// Whether every cell is a period written with four digits.
  let looksLikeYears: Bool
  /// Whether no cell is blank.
  let isFilled: Bool
  /// How many different texts the cells hold.
  let distinct: Int

  var isCalledGroup: Bool { PanelSchema.groupWords.contains(word) }

  static func columns(of preview: TablePreview) -> [ColumnEvidence] {
    preview.header.enumerated().map { index, heading in
      let cells = preview.records.map { index < $0.count ? $0[index] : "" }
      let filled = cells.filter { !$0.isEmpty }
      let numbers = filled.count { text in
        switch NumberCell.reading(text) {
        case .value, .outOfRange: return true
        case .missing, .invalid: return false
        }
      }
      return ColumnEvidence(
        index: index, heading: heading,
        word: heading.lowercased().filter { $0 != " " && $0 != "_" },
        isNumeric: !filled.isEmpty && numbers * 2 >= filled.count,
        looksLikeYears: !filled.isEmpty && filled.allSatisfy { Period($0) != nil },
        isFilled: filled.count == cells.count, distinct: Set(filled).count)
    }
  }
}
