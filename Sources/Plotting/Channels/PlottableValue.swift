/// One labelled value, for marks that stand for a single thing.
public struct PlottableValue<Value: Plottable>: Sendable {
  /// What the value is (`Revenue`).
  public var label: String
  /// The value.
  public var value: Value

  /// `value`, which is a `label`.
  public static func value(_ label: String, _ value: Value) -> PlottableValue {
    PlottableValue(label: label, value: value)
  }
}

/// A labelled property of a row, for marks that stand for a whole collection.
public struct PlottableProjection<Row, Value: Plottable> {
  /// What the values are (`Revenue`).
  public var label: String
  /// Where a row keeps its value.
  public var keyPath: KeyPath<Row, Value>

  /// The property `keyPath`, which is a `label`.
  public static func value(
    _ label: String, _ keyPath: KeyPath<Row, Value>
  ) -> PlottableProjection {
    PlottableProjection(label: label, keyPath: keyPath)
  }

  /// The values of `rows`, extracted at once so that the mark keeps no key path.
  func column(of rows: [Row]) -> Column {
    Column(label: label, values: rows.map { $0[keyPath: keyPath].plotValue })
  }
}

/// The values of one property for all rows of a mark.
public struct Column: Sendable, Hashable {
  /// What the values are.
  public var label: String
  /// One value per row.
  public var values: [PlotValue]

  /// A column of `values`.
  public init(label: String, values: [PlotValue]) {
    self.label = label
    self.values = values
  }

  /// The value of a row, missing beyond the end.
  public subscript(row: Int) -> PlotValue {
    values.indices.contains(row) ? values[row] : .missing
  }
}
