/// Which part of a dataset is read.
public struct DatasetSelection: Sendable {
  /// A group that rows must belong to: a column and its value.
  public struct Filter: Sendable, Hashable {
    /// The heading of the column.
    public var column: String
    /// The value that its cell must have, in whatever characters names are written.
    public var value: String

    /// The value as names are compared: `台北市` and `臺北市` are one.
    var key: String { Self.key(value) }

    /// The text of a cell as filters compare it.
    static func key(_ text: String) -> String {
      VillageName.key(VillageName.normalized(FormulaGuard.restored(text)))
    }

    /// Rows whose cell under `column` is `value`.
    public init(column: String, value: String) {
      self.column = column
      self.value = value
    }

    /// The filter written as `COLUMN=VALUE`, or nil when it is not.
    public init?(_ text: String) {
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { return nil }
      column = String(text[..<equals]).trimmingSpaces
      value = String(text[text.index(after: equals)...]).trimmingSpaces
      if value.isEmpty { return nil }
    }
  }

  /// The metrics wanted; quotients bring their terms along.
  public var metrics: [Metric]
  /// All of these must hold.
  public var filters: [Filter]
  /// The years wanted.
  public var years: YearRange

  /// The part of a dataset with `metrics`, all rows and all years unless said otherwise.
  public init(
    metrics: [Metric], filters: [Filter] = [], years: YearRange = YearRange()
  ) {
    self.metrics = metrics
    self.filters = filters
    self.years = years
  }
}
