import Glibc

/// A smooth curve of where values lie: f(x) = (1/h) Σ p_i φ((x − x_i)/h), φ the normal density.
///
/// Summed over all values, not on a binned grid; of 5,000 values and more to 10⁻¹⁰ of the height at the
/// values, else exactly. p is the share of the weights, 1/n without. Silverman 1986.
public struct KernelDensity: Sendable, Hashable {
  /// A place where the curve is higher than on both sides.
  public struct Peak: Sendable, Hashable {
    /// Where it is, in the values' unit.
    public let position: Double
    /// How high the curve is there, in shares per unit.
    public let height: Double
  }

  /// The bandwidth h, in the values' unit.
  public let bandwidth: Double
  /// The places of the curve, ascending.
  public let grid: [Double]
  /// The height of the curve at each of them, in shares per unit; with the steps they add up to 1.
  public let heights: [Double]
  /// The peaks within the grid from left to right, without those below `visible` of the highest.
  public let peaks: [Peak]
  private let values: [Double]
  private let shares: [Double]?

  /// How high a peak must be beside the highest to be counted, so that a single village far out is
  /// not called a club.
  public static let visible = 0.05

  /// The curve over a grid of its own, three bandwidths beyond the values.
  /// - Throws: `noData`, `needsTwoUnits`, `noVariation`, `outOfRange`.
  public init(of sample: Sample, rule: BandwidthRule = .silverman) throws(UndefinedReason) {
    let bandwidth = try Self.bandwidth(of: sample, rule)
    try self.init(
      of: sample, bandwidth: bandwidth,
      grid: try Self.grid(over: [sample], bandwidths: [bandwidth]))
  }

  /// The curve with a bandwidth of one's own choice, which must be positive, over such a grid.
  /// - Throws: `noData`, `beyondBounds` for such a bandwidth, `outOfRange`.
  public init(of sample: Sample, bandwidth: Double) throws(UndefinedReason) {
    guard sample.count > 0 else { throw .noData }
    guard bandwidth > 0, bandwidth.isFinite else { throw .beyondBounds }
    try self.init(
      of: sample, bandwidth: bandwidth,
      grid: try Self.grid(over: [sample], bandwidths: [bandwidth]))
  }

  /// The curves of several years over one grid, so that they can be laid over one another.
  ///
  /// - Parameter sharedBandwidth: whether all have one bandwidth, the mean of what the rule gives for
  ///   each year; otherwise each has its own by the same rule.
  /// - Returns: for every sample its curve, or why there is none.
  public static func comparable(
    _ samples: [Sample], rule: BandwidthRule = .silverman, sharedBandwidth: Bool = false
  ) -> [Result<KernelDensity, UndefinedReason>] {
    let own = samples.map { rule.bandwidth(of: $0) }
    let known = own.compactMap(\.value)
    let mean = CompensatedSum(known.sorted()).total / Double(max(1, known.count))
    let drawn = zip(samples, own).filter { $1.value != nil }
    let widths = drawn.map { sharedBandwidth ? mean : $1.value ?? mean }
    do {
      let grid = try drawn.isEmpty ? [] : grid(over: drawn.map(\.0), bandwidths: widths)
      return zip(samples, own).map { sample, own in
        guard case .value(let width, _) = own else { return .failure(own.reason ?? .noData) }
        do throws(UndefinedReason) {
          return .success(
            try KernelDensity(
              of: sample, bandwidth: sharedBandwidth ? mean : width, grid: grid))
        } catch { return .failure(error) }
      }
    } catch { return own.map { .failure($0.reason ?? error) } }
  }

  private init(
    of sample: Sample, bandwidth: Double, grid: [Double]
  ) throws(UndefinedReason) {
    let total = sample.totalWeight
    let shares = sample.weights?.map { $0 / total }
    let values = sample.values
    let curve = { (x: Double) in Self.height(at: x, values, shares, bandwidth) }
    let heights = Self.heights(at: grid, values, shares, bandwidth)
    // Of a bandwidth near the smallest of numbers the heights are too large for any.
    guard heights.allSatisfy(\.isFinite) else { throw .outOfRange }
    self.bandwidth = bandwidth
    self.values = values
    self.shares = shares
    self.grid = grid
    self.heights = heights
    peaks = Self.peaks(grid, heights, curve)
  }

  /// The height of the curve at `x`, in shares per unit.
  public func height(at x: Double) -> Double { Self.height(at: x, values, shares, bandwidth) }

  /// The share of the curve to the right of `x`, 0…1.
  public func share(above x: Double) -> Double {
    mean { erfc((x - $0) / bandwidth / 2.0.squareRoot()) / 2 }
  }

  /// The share of the curve below 0: for figures that cannot be negative, what the smoothing put where
  /// nothing can lie.
  public var shareBelowZero: Double { mean { erfc($0 / bandwidth / 2.0.squareRoot()) / 2 } }

  /// The highest peak, the leftmost of equals; nil when the curve has none.
  public var mode: Peak? {
    peaks.reduce(nil) { best, peak in
      if let best, best.height >= peak.height { return best }
      return peak
    }
  }

  private func mean(_ term: (Double) -> Double) -> Double {
    var sum = CompensatedSum()
    for (place, value) in values.enumerated() { sum.add((shares?[place] ?? 1) * term(value)) }
    return shares == nil ? sum.total / Double(values.count) : sum.total
  }

