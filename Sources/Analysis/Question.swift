import PanelData
import Statistics

/// What is asked of one metric: answered here from a panel, elsewhere perhaps by an engine, as the
/// same findings.
public struct Question: Sendable {
  /// Descriptive measures that can be asked for by period.
  public enum Measure: Sendable, Hashable {
    /// The number of units with a figure.
    case count
    case total
    case mean
    case median
    /// The quantile of this order, 0 to 1.
    case quantile(Double)
  }

  /// The measures wanted, in order.
  public var measures: [Measure]

  /// A question for `measures` in each period.
  public init(measures: [Measure]) { self.measures = measures }

  /// The findings, one row a period of the panel, one column a measure.
  public func findings(in panel: Panel) -> [[Finding]] {
    panel.periods.indices.map { period in
      let values = panel.values(in: period)
      let sample = Sample(values)
      return measures.map { measure in
        let value: Double? =
          switch measure {
          case .count: Double(sample.count)
          case .total: sample.count > 0 ? sample.total : nil
          case .mean: sample.mean
          case .median: sample.median
          case .quantile(let order): sample.quantile(order)
          }
        return Finding(value, of: values, missing: panel.unitCount - values.count)
      }
    }
  }
}
