import Tables

/// Which column of a table is what.
public struct PanelSchema: Sendable, Hashable {
  /// Where the period of a row stands.
  public enum PeriodOrigin: Sendable, Hashable {
    /// In this column.
    case column(Int)
    /// In the file's name: one period for all rows.
    case fileName(Period)
  }

  /// How metrics are laid out.
  public enum Layout: Sendable, Hashable {
    /// One column per metric.
    case columns
    /// One row per figure: the metric's name in one column, the figure in another.
    case rows(metric: Int, value: Int)
  }

  /// The columns' headings.
  public var headings: [String]
  /// The column that names the village.
  public var village: Int
  /// The group columns, the outermost first.
  public var groups: [Int]
  /// Where the period stands.
  public var period: PeriodOrigin
  /// How metrics are laid out.
  public var layout: Layout
  /// The names of the metrics found: headings, or names met in the preview's metric column.
  public var fields: [String]

  /// The headings of the levels, from the outermost group to the village.
  public var levelHeadings: [String] { (groups + [village]).map { headings[$0] } }
}
