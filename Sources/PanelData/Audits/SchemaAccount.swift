import Tables

/// How a table was understood, in words, so that a wrong guess can be seen.
public enum SchemaAccount {
  /// Tables that were understood alike.
  public struct Group: Sendable {
    /// The tables, in their order.
    public let files: [DatasetOutline.File]
    /// What can be said of all of them.
    public let phrases: [Phrase]
  }

  /// How many metrics are named.
  private static let named = 12

  /// The tables of a dataset, those together that are understood alike but for a year of their
  /// own: one a year is one account.
  public static func groups(of files: [DatasetOutline.File]) -> [Group] {
    var order: [[Phrase]] = []
    var members: [[Phrase]: [DatasetOutline.File]] = [:]
    for file in files {
      let key = phrases(file, of: nil)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(file)
    }
    return order.map { key in
      let files = members[key] ?? []
      var said = files.first.map { phrases($0, of: files) } ?? key
      if files.count > 1, let first = files.first, let last = files.last {
        said.insert(
          Phrase(.understoodFiles, .count(files.count), .text(first.name), .text(last.name)), at: 0)
      }
      return Group(files: files, phrases: said)
    }
  }

  /// How the text of a file is written and what its columns were taken for; `files` are those that
  /// share the account, nil leaves out a year of the whole file.
  private static func phrases(
    _ file: DatasetOutline.File, of files: [DatasetOutline.File]?
  ) -> [Phrase] {
    let schema = file.schema
    func name(_ column: Int) -> Phrase.Argument {
      .text(schema.headings[column].isEmpty ? "#\(column + 1)" : schema.headings[column])
    }
    var phrases = [
      Phrase(.understoodRows, .count(schema.region.firstRow)),
      schema.tableVillage.map { village in
        let villages = (files ?? []).compactMap(\.schema.tableVillage)
        return Phrase(
          .understoodTableVillage, .count(files == nil ? 0 : villages.count),
          .list(files == nil ? [] : villages.prefix(named).map { .text($0) }))
      } ?? acrossPhrase(schema) ?? Phrase(.understoodVillage, name(schema.village)),
    ]
    if let code = schema.code { phrases.append(Phrase(.understoodCode, name(code))) }
    if !schema.groups.isEmpty {
      phrases.append(Phrase(.understoodGroups, .list(schema.groups.map(name))))
    }
    switch schema.period {
    case .column where schema.hasYearSections: phrases.append(Phrase(.understoodYearRows))
    case .column where schema.partColumn != nil:
      let headings = schema.periodColumns.map { schema.headings[$0] }
      phrases.append(Phrase(.understoodPeriodColumn, .text(headings.joined(separator: " + "))))
    case .column(let column): phrases.append(Phrase(.understoodPeriodColumn, name(column)))
    case .headings: phrases.append(Phrase(.understoodPeriodHeadings))
    case .fixed: if let files { phrases.append(fixedPeriods(of: files)) }
    }
    if let short = shortYear(of: file) {
      let year =
        (Period(short, minguo: true) ?? HeadingName.year(in: short)?.period)?.description ?? ""
      phrases.append(Phrase(.understoodMinguo, .text(short), .text(year)))
    }
    if let metric = schema.metric {
      phrases.append(Phrase(.understoodMetricColumn, name(metric)))
    } else {
      phrases.append(
        Phrase(.understoodMetrics, .list(schema.fields.prefix(named).map { metric($0, schema) })))
    }
    let unused = schema.unusedHeadings
    if !unused.isEmpty {
      phrases.append(Phrase(.understoodUnused, .list(unused.prefix(named).map { .text($0) })))
    }
    if let encoding = file.encoding, encoding.encoding != .utf8 {
      phrases.append(
        Phrase(
          encoding.confidence == .guess ? .understoodEncodingGuess : .understoodEncoding,
          .text(encoding.encoding.name)))
    }
    if let delimiter = file.preview?.delimiter, delimiter != .comma {
      if let text = delimiter.text { phrases.append(Phrase(.understoodDelimiter, .sign(text))) }
    }
    if let unit = schema.tableUnit { phrases.append(Phrase(.understoodUnit, .text(unit))) }
    return phrases
  }

  /// The villages that the headings name, where they do.
  private static func acrossPhrase(_ schema: PanelSchema) -> Phrase? {
    var seen = Set<String>()
    let villages = schema.values.compactMap(\.village).filter { seen.insert($0).inserted }
    if villages.isEmpty { return nil }
    return Phrase(
      .understoodVillagesAcross, .count(villages.count),
      .list(villages.prefix(named).map { .text($0) }))
  }

  /// A year of the Republic without its name, among the headings or in the column of periods.
  private static func shortYear(of file: DatasetOutline.File) -> String? {
    let schema = file.schema
    if case .column = schema.period { return schema.notation.example }
    guard schema.period == .headings else { return nil }
    return schema.headings.lazy.flatMap { $0.split(separator: "/") }.map(String.init).first {
      PeriodNotation.isShortYear($0) && HeadingName.year(in: $0) != nil
    }
  }

  private static func fixedPeriods(of files: [DatasetOutline.File]) -> Phrase {
    let periods = Set(
      files.compactMap { file -> Period? in
        if case .fixed(let period) = file.schema.period { period } else { nil }
      }
    ).sorted()
    let names = periods.map { Phrase.Argument.text($0.description) }
    if periods.count == 1, let name = names.first { return Phrase(.understoodPeriodFixed, name) }
    return Phrase(.understoodYearEach, .list(names))
  }

  private static func metric(_ field: String, _ schema: PanelSchema) -> Phrase.Argument {
    let units = schema.values.filter { schema.field(of: $0) == field }.compactMap(\.unit)
    // A heading that a description names may have its unit in it.
    guard let unit = units.first, HeadingName(field).unit == nil else { return .text(field) }
    return .phrase(Phrase(.understoodMetric, .text(field), .text(unit)))
  }
}

extension Delimiter {
  /// The sign as people type it; nil for two at once.
  public var text: String? {
    switch self {
    case .comma: ","
    case .semicolon: ";"
    case .tab: "\t"
    case .bar: "|"
    case .wideComma: "，"
    default: nil
    }
  }
}

extension Phrase.Argument {
  /// A sign between fields, so that it can be seen.
  static func sign(_ text: String) -> Phrase.Argument {
    text == "\t" ? .phrase(Phrase(.delimiterTab)) : .quoted(text)
  }
}

extension DatasetOutline.File {
  /// How the figures stand: `tidy`, `years-in-headings`, `metrics-in-headings`, or
  /// `villages-in-headings`.
  public var layout: String {
    if schema.hasVillagesAcross { return "villages-in-headings" }
    if schema.metric != nil { return "tidy" }
    return schema.period == .headings ? "years-in-headings" : "metrics-in-headings"
  }

  /// The name of the encoding of a text table; nil for a sheet.
  public var encodingName: String? { encoding?.encoding.name }

  /// What stands between the fields of a text table; nil for a sheet.
  public var delimiter: String? { preview?.delimiter.text }

  /// The unit of a metric of the table, as its heading or the table says; nil without one.
  public func unit(of field: String) -> String? {
    schema.unitsByField[field]
      ?? schema.values.lazy.filter { schema.field(of: $0) == field }
      .compactMap(schema.unit(of:)).first
  }
}
