/// How many units lie in each band, and what they earn.
public struct BandTable: Sendable, Hashable {
  /// One line of the table.
  public struct Row: Sendable, Hashable {
    /// The class.
    public let band: IncomeBand
    /// How many units are in it.
    public let count: Int
    /// Their share of the units that have a figure; nil for the missing, or when none has one.
    public let share: Double?
    /// The sum of their figures, in the values' unit; 0 for the missing.
    public let total: Double
    /// The share of that sum in the total of all; nil for the missing, or unless that is positive.
    ///
    /// Losses count against it: shares can exceed 1.
    public let totalShare: Double?
  }

  /// The edges of the bands.
  public let edges: BandEdges
  /// A row for each of `edges.classes`, empty ones included.
  public let rows: [Row]
  /// How many units have a figure.
  public let count: Int
  /// The sum of all figures, in the values' unit.
  public let total: Double

  /// The units without income in the sense of the statistics of rural administration
  /// (当年无经营收益): those with 0 and those with a loss, not those without a figure.
  public var withoutIncome: Int { rows[1].count + rows[2].count }

  /// The table of `values`, one a unit, not finite where there is no figure.
  /// - Throws: `outOfRange` when the figures' sum cannot be represented.
  public init(of values: [Double], edges: BandEdges = .usual) throws(UndefinedReason) {
    let classes = edges.classes
    var members = [[Double]](repeating: [], count: classes.count)
    for value in values { members[edges.place(of: value)].append(value) }
    let known = members.dropFirst().reduce(0) { $0 + $1.count }
    let sums = [0] + members.dropFirst().map { CompensatedSum($0.sorted()).total }
    let whole = CompensatedSum(sums).total
    guard whole.isFinite, sums.allSatisfy(\.isFinite) else { throw .outOfRange }
    self.edges = edges
    rows = classes.indices.map { place in
      let figures = place > 0 && known > 0
      return Row(
        band: classes[place], count: members[place].count,
        share: figures ? Double(members[place].count) / Double(known) : nil, total: sums[place] + 0,
        totalShare: figures && whole > 0 ? sums[place] / whole + 0 : nil)
    }
    count = known
    total = whole + 0
  }
}

extension BandTable {
  /// What the table says, and when it says nothing.
  public static let account = MeasureAccount(
    name: "bands",
    title: .init(en: "Bands of income", zhHans: "收益分组", zhHant: "收益分組"),
    formula: "lo ≤ x < hi",
    letters: .init(
      en: """
        the upper edge excluded; no figure, below 0 and exactly 0 each a class of their own; \
        shares are of the units that have a figure
        """,
      zhHans: "上限不在内；无数据、小于0、等于0各为一类；比例以有数据的村为分母",
      zhHant: "上限不在內；無數據、小於0、等於0各為一類；比例以有數據的村為分母"),
    meaning: .init(
      en:
        "It counts the villages in each band of income and tells which share of the money is theirs.",
      zhHans: "统计各收益档有多少个村、占多大比重、收益合计占多少；“无数据”“亏损”“为零”分别列出。",
      zhHant: "統計各收益檔有多少個村、占多大比重、收益合計占多少；「無數據」「虧損」「為零」分別列出。"),
    range: .init(
      en: "Counts add up to the number of villages, shares to 1.",
      zhHans: "村数之和等于总村数，比重之和为1。", zhHant: "村數之和等於總村數，比重之和為1。"),
    undefined: .init(
      en: "Shares of the money have no value unless the total is positive.",
      zhHans: "合计不大于0时没有收益比重。", zhHant: "合計不大於0時沒有收益比重。"),
    source: .init(
      en: "Bands as in China's yearly statistics of rural administration",
      zhHans: "分档方法同农村经营管理统计年报", zhHant: "分檔方法同中國大陸農村經營管理統計年報"))
}
