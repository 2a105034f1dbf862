/// What holds of a measure whatever the sample; the tests hold every measure to what it declares.
public struct MeasureLaws: OptionSet, Sendable, Hashable {
  /// The laws as bits.
  public let rawValue: Int

  /// The laws of these bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// All values times a positive number leave it unchanged: yuan or 万元 does not matter.
  public static let scaleInvariant = Self(rawValue: 1 << 0)
  /// All values times a positive number multiply it by that number.
  public static let homogeneous = Self(rawValue: 1 << 1)
  /// The same amount added to all values leaves it unchanged.
  public static let translationInvariant = Self(rawValue: 1 << 2)
  /// Every unit taken several times leaves it unchanged.
  public static let replicationInvariant = Self(rawValue: 1 << 3)
  /// An amount given by a richer unit to a poorer one, their order kept, never raises it (Pigou and
  /// Dalton).
  public static let transferPrinciple = Self(rawValue: 1 << 4)
  /// Such a gift always lowers it.
  public static let strictTransfers = Self(rawValue: 1 << 5)
  /// 0 when all values are equal.
  public static let zeroAtEquality = Self(rawValue: 1 << 6)
  /// Never below 0.
  public static let notNegative = Self(rawValue: 1 << 7)
  /// Never above 1 where no value is negative.
  public static let atMostOne = Self(rawValue: 1 << 8)
  /// It has a value where some values are 0 and some are positive.
  public static let allowsZeros = Self(rawValue: 1 << 9)
  /// It has a value where some values are negative but the total is positive.
  public static let allowsNegatives = Self(rawValue: 1 << 10)
  /// It counts a unit by its weight; other measures count every unit once.
  public static let weighted = Self(rawValue: 1 << 11)
  /// A weight of 2 is the same as the unit taken twice.
  public static let weightsReplicate = Self(rawValue: 1 << 12)
}
