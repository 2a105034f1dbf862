import Tables

extension PanelSchema {
  /// Understands a table from its first lines, its file's name, and what the description says.
  ///
  /// The description outranks common headings, and these outrank the shape of the values.
  /// - Throws: a `Failure` that names what is missing and the columns there are.
  public init(
    preview: TablePreview, fileName: String, description: DatasetDescription, place: String
  ) throws {
    try self.init(
      block: TableBlock(preview: preview), fileName: fileName, description: description,
      place: place)
  }

  /// Understands one of the tables of a sheet or a file.
  init(
    block: TableBlock, fileName: String, description: DatasetDescription, place: String,
    neighbours: Neighbours = Neighbours()
  ) throws {
    let header = block.headings?.header ?? HeaderSearch(block.preview)
    let cornered = block.preview.withCorner(header)
    let preview = cornered ?? block.preview
    if preview.isDividedBySpaces {
      throw Failure(.badData, Phrase(.dividedBySpaces, .text(place)))
    }
    if let sign = preview.otherDelimiter(ofLine: header.bottom) {
      let row = preview.lines[header.bottom].row
      throw Failure(
        .badData,
        Phrase(
          .headingsDivided, .text("\(place):\(row)"), .sign(sign),
          .sign(preview.delimiter.text ?? "")))
    }
    if header.areMissing(in: preview) {
      throw Failure(.badData, Phrase(.headingsMissing, .text("\(place):\(preview.lines[0].row)")))
    }
    let above = preview.lines[..<header.top].flatMap(\.texts).filter { !$0.isEmpty }
    let headingTexts = preview.lines[header.top...header.bottom].flatMap(\.texts)
    let stated =
      above.lazy.compactMap(HeadingName.statedMetric).first
      ?? (header.top < header.bottom
        ? headingTexts.lazy.compactMap(HeadingName.pivotMetric).first : nil)
    tableUnit =
      stated?.unit ?? above.lazy.compactMap(HeadingName.statedUnit).first
      ?? above.lazy.compactMap(HeadingName.titleUnit).first
    let titles = above.compactMap { Period(inTitle: $0) }
    let titled = block.isPart ? titles.last : titles.first
    // Of several tables each is of the year that stands over it.
    let years = [
      block.isPart ? titled : nil, preview.sheet.flatMap { Period(inTitle: $0) },
      Period(inFileName: fileName), titled, block.sharedYear,
    ].compactMap { $0 }
    // Of two that name one year, that which names a part of it says more.
    let outside = years.first.map { first in
      years.first { first.part == .year && $0.year == first.year && $0.part != .year } ?? first
    }
    let hasParts = headingTexts.count(where: PeriodNotation.isPart) > 1
    let hasColumn = headingTexts.contains {
      CommonWords.period.contains(CommonWords.comparable(HeadingName($0).name))
    }
    let year = hasParts && !hasColumn && outside?.part == .year ? outside?.year : nil
    let bodyEnd = Self.lastRecord(of: preview, from: header.firstRecord)
    let body = preview.lines[header.firstRecord..<max(bodyEnd, header.firstRecord)]
    let records = body.filter { !Self.isAside($0) }
    let known = year == nil && cornered == nil ? block.headings?.paths : nil
    var paths = known ?? ColumnPath.paths(preview, header, year: year)
    if let heading = UnnamedColumn.heading(of: paths, over: records) {
      paths[0] = ColumnPath(madeUp: heading)
    }
    func makeInference(
      _ records: [TablePreview.Line], _ sections: YearSections?, _ across: VillagesAcross? = nil
    ) -> SchemaInference {
      SchemaInference(
        columns: ColumnEvidence.columns(
          paths, records, sparesComma: preview.delimiter != .comma), records: records,
        description: description, place: place, isEurostat: preview.isEurostat,
        namedBy: [preview.sheet, fileName.split(separator: ".").first.map(String.init)]
          .compactMap { $0 }, sections: sections, across: across)
    }
    let sections = YearSections(body)
    var inference = makeInference(
      sections == nil ? records : records.filter { YearSections.year($0) == nil }, sections)
    let found =
      try preview.isEurostat || description.village != nil || description.period != nil
      ? nil
      : VillagesAcross(
        inference.columns, inference.records, known: neighbours.villages, place: place)
    // Years in rows of their own stand over metrics, too.
    let across = found
    if let across {
      paths = across.renamed(paths)
      inference =
        across.years == nil
        ? makeInference(inference.records, sections, across) : makeInference(records, nil, across)
    }
    let below = preview.lines[bodyEnd...].flatMap(\.texts).filter { !$0.isEmpty }
    // `单位：万元` may stand right under the headings, too.
    let besides = body.lazy.filter(Self.isAside).flatMap(\.texts)
    tableUnit = tableUnit ?? (besides + below).lazy.compactMap(HeadingName.unitBelow).first
    /// Takes a step; where it fails below headings in levels, these are why.
    func taking(_ step: () throws -> Void) throws {
      do {
        try step()
      } catch {
        throw HeadingName.inLevels(preview, place: place).map { Failure(.badData, $0) } ?? error
      }
    }
    try taking { try inference.findPeriod(outside: outside) }
    hasYearSections = inference.hasYearSections
    if sections != nil, !hasYearSections, across == nil {
      // Another column or the headings give the years.
      inference = makeInference(records, nil)
      try inference.findPeriod(outside: outside)
    }
    let named = TableVillage.name(above: above, sheet: preview.sheet, fileName: fileName)
    let isSibling = neighbours.headings.contains(inference.columns.map(\.heading))
    let sibling = isSibling ? TableVillage.sibling(sheet: preview.sheet, fileName: fileName) : nil
    try taking { try inference.findKeys(outside: named ?? sibling) }
    inference.findValues(isWhole: preview.isWhole, unsaved: preview.unsavedColumns)
    village = inference.village
    tableVillage = inference.tableVillage
    let corner = inference.columns[village].path.parts
    if tableUnit == nil, corner.contains(where: { $0.contains("单位") || $0.contains("單位") }) {
      // `村名（单位：万元）`
      tableUnit = corner.lazy.compactMap(HeadingName.statedUnit).first
    }
    groups = inference.groups
    let firstRow = preview.lines[header.firstRecord - 1].row + 1
    let merged = preview.tallMerges.filter { $0.rows.upperBound > firstRow }
      .flatMap { Array($0.columns) }
    filledDown = inference.filledDown.union(
      Set(merged).intersection(inference.groups + [inference.village]))
    period = inference.period
    isPeriodFilledDown = inference.isPeriodFilledDown || hasYearSections
    if case .column(let column) = period, tableVillage == nil, merged.contains(column) {
      isPeriodFilledDown = true
    }
    notation = inference.notation
    partColumn = inference.partColumn
    if case .fixed(let year) = period, let titled, titled.year != year.year {
      contradictedYear = titled
    }
    metric = inference.metric
    values = inference.values
    if preview.isEurostat {
      for index in values.indices { values[index].style.takesFlags = true }
    }
    let keys = inference.dimensions()
    try inference.requireOneMultiplier(keys.several)
    dimensions = keys.several
    notes = above + keys.notes + below
    let lacksName = metric == nil && values.contains { $0.field == nil }
    tableField =
      stated?.name
      ?? (lacksName
        ? Self.name(preview, above, fileName, hasParts: year != nil, isAcross: across != nil) : nil)
    if across != nil, stated == nil, let name = tableField.map({ HeadingName($0) }) {
      (tableField, tableUnit) = (name.name, tableUnit ?? name.unit)
      if Period(inTitle: name.name) != nil, !TableVillage.namesMore(name.name) {
        throw Failure(.badData, Phrase(.metricUnnamed, .text(place), .text(name.name)))
      }
    }
    if stated == nil, let name = tableField, TableVillage.called(name) != nil {
      throw Failure(
        .badData,
        Phrase(
          .metricIsVillage, .text(place), .text(name), .text(inference.columns[village].heading)))
    }
    let used = Set(
      inference.groups + [inference.village] + inference.values.map(\.column)
        + [inference.metric].compactMap { $0 })
    let code = tableVillage == nil ? inference.code(besides: used) : nil
    self.code = code
    labels = (0..<inference.village).filter { column in
      if case .column(column) = inference.period, !inference.hasYearSections { return false }
      if column == inference.partColumn { return false }
      return !used.contains(column) && column != code && block.columns?.contains(column) ?? true
    }
    var headings = inference.columns.map(\.heading)
    across?.tellApart(&headings)
    region = try DataFolder.reading {
      try TableRegion(
        preview, headings: headings, headingRow: preview.lines[header.bottom].row,
        firstRow: firstRow, lastRow: block.lastRow, columns: block.columns)
    }
    isAlone = !block.isPart
    cautions =
      inference.cautions(sparesComma: preview.delimiter == .semicolon)
      + inference.columnsWithoutYears
    statusColumn = inference.statusColumn
    if case .fixed = inference.period {
      let stem = fileName.split(separator: ".").first.map(String.init)
      let names = [preview.sheet, stem].compactMap { $0 }
      status =
        names.lazy.compactMap { YearText.parse($0) }.first?.status
        ?? (names.contains { Self.isPlan($0) } ? .planned : [])
    }
    if lacksName, stated == nil, period == .headings, tableVillage == nil {
      let isNamed =
        preview.sheet.map { !$0.lowercased().hasPrefix("sheet") } ?? false
        || above.contains { HeadingName.statedUnit(in: $0) == nil }
      takeCorner(inference.columns[village].path, isNamed: isNamed)
    }
    try takeUnitColumn(of: inference, place)
    takeUnitsOfCells(inference.records)
    if let metric {
      unitColumn = inference.columns.first { CommonWords.unit.contains($0.word) }?.index
      let unit = unitColumn
      indicators = IndicatorNames(keeping: inference.described)
      let common = commonUnit
      let inPercent = try metricsInPercent(inference.records, units: unit, place: place)
      if preview.isWhole { takeRates(inPercent, inference.records, units: unit) }
      indicators.add(
        inference.records.map { record in
          let name = record[metric]
          let isOther = HeadingName(name).unit != nil || CommonWords.isCounted(name)
          let beside = unit.map { record[$0] } ?? (isOther ? "" : common ?? "")
          return (name: name, unit: beside.isEmpty && inPercent.contains(name) ? "%" : beside)
        })
      fields = indicators.fields
      takeMetricsLikeTotals(inference.records)
    } else {
      let table = tableField
      var seen = Set<String>()
      fields = values.filter { $0.column < region.headings.count }
        .map { $0.field ?? table ?? headings[$0.column] }
        .filter { !$0.isEmpty && seen.insert($0).inserted }
    }
    try leaveOut(beyond: region.headings.count, place: place)
  }

