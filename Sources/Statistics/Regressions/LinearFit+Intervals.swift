/// How sure the line is, and which points lie far from it.
///
/// N. R. Draper and H. Smith, Applied Regression Analysis, 3rd edition, New York: Wiley, 1998.
extension LinearFit {
  /// The residuals' standard deviation s, with n − 2 degrees of freedom.
  public var residualDeviation: Double { slopeError * squaresX.squareRoot() }

  /// The height of the line at `x`.
  public func value(at x: Double) -> Double { intercept + slope * x }

  /// Pearson's correlation of x and y, −1…1: the root of `rSquared` with the slope's sign.
  ///
  /// K. Pearson, Philosophical Transactions of the Royal Society of London A 187 (1896), 253–318.
  public var correlation: Outcome {
    guard case .value(let share, _) = rSquared else { return rSquared }
    return Outcome(slope < 0 ? -share.squareRoot() : share.squareRoot())
  }

  /// The interval of the slope, slope ± t·s/√Σ(x_i − x̄)², with the t that n − 2 degrees of freedom
  /// exceed with probability 1 − `level`; a level outside 0.5…0.999 is moved to the nearest end, one
  /// that is no number to 0.95.
  public func slopeInterval(level: Double = 0.95) -> ClosedRange<Double> {
    let reach = StudentT.critical(1 - Self.bounded(level), freedom: Double(count - 2)) * slopeError
    return (slope - reach)...(slope + reach)
  }

  /// For each of `places` the interval of the mean of y there:
  /// ŷ ± t·s·√(1/n + (x − x̄)²/Σ(x_i − x̄)²), with t as for the slope.
  ///
  /// It holds the mean of y at that x with probability `level`, not single points, and not the whole
  /// line at once. Where the line has no finite height, it holds every number.
  public func meanIntervals(at places: [Double], level: Double = 0.95) -> [ClosedRange<Double>] {
    let t = StudentT.critical(1 - Self.bounded(level), freedom: Double(count - 2))
    return places.map { x in
      let reach = t * residualDeviation * leverage(at: x).squareRoot()
      let middle = value(at: x)
      guard middle.isFinite else { return -.infinity ... .infinity }
      return reach.isFinite ? (middle - reach)...(middle + reach) : middle...middle
    }
  }

  private static func bounded(_ level: Double) -> Double {
    level.isNaN ? 0.95 : min(0.999, max(0.5, level))
  }

  /// 1/n + (x − x̄)²/Σ(x_i − x̄)²: how much a point at `x` draws the line to itself, 1/n…1.
  public func leverage(at x: Double) -> Double {
    1 / Double(count) + (x - meanX) * (x - meanX) / squaresX
  }

  /// The residual of the point (`x`, `y`) in standard deviations of its own, (y − ŷ)/(s·√(1 − h)), h
  /// its leverage; nil where the line leaves no residuals or passes through the point by necessity.
  ///
  /// R. D. Cook and S. Weisberg, Residuals and Influence in Regression, New York: Chapman and Hall,
  /// 1982, section 2.2.1.
  public func studentizedResidual(x: Double, y: Double) -> Double? {
    let rest = 1 - leverage(at: x)
    let deviation = residualDeviation * max(rest, 0).squareRoot()
    guard rest > 1e-9, deviation > 0 else { return nil }
    let residual = (y - value(at: x)) / deviation
    return residual.isFinite ? residual : nil
  }
}
