import PanelData
import Statistics

/// How the total is shared out, as curves of a few periods.
public struct LorenzCurves: Sendable {
  /// The most periods that one picture has curves of.
  public static let mostCurves = 4
  /// The most points of a curve; longer ones are thinned evenly, which moves no point.
  public static let mostPoints = 500

  /// A point of a curve.
  public struct Point: Sendable, Hashable {
    /// The share of the units, poorest first; 0 to 1.
    public let units: Double
    /// Their share of the total.
    public let total: Double
  }

  /// The curve of one period.
  public struct Curve: Sendable {
    /// The period.
    public let period: Period
    /// From (0, 0) to (1, 1); below 0 in between where there are negative figures.
    public let points: [Point]
    /// The Gini coefficient, with the interval of a jackknife; undefined where there are negative
    /// figures.
    public let gini: InequalityPath.Estimate?
    /// The share of the total that the poorer half has.
    public let poorerHalf: Double?
    /// How many units there are.
    public let count: Int
  }

  /// The metric.
  public let metric: Metric
  /// The curves, the latest period last.
  public let curves: [Curve]
  /// The periods without a curve, as their total is not positive.
  public let undefined: [Period]

  /// The curves of the first and last periods with figures and of some evenly between; of the year
  /// reported on alone where one was asked for.
  public init(_ series: MetricSeries) {
    metric = series.metric
    let filled = series.hasYear ? [series.reportedPlace] : series.filledPlaces
    let count = min(Self.mostCurves, filled.count)
    let places = (0..<count).map { index in
      filled[count == 1 ? filled.count - 1 : index * (filled.count - 1) / (count - 1)]
    }
    var curves: [Curve] = []
    var undefined: [Period] = []
    for place in places {
      let sample = Sample(Self.summable(series.values(at: place)))
      do throws(Statistics.UndefinedReason) {
        let curve = try LorenzCurve(sample)
        let step = max(1, curve.count / Self.mostPoints)
        let indices = Array(stride(from: 0, to: curve.count, by: step)) + [curve.count]
        curves.append(
          Curve(
            period: series.periods[place],
            points: indices.map { Point(units: curve[$0].population, total: curve[$0].height) },
            gini: InequalityPath.gini(of: sample),
            poorerHalf: curve.height(at: 0.5), count: sample.count))
      } catch {
        undefined.append(series.periods[place])
      }
    }
    self.curves = curves
    self.undefined = undefined
  }

  /// `values`, made smaller by a power of two where their sum could be beyond all numbers: shares stay
  /// what they are.
  private static func summable(_ values: [Double]) -> [Double] {
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    guard largest > 1e290 else { return values }
    let divisor = Double(sign: .plus, exponent: 200, significand: 1)
    return values.map { $0 / divisor }
  }
}
