#if canImport(Glibc)
  import Glibc
#endif

/// In which proportion numbers lie along an axis.
public enum ScaleType: String, Sendable, Hashable, CaseIterable {
  /// Equal differences are equally long.
  case linear
  /// Equal ratios are equally long; only positive numbers have a place.
  case log
}

/// Maps positive numbers to positions in proportion to their logarithms.
public struct LogScale: Scale, Hashable {
  /// The numbers at the ends of the range, both positive.
  public let domain: NumberDomain
  /// The positions of the domain's ends, in points.
  public let range: ScaleRange

  private let logarithms: LinearScale

  /// The scale that maps the ends of `domain` to those of `range`; see `positive(_:)` for a domain
  /// that is not all positive.
  public init(domain: NumberDomain, range: ScaleRange = ScaleRange(0, 1)) {
    let domain = Self.positive(domain)
    self.domain = domain
    self.range = range
    logarithms = LinearScale(
      domain: NumberDomain(log10(domain.lower), log10(domain.upper)), range: range)
  }

  /// `domain`, begun at a millionth of its end where it reaches to 0 or below; 1 to 10 for one
  /// without a positive number.
  public static func positive(_ domain: NumberDomain) -> NumberDomain {
    guard domain.upper > 1e-290 else { return NumberDomain(1, 10) }
    return domain.lower > 0 ? domain : NumberDomain(domain.upper * 1e-6, domain.upper)
  }

  /// The position of `value` in points; nil when it is not finite or not positive.
  public func map(_ value: Double) -> Double? {
    guard value.isFinite, value > 0 else { return nil }
    return logarithms.map(log10(value))
  }

  /// At most about `count` round numbers within the domain.
  public func ticks(count: Int) -> [Double] {
    LogTicks.within(domain, count: count).map(\.value)
  }

  /// The same positions for other numbers.
  public func domain(_ domain: NumberDomain) -> LogScale {
    LogScale(domain: domain, range: range)
  }

  /// The same numbers at other positions.
  public func range(_ range: ScaleRange) -> LogScale { LogScale(domain: domain, range: range) }
}

/// Round numbers along a logarithmic axis.
enum LogTicks {
  /// A number, and one of which it is a multiple, for its decimals.
  struct Tick: Sendable, Hashable {
    var value: Double
    var grain: Double
  }

  /// Within `domain`, which is positive: 1, 2 and 5 times powers of ten, powers of ten alone where
  /// these would be too many, or plain round numbers where there would be fewer than three.
  static func within(_ domain: NumberDomain, count: Int) -> [Tick] {
    let first = Int(log10(domain.lower).rounded(.down))
    let last = Int(log10(domain.upper).rounded(.up))
    let most = max(count, 3) * 3 / 2
    func ticks(_ factors: [Double], every: Int) -> [Tick] {
      stride(from: first, through: last, by: every).flatMap { power in
        factors.map { factor in
          // Powers below 1 are divided by, so that 0.2 is the number that is written so.
          let unit = pow(10, Double(abs(power)))
          return Tick(
            value: power < 0 ? factor / unit : factor * unit, grain: pow(10, Double(power)))
        }
      }.filter { domain.contains($0.value) }
    }
    let fine = ticks([1, 2, 5], every: 1)
    if fine.count < 3 {
      let plain = NumberTicks.within(domain, count: count)
      return plain.values.filter { $0 > 0 }.map { Tick(value: $0, grain: plain.grain) }
    }
    if fine.count <= most { return fine }
    return ticks([1], every: max(1, (last - first + most - 1) / most))
  }
}
