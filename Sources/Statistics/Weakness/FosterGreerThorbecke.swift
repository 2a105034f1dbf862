/// How many units are weak, how far they lie below the line, and how unevenly.
///
/// P_α = (1/W) Σ w_i ((z − x_i)/z)^α over the weak units, z the line and W the sum of the weights.
///
/// J. Foster, J. Greer and E. Thorbecke, “A Class of Decomposable Poverty Measures”, Econometrica 52
/// (1984), 761–766.
public enum FosterGreerThorbecke: Int, Sendable, Hashable, CaseIterable {
  /// P₀: the share of the weak.
  case headcount = 0
  /// P₁: the mean gap below the line, as a share of the line, 0 for those not weak.
  case gap = 1
  /// P₂: the same with squared gaps, so that the weakest count most.
  case severity = 2

  /// The index of `sample` against `line`.
  ///
  /// 0 (nobody is weak) to 1, no unit. Values below 0 have gaps larger than the line, which
  /// `gapsBeyondLine` remarks.
  /// - Returns: `lineNotPositive`, `noData` or `allWeightsZero` where there is none.
  public func index(of sample: Sample, line: WeaknessLine) -> Outcome {
    if let reason = line.reason(against: sample) { return .undefined(reason) }
    let sum = sample.weightedSum(first: line.weakCount(in: sample)) { term($0, line.value) }
    let remark = self == .headcount ? nil : line.remark(on: sample)
    return Outcome(sum / sample.totalWeight, remark: remark)
  }

  /// The standard error of the index, the units taken as a simple random sample.
  ///
  /// Linearised: var = n/(n − 1) Σ u_i², u_i = w_i (t_i − P_α)/W, t_i the unit's term; without weights
  /// sd(t)/√n. Where the units are all there are, it speaks of the process behind them, not of an
  /// error of sampling. J.-C. Deville, Survey Methodology 25 (1999), 193–203.
  /// - Returns: as `index(of:line:)`, and `needsTwoUnits` for a single unit.
  public func standardError(of sample: Sample, line: WeaknessLine) -> Outcome {
    let outcome = index(of: sample, line: line)
    guard case .value(let index, let remark) = outcome else { return outcome }
    guard sample.count > 1 else { return .undefined(.needsTwoUnits) }
    let weak = line.weakCount(in: sample)
    let weight = sample.totalWeight
    var squares = CompensatedSum()
    for (place, value) in sample.values.enumerated() {
      let term = place < weak ? term(value, line.value) : 0
      let part = sample.weight(at: place) * (term - index) / weight
      squares.add(part * part)
    }
    let count = Double(sample.count)
    return Outcome((squares.total * count / (count - 1)).squareRoot(), remark: remark)
  }

  /// What a weak unit adds: ((z − x)/z)^α.
  private func term(_ value: Double, _ line: Double) -> Double {
    let gap = (line - value) / line
    switch self {
    case .headcount: return 1
    case .gap: return gap
    case .severity: return gap * gap
    }
  }
}

extension FosterGreerThorbecke {
  /// What these indices say, and when they say nothing.
  public static let account = MeasureAccount(
    name: "fgt",
    title: .init(
      en: "Foster–Greer–Thorbecke index", zhHans: "FGT薄弱指数", zhHant: "FGT薄弱指數"),
    formula: "P_α = (1/W)·Σ w_i·((z − x_i)/z)^α, x_i < z",
    letters: .init(
      en: """
        z the line, w the weights, W their sum; also those at the line if so chosen; α = 0 the \
        share of the weak, 1 the mean gap, 2 the severity
        """,
      zhHans: "z为标准线，w为权重，W为权重之和；也可选择把等于标准线的计入；α=0为薄弱村比例，1为平均差距，2为严重程度",
      zhHant: "z為標準線，w為權重，W為權重之和；也可選擇把等於標準線的計入；α=0為薄弱村比例，1為平均差距，2為嚴重程度"),
    meaning: .init(
      en: """
        It tells which share of the villages lies below the line (α = 0), how far they lack on \
        average (α = 1), and how hard the weakest are hit (α = 2).
        """,
      zhHans: "说明低于标准线的村占多少（α=0），平均差多远（α=1），最薄弱的村差得有多严重（α=2）。",
      zhHant: "說明低於標準線的村占多少（α=0），平均差多遠（α=1），最薄弱的村差得有多嚴重（α=2）。"),
    range: .init(
      en: "0 (nobody is weak) to 1; with negative values α = 1 and 2 can exceed 1.",
      zhHans: "0（无薄弱村）到1；有负值时α=1和α=2可能大于1。",
      zhHant: "0（無薄弱村）到1；有負值時α=1和α=2可能大於1。"),
    undefined: .positiveLine,
    source: "J. Foster, J. Greer and E. Thorbecke, Econometrica 52 (1984), 761–766",
    peers: .init(
      en: """
        ineq counts values below the line, convey also those at it; ineq's Foster(parameter = 1) is \
        the headcount, α = 0.
        """,
      zhHans: "ineq只计低于线的，convey把等于线的也计入；ineq中Foster(parameter=1)是发生率，即α=0。",
      zhHant: "ineq只計低於線的，convey把等於線的也計入；ineq中Foster(parameter=1)是發生率，即α=0。"),
    parameter: .init("α", standard: [0], bounds: .whole(0, through: 2)))
}
