import Figures
import PanelData

/// What `check` says of one dataset, for people and for machines.
struct CheckReport {
  /// How many problems are listed for people.
  private static let shown = 20

  let name: String
  let isReadable: Bool
  let errorCount: Int
  /// What was understood, one line each.
  let understood: [String]
  let errors: [String]
  let warnings: [String]
  private let errorPhrases: [Phrase]
  private let files: [DatasetOutline.File]
  private let language: Language

  /// The report on a dataset that could be understood.
  init(_ audit: DatasetAudit, language: Language) {
    self.language = language
    name = audit.outline.name
    isReadable = audit.dataset != nil
    errorCount = audit.errorCount
    errorPhrases = audit.errors
    errors = audit.errors.map { $0.text(in: language) }
    warnings = audit.warnings.map { $0.text(in: language) }
    files = audit.outline.files
    var lines: [Phrase] = []
    if let dataset = audit.dataset {
      lines.append(
        Phrase(
          .checkCounts, .phrase(FigureText.count(dataset.register.villages.count, of: dataset)),
          .count(dataset.periods.count), .count(audit.outline.metrics.count),
          .count(audit.missingCells), .count(audit.missingRows)))
    }
    lines += audit.periodAccount
    if audit.totalsChecked > 0 {
      lines.append(Phrase(.checkTotals, .count(audit.totalsChecked)))
    }
    if audit.outline.skippedFiles > 0 {
      lines.append(Phrase(.filesSkipped, .count(audit.outline.skippedFiles)))
    }
    let notes = audit.notes.prefix(CheckReport.shown)
    let left = audit.notes.count - notes.count
    lines += notes + (left > 0 ? [Phrase(.notesLeft, .count(left))] : [])
    understood =
      lines.map { $0.text(in: language) }
      + files.prefix(CheckReport.shown).map { file in
        "\(file.name): "
          + SchemaAccount.phrases(file).map { $0.text(in: language) }
          .joined(separator: language.isChinese ? "；" : "; ")
      }
  }

  /// The report on a dataset that could not be understood at all.
  init(_ failure: Failure, name: String, language: Language) {
    self.language = language
    self.name = name
    isReadable = false
    errorCount = failure.total
    errorPhrases = failure.phrases
    errors = failure.phrases.map { $0.text(in: language) }
    warnings = []
    files = []
    understood = []
  }

  /// The report for people.
  var text: String {
    var text = "\(name)\n"
    for line in understood { text += "  \(line)\n" }
    func list(_ items: [String], _ total: Int, _ frame: PhraseCode) {
      for item in items.prefix(CheckReport.shown) {
        text += "  " + Phrase(frame, .text(item)).text(in: language) + "\n"
      }
      let left = total - min(items.count, CheckReport.shown)
      if left > 0 {
        text += "  " + Phrase(.problemsLeft, .count(left)).text(in: language) + "\n"
      }
    }
    list(errors, errorCount, .error)
    list(warnings, warnings.count, .warning)
    text +=
      "  " + Phrase(.checkVerdict, .count(errorCount), .count(warnings.count)).text(in: language)
    return text + "\n"
  }

  // MARK: JSON

  /// The reports in the words of a Frictionless validation report.
  struct JSON: Encodable {
    struct Stats: Encodable {
      var tasks: Int
      var errors: Int
      var warnings: Int
    }

    struct Problem: Encodable {
      var type: String
      var message: String
      var note: String
      var place: String?
      var rowNumber: Int?
      var fieldNumber: Int?
    }

    struct Task: Encodable {
      var name: String
      var type = "table"
      var valid: Bool
      var stats: Stats
      var understood: [String]
      var errors: [Problem]
      var warnings: [String]
    }

    var valid: Bool
    var stats: Stats
    var tasks: [Task]
    var errors: [Problem] = []
    var warnings: [String] = []

    init(_ reports: [CheckReport]) {
      tasks = reports.map { report in
        Task(
          name: report.name, valid: report.errorCount == 0,
          stats: Stats(
            tasks: max(1, report.files.count), errors: report.errorCount,
            warnings: report.warnings.count),
          understood: report.understood,
          errors: zip(report.errorPhrases, report.errors).map { phrase, text in
            let place = Self.place(phrase)
            return Problem(
              type: phrase.code.rawValue, message: text, note: text, place: place?.text,
              rowNumber: place?.row, fieldNumber: place?.column)
          }, warnings: report.warnings)
      }
      valid = tasks.allSatisfy(\.valid)
      stats = Stats(
        tasks: tasks.count, errors: reports.reduce(0) { $0 + $1.errorCount },
        warnings: reports.reduce(0) { $0 + $1.warnings.count })
    }

    /// The row and column at the end of a place such as `a.csv:3:2`.
    private static func place(_ phrase: Phrase) -> (text: String, row: Int?, column: Int?)? {
      guard case .text(let text)? = phrase.arguments.first else { return nil }
      let parts = text.split(separator: ":")
      let numbers = parts.suffix(2).map { Int($0) }
      switch (parts.count, numbers.first ?? nil, numbers.last ?? nil) {
      case (3..., let row?, let column?): return (text, row, column)
      case (2..., _, let row?): return (text, row, nil)
      default: return (text, nil, nil)
      }
    }
  }
}
