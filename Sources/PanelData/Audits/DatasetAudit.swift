/// Everything that is wrong or odd in a dataset, and how it was understood: what `check` tells.
public struct DatasetAudit: Sendable {
  /// The dataset as understood.
  public let outline: DatasetOutline
  /// The register, the periods and all panels, as far as they could be read; nil without any row.
  public let dataset: Dataset?
  /// What is wrong, in the order of the files; the first hundred are kept.
  public let errors: [Phrase]
  /// How many errors there are.
  public let errorCount: Int
  /// What is odd but no reason to stop.
  public let warnings: [Phrase]
  /// How months and ends of years were taken, where there are some.
  public let periodAccount: [Phrase]
  /// How villages were told that are written in several ways.
  public let notes: [Phrase]
  /// How many cells of totals were held against the rows above them.
  public let totalsChecked: Int

  /// Reads everything of `outline` to its end.
  public init(_ outline: DatasetOutline) {
    let reading = DatasetReader.audit(outline)
    self.outline = outline
    dataset = reading.dataset
    errors = reading.errors
    errorCount = reading.errorCount
    totalsChecked = reading.totalsChecked
    periodAccount = PeriodAccount.phrases(
      of: reading.dataset?.periods ?? [], yearEnd: reading.yearEnd)
    notes = reading.notes
    var warnings = reading.warnings
    if let dataset {
      warnings += PlausibilityCheck.jumps(in: dataset, outline: outline)
      warnings += RenameSearch.suggestions(in: dataset)
    }
    self.warnings = warnings
  }

  /// How many cells have a row but no figure, over all metrics that have columns of their own.
  public var missingCells: Int {
    guard let dataset else { return 0 }
    var count = 0
    for metric in outline.metrics {
      guard case .field = metric.origin, let panel = dataset.panels[metric.id] else { continue }
      for unit in 0..<panel.unitCount {
        for period in panel.periods.indices {
          switch panel[unit, period] {
          case .value, .missing(.noRow): break
          case .missing: count += 1
          }
        }
      }
    }
    return count
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
