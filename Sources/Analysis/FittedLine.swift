import Statistics

#if canImport(Glibc)
  import Glibc
#endif

/// A line of least squares with the band that holds the mean, ready to be drawn.
public struct FittedLine: Sendable, Hashable {
  /// The line and its band at one place.
  public struct Place: Sendable, Hashable {
    /// The place along x.
    public let x: Double
    /// The lower end of the 95 % interval of the mean of y.
    public let lower: Double
    /// The line.
    public let middle: Double
    /// The upper end.
    public let upper: Double
  }

  /// How a fitted number becomes the one drawn.
  enum Unit {
    case itself, powerOfTen, powerOfE

    func drawn(_ value: Double) -> Double {
      switch self {
      case .itself: value
      case .powerOfTen: pow(10, value)
      case .powerOfE: exp(value)
      }
    }
  }

  /// How much y grows with each unit of x, of the numbers fitted.
  public let slope: Double
  /// The 95 % interval of the slope.
  public let slopeInterval: ClosedRange<Double>
  /// Pearson's correlation of the numbers fitted; nil when all y are equal.
  public let correlation: Double?
  /// The probability of a slope as far from 0 by chance; nil when all y are equal.
  public let p: Double?
  /// How many points the line goes through.
  public let count: Int
  /// The line from the least to the greatest x, as drawn.
  public let places: [Place]

  private static let pieces = 60

  /// `fit` between two fitted numbers along x, both ends included.
  init(_ fit: LinearFit, over range: ClosedRange<Double>, x: Unit = .itself, y: Unit = .itself) {
    slope = fit.slope
    slopeInterval = fit.slopeInterval()
    correlation = fit.correlation.value
    p = fit.p.value
    count = fit.count
    let xs = (0...Self.pieces).map { piece in
      let share = Double(piece) / Double(Self.pieces)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
    places = zip(xs, fit.meanIntervals(at: xs)).map { place, interval in
      Place(
        x: x.drawn(place), lower: y.drawn(interval.lowerBound),
        middle: y.drawn(fit.value(at: place)),
        upper: y.drawn(interval.upperBound))
    }
  }
}
