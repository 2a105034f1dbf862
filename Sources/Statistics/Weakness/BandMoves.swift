/// How the units moved between bands from one period to the next.
public struct BandMoves: Sendable, Hashable {
  /// The edges of the bands, the same for both periods.
  public let edges: BandEdges
  /// How many units moved from the class of the row to that of the column, both in the order of
  /// `edges.classes`; the first row and column are those without a figure.
  public let counts: [[Int]]

  /// The moves of units from the values `first` to the values `second`, unit by unit.
  ///
  /// A value that is not finite is a missing figure. Units beyond the shorter array are left out.
  public init(from first: [Double], to second: [Double], edges: BandEdges = .usual) {
    let size = edges.classes.count
    var counts = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
    for (old, new) in zip(first, second) {
      counts[edges.place(of: old)][edges.place(of: new)] += 1
    }
    self.edges = edges
    self.counts = counts
  }

  /// Of the units with a figure in both periods and in the class of row `row` in the first, the
  /// share that is in the class of column `column` in the second.
  /// - Returns: `classEmpty` when there are none, or for the missing.
  public func share(from row: Int, to column: Int) -> Outcome {
    guard counts.indices.dropFirst().contains(row), counts.indices.dropFirst().contains(column)
    else { return .undefined(.classEmpty) }
    let known = counts[row].dropFirst().reduce(0, +)
    guard known > 0 else { return .undefined(.classEmpty) }
    return Outcome(Double(counts[row][column]) / Double(known))
  }

  /// How many units with a figure in both periods rose to a higher class.
  public var risen: Int { moved(>) }
  /// How many units with a figure in both periods fell to a lower class.
  public var fallen: Int { moved(<) }
  /// How many units with a figure in both periods are in the class they were in.
  public var stayed: Int { moved(==) }

  private func moved(_ direction: (Int, Int) -> Bool) -> Int {
    let known = counts.indices.dropFirst()
    return known.reduce(0) { sum, row in
      sum + known.filter { direction($0, row) }.reduce(0) { $0 + counts[row][$1] }
    }
  }
}

extension BandMoves {
  /// What the moves say, and when they say nothing.
  public static let account = MeasureAccount(
    name: "band-moves",
    title: .init(en: "Moves between bands", zhHans: "收益档次转移矩阵", zhHant: "收益檔次轉移矩陣"),
    formula: "p_ij = n_ij/n_i",
    letters: .init(
      en: """
        n_ij the villages in band i in one period and in band j in the next, n_i all in band i \
        at first
        """,
      zhHans: "n_ij为前一期在i档、后一期在j档的村数，n_i为前一期在i档的村数",
      zhHant: "n_ij為前一期在i檔、後一期在j檔的村數，n_i為前一期在i檔的村數"),
    meaning: .init(
      en: "It tells how many villages rose to a higher band of income and how many fell back.",
      zhHans: "说明有多少村升到了更高的收益档，有多少村退了回去。",
      zhHant: "說明有多少村升到了更高的收益檔，有多少村退了回去。"),
    range: .init(
      en: "Shares of a row lie in 0…1 and add up to 1.", zhHans: "每行比重在0到1之间，合计为1。",
      zhHant: "每行比重在0到1之間，合計為1。"),
    undefined: .init(
      en: "A band in which no village was has no shares; villages without a figure count for none.",
      zhHans: "起始年没有村的档次没有比重；任一年缺数据的村不计入比重。",
      zhHant: "起始年沒有村的檔次沒有比重；任一年缺數據的村不計入比重。"),
    source: "D. Quah, Scandinavian Journal of Economics 95 (1993), 427–443")
}
