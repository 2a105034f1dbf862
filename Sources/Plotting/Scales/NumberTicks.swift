#if canImport(Glibc)
  import Glibc
#endif

/// Round numbers along an axis, chosen by the extended Wilkinson algorithm of Talbot, Lin and
/// Hanrahan (2010): the best mix of roundness, coverage and density.
public struct NumberTicks: Sendable, Hashable {
  /// The ticks in ascending order, each once.
  public let values: [Double]
  /// The distance between neighbours.
  public let step: Double
  /// A round number of which all ticks are multiples: the step or a part of it.
  public let grain: Double

  // Steps in tenths, best first: 1, 5, 2, 2.5, 4, 3. Whole numbers keep ticks exact decimals.
  static let steps = [10, 50, 20, 25, 40, 30]
  static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05)

  /// About `count` ticks that reach past both ends of `domain`; never more than `limit`.
  public static func covering(
    _ domain: NumberDomain, count: Int, limit: Int? = nil
  ) -> NumberTicks {
    search(domain, count: count, limit: limit, loose: true) ?? fallback(domain)
  }

  /// About `count` ticks inside `domain`; never more than `limit`.
  public static func within(_ domain: NumberDomain, count: Int, limit: Int? = nil) -> NumberTicks {
    search(domain, count: count, limit: limit, loose: false)
      ?? NumberTicks(values: [], step: 1, grain: 1)
  }

  /// The score of one labelling, as in the paper with a legibility of 1.
  static func score(
    _ domain: NumberDomain, index: Int, skip: Int, first: Double, last: Double, count: Int,
    target: Int, hasZero: Bool
  ) -> Double {
    weights.simplicity * simplicity(index: index, skip: skip, hasZero: hasZero)
      + weights.coverage * coverage(domain, first: first, last: last)
      + weights.density * density(domain, first: first, last: last, count: count, target: target)
      + weights.legibility
  }

  static func simplicity(index: Int, skip: Int, hasZero: Bool) -> Double {
    1 - Double(index) / Double(steps.count - 1) - Double(skip) + (hasZero ? 1 : 0)
  }

  static func coverage(_ domain: NumberDomain, first: Double, last: Double) -> Double {
    let above = (domain.upper - last) / domain.span
    let below = (domain.lower - first) / domain.span
    return 1 - 0.5 * (above * above + below * below) / 0.01
  }

  static func density(
    _ domain: NumberDomain, first: Double, last: Double, count: Int, target: Int
  ) -> Double {
    let drawn = Double(count - 1) / (last - first)
    let wanted =
      Double(max(target, 2) - 1) / (max(last, domain.upper) - min(first, domain.lower))
    return 2 - max(drawn / wanted, wanted / drawn)
  }

  private static func fallback(_ domain: NumberDomain) -> NumberTicks {
    let step = pow(10, ceil(log10(domain.span)))
    let first = floor(domain.lower / step) * step
    let last = ceil(domain.upper / step) * step
    let values = [first, last].filter(\.isFinite)
    return NumberTicks(values: values, step: step, grain: step)
  }
}

extension NumberTicks {
  /// The search over step `index`, every `skip`th multiple, number of ticks and power of ten.
  ///
  /// It keeps the bounds of the paper: a branch ends once even its best score is too low.
  private static func search(
    _ domain: NumberDomain, count: Int, limit: Int?, loose: Bool
  ) -> NumberTicks? {
    let target = min(max(count, 2), 50)
    let most = max(2, min(limit ?? target * 2, 100))
    var best: (score: Double, ticks: NumberTicks)?
    func hopeless(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Bool {
      guard let best else { return false }
      return weights.simplicity * simplicity + weights.coverage * coverage
        + weights.density * density + weights.legibility < best.score
    }
    for skip in 1...6 {
      for (index, tenths) in steps.enumerated() {
        let simple = simplicity(index: index, skip: skip, hasZero: true)
        if hopeless(simple, 1, 1) { continue }
        for ticks in 2...most {
          let dense =
            ticks >= target ? 2 - Double(ticks - 1) / Double(max(target, 2) - 1) : 1
          if hopeless(simple, 1, dense) { break }
          let ideal = domain.span / Double(ticks + 1) / Double(skip * tenths)
          let power = Int(max(min(ceil(log10(ideal)), 300), -300))
          for exponent in power...(power + 2) {
            let unit = Decimal(exponent: exponent)
            let step = unit.times(Double(skip * tenths))
            let excess = max(0, step * Double(ticks - 1) - domain.span) / domain.span / 2
            if hopeless(simple, 1 - excess * excess / 0.01, dense) { break }
            let interval = Interval(domain, step: step, skip: skip, ticks: ticks)
            for start in interval.starts {
              let first = unit.times(start * Double(tenths))
              let last = unit.times((start + Double((ticks - 1) * skip)) * Double(tenths))
              let covers = first <= domain.lower && last >= domain.upper
              let inside = first >= domain.lower && last <= domain.upper
              guard loose ? covers : inside, last > first else { continue }
              let hasZero =
                first <= 0 && last >= 0 && start.truncatingRemainder(dividingBy: Double(skip)) == 0
              let score = score(
                domain, index: index, skip: skip, first: first, last: last, count: ticks,
                target: target, hasZero: hasZero)
              guard score > best?.score ?? -.infinity else { continue }
              let values = (0..<ticks).map {
                // Adding 0 turns -0 into 0.
                unit.times((start + Double($0 * skip)) * Double(tenths)) + 0
              }
              let grain = unit.times(Double(tenths))
              best = (score, NumberTicks(values: values, step: step, grain: grain))
            }
          }
        }
      }
    }
    return best?.ticks
  }

  /// The multiples at which a labelling may start so that it still meets the domain.
  private struct Interval {
    var starts: [Double]

    init(_ domain: NumberDomain, step: Double, skip: Int, ticks: Int) {
      let skips = Double(skip)
      let low = floor(domain.upper / step) * skips - Double(ticks - 1) * skips
      let high = ceil(domain.lower / step) * skips
      guard low.isFinite, high.isFinite, low <= high, high - low < 1000, abs(high) < 1e15 else {
        starts = []
        return
      }
      starts = Array(stride(from: low, through: high, by: 1))
    }
  }

  /// A power of ten that multiplies without rounding noise: 3 tenths give 0.3, not 0.30000000004.
  private struct Decimal {
    var factor: Double
    var divides: Bool

    /// Ten to the power of `exponent`, for numbers given in tenths.
    init(exponent: Int) {
      let shifted = exponent - 1
      divides = shifted < 0
      factor = pow(10, Double(abs(shifted)))
    }

    func times(_ value: Double) -> Double { divides ? value / factor : value * factor }
  }
}
