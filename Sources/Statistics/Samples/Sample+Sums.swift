extension Sample {
  /// The sum of `term` of every value, each times its weight.
  func sum(of term: some ValueTerm) -> Double {
    guard let weights else { return BlockedSum.sum(count, ValueTerms(values: values, term: term)) }
    return BlockedSum.sum(count, WeightedValueTerms(values: values, weights: weights, term: term))
  }

  /// The mean of `term` of every value, each counting by its weight.
  func mean(of term: some ValueTerm) -> Double { sum(of: term) / totalWeight }

  /// The mean of a closure's term of every value, each counting by its weight.
  func mean(of term: @escaping (Double) -> Double) -> Double {
    sum(of: ClosureTerm(term: term)) / totalWeight
  }

  /// The sum of the values without their signs, each times its weight.
  var totalMagnitude: Double { sum(of: ClosureTerm(term: \.magnitude)) }

  /// The mean of a sample that has values: of equal values that value itself, without rounding.
  var center: Double { values.first == values.last ? values[0] : total / totalWeight }

  /// Σ p_i², the sum of the squared shares of the weights: 1/n without weights.
  var weightConcentration: Double {
    guard let weights else { return 1 / Double(count) }
    let shares = weights.map { $0 / totalWeight }
    return BlockedSum.sum(count, ProductTerms(values: shares, weights: shares))
  }

  /// The running sums of the weights, in the order of values; nil without weights.
  var cumulativeWeights: [Double]? {
    weights.map { BlockedSum.cumulative(count, PlainTerms(values: $0)) }
  }

  /// The values times `factor`, the weights times `weightFactor`, both positive.
  func scaled(by factor: Double, weightsBy weightFactor: Double) -> Sample {
    Sample(
      sorted: values.map { $0 * factor }, weights: weights?.map { $0 * weightFactor },
      weightless: weightless)
  }

  /// The median, a unit counting by its weight: the value at which half of the weight is reached, or
  /// the mean of two values where it is reached between them.
  var weightedMedian: Double? {
    guard let cumulativeWeights, let all = cumulativeWeights.last else { return median }
    // Weights that are shares, such as 0.1, 0.2 and 0.3, reach half only up to rounding.
    let (half, rounding) = (all / 2, 4 * .ulpOfOne * all)
    let place = cumulativeWeights.firstIndex { $0 >= half - rounding } ?? count - 1
    guard cumulativeWeights[place] <= half + rounding, place + 1 < count else {
      return values[place]
    }
    return values[place] + (values[place + 1] - values[place]) / 2
  }
}

extension Sample {
  /// Why there are no data, if there are none.
  var reasonWithoutData: UndefinedReason? {
    guard values.isEmpty else { return nil }
    return weightless > 0 ? .allWeightsZero : .noData
  }

  /// Why the total cannot be shared out or be divided by, if it cannot.
  ///
  /// A total that is no more than what rounding makes of values on both sides of 0 is 0.
  var reasonWithoutPositiveTotal: UndefinedReason? {
    if let reason = reasonWithoutData { return reason }
    guard let first = values.first, first < 0 else { return total == 0 ? .totalZero : nil }
    if total.magnitude <= 4 * .ulpOfOne * totalMagnitude { return .totalZero }
    return total < 0 ? .meanNotPositive : nil
  }

  /// The same, or that some values are negative.
  var reasonWithoutShares: UndefinedReason? {
    if let reason = reasonWithoutPositiveTotal { return reason }
    return negativeCount > 0 ? .negativeValues : nil
  }
}

extension Double {
  /// A power of 2 that brings a magnitude near 1; 1 if it is near enough for squares and sums of them.
  static func powerOfTwoToOne(from magnitude: Double) -> Double {
    guard magnitude > 0, !(0x1p-200...0x1p200).contains(magnitude) else { return 1 }
    // Of a subnormal number the power itself would be infinite.
    return Double(sign: .plus, exponent: min(1000, -magnitude.exponent), significand: 1)
  }
}
