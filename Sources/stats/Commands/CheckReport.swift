import Figures
import PanelData

/// What `check` says of one dataset, for people and for machines.
struct CheckReport {
  /// How many files and notes are listed for people; problems are told all.
  static let shown = 20

  let name: String
  /// What was read; nil for a dataset that could not be understood.
  let audit: DatasetAudit?
  let errorCount: Int
  /// The errors that were kept, with their places.
  let problems: [AuditProblem]
  let warnings: [AuditProblem]
  let warningCount: Int
  /// Why nothing could be understood, as an exit code tells it.
  let failureKind: Failure.Kind?
  let language: Language
  /// The columns of the terminal; nil for lines as long as they are.
  var width: Int?

  /// The report on what was found at a path.
  init(_ found: DataFolder.Found, language: Language) {
    name = found.name
    self.language = language
    switch (found.outline, found.readable) {
    case (.success(let outline), _):
      audit = DatasetAudit(outline)
      failureKind = nil
    case (.failure(let failure), let readable?):
      audit = DatasetAudit(readable, unreadable: failure)
      failureKind = nil
    case (.failure(let failure), nil):
      audit = nil
      failureKind = failure.kind
      errorCount = failure.total
      problems = AuditProblem.problems(failure.phrases)
      warnings = []
      warningCount = 0
      return
    }
    errorCount = audit?.errorCount ?? 0
    problems = audit?.problems ?? []
    warnings = audit?.oddities ?? []
    warningCount = audit?.warningCount ?? 0
  }

  /// Whether any figure could be read.
  var isReadable: Bool { audit?.dataset != nil }

  // MARK: For people

  /// The report for people; names from the data take no line of their own.
  var text: String {
    let lines =
      [name] + understood.map { "  " + $0 } + list(problems, .error)
      + left(errorCount - problems.count) + list(warnings, .warning)
      + left(warningCount - warnings.count) + ["  " + verdict]
    return lines.flatMap { line -> [String] in
      let indent = line.prefix { $0 == " " }.count + 2
      return LineBreaks.hanging(
        Console.visible(line, keepsLines: false), indent: indent, width: width)
    }.map { $0 + "\n" }.joined()
  }

  private func words(_ code: PhraseCode, _ arguments: Phrase.Argument...) -> String {
    var phrase = Phrase(code)
    phrase.arguments = arguments
    return phrase.text(in: language)
  }

  private var verdict: String { words(.checkVerdict, .count(errorCount), .count(warningCount)) }

  private func left(_ count: Int) -> [String] {
    count > 0 ? ["  " + words(.problemsLeft, .count(count))] : []
  }

  /// What was understood, one line each, so that a wrong guess can be seen.
  private var understood: [String] {
    guard let audit else { return [] }
    var phrases: [Phrase] = []
    if let dataset = audit.dataset {
      let missing = audit.missing
      let cells =
        missing.isEmpty
        ? Phrase(.missingNone)
        : Phrase(
          .missingSome, .count(missing.reduce(0) { $0 + $1.count }),
          .list(missing.map { .phrase($0.phrase) }))
      phrases.append(
        Phrase(
          .checkCounts, .phrase(FigureText.count(dataset.register.villages.count, of: dataset)),
          .count(dataset.periods.count), .count(audit.outline.metrics.count), .phrase(cells),
          .count(audit.missingRows)))
    }
    phrases += audit.periodAccount
    if audit.totalsChecked > 0 {
      phrases.append(
        Phrase(.checkTotals, .count(audit.totalsChecked), .count(audit.totalsDiffering)))
    }
    phrases += audit.leftOut.prefix(CheckReport.shown)
    if audit.outline.skippedFiles > 0 {
      phrases.append(Phrase(.filesSkipped, .count(audit.outline.skippedFiles)))
    }
    let notes = audit.notes.prefix(CheckReport.shown)
    phrases += notes
    if audit.notes.count > notes.count {
      phrases.append(Phrase(.notesLeft, .count(audit.notes.count - notes.count)))
    }
    return phrases.map { $0.text(in: language) } + accounts(of: audit.outline.files)
  }

  private func accounts(of files: [DatasetOutline.File]) -> [String] {
    let groups = SchemaAccount.groups(of: files)
    let shown = groups.prefix(CheckReport.shown)
    let lines = shown.map { group in
      let colon = language.isChinese ? "：" : ": "
      let name = group.files.count == 1 ? group.files.first.map { $0.name + colon } ?? "" : ""
      return name
        + group.phrases.map { $0.text(in: language) }
        .joined(separator: language.isChinese ? "；" : "; ")
    }
    let left = groups.dropFirst(shown.count).reduce(0) { $0 + $1.files.count }
    return left > 0 ? lines + [words(.filesLeft, .count(left))] : lines
  }

  /// Problems by cause: of each the first in full with its row, of the others where they are.
  private func list(_ problems: [AuditProblem], _ frame: PhraseCode) -> [String] {
    var lines: [String] = []
    let causes = AuditProblem.byCause(problems)
    for cause in causes {
      guard let first = cause.first else { continue }
      lines.append("  " + words(frame, .phrase(first.phrase)))
      if let record = first.record { lines.append("      " + record) }
      let others = cause.dropFirst()
      if others.isEmpty { continue }
      // Several cells of one row may say the same.
      var seen = Set<String>()
      let texts = others.map { problem in
        [problem.placeText, problem.excerpt.map { words(.quoted, .text($0)) }].compactMap { $0 }
          .joined(separator: " ")
      }.filter { seen.insert($0).inserted }
      let items = texts.map { Phrase.Argument.text($0) }
      lines.append("    " + words(.moreOfKind, .count(others.count), .list(items)))
    }
    return lines
  }
}
