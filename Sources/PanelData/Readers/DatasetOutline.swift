import Tables

#if canImport(Glibc)
  import Glibc
#endif

/// A dataset as understood from the first rows of its files, before its figures are read.
public struct DatasetOutline: Sendable {
  /// One table of the dataset.
  public struct File: Sendable {
    /// How the bytes are reached.
    enum Origin: Sendable {
      case path(String, TablePreview, TextEncoding?)
      case stream(TableInput, TablePreview)
      case sheet(Workbook, Int, path: String?)
    }

    let origin: Origin

    /// The first lines of a text table; nil for a sheet.
    var preview: TablePreview? {
      switch origin {
      case .path(_, let preview, _), .stream(_, let preview): return preview
      case .sheet: return nil
      }
    }

    /// Whether it is a sheet of a workbook.
    var isSheet: Bool {
      if case .sheet = origin { return true }
      return false
    }

    /// Whether all its text fits into one piece of a scan, so that it is better read beside others
    /// than in parts.
    var isSmall: Bool {
      guard case .path(let path, _, _) = origin, !path.lowercased().hasSuffix(".gz") else {
        return false
      }
      var status = stat()
      // Decoded text may be longer by half.
      return stat(path, &status) == 0 && status.st_size < 2 * (1 << 20) / 3
    }

    /// The file's name inside the dataset.
    public let name: String
    /// The name shown in messages: the path as the user gave it.
    public let place: String
    /// Which column is what.
    public internal(set) var schema: PanelSchema
    /// The encoding of the text, and how sure that is; nil for a sheet.
    public let encoding: EncodingEvidence?
    /// Whether rows beyond the preview may name further metrics.
    var hasUnreadNames = false

    /// The place of the table, with its first record and column where others stand beside it.
    var tablePlace: String {
      let region = schema.region
      if let columns = region.columns {
        return "\(place):\(region.firstRow - 1):\(columns.lowerBound + 1)"
      }
      return schema.isAlone ? place : "\(place):\(region.firstRow - 1)"
    }
  }

  /// The name: that of the folder, or of the file without its extension.
  public let name: String
  /// What `dataset.yaml` says.
  public let description: DatasetDescription
  /// The tables, by name.
  public let files: [File]
  /// What became of villages, where a table says so.
  var history = VillageHistory()
  /// The metrics that the tables hold, and the quotients that can be derived from them.
  public let metrics: [Metric]
  /// Files that are no tables and were passed over.
  public let skippedFiles: Int
  /// What is odd but no reason to stop.
  public let warnings: [Phrase]

  /// The path of the map that its description names, beside its tables; nil where it names none.
  public var mapPath: String? {
    guard let map = description.map else { return nil }
    guard !map.hasPrefix("/"), let slash = inputPaths.first?.lastIndex(of: "/") else { return map }
    return (inputPaths.first ?? "")[...slash] + map
  }

  /// The paths of its tables: they must not be written over.
  public var inputPaths: [String] {
    files.compactMap { file in
      switch file.origin {
      case .path(let path, _, _): return path
      case .sheet(_, _, let path): return path
      case .stream: return nil
      }
    }
  }

  /// Where figures stand in those of its tables that are sheets.
  var sheetCells: [Int: SheetCells] {
    var cells: [Int: SheetCells] = [:]
    for (index, file) in files.enumerated() {
      if case .sheet = file.origin { cells[index] = SheetCells(file.schema) }
    }
    return cells
  }

  /// The language that the headings and titles are written in.
  public var language: Language {
    let headings = files.flatMap(\.schema.headings)
    let written = Language(scriptOf: headings)
    // Headings in English may stand over Chinese names, as in files made by programs.
    return written == .english && description.title?.texts[.english] == nil
      ? Language(scriptOf: metrics.flatMap { Array($0.title.texts.values) }) : written
  }

