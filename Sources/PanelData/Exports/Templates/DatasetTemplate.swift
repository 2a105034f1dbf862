import Tables

/// An empty dataset to fill in: what `stats init` writes.
public struct DatasetTemplate: Sendable {
  /// A column of the template's table.
  struct Column {
    /// Its name, without a unit.
    var name: PhraseCode
    var unit: PhraseCode?
    /// What commands call the metric; nil for the columns that say who and when.
    var metric: String?
    /// What may be typed; nil for texts.
    var rule: WorkbookDraft.Rule.Numbers?
  }

  /// The language of everything in it.
  public let language: Language

  /// A template in `language`.
  public init(language: Language) { self.language = language }

  static let columns = [
    Column(name: .templateVillage),
    Column(name: .templateArea),
    Column(name: .templateYear, rule: .whole(1900...2100)),
    Column(
      name: .templateRevenue, unit: .templateMoney, metric: "revenue", rule: .atLeast(0)),
    Column(name: .templateNetIncome, unit: .templateMoney, metric: "net_income", rule: .any),
    Column(
      name: .templateProjects, unit: .templatePieces, metric: "projects", rule: .atLeast(0)),
    Column(
      name: .templateHouseholds, unit: .templateHouseholdUnit, metric: "households",
      rule: .atLeast(0)),
    Column(
      name: .templatePopulation, unit: .templatePersons, metric: "population", rule: .atLeast(0)),
  ]

  static let descriptionName = DataFolder.descriptionName
  static let readmeName = "README.md"

  /// The name of the workbook to fill in.
  public var workbookName: String { text(.templateWorkbook) }

  /// The names of all files, before any is made.
  public var names: [String] { [Self.descriptionName, workbookName, Self.readmeName] }

  /// The files.
  /// - Throws: a `Failure` when the workbook cannot be made.
  public func files() throws -> [ExportedFile] {
    [
      ExportedFile(name: Self.descriptionName, bytes: Array(description.utf8)),
      ExportedFile(
        name: workbookName,
        bytes: try Failure.wordingWorkbookProblems { try workbook.xlsx() }),
      ExportedFile(name: Self.readmeName, bytes: Array(readme.utf8)),
    ]
  }

  func text(_ code: PhraseCode) -> String { Phrase(code).text(in: language) }

  /// The heading of a column, with its unit in brackets.
  func heading(of column: Column) -> String {
    // In English what is counted is the heading itself: households are counted in households.
    guard let unit = column.unit, language.isChinese || unit == .templateMoney else {
      return text(column.name)
    }
    return Phrase(.templateHeading, .text(text(column.name)), .text(text(unit)))
      .text(in: language)
  }

  /// What there is to know before filling in, a sentence a line.
  var steps: [String] {
    [
      .templateStepRows, .templateStepVillage, .templateStepArea, .templateStepNumbers,
      .templateStepColumns, .templateStepHistory,
    ].map(text)
  }
}
