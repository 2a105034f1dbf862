import PanelData

extension CheckReport {
  /// The reports as a Frictionless validation report, with what was understood beside it.
  struct JSON: Encodable {
    struct Stats: Encodable {
      var tasks: Int?
      var errors: Int
      var warnings: Int
    }

    /// One error in the words of Frictionless; `code` is our own name for it.
    struct Problem: Encodable {
      var type: String
      var title: String
      var description: String
      var message: String
      var tags: [String]
      var note: String
      var code: String
      var place: String?
      var rowNumber: Int?
      var rowNumbers: [Int]?
      var fieldNumber: Int?
      var fieldName: String?
      var label: String?
      var labels: [String]?
      var cell: String?
      var cells: [String]?
    }

    struct Metric: Encodable {
      var field: String
      var unit: String?
    }

    /// How a table was understood.
    struct Understood: Encodable {
      var layout: String
      var firstRow: Int
      var villages: Int
      var years: [String]
      var metrics: [Metric]
      /// Nil where no column names the villages.
      var villageColumn: String?
      var codeColumn: String?
      var groupColumns: [String]
      var encoding: String?
      var delimiter: String?
    }

    /// One table: a file, or a sheet of a workbook.
    struct Task: Encodable {
      var name: String
      var type = "table"
      var valid: Bool
      var place: String
      var labels: [String]
      var stats: Stats
      var warnings: [String]
      var errors: [Problem]
      var understood: Understood?
    }

    /// What all tables of a dataset make together.
    struct Dataset: Encodable {
      var name: String
      var villages: Int
      var years: [String]
      var metrics: [String]
      var missing: [String: Int]
      var missingRows: Int
      var totalsChecked: Int
      var totalsDiffering: Int
      var leftOut: [String]
      var notes: [String]
    }

    var valid: Bool
    var stats: Stats
    var warnings: [String]
    var errors: [Problem]
    var tasks: [Task]
    var datasets: [Dataset]

    init(_ reports: [CheckReport]) {
      tasks = reports.flatMap(\.tasks)
      datasets = reports.compactMap(\.summary)
      errors = reports.flatMap { report in
        report.problems.filter { $0.place == nil }.map { Problem($0, report) }
      }
      warnings = reports.flatMap { report in
        report.warnings.filter { $0.place == nil }.map { $0.phrase.text(in: report.language) }
      }
      let total = reports.reduce(0) { $0 + $1.errorCount }
      valid = total == 0
      stats = Stats(
        tasks: tasks.count, errors: total, warnings: reports.reduce(0) { $0 + $1.warningCount })
    }
  }

  /// A task for each table that was understood, and for each place at fault beside those.
  private var tasks: [JSON.Task] {
    let files = audit?.outline.files ?? []
    let accounts = audit?.fileAccounts ?? []
    let tables = files.enumerated().map { index, file in
      task(file.place, problems.filter { $0.file == index }, warnings.filter { $0.file == index }) {
        $0.labels = file.schema.headings
        $0.understood = JSON.Understood(
          file, accounts.indices.contains(index) ? accounts[index] : FileAccount())
      }
    }
    var places: [String] = []
    for problem in problems + warnings where problem.file == nil {
      if let place = problem.place, !places.contains(place) { places.append(place) }
    }
    return tables
      + places.map { place in
        func isHere(_ problem: AuditProblem) -> Bool {
          problem.file == nil && problem.place == place
        }
        return task(place, problems.filter(isHere), warnings.filter(isHere)) { _ in }
      }
  }

  private func task(
    _ place: String, _ problems: [AuditProblem], _ warnings: [AuditProblem],
    _ complete: (inout JSON.Task) -> Void
  ) -> JSON.Task {
    var task = JSON.Task(
      name: FrictionlessWords.name(of: place), valid: problems.isEmpty, place: place, labels: [],
      stats: JSON.Stats(errors: problems.count, warnings: warnings.count),
      warnings: warnings.map { $0.phrase.text(in: language) }, errors: [])
    complete(&task)
    task.errors = problems.map { JSON.Problem($0, self, labels: task.labels) }
    return task
  }

  private var summary: JSON.Dataset? {
    guard let audit, let dataset = audit.dataset else { return nil }
    var missing: [String: Int] = [:]
    for cells in audit.missing { missing[cells.name] = cells.count }
    return JSON.Dataset(
      name: name, villages: dataset.register.villages.count,
      years: dataset.periods.map(\.description), metrics: audit.outline.metrics.map(\.id),
      missing: missing, missingRows: audit.missingRows, totalsChecked: audit.totalsChecked,
      totalsDiffering: audit.totalsDiffering, leftOut: audit.leftOut.map { $0.text(in: language) },
      notes: (audit.periodAccount + audit.notes).map { $0.text(in: language) })
  }
}

extension CheckReport.JSON.Problem {
  init(_ problem: AuditProblem, _ report: CheckReport, labels: [String] = []) {
    let text = problem.phrase.text(in: report.language)
    type = FrictionlessWords.type(of: problem)
    title = FrictionlessWords.title(of: type)
    (description, message, note) = (text, text, text)
    tags = FrictionlessWords.tags(of: type)
    code = problem.phrase.code.rawValue
    place = problem.placeText
    rowNumber = problem.row
    fieldNumber = problem.column
    let field = problem.column.map { $0 - 1 }
    if tags.contains("#header") {
      rowNumbers = problem.row.map { [$0] }
      self.labels = labels
      label = field.flatMap { labels.indices.contains($0) ? labels[$0] : nil } ?? ""
    }
    if tags.contains("#row") { cells = problem.cells }
    if tags.contains("#cell") || tags.contains("#label") {
      fieldName = field.flatMap { labels.indices.contains($0) ? labels[$0] : nil } ?? ""
    }
    if tags.contains("#cell") {
      cell = field.flatMap { problem.cells.indices.contains($0) ? problem.cells[$0] : nil } ?? ""
    }
  }
}

extension CheckReport.JSON.Understood {
  init(_ file: DatasetOutline.File, _ account: FileAccount) {
    let schema = file.schema
    layout = file.layout
    firstRow = schema.region.firstRow
    villages = account.unitCount
    years = account.periods.map(\.description)
    metrics = schema.fields.map { .init(field: $0, unit: file.unit(of: $0)) }
    villageColumn = schema.namesVillagesInRows ? schema.headings[schema.village] : nil
    codeColumn = schema.code.map { schema.headings[$0] }
    groupColumns = schema.groups.map { schema.headings[$0] }
    encoding = file.encodingName
    delimiter = file.delimiter
  }
}
