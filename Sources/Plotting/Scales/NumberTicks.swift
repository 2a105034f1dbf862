#if canImport(Glibc)
  import Glibc
#endif

/// Round numbers along an axis, chosen by the extended Wilkinson algorithm of Talbot, Lin and
/// Hanrahan (2010): the best mix of roundness, coverage and density.
///
/// A labelling takes every n-th multiple of a round number, its grain; with n above 1 it may begin
/// off the multiples of its own step, as 70, 90, 110 do. Where 0 lies in the domain it is a tick:
/// there bars begin and signs change.
public struct NumberTicks: Sendable, Hashable {
  /// The ticks in ascending order, each once.
  public let values: [Double]
  /// The distance between neighbours.
  public let step: Double
  /// A round number of which all ticks are multiples: the step, or a whole part of it.
  public let grain: Double

  // Grains in tenths, best first: 1, 5, 2, 2.5, 4, 3. Whole numbers keep ticks exact decimals.
  static let grains = [10, 50, 20, 25, 40, 30]
  static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05)

  /// About `count` ticks that reach past both ends of `domain`, never more than `limit`; with
  /// `isWhole` all of them whole numbers, as counts are.
  public static func covering(
    _ domain: NumberDomain, count: Int, limit: Int? = nil, isWhole: Bool = false
  ) -> NumberTicks {
    search(domain, count: count, limit: limit, isLoose: true, isWhole: isWhole)
      ?? fallback(domain, isWhole: isWhole)
  }

  /// About `count` ticks inside `domain`, never more than `limit`; with `isWhole` all of them
  /// whole numbers.
  public static func within(
    _ domain: NumberDomain, count: Int, limit: Int? = nil, isWhole: Bool = false
  ) -> NumberTicks {
    search(domain, count: count, limit: limit, isLoose: false, isWhole: isWhole)
      ?? NumberTicks(values: [], step: 1, grain: 1)
  }

  /// A labelling to be scored: every `skip`-th multiple of a grain.
  struct Labelling {
    /// The place of the grain among `grains`.
    var index: Int
    var skip: Int
    var first: Double
    var last: Double
    var count: Int
    /// Whether 0 is among the ticks, or would be if they went on.
    var isOnZero: Bool
    /// Whether 0 is among the ticks.
    var hasZero: Bool { isOnZero && first <= 0 && last >= 0 }
  }

  /// The score of a labelling, as in the paper with a legibility of 1.
  static func score(_ labelling: Labelling, _ domain: NumberDomain, target: Int) -> Double {
    return weights.simplicity
      * simplicity(index: labelling.index, skip: labelling.skip, hasZero: labelling.hasZero)
      + weights.coverage * coverage(domain, first: labelling.first, last: labelling.last)
      + weights.density * density(domain, labelling, target: target)
      + weights.legibility
  }

  private static func simplicity(index: Int, skip: Int, hasZero: Bool) -> Double {
    1 - Double(index) / Double(grains.count - 1) - Double(skip) + (hasZero ? 1 : 0)
  }

  private static func coverage(_ domain: NumberDomain, first: Double, last: Double) -> Double {
    let above = (domain.upper - last) / domain.span
    let below = (domain.lower - first) / domain.span
    return 1 - 0.5 * (above * above + below * below) / 0.01
  }

  private static func density(
    _ domain: NumberDomain, _ labelling: Labelling, target: Int
  ) -> Double {
    let (first, last) = (labelling.first, labelling.last)
    let drawn = Double(labelling.count - 1) / (last - first)
    let wanted =
      Double(max(target, 2) - 1) / (max(last, domain.upper) - min(first, domain.lower))
    return 2 - max(drawn / wanted, wanted / drawn)
  }

  private static func fallback(_ domain: NumberDomain, isWhole: Bool) -> NumberTicks {
    let power = pow(10, ceil(log10(domain.span)))
    let step = isWhole ? max(power, 1) : power
    let first = floor(domain.lower / step) * step
    let last = ceil(domain.upper / step) * step
    return NumberTicks(values: [first, last].filter(\.isFinite), step: step, grain: step)
  }

  // Few grains can be skipped before no labelling scores more; this bounds the search where none
  // has been found yet.
  private static let mostSkipped = 10

  // Tries grains, how many of their multiples are skipped, numbers of ticks and powers of ten. Of
  // the bounds by which the paper cuts its search short one is enough, as there are few ticks.
  private static func search(
    _ domain: NumberDomain, count: Int, limit: Int?, isLoose: Bool, isWhole: Bool
  ) -> NumberTicks? {
    let target = min(max(count, 2), 50)
    let most = max(2, min(limit ?? target * 2, 100))
    let needsZero = domain.contains(0)
    var best: (score: Double, ticks: NumberTicks)?
    for (index, tenths) in grains.enumerated() {
      for skip in 1...mostSkipped {
        // Coverage and density are 1 at most.
        let bound = weights.simplicity * simplicity(index: index, skip: skip, hasZero: true)
        let rest = weights.coverage + weights.density + weights.legibility
        guard bound + rest > best?.score ?? -.infinity else { break }
        for ticks in 2...most {
          let ideal = domain.span / Double(ticks + 1) / Double(tenths * skip)
          let power = Int(max(min(ceil(log10(ideal)), 300), -300))
          for exponent in power...(power + 1) {
            let unit = DecimalPower(exponent)
            let grain = unit.times(Double(tenths))
            if isWhole, grain != grain.rounded() { continue }
            for start in starts(domain, grain: grain, reach: Double((ticks - 1) * skip)) {
              func value(_ place: Int) -> Double {
                // Adding 0 turns -0 into 0.
                unit.times((start + Double(place * skip)) * Double(tenths)) + 0
              }
              let (first, last) = (value(0), value(ticks - 1))
              let covers = first <= domain.lower && last >= domain.upper
              let inside = first >= domain.lower && last <= domain.upper
              guard isLoose ? covers : inside, last > first else { continue }
              let labelling = Labelling(
                index: index, skip: skip, first: first, last: last, count: ticks,
                isOnZero: start.truncatingRemainder(dividingBy: Double(skip)) == 0)
              guard !needsZero || labelling.hasZero else { continue }
              let score = score(labelling, domain, target: target)
              guard score > best?.score ?? -.infinity else { continue }
              best = (
                score,
                NumberTicks(
                  values: (0..<ticks).map(value), step: grain * Double(skip), grain: grain)
              )
            }
          }
        }
      }
    }
    return best?.ticks
  }

  /// The multiples of `grain` at which a labelling may start so that it still meets the domain.
  private static func starts(_ domain: NumberDomain, grain: Double, reach: Double) -> [Double] {
    let low = floor(domain.upper / grain) - reach
    let high = ceil(domain.lower / grain)
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
