import Tables

/// Opens an input as one table, or as the sheets of a workbook; what it is, its bytes tell.
struct TableOpening: Sendable {
  /// The tables that were understood.
  private(set) var files: [DatasetOutline.File] = []
  /// What the file says of renames and merges, where it is such a table.
  private(set) var history = VillageHistory()
  /// Sheets that were passed over.
  private(set) var warnings: [Phrase] = []

  /// The tables in the file at `path`, or on standard input without a path.
  ///
  /// - Parameters:
  ///   - name: the file's name inside the dataset.
  ///   - stream: what can be read once only, in place of a path.
  ///   - neighbours: what the files beside it tell of it.
  /// - Throws: a `Failure` that says why nothing in it can be read.
  init(
    path: String?, name: String, stream: TableInput? = nil, description: DatasetDescription,
    encoding: TextEncoding?,
    neighbours: Neighbours = Neighbours()
  ) throws {
    let place = path ?? name
    let input = try DataFolder.reading {
      try stream ?? path.map { try TableInput.open(path: $0, encoding: encoding) }
        ?? TableInput.standardInput(name: name, encoding: encoding)
    }
    // Reading its first bytes does not use up a pipe: they are kept for the preview.
    switch Workbook.kind(of: input) {
    case .xlsx, .xls, .encrypted, .other:
      try open(workbook: input, path, name, place, description, neighbours)
    case .unknown:
      let preview = try DataFolder.reading { try TablePreview(reading: input) }
      if let columns = VillageHistory.columns(in: preview) {
        history = try VillageHistory(input, preview, columns: columns, place: place)
        return
      }
      let blocks = TableBlock.blocks(in: preview)
      if path == nil, blocks.count > 1 {
        // What is read once only is read as one table.
        throw Failure(
          .badData, Phrase(.otherTableBelow, .text("\(place):\(blocks[1].headingPlace)")))
      }
      let schemas: [PanelSchema]
      do {
        schemas = try Self.schemas(blocks, name, place, description, neighbours)
        if schemas.contains(where: \.values.isEmpty) {
          throw Failure(.badData, Phrase(.noMetrics, .text(place)))
        }
      } catch let failure as Failure {
        // A quote that is never closed takes in the rows that were missed.
        guard failure.kind == .badData, preview.endsInQuote else { throw failure }
        throw Failure(TableProblems(problems: preview.problems))
      }
      let evidence = try DataFolder.reading { try input.encoding }
      files = zip(blocks, schemas).map { block, schema in
        DatasetOutline.File(
          origin: path.map { .path($0, block.preview, evidence.encoding) }
            ?? .stream(input, block.preview),
          name: name, place: place, schema: schema, encoding: evidence)
      }
    }
    for index in files.indices { files[index].hasUnreadNames = files[index].mayNameFurther }
    for file in files {
      if let conflict = file.schema.indicators.conflict {
        throw Failure(
          .badData,
          Phrase(
            .unitsDiffer, .text(file.place), .text(conflict.field), .text(conflict.units[0]),
            .text(conflict.units[1])))
      }
      warnings += file.schema.cautions
      if let titled = file.schema.contradictedYear, case .fixed(let year) = file.schema.period {
        warnings.append(
          Phrase(
            .yearContradicted, .text(file.place), .text(titled.description),
            .text(year.description)))
      }
    }
  }

  /// Sheets that hold no table are passed over, as long as one does.
  private mutating func open(
    workbook input: TableInput, _ path: String?, _ name: String, _ place: String,
    _ description: DatasetDescription, _ neighbours: Neighbours
  ) throws {
    let workbook: Workbook
    do {
      workbook = try Workbook.open(input)
    } catch {
      throw Failure(error, place: place)
    }
    var failures = try open(sheetsOf: workbook, path, name, place, description, neighbours)
    if neighbours.isEmpty, failures.contains(where: \.asksNeighbours) {
      // What is called otherwise among sheets of villages may be one, too; and one that has villages
      // in its headings may be known by those that have them in rows.
      let found = Neighbours(files)
      if !found.isEmpty {
        (files, warnings) = ([], [])
        failures = try open(sheetsOf: workbook, path, name, place, description, found)
      }
    }
    guard files.isEmpty else { return }
    // Empty sheets, which every new workbook has, explain nothing.
    let telling = failures.filter { $0.phrases.first?.code != .tableEmpty }
    throw Failure.combined(telling)
      ?? Failure(.badData, Phrase(.noTableOnAnySheet, .text(place)))
  }

