import Tables

/// What the tables beside one tell of it.
struct Neighbours: Sendable {
  /// The headings of those that are of one village each.
  var headings: Set<[String]> = []
  /// The villages that they name, as names are compared.
  var villages: Set<String> = []

  /// Those of `files`, and of the villages that a table of their changes names.
  init(_ files: some Sequence<DatasetOutline.File> = [], history: VillageHistory = VillageHistory())
  {
    for file in files {
      if file.schema.tableVillage != nil { headings.insert(file.schema.headings) }
      villages.formUnion(file.villageNames)
    }
    villages.formUnion(history.villages.map { VillageName.key(VillageName.normalized($0.name)) })
  }

  var isEmpty: Bool { headings.isEmpty && villages.isEmpty }
}

extension DatasetOutline.File {
  /// The villages that its first rows name, or its headings, as names are compared.
  fileprivate var villageNames: Set<String> {
    if let name = schema.tableVillage { return [VillageName.key(name)] }
    if schema.hasVillagesAcross {
      return Set(schema.values.compactMap { $0.village.map(VillageName.key) })
    }
    guard let preview = firstRows else { return [] }
    var names = Set<String>()
    for line in schema.region.records(in: preview) {
      let name = line[schema.village]
      if name.isEmpty || CommonWords.total(name) != nil || PanelSchema.isAside(line) { continue }
      names.insert(VillageName.key(VillageName.normalized(name)))
    }
    return names
  }

  private var firstRows: TablePreview? {
    guard case .sheet(let workbook, let sheet, _) = origin else { return preview }
    return try? TablePreview(
      try workbook.preview(sheet: sheet), name: place, sheetName: workbook.sheets[sheet].name)
  }
}

extension Failure {
  /// Whether tables beside the one refused could say who its villages are.
  var asksNeighbours: Bool {
    guard let code = phrases.first?.code else { return false }
    return [.noVillageColumn, .headingOfMetrics, .tableOfYears, .villagesDoubtful].contains(code)
  }
}
