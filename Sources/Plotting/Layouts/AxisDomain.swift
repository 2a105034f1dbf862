#if canImport(Glibc)
  import Glibc
#endif

/// Step 2: what one axis spans.
enum AxisDomain: Sendable, Hashable {
  /// Numbers; a fixed domain stays as it is, another may grow to round ends.
  case numbers(NumberDomain, isYear: Bool, isFixed: Bool)
  /// Positive numbers, by their ratios.
  case logarithms(NumberDomain)
  /// Categories, each once.
  case categories([String])

  /// The domain of `channels`, unless the caller has set one.
  init(_ axis: Channel.Axis, channels: [Channel], settings: AxisSettings) {
    let values = channels.flatMap(\.column.values).filter { !$0.isMissing }
    let isYear = Self.areYears(values, format: settings.marks.format)
    switch settings.domain {
    case .categories(let names):
      self = .categories(names)
      return
    case .numbers(let domain) where settings.type == .log:
      self = .logarithms(LogScale.positive(domain))
      return
    case .numbers(let domain):
      self = .numbers(domain, isYear: isYear && axis == .x, isFixed: true)
      return
    case nil: break
    }
    let hasNames = values.contains { if case .category = $0 { true } else { false } }
    if hasNames {
      var seen: Set<String> = []
      self = .categories(values.compactMap(\.category).filter { seen.insert($0).inserted })
      return
    }
    if settings.type == .log {
      self = .logarithms(Self.logarithmic(values))
      return
    }
    var lowest = Double.infinity
    var highest = -Double.infinity
    for channel in channels {
      let margin = channel.margin.isFinite ? channel.margin : 0
      for value in channel.column.values.lazy.compactMap(\.number) {
        lowest = min(lowest, value - margin)
        highest = max(highest, value + margin)
      }
    }
    guard lowest <= highest else {
      self = .numbers(NumberDomain(0, 1), isYear: false, isFixed: false)
      return
    }
    if axis == .x, isYear {
      let isSingle = lowest == highest
      self = .numbers(
        NumberDomain(lowest - (isSingle ? 0.5 : 0), highest + (isSingle ? 0.5 : 0)), isYear: true,
        isFixed: false)
      return
    }
    let zero = settings.includesZero || channels.contains(where: \.includesZero)
    self = .numbers(
      Self.domain(lowest, highest, includesZero: zero, mayReachZero: axis == .y), isYear: false,
      isFixed: false)
  }

  /// How far from its lower end a number lies, from 0 to 1 within; nil for one that has no place.
  func share(of value: Double) -> Double? {
    switch self {
    case .numbers(let domain, _, _): (value - domain.lower) / domain.span
    case .logarithms(let domain) where value > 0:
      log(value / domain.lower) / log(domain.upper / domain.lower)
    case .logarithms, .categories: nil
    }
  }

  /// The positive ones of `values`, with a little room at both ends, so that no mark is cut there.
  private static func logarithmic(_ values: [PlotValue]) -> NumberDomain {
    let positive = values.compactMap(\.number).filter { $0 > 0 }
    guard let lowest = positive.min(), let highest = positive.max() else {
      return NumberDomain(1, 10)
    }
    let margin = max(1.02, pow(highest / lowest, 0.03))
    return LogScale.positive(NumberDomain(lowest / margin, highest * margin))
  }

  /// From zero for bars, and along y when the nearest value is at most a quarter of the furthest.
  private static func domain(
    _ lowest: Double, _ highest: Double, includesZero: Bool, mayReachZero: Bool
  ) -> NumberDomain {
    let near = min(abs(lowest), abs(highest))
    let far = max(abs(lowest), abs(highest))
    guard includesZero || (mayReachZero && near <= far * 0.25) else {
      return NumberDomain(lowest, highest)
    }
    return NumberDomain(min(lowest, 0), max(highest, 0))
  }

  /// Whether all values are whole numbers of four digits that look like years.
  private static func areYears(_ values: [PlotValue], format: AxisValueFormat?) -> Bool {
    if let format { return format.isYear }
    guard !values.isEmpty else { return false }
    return values.allSatisfy { value in
      value.number.map { $0 == $0.rounded() && (1000...2999).contains($0) } ?? false
    }
  }
}