  /// Takes the metric and its unit that stand over the villages where the headings beside are years:
  /// `村集体经济收入（万元）`; a title or the sheet, where it `isNamed` so, names it before.
  private mutating func takeCorner(_ corner: ColumnPath, isNamed: Bool) {
    guard let unit = corner.unit, !CommonWords.isHeading(corner.name),
      !["年", "月", "日", "天"].contains(unit)
    else { return }
    tableUnit = tableUnit ?? unit
    let isWordForUnits = CommonWords.unit.contains(CommonWords.comparable(corner.name))
    if !isNamed, !isWordForUnits { tableField = corner.name }
  }

  /// Whether a name is one of plans: `2023年收入计划表`.
  private static func isPlan(_ name: String) -> Bool {
    PlanWords.split(name.hasSuffix("表") ? String(name.dropLast()) : name, isLast: true)?.kind
      == .plan
  }

  /// The unit that the heading of the figures or a line above says of all that rows name.
  private var commonUnit: String? {
    let units = Set(values.map { $0.hasUnitOfCells ? nil : $0.unit ?? tableUnit })
    return units.count == 1 ? units.first ?? nil : nil
  }

  /// The unit of all figures where each row names it beside them; rows in several are refused.
  private mutating func takeUnitColumn(of inference: SchemaInference, _ place: String) throws {
    guard inference.metric == nil, tableUnit == nil, !inference.isEurostat, !lacksVillages,
      let column = inference.columns.first(where: {
        CommonWords.unit.contains($0.word) && $0.filled > 0
      })
    else { return }
    var seen = Set<String>()
    let units = inference.records.map { $0[column.index] }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
    guard units.allSatisfy(HeadingName.isUnit), let first = units.first else { return }
    if let other = units.first(where: { IndicatorNames.differ(first, $0) }) {
      throw Failure(
        .badData,
        Phrase(
          .unitsDiffer, .text(place), .text(inference.values.first?.field ?? column.heading),
          .text(first), .text(other)))
    }
    if units.count == 1, inference.values.allSatisfy({ $0.unit == nil }) { tableUnit = first }
  }

