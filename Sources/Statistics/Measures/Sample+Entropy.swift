#if canImport(Glibc)
  import Glibc
#endif

extension Sample {
  /// GE(a), or why there is none.
  func generalizedEntropy(_ a: Double) -> Outcome {
    if let reason = reasonWithoutShares { return .undefined(reason) }
    if a <= 0, zeroCount > 0 { return .undefined(.zerosNotAllowed) }
    return Outcome(uncheckedEntropy(a))
  }

  /// A(ε), or why there is none.
  func atkinson(_ aversion: Double) -> Outcome {
    if let reason = reasonWithoutShares { return .undefined(reason) }
    if aversion >= 1, zeroCount > 0 { return .value(1, remark: .zerosForceOne) }
    let power = 1 - aversion
    if power.magnitude < 1e-9 { return Outcome(-expm1(-uncheckedEntropy(0))) }
    // Σ p (x/μ)^b = 1 + b(b − 1) GE(b), b = 1 − ε: exact where values are nearly equal.
    let excess = power * (power - 1) * uncheckedEntropy(power)
    if excess.isFinite { return Outcome(-expm1(log1p(excess) / power)) }
    // Of values far below the mean the powers are too large: take the lowest value out of them.
    let lowest = values[0]
    let powers = mean { pow($0 / lowest, power) }
    return Outcome(1 - lowest / center * pow(powers, 1 / power))
  }

  /// GE(a) of values that have one.
  private func uncheckedEntropy(_ a: Double) -> Double {
    a == 2 ? mean(of: SquaredDistance(mean: center)) / 2 : mean(of: EntropyTerm(a, mean: center))
  }
}