  private static func bandwidth(
    of sample: Sample, _ rule: BandwidthRule
  ) throws(UndefinedReason) -> Double {
    switch rule.bandwidth(of: sample) {
    case .value(let width, _): return width
    case .undefined(let reason): throw reason
    }
  }

  /// From three bandwidths below the lowest to three above the highest value, in 512 steps, more where
  /// a step would exceed a quarter of the narrowest bandwidth, but at most 4,096.
  private static func grid(
    over samples: [Sample], bandwidths: [Double]
  ) throws(UndefinedReason) -> [Double] {
    let low = zip(samples, bandwidths).map { $0.values[0] - 3 * $1 }.min() ?? 0
    let high = zip(samples, bandwidths).map { $0.values[$0.count - 1] + 3 * $1 }.max() ?? 0
    guard (high - low).isFinite, low < high, let narrowest = bandwidths.min() else {
      throw .outOfRange
    }
    let steps = min(4096, max(512, (4 * (high - low) / narrowest).rounded(.up)))
    return (0...Int(steps)).map { low + (high - low) * (Double($0) / steps) }
  }

  private static func peaks(
    _ grid: [Double], _ heights: [Double], _ curve: (Double) -> Double
  ) -> [Peak] {
    let least = visible * (heights.max() ?? 0)
    var peaks: [Peak] = []
    var place = 1
    while place + 1 < grid.count {
      let start = place
      // A level stretch is one peak or none.
      while place + 1 < grid.count, heights[place + 1] == heights[start] { place += 1 }
      if place + 1 < grid.count, heights[start] > heights[start - 1],
        heights[place] > heights[place + 1], heights[start] >= least
      {
        peaks.append(summit(grid[start - 1], grid[place + 1], curve))
      }
      place += 1
    }
    return peaks
  }

  /// The highest place between two lower ones, by the golden section: each height found serves twice.
  private static func summit(_ low: Double, _ high: Double, _ curve: (Double) -> Double) -> Peak {
    var (low, high) = (low, high)
    let share = (5.0.squareRoot() - 1) / 2
    var (left, right) = (high - (high - low) * share, low + (high - low) * share)
    var (onLeft, onRight) = (curve(left), curve(right))
    for _ in 0..<40 {
      if onLeft < onRight {
        (low, left, onLeft) = (left, right, onRight)
        right = low + (high - low) * share
        onRight = curve(right)
      } else {
        (high, right, onRight) = (right, left, onLeft)
        left = high - (high - low) * share
        onLeft = curve(left)
      }
    }
    let position = low + (high - low) / 2
    return Peak(position: position, height: curve(position))
  }
}

extension KernelDensity {
  /// What the curve says, and when there is none.
  public static let account = MeasureAccount(
    name: "kernel-density",
    title: .init(en: "Kernel density", zhHans: "核密度估计", zhHant: "核密度估計"),
    formula: "f(x) = (1/(n·h))·Σ φ((x − x_i)/h), h = 0.9·min(s, IQR/1.34)·n^(−1/5)",
    letters: .init(
      en: """
        φ the normal density, s the standard deviation with divisor n − 1, IQR the distance of \
        the quartiles
        """,
      zhHans: "φ为正态密度，s为标准差（除以n − 1），IQR为四分位距",
      zhHant: "φ為常態密度，s為標準差（除以n − 1），IQR為四分位距"),
    meaning: .init(
      en: """
        Where the villages lie: one peak is one crowd, two are a split into rich and poor, a long right \
        tail a few far ahead.
        """,
      zhHans: "各村分布的形状：一个峰表示集中在一处，两个峰表示贫富两极分化，右侧拖尾长表示少数村遥遥领先。",
      zhHant: "各村分布的形狀：一個峰表示集中在一處，兩個峰表示貧富兩極分化，右側拖尾長表示少數村遙遙領先。"),
    range: .init(
      en: "0 and up, in shares per unit; the area under the curve is 1.",
      zhHans: "不小于0，单位为每单位数值的比重；曲线下面积为1。",
      zhHant: "不小於0，單位為每單位數值的比重；曲線下面積為1。"),
    undefined: .init(
      en: """
        No curve for fewer than two villages or when all are equal. For figures that cannot be negative \
        the share below 0 is told, since smoothing reaches beyond the edge.
        """,
      zhHans: "不足两个村或各村数值全部相同时无结果。对不可能为负的指标，会给出曲线落在0以下的比重，因为平滑会越过边界。",
      zhHant: "不足兩個村或各村數值全部相同時無結果。對不可能為負的指標，會給出曲線落在0以下的比重，因為平滑會越過邊界。"),
    source: "B. W. Silverman, Density Estimation for Statistics and Data Analysis, London 1986",
    peers: .init(
      en: """
        SciPy's 'silverman' is 1.06·s·n^(−1/5), R's bw.nrd0 is ours, statsmodels divides the quartile \
        distance by 1.349; R's density() is binned and up to a thousandth off.
        """,
      zhHans:
        "SciPy的silverman是1.06·s·n^(−1/5)，R的bw.nrd0与本程序相同，statsmodels用IQR/1.349；R的density()先分箱，误差可达千分之一。",
      zhHant:
        "SciPy的silverman是1.06·s·n^(−1/5)，R的bw.nrd0與本程式相同，statsmodels用IQR/1.349；R的density()先分箱，誤差可達千分之一。"
    ))
}
