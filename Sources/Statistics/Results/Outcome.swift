/// What a measure gives: a finite number, or the reason why there is none.
public enum Outcome: Sendable, Hashable {
  /// A finite number, perhaps with a remark that belongs beside it.
  case value(Double, remark: Remark? = nil)
  /// No number, for this reason.
  case undefined(UndefinedReason)

  /// The number if it is finite; one that is not was too large to represent.
  public init(_ value: Double, remark: Remark? = nil) {
    // Adding 0 turns -0 into 0.
    self = value.isFinite ? .value(value + 0, remark: remark) : .undefined(.outOfRange)
  }

  /// The number, if there is one.
  public var value: Double? {
    if case .value(let value, _) = self { return value }
    return nil
  }

  /// Why there is no number, if there is none.
  public var reason: UndefinedReason? {
    if case .undefined(let reason) = self { return reason }
    return nil
  }
}

/// What a reader should know beside a number; the raw values are stable codes.
public enum Remark: String, Sendable, Hashable, CaseIterable {
  /// Negative values push shares of the total below 0 or above 1.
  case sharesBeyondWhole
  /// A single 0 makes the measure 1, whatever the other values.
  case zerosForceOne
  /// Negative values make gaps larger than the line itself.
  case gapsBeyondLine
  /// All units lie in one group, so that nothing lies between groups.
  case singleGroup
  /// Some values are negative, so that the measure may exceed 1.
  case mayExceedOne
  /// Both periods have the same units, which the test takes for independent samples.
  case periodsNotIndependent
}

/// Why a measure has no value; the raw values are stable codes.
public enum UndefinedReason: String, Error, Sendable, Hashable, CaseIterable {
  /// No unit has a figure.
  case noData
  /// Every weight is 0.
  case allWeightsZero
  /// The total is 0, so that there are no shares of it.
  case totalZero
  /// The mean is negative, or 0 with figures on both sides of it.
  case meanNotPositive
  /// Some values are negative.
  case negativeValues
  /// Some values are 0.
  case zerosNotAllowed
  /// A single unit has a figure; the measure needs two or more.
  case needsTwoUnits
  /// There are too few units for the measure.
  case tooFewUnits
  /// All units lie in one group; the measure compares groups.
  case singleGroup
  /// The median is not positive.
  case medianNotPositive
  /// A quantile, share or mean that the measure divides by is not positive.
  case divisorNotPositive
  /// The line of weakness is not positive.
  case lineNotPositive
  /// The figure it starts from is missing, 0 or negative.
  case baseNotPositive
  /// All values are equal.
  case noVariation
  /// There are too few periods.
  case tooFewPeriods
  /// A class has no unit in it.
  case classEmpty
  /// There is no convergence, so that it has no speed.
  case noConvergence
  /// The change is too small beside its parts for shares of it to mean anything.
  case changeTooSmall
  /// The part moved against the total, so that it has no share in its growth or decline.
  case movedAgainstTotal
  /// A value lies beyond the bounds that it was said to have.
  case beyondBounds
  /// The sources do not add up to the total.
  case sourcesDiffer
  /// A figure of the price index is missing for this year or one before.
  case noPriceIndex
  /// The result is too large to represent.
  case outOfRange
}