  /// Takes in the sheets that hold tables; gives why others do not.
  private mutating func open(
    sheetsOf workbook: Workbook, _ path: String?, _ name: String, _ place: String,
    _ description: DatasetDescription, _ neighbours: Neighbours
  ) throws -> [Failure] {
    var failures: [Failure] = []
    for (index, sheet) in workbook.sheets.enumerated() {
      let sheetPlace = "\(place)!\(sheet.name)"
      if sheet.isHidden {
        warnings.append(Phrase(.sheetHidden, .text(sheetPlace)))
        continue
      }
      var hasRecords = false
      do {
        let start = try Self.preview(workbook, index, place)
        let preview = try DataFolder.reading {
          try TablePreview(start, name: place, sheetName: sheet.name)
        }
        if Self.isGuide(preview, called: sheet.name) { continue }
        hasRecords = preview.lines.count { HeaderSearch.Shape($0).looksLikeRecord } > 1
        let blocks = TableBlock.blocks(in: preview)
        let schemas = try Self.schemas(blocks, name, sheetPlace, description, neighbours)
        if schemas.contains(where: \.values.isEmpty) {
          throw Failure(.badData, Phrase(.noMetrics, .text(sheetPlace)))
        }
        warnings += Self.hidden(in: start, sheetPlace)
        warnings += schemas.flatMap { Self.unitsInFormats(of: start, $0, sheetPlace) }
        files += schemas.map { schema in
          DatasetOutline.File(
            origin: .sheet(workbook, index, path: path), name: "\(name)!\(sheet.name)",
            place: sheetPlace, schema: schema, encoding: nil)
        }
      } catch let failure as Failure {
        if failure.kind != .badData { throw failure }
        failures.append(failure)
        warnings.append(Self.skipped(sheetPlace, failure, hasRecords: hasRecords))
      }
    }
    return failures
  }

  /// Whether a sheet tells those who fill the workbook in what to do, as its name says: lines of text,
  /// of which nobody misses a figure.
  private static func isGuide(_ preview: TablePreview, called name: String) -> Bool {
    let name = name.lowercased()
    return ["说明", "說明", "instruction", "readme", "guide"].contains { name.contains($0) }
      && preview.lines.allSatisfy { line in line.texts.count { !$0.isEmpty } < 2 }
  }

  /// Warns that a sheet is left out; of one with rows of figures it says why.
  private static func skipped(_ place: String, _ failure: Failure, hasRecords: Bool) -> Phrase {
    guard hasRecords, let reason = failure.phrases.first else {
      return Phrase(.sheetSkipped, .text(place))
    }
    return Phrase(.sheetSkippedFor, .phrase(reason))
  }

  /// How each table of a sheet or a file is understood; one that is not is told by its place.
  private static func schemas(
    _ blocks: [TableBlock], _ name: String, _ place: String, _ description: DatasetDescription,
    _ neighbours: Neighbours
  ) throws -> [PanelSchema] {
    try blocks.map { block in
      let place = blocks.count > 1 ? "\(place):\(block.headingPlace)" : place
      var schema = try PanelSchema(
        block: block, fileName: name, description: description, place: place, neighbours: neighbours
      )
      let search = SectionSearch(schema, block.preview)
      schema.sections = search.sections + TownRows.sums(schema, block.preview)
      schema.doubtfulSections = search.doubtful
      schema.mayHoldTotal =
        schema.hasLargeEdge(block.preview) || schema.hasRuns(block.preview)
      if schema.isTurned, description.village == nil {
        let others = schema.values.map { schema.headings[$0.column] }
          .filter { TableVillage.called($0) == nil && CommonWords.total($0) == nil }
        throw Failure(
          .badData,
          Phrase(
            others.isEmpty ? .tableTurned : .tableTurnedBeside, .text(place),
            .text(schema.headings[schema.village]), .list(others.map { .text($0) })))
      }
      if description.village == nil, schema.lacksVillages || schema.namesMetrics(block.preview) {
        let headings = schema.headings.filter { !$0.isEmpty }.map { Phrase.Argument.text($0) }
        throw Failure(
          .badData,
          schema.lacksVillages
            ? Phrase(.noVillageColumn, .text(place), .list(headings))
            : Phrase(
              .headingOfMetrics, .text(place), .text(schema.headings[schema.village]),
              .list(headings)))
      }
      return schema
    }
  }

  static func preview(
    _ workbook: Workbook, _ index: Int, _ place: String
  ) throws -> SheetPreview {
    do {
      return try workbook.preview(sheet: index)
    } catch {
      throw Failure(error, place: "\(place)!\(workbook.sheets[index].name)")
    }
  }

  /// Warns of units that the number format of cells shows, where no heading names one.
  private static func unitsInFormats(
    of sheet: SheetPreview, _ schema: PanelSchema, _ place: String
  ) -> [Phrase] {
    guard schema.tableUnit == nil, schema.metric == nil else { return [] }
    return schema.values.filter { $0.unit == nil }.compactMap { value in
      for row in sheet.rows where row.row >= schema.region.firstRow {
        guard let cell = row.cells.first(where: { $0.column == value.column }),
          let literal = cell.formatLiteral, UnitText.exponent(of: literal) != nil
        else { continue }
        return Phrase(
          .unitInFormat, .text("\(place)!\(TablePlace.letters(value.column + 1))\(row.row)"),
          .text(literal), .text(schema.headings[value.column]))
      }
      return nil
    }
  }

  /// Warns of hidden rows and columns that hold something: nobody sees them, and they count.
  private static func hidden(in sheet: SheetPreview, _ place: String) -> [Phrase] {
    var found: [Phrase] = []
    if sheet.hiddenRowCount > 0 {
      found.append(Phrase(.rowsHidden, .text(place), .count(sheet.hiddenRowCount)))
    }
    let filled = Set(sheet.rows.lazy.flatMap { $0.cells.lazy.map(\.column) })
    let columns = sheet.hiddenColumns.intersection(filled).sorted()
    if !columns.isEmpty {
      let names = columns.prefix(20).map { Phrase.Argument.text(TablePlace.letters($0 + 1)) }
      found.append(Phrase(.columnsHidden, .text(place), .list(names)))
    }
    return found
  }
}