  /// Leaves out columns behind the last heading, which only records of another width have.
  private mutating func leaveOut(beyond width: Int, place: String) throws {
    let list = Phrase.Argument.list(region.headings.map { .text($0) })
    if village >= width {
      throw Failure(.badData, Phrase(.noVillageColumn, .text(place), list))
    }
    if case .column(let column) = period, column >= width {
      throw Failure(.badData, Phrase(.noPeriod, .text(place), list))
    }
    values.removeAll { $0.column >= width }
    groups.removeAll { $0 >= width }
    labels.removeAll { $0 >= width }
    dimensions.removeAll { $0 >= width }
    filledDown = filledDown.filter { $0 < width }
    for path in [\PanelSchema.metric, \.code, \.unitColumn, \.statusColumn, \.partColumn] {
      if self[keyPath: path].map({ $0 >= width }) == true { self[keyPath: path] = nil }
    }
  }

  /// What a table of years without a metric's name is about: its title, its sheet's or file's name;
  /// a year alone is no name of a metric.
  ///
  /// Where the headings are parts of a year, tables of other years beside it are of the same metric.
  private static func name(
    _ preview: TablePreview, _ above: [String], _ fileName: String, hasParts: Bool, isAcross: Bool
  ) -> String {
    let title = above.first { !$0.contains("：") && !$0.contains(":") && $0.count < 40 }
    let sheet = preview.sheet.flatMap { $0.lowercased().hasPrefix("sheet") ? nil : $0 }
    let names = [title, sheet, String(fileName.split(separator: ".").first ?? "")]
      .compactMap { $0 }
    // Headings of villages beside nothing but a year are refused.
    if isAcross { return names[0] }
    let name = names.first { Period($0) == nil } ?? "value"
    guard hasParts, let rest = HeadingName.year(in: name)?.rest else { return name }
    return rest.isEmpty ? name : rest
  }

  /// The place after the last line that can be a record: notes and signatures follow it.
  private static func lastRecord(of preview: TablePreview, from first: Int) -> Int {
    guard preview.isWhole else { return preview.lines.count }
    var end = preview.lines.count
    while end > first, isAside(preview.lines[end - 1]) { end -= 1 }
    return end
  }

  /// Whether a line stands beside the records: one note, or nothing but signatures.
  static func isAside(_ line: TablePreview.Line) -> Bool {
    guard let first = line.texts.first(where: { !$0.isEmpty }) else { return true }
    guard CommonWords.isNote(first) else { return false }
    return !line.texts.contains { text in
      if text.isEmpty { return false }
      if case .value = NumberCell.reading(text) { return true }
      return false
    }
  }
}
