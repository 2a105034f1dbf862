/// What a cell says beside its number, or about the number it lacks; empty for a plain figure.
public struct CellStatus: OptionSet, Sendable, Hashable {
  /// The members as bits.
  public let rawValue: UInt16

  /// Makes a set of the members with these bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// An estimate: `约1200`, `≈1200`, `1200（预计）`, `1200 e`.
  public static let estimated = CellStatus(rawValue: 1 << 0)
  /// A first figure that may be revised: `1200（快报）`, `1200（初步）`, `1200 p`.
  public static let provisional = CellStatus(rawValue: 1 << 1)
  /// A mark that points to a note: `1200*`, `1200①`, `1200[1]`, `1200注1`.
  public static let footnote = CellStatus(rawValue: 1 << 2)
  /// The cell brought a unit of money or a scale of its own: `12.3万`, `9800元`.
  public static let ownUnit = CellStatus(rawValue: 1 << 3)
  /// The cell's own unit is another than the column's: `9800元` where the heading says 万元.
  public static let otherUnit = CellStatus(rawValue: 1 << 4)
  /// No number: it is kept secret, for few units stand behind it (`x`, `c`, `*`).
  public static let suppressed = CellStatus(rawValue: 1 << 5)
  /// No number: a word says that there is none to be had (`NA`, `未报`, `:`, `..`).
  public static let notReported = CellStatus(rawValue: 1 << 6)
  /// The cell is written as a rate, `98.5%` or `九成`, so that nobody need guess what it is a part of.
  public static let rate = CellStatus(rawValue: 1 << 7)
  /// A break in the series: Eurostat's flag `b`.
  public static let seriesBreak = CellStatus(rawValue: 1 << 8)
  /// Another definition than elsewhere: `d`.
  public static let otherDefinition = CellStatus(rawValue: 1 << 9)
  /// Of low reliability: `u`.
  public static let unreliable = CellStatus(rawValue: 1 << 10)
  /// Not significant: `n`.
  public static let notSignificant = CellStatus(rawValue: 1 << 11)
  /// Revised: `r`, `1200（修订）`.
  public static let revised = CellStatus(rawValue: 1 << 12)
  /// With a note that stands elsewhere: `i`.
  public static let noteElsewhere = CellStatus(rawValue: 1 << 13)
  /// A whole number with more digits than a `Double` keeps: `9007199254740993`.
  public static let rounded = CellStatus(rawValue: 1 << 14)
  /// What was planned, not what came of it: a heading `2023年计划`.
  public static let planned = CellStatus(rawValue: 1 << 15)
}
