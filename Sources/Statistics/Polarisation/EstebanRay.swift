#if canImport(Glibc)
  import Glibc
#endif

/// How far given groups, such as towns, stand apart as blocks that are alike within.
///
/// ER(α) = Σ_j Σ_k π_j^(1+α) π_k |m_j − m_k|, π the group's share of the units (of the weights), m its
/// mean over the mean of all (J.-M. Esteban and D. Ray, “On the Measurement of Polarization”,
/// Econometrica 62 (1994), 819–851, with K = 1). EGR(α, β) = ER(α) − β(G − G_b), G the Gini
/// coefficient of all units, G_b that of the group means: what the groups hide within counts against
/// them (J. Esteban, C. Gradín and D. Ray, The Journal of Economic Inequality 5 (2007), 1–19).
public struct EstebanRay: Sendable, Hashable {
  /// How much identification within a group counts; 1…1.6.
  public let alpha: Double

  /// The index for one α; nil outside 1…1.6.
  public init?(alpha: Double = 1.3) {
    guard (1...1.6).contains(alpha) else { return nil }
    self.alpha = alpha
  }

  /// ER(α) of `groups`, of which empty ones are left out; 0 upwards, no unit.
  ///
  /// Undefined without data, with a single group, and with a total that is not positive.
  public func index(of groups: [Sample]) -> Outcome {
    switch Blocs.blocs(of: groups) {
    case .failure(let reason): return .undefined(reason)
    case .success(let blocs): return Outcome(polarisation(blocs))
    }
  }

  /// EGR(α, β) of `groups`, of which empty ones are left out; it may be negative, no unit.
  ///
  /// Undefined as `index(of:)`, and with negative values.
  public func extendedIndex(of groups: [Sample], beta: Double = 1) -> Outcome {
    switch Blocs.blocs(of: groups) {
    case .failure(let reason): return .undefined(reason)
    case .success(let blocs):
      let all = InequalityMeasure.gini.compute(blocs.all)
      guard case .value(let gini, _) = all else { return all }
      let between = Sample(blocs.means, weights: blocs.shares).uncheckedGini
      return Outcome(polarisation(blocs) - beta * (gini - between))
    }
  }

  private func polarisation(_ blocs: Blocs) -> Double {
    var sum = CompensatedSum()
    for (share, mean) in zip(blocs.shares, blocs.means) {
      let identification = pow(share, 1 + alpha)
      for (otherShare, otherMean) in zip(blocs.shares, blocs.means) {
        sum.add(identification * otherShare * (mean - otherMean).magnitude)
      }
    }
    return sum.total
  }

  /// The shares and means of groups that have data.
  private struct Blocs {
    let all: Sample
    let shares: [Double]
    let means: [Double]

    static func blocs(of groups: [Sample]) -> Result<Blocs, UndefinedReason> {
      let all = Sample(merging: groups)
      if let reason = all.reasonWithoutPositiveTotal { return .failure(reason) }
      let present = groups.filter { $0.count > 0 }
      guard present.count > 1 else { return .failure(.singleGroup) }
      let blocs = Blocs(
        all: all, shares: present.map { $0.totalWeight / all.totalWeight },
        means: present.map { $0.center / all.center })
      return .success(blocs)
    }
  }
}

extension Sample {
  /// All values of `samples`; those of a sample without weights weigh 1.
  init(merging samples: [Sample]) {
    let values = samples.flatMap(\.values)
    guard samples.contains(where: { $0.weights != nil || $0.weightless > 0 }) else {
      self.init(values)
      return
    }
    let merged = Sample(
      values, weights: samples.flatMap { $0.weights ?? Array(repeating: 1, count: $0.count) })
    self.init(
      sorted: merged.values, weights: merged.weights,
      weightless: samples.reduce(0) { $0 + $1.weightless })
  }
}