  /// The metrics of a dataset: those described, in order, then the other columns of figures.
  ///
  /// A quotient stands behind its terms; the description has refused cycles.
  static func metrics(
    files: [File], description: DatasetDescription
  ) -> (metrics: [Metric], warnings: [Phrase]) {
    var fields: [String] = []
    var units: [String: String] = [:]
    var seen = Set<String>()
    var namesMetrics = false
    for file in files {
      let schema = file.schema
      if schema.metric != nil { namesMetrics = true }
      fields += schema.fields.filter { seen.insert($0).inserted }
      for value in schema.values {
        if let unit = schema.unit(of: value), schema.metric == nil {
          units[schema.field(of: value)] = units[schema.field(of: value)] ?? unit
        }
      }
      units.merge(schema.unitsByField) { first, _ in first }
    }
    var warnings: [Phrase] = []
    var ids = Set<String>()
    var metrics: [Metric] = []
    for metric in description.metrics {
      switch metric.origin {
      case .field(let heading):
        if seen.contains(heading) || namesMetrics {
          var metric = metric
          let written = units[heading] ?? HeadingName(heading).unit
          let unit = written.map { MeasurementUnit($0, currency: description.currency) }
          metric.unit = metric.unit ?? unit
          if let written, let said = metric.unit, said.isMoney != unit?.isMoney {
            warnings.append(
              Phrase(
                .unitContradicts, .text(metric.id), .text(said.symbol), .text(heading),
                .text(written)))
          }
          metrics.append(metric)
          ids.insert(metric.id)
        } else {
          warnings.append(
            Phrase(
              .fieldNotFound, .text(metric.id), .text(heading), .list(fields.map { .text($0) })))
        }
      case .ratio(let over, let under):
        if ids.contains(over), ids.contains(under) {
          var metric = metric
          let terms = [over, under].map { id in metrics.first { $0.id == id }?.unit }
          metric.unit = metric.unit ?? MeasurementUnit.ratio(terms[0], per: terms[1])
          metrics.append(metric)
          ids.insert(metric.id)
        }
      }
    }
    let described = Set(
      metrics.compactMap { if case .field(let heading) = $0.origin { heading } else { nil } })
    for field in fields where !described.contains(field) {
      var id = field
      while !ids.insert(id).inserted { id += "_" }
      if id != field { warnings.append(Phrase(.idTaken, .text(field), .text(id))) }
      metrics.append(
        Metric(
          id: id, origin: .field(field), title: LocalizedText(field),
          unit: units[field].map { MeasurementUnit($0, currency: description.currency) }))
    }
    return (metrics, warnings)
  }

  /// The headings that stand over figures in money with a unit in some files and without one in others,
  /// which are read in that unit.
  var fieldsWithLentUnits: Set<String> {
    var (named, unnamed) = (Set<String>(), Set<String>())
    for file in files where file.schema.metric == nil {
      for value in file.schema.values {
        let field = file.schema.field(of: value)
        if let unit = file.schema.unit(of: value) {
          if MeasurementUnit.isMoney(unit) { named.insert(field) }
        } else {
          unnamed.insert(field)
        }
      }
    }
    return named.intersection(unnamed)
  }

  /// Refuses rows that name a metric in another unit than the one its figures are read in: unlike
  /// those of a column, they are not converted.
  static func requireOneUnit(files: [File], metrics: [Metric]) throws {
    for file in files {
      let units = file.schema.unitsByField
      for metric in metrics {
        guard case .field(let field) = metric.origin, let unit = units[field],
          let symbol = metric.unit?.symbol, IndicatorNames.differ(unit, symbol)
        else { continue }
        throw Failure(
          .badData,
          Phrase(
            .unitsDiffer, .text(file.place), .text(field), .text(unit), .text(symbol)))
      }
    }
  }

  /// The column of a table that the table itself or another calls `heading`.
  func column(called heading: String, in file: File) -> Int? {
    let level = files.lazy.compactMap { $0.schema.levelHeadings.firstIndex(of: heading) }.first
    return file.schema.column(called: heading, level: level)
  }

  /// The metrics with columns of their own that `metric` rests on: itself, or all terms of a
  /// quotient.
  func terms(of metric: Metric) -> [Metric] {
    var terms: [Metric] = []
    var seen: Set<String> = [metric.id]
    var waiting = [metric]
    while let next = waiting.popLast() {
      switch next.origin {
      case .field: terms.append(next)
      case .ratio(let over, let under):
        for id in [over, under] where seen.insert(id).inserted {
          if let term = metrics.first(where: { $0.id == id }) { waiting.append(term) }
        }
      }
    }
    return terms
  }

  /// The metric that answers to `name`: by id, then heading or alias, then title, then as a
  /// table writes it with its unit, then without regard to case; nil when there is none.
  public func metric(named name: String) -> Metric? {
    if let metric = metrics.first(where: { $0.id == name }) { return metric }
    if let metric = metrics.first(where: { $0.names.contains(name) }) { return metric }
    for field in files.lazy.compactMap({ $0.schema.field(written: name) }) {
      if let metric = metrics.first(where: { $0.origin == .field(field) }) { return metric }
    }
    let lowered = name.lowercased()
    return metrics.first { $0.names.contains { $0.lowercased() == lowered } }
  }
}
