/// How the numbers of a column are written and what they count.
public struct NumberStyle: Sendable, Hashable {
  /// What a column counts, which decides the notations it may use.
  public enum Kind: Sendable, Hashable {
    /// Numbers of anything.
    case plain
    /// Amounts: also `(12.3)` for a negative one, currencies, 万 and 亿.
    case money
    /// Parts of a whole: also `%`, `‰`, `九成`; `98.5%` is 0.985.
    case share
    /// Rates of change: also `%`, `增长5.2%`, `下降3%`, `个百分点`.
    case growth
  }

  /// Whether a comma is the decimal sign, and a point groups: `1.234,56`.
  public var decimalComma: Bool
  /// What the numbers count.
  public var kind: Kind
  /// The power of ten of the column's unit as written: 4 for 万元, -2 for a heading with %; `nil`
  /// when it is unknown.
  public var unitExponent: Int?
  /// The power of ten of the unit wanted; `nil` for the column's own.
  ///
  /// The decimal point is shifted before the number is rounded, so that the conversion is exact.
  /// Where nothing tells the unit of a cell, its number stays as written.
  public var resultExponent: Int?
  /// The ISO code of the column's currency, if one is told: a cell in another one is refused.
  public var currency: String?
  /// The texts that mean a missing value in this column, besides those that do in every one.
  public var missingMarkers: Set<String>
  /// Whether `▲5` is -5; elsewhere it is refused, for it also means a rise.
  public var treatsTriangleAsMinus: Bool
  /// What the column counts, 人 where its unit is 人 or 万人: a cell may say so itself, and in another
  /// scale.
  public var counted: String?
  /// Whether Eurostat's flags stand behind figures, `12.3 p`, and behind `:` for a missing one.
  public var takesFlags = false

  /// Describes a column; by default plain numbers in an unknown unit.
  public init(
    kind: Kind = .plain, decimalComma: Bool = false, unitExponent: Int? = nil,
    resultExponent: Int? = nil, currency: String? = nil, missingMarkers: Set<String> = [],
    treatsTriangleAsMinus: Bool = false
  ) {
    self.kind = kind
    self.decimalComma = decimalComma
    self.unitExponent = unitExponent
    self.resultExponent = resultExponent
    self.currency = currency
    self.missingMarkers = missingMarkers
    self.treatsTriangleAsMinus = treatsTriangleAsMinus
  }

  /// How far the decimal point moves for a cell whose own unit is `own`.
  func shift(own: Int?) -> Int {
    let target = resultExponent ?? unitExponent ?? 0
    // Far outside what any unit may be, where nothing can overflow.
    let limit = 1_000_000
    func bounded(_ exponent: Int) -> Int { min(limit, max(-limit, exponent)) }
    return bounded(own ?? unitExponent ?? target) - bounded(target)
  }

  /// Whether the notations of rates are meant here.
  var takesRates: Bool { kind == .share || kind == .growth }
  /// Whether a cell may bring 万 or 亿 of its own: beside numbers of an unknown unit it would be
  /// added to them unseen.
  var takesScales: Bool { kind == .money || (kind == .plain && unitExponent != nil) }
}
