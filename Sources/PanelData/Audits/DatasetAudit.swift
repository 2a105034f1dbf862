/// Everything that is wrong or odd in a dataset, and how it was understood: what `check` tells.
public struct DatasetAudit: Sendable {
  /// Cells without a figure that have one reason.
  public struct Missing: Sendable {
    /// Why there is none; nil for cells that were refused.
    public let reason: Panel.MissingReason?
    /// How many there are.
    public let count: Int
  }

  /// The dataset as understood.
  public let outline: DatasetOutline
  /// The register, the periods and all panels, as far as they could be read; nil without any row.
  public let dataset: Dataset?
  /// What is wrong, in the order of the files; the first hundred are kept.
  public let errors: [Phrase]
  /// How many errors there are.
  public let errorCount: Int
  /// What is odd but no reason to stop; the first hundred of what the reader met are kept.
  public let warnings: [Phrase]
  /// How many warnings there are.
  public let warningCount: Int
  /// How months and ends of years were taken, where there are some.
  public let periodAccount: [Phrase]
  /// Rows of totals and repeated headings that were left out, by file.
  public let leftOut: [Phrase]
  /// How villages were told that are written in several ways.
  public let notes: [Phrase]
  /// How many cells of totals were held against the rows above them.
  public let totalsChecked: Int
  /// How many of them are not the sum of those rows.
  public let totalsDiffering: Int
  private let cellsRefused: Int

  /// Reads everything of `outline` to its end.
  ///
  /// - Parameter unreadable: why further files of the dataset could not be understood.
  public init(_ outline: DatasetOutline, unreadable: Failure? = nil) {
    let reading = DatasetReader.audit(outline)
    self.outline = outline
    dataset = reading.dataset
    errors = (unreadable?.phrases ?? []) + reading.errors
    errorCount = (unreadable?.total ?? 0) + reading.errorCount
    totalsChecked = reading.totalsChecked
    totalsDiffering = reading.totalsDiffering
    cellsRefused = reading.cellsRefused
    leftOut = reading.leftOut
    periodAccount = PeriodAccount.phrases(
      of: reading.dataset?.periods ?? [], yearEnd: reading.yearEnd)
    notes = reading.notes
    var warnings = reading.warnings
    if let dataset {
      warnings += PlausibilityCheck.jumps(in: dataset, outline: outline)
      warnings += MissingCodeSearch.warnings(in: dataset, outline: outline)
      warnings += SlipSearch.warnings(in: dataset, outline: outline)
      warnings += RenameSearch.suggestions(in: dataset)
      warnings += AlikeSearch.suggestions(in: dataset, outline: outline)
    }
    self.warnings = warnings
    warningCount = reading.warningCount + warnings.count - reading.warnings.count
  }

  /// The errors with their places taken apart and the cells of their rows.
  public var problems: [AuditProblem] { AuditProblem.problems(errors, files: outline.files) }

  /// What each table of the outline gave.
  public var fileAccounts: [FileAccount] {
    dataset.map { FileAccount.accounts(of: $0, fileCount: outline.files.count) } ?? []
  }

  /// The cells that have a row but no figure, by reason, over all metrics that have columns of
  /// their own.
  public var missing: [Missing] {
    guard let dataset else { return [] }
    var counts: [Panel.MissingReason: Int] = [:]
    for metric in outline.metrics {
      guard case .field = metric.origin, let panel = dataset.panels[metric.id] else { continue }
      for unit in 0..<panel.unitCount {
        for period in panel.periods.indices {
          if case .missing(let reason) = panel[unit, period], reason != .noRow {
            counts[reason, default: 0] += 1
          }
        }
      }
    }
    // A refused cell is entered as a blank one.
    let refused = min(cellsRefused, counts[.blank] ?? 0)
    counts[.blank, default: 0] -= refused
    let missing = Panel.MissingReason.allCases.map { Missing(reason: $0, count: counts[$0] ?? 0) }
    return (missing + [Missing(reason: nil, count: refused)]).filter { $0.count > 0 }
  }

  /// How many pairs of a village and a period no row names, between the village's first and last.
  public var missingRows: Int {
    guard let dataset, let panel = outline.metrics.lazy.compactMap({ dataset.panels[$0.id] }).first
    else { return 0 }
    var count = 0
    for unit in 0..<panel.unitCount {
      let present = panel.periods.indices.filter { panel[unit, $0] != .missing(.noRow) }
      if let first = present.first, let last = present.last {
        count += last - first + 1 - present.count
      }
    }
    return count
  }
}

extension DatasetAudit.Missing {
  /// The reason as a key: that of the enumeration, or `refused`.
  public var name: String { reason.map { "\($0)" } ?? "refused" }

  /// How many, and why, in words.
  public var phrase: Phrase {
    let code: PhraseCode =
      switch reason {
      case .noRow, .blank: .missingBlank
      case .notApplicable, .noDivisor: .missingNotApplicable
      case .belowUnit: .missingBelowUnit
      case .suppressed: .missingSuppressed
      case .notReported: .missingNotReported
      case .incomplete: .missingIncomplete
      case nil: .missingRefused
      }
    return Phrase(code, .count(count))
  }
}
