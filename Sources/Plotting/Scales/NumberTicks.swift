#if canImport(Glibc)
  import Glibc
#endif

/// Round numbers along an axis, chosen by the extended Wilkinson algorithm of Talbot, Lin and
/// Hanrahan (2010): the best mix of roundness, coverage and density.
///
/// The paper also lets labellings begin off the multiples of their step (70, 90, 110). Readers
/// expect multiples (60, 80, 100), so only those are tried here.
public struct NumberTicks: Sendable, Hashable {
  /// The ticks in ascending order, each once.
  public let values: [Double]
  /// The distance between neighbours, of which all are multiples.
  public let step: Double

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
    search(domain, count: count, limit: limit, loose: false) ?? NumberTicks(values: [], step: 1)
  }

  /// The score of ticks from `first` to `last`, as in the paper with a legibility of 1.
  static func score(
    _ domain: NumberDomain, index: Int, first: Double, last: Double, count: Int, target: Int
  ) -> Double {
    let hasZero = first <= 0 && last >= 0
    return weights.simplicity * simplicity(index: index, hasZero: hasZero)
      + weights.coverage * coverage(domain, first: first, last: last)
      + weights.density * density(domain, first: first, last: last, count: count, target: target)
      + weights.legibility
  }

  private static func simplicity(index: Int, hasZero: Bool) -> Double {
    (hasZero ? 1 : 0) - Double(index) / Double(steps.count - 1)
  }

  private static func coverage(_ domain: NumberDomain, first: Double, last: Double) -> Double {
    let above = (domain.upper - last) / domain.span
    let below = (domain.lower - first) / domain.span
    return 1 - 0.5 * (above * above + below * below) / 0.01
  }

  private static func density(
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
    return NumberTicks(values: [first, last].filter(\.isFinite), step: step)
  }

  // Tries steps, numbers of ticks and powers of ten. There are few, so the bounds by which the
  // paper cuts its search short are not needed.
  private static func search(
    _ domain: NumberDomain, count: Int, limit: Int?, loose: Bool
  ) -> NumberTicks? {
    let target = min(max(count, 2), 50)
    let most = max(2, min(limit ?? target * 2, 100))
    var best: (score: Double, ticks: NumberTicks)?
    for (index, tenths) in steps.enumerated() {
      for ticks in 2...most {
        let ideal = domain.span / Double(ticks + 1) / Double(tenths)
        let power = Int(max(min(ceil(log10(ideal)), 300), -300))
        for exponent in power...(power + 1) {
          let unit = DecimalPower(exponent)
          let step = unit.times(Double(tenths))
          for start in starts(domain, step: step, ticks: ticks) {
            let first = unit.times(start * Double(tenths))
            let last = unit.times((start + Double(ticks - 1)) * Double(tenths))
            let covers = first <= domain.lower && last >= domain.upper
            let inside = first >= domain.lower && last <= domain.upper
            guard loose ? covers : inside, last > first else { continue }
            let score = score(
              domain, index: index, first: first, last: last, count: ticks, target: target)
            guard score > best?.score ?? -.infinity else { continue }
            // Adding 0 turns -0 into 0.
            let values = (0..<ticks).map { unit.times((start + Double($0)) * Double(tenths)) + 0 }
            best = (score, NumberTicks(values: values, step: step))
          }
        }
      }
    }
    return best?.ticks
  }

  /// The multiples of `step` at which a labelling may start so that it still meets the domain.
  private static func starts(_ domain: NumberDomain, step: Double, ticks: Int) -> [Double] {
    let low = floor(domain.upper / step) - Double(ticks - 1)
    let high = ceil(domain.lower / step)
    guard low.isFinite, high.isFinite, abs(low) < 1e15, abs(high) < 1e15 else { return [] }
    let ends = (min(low, high), max(low, high))
    return ends.1 - ends.0 < 200 ? Array(stride(from: ends.0, through: ends.1, by: 1)) : []
  }
}

/// A power of ten that multiplies tenths without rounding noise: 3 tenths give 0.3, not
/// 0.30000000000000004.
private struct DecimalPower {
  private let factor: Double
  private let divides: Bool

  init(_ exponent: Int) {
    divides = exponent < 1
    factor = pow(10, Double(abs(exponent - 1)))
  }

  func times(_ value: Double) -> Double { divides ? value / factor : value * factor }
}
