/// A straight line through points by ordinary least squares, y = intercept + slope·x.
public struct LinearFit: Sendable, Hashable {
  /// Where the line meets x = 0.
  public let intercept: Double
  /// How much y grows with each unit of x.
  public let slope: Double
  /// The standard error of the slope, from residuals with n − 2 degrees of freedom.
  public let slopeError: Double
  /// The two-sided probability of a slope as far from 0 if there were none, by Student's t with n − 2
  /// degrees of freedom; undefined when all y are equal.
  public let p: Outcome
  /// The share of the variance of y that the line explains, 0…1; undefined when all y are equal.
  public let rSquared: Outcome
  /// How many points there are.
  public let count: Int
  /// The mean of x.
  public let meanX: Double
  /// The sum of squared distances of x from its mean.
  public let squaresX: Double

  /// The line through the finite ones of `points`.
  /// - Throws: `tooFewUnits` for fewer than three points, `noVariation` when all x are equal,
  ///   `outOfRange`.
  public init(_ points: [(x: Double, y: Double)]) throws(UndefinedReason) {
    // In one order, so that the order of rows does not show in the last bit.
    let points = points.filter { $0.x.isFinite && $0.y.isFinite }.sorted { $0 < $1 }
    guard points.count > 2, let first = points.first, let last = points.last else {
      throw .tooFewUnits
    }
    guard first.x < last.x else { throw .noVariation }
    let n = Double(points.count)
    let meanX = CompensatedSum(points.lazy.map(\.x)).total / n
    let meanY = CompensatedSum(points.lazy.map(\.y)).total / n
    let squaresX = CompensatedSum(points.lazy.map { ($0.x - meanX) * ($0.x - meanX) }).total
    let products = CompensatedSum(points.lazy.map { ($0.x - meanX) * ($0.y - meanY) }).total
    let level = points.allSatisfy { $0.y == first.y }
    let slope = level ? 0 : products / squaresX
    let residuals = CompensatedSum(
      points.lazy.map { point in
        let residual = (point.y - meanY) - slope * (point.x - meanX)
        return level ? 0 : residual * residual
      }
    ).total
    let squaresY = CompensatedSum(points.lazy.map { ($0.y - meanY) * ($0.y - meanY) }).total
    let error = (residuals / (n - 2) / squaresX).squareRoot()
    let intercept = meanY - slope * meanX
    guard squaresX > 0, squaresY.isFinite, slope.isFinite, error.isFinite, intercept.isFinite else {
      throw .outOfRange
    }
    if level || squaresY == 0 {
      p = .undefined(.noVariation)
      rSquared = .undefined(.noVariation)
    } else {
      // A line through all points exactly has an error of 0, and a t beyond all numbers.
      p = Outcome(error == 0 ? 0 : StudentT.twoSided(slope / error, freedom: n - 2))
      rSquared = Outcome(min(1, max(0, 1 - residuals / squaresY)))
    }
    self.slope = slope
    self.intercept = intercept
    slopeError = error
    count = points.count
    self.meanX = meanX
    self.squaresX = squaresX
  }
}
