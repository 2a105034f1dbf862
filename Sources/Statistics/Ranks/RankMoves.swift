/// How units moved in the ranking between two periods.
public struct RankMoves: Sendable, Hashable {
  /// The ranks and the move of one unit.
  public struct Move: Sendable, Hashable {
    /// Its rank in the first period: 1 for the highest figure, tied units at the mean of their ranks.
    public let before: Double
    /// Its rank in the second period.
    public let after: Double
    /// By how many ranks it rose; negative when it fell.
    public var rise: Double { before - after }
  }

  /// The moves in the order of the units; nil for a unit that lacks a figure in one period.
  public let moves: [Move?]
  /// How many units have a figure in both periods; all ranks are among these.
  public let count: Int

  /// The moves of the units from their figures `first` to `second`, unit by unit; a figure that is
  /// not finite is missing.
  public init(from first: [Double], to second: [Double]) {
    let pairs = Array(zip(first, second))
    let places = pairs.indices.filter { pairs[$0].0.isFinite && pairs[$0].1.isFinite }
    let before = MeanRanks.ascending(places.map { -pairs[$0].0 })
    let after = MeanRanks.ascending(places.map { -pairs[$0].1 })
    var moves = [Move?](repeating: nil, count: pairs.count)
    for (index, place) in places.enumerated() {
      moves[place] = Move(before: before[index], after: after[index])
    }
    self.moves = moves
    count = places.count
  }

  /// What moves say, and when they say nothing.
  public static let account = MeasureAccount(
    name: "rank-moves",
    title: .init(en: "Moves in the ranking", zhHans: "位次变动", zhHant: "位次變動"),
    formula: "r_i(1) − r_i(2)",
    letters: .init(
      en: """
        r the rank in the first and the second period, 1 for the highest, tied units at their \
        mean rank
        """,
      zhHans: "r为前后两期的位次，最高为1，并列取平均位次",
      zhHant: "r為前後兩期的位次，最高為1，並列取平均位次"),
    meaning: .init(
      en: "By how many places a village rose or fell among the villages known in both years.",
      zhHans: "在两年都有数的村中，该村的位次上升或下降了几位。",
      zhHant: "在兩年都有數的村中，該村的位次上升或下降了幾位。"),
    range: .init(
      en: "1 − n to n − 1, halves with ties; all moves add up to 0.",
      zhHans: "1−n到n−1，并列时可有半位；所有变动合计为0。",
      zhHant: "1−n到n−1，並列時可有半位；所有變動合計為0。"),
    undefined: .init(
      en: "No move for a village without a figure in one of the years.",
      zhHans: "任何一年缺数的村没有位次变动。", zhHant: "任何一年缺數的村沒有位次變動。"),
    source: "M. G. Kendall, Biometrika 33 (1945), 239–251, on ranks of ties")
}
