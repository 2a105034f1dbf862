import Tables

/// Where the figures of a sheet stand: each metric has a column, or one in each period.
///
/// What a schema says is enough, so that figures need not remember their columns.
public struct SheetCells: Sendable {
  private struct Column: Sendable {
    /// The heading of its metric; nil where rows name theirs.
    var field: String?
    /// Its period; nil where rows or the sheet give it.
    var period: Period?
    /// Its village as names are compared; nil where rows or the sheet name it, empty for a total.
    var village: String?
    var letters: String
  }

  private let columns: [Column]

  init(_ schema: PanelSchema) {
    let isAcross = schema.hasVillagesAcross
    columns = schema.values.map { value in
      Column(
        field: schema.metric == nil ? schema.field(of: value) : nil, period: value.period,
        village: isAcross ? value.village.map(VillageName.key) ?? "" : nil,
        letters: TablePlace.letters(value.column + 1))
    }
  }

  /// The name of the cell that holds a village's figure of `metric` in `row`, `C7`; nil for derived
  /// metrics.
  func name(of metric: Metric, of village: String, in period: Period, row: Int) -> String? {
    guard case .field(let field) = metric.origin else { return nil }
    let column = columns.first { column in
      column.field.map { $0 == field } ?? true && column.period.map { $0 == period } ?? true
        && column.village.map { $0 == VillageName.key(village) } ?? true
    }
    return column.map { "\($0.letters)\(row)" }
  }
}
