/// A cell read as a number.
///
/// The grammar is our own, on bytes: signs, digits with a decimal sign (`.5` and `5.` too), an
/// exponent, separators only where they group; Chinese numerals; what stands around a number as
/// far as the column's `NumberStyle` allows it; the full-width forms of all of them. No `inf`,
/// `nan`, hexadecimal or underscore.
public enum NumberCell: Sendable, Equatable {
  /// A finite number, correctly rounded in the unit wanted; never -0.
  case value(Double, status: CellStatus)
  /// Nothing, or a sign for a missing value: the state is `.blank`, `.notApplicable` or
  /// `.belowUnit`.
  case missing(CellState, status: CellStatus)
  /// Not a number, and why.
  case invalid(NumberFault)
  /// A number too large for a `Double`.
  case outOfRange

  /// Why the cell is refused; `nil` when it is a number or missing.
  public var fault: NumberFault? {
    switch self {
    case .value, .missing: nil
    case .invalid(let fault): fault
    case .outOfRange: .outOfRange
    }
  }

  /// Reads a text as a cell of a number column.
  public static func reading(_ text: String, style: NumberStyle = NumberStyle()) -> NumberCell {
    NumberReader(style).read(text)
  }

  /// Whether a text is a number if a comma is the decimal sign, and none otherwise: `12,5`,
  /// `1.234,5`, `1.234.567`.
  public static func isWithDecimalComma(_ text: String) -> Bool {
    guard let evidence = DecimalEvidence(text), evidence.sign == .comma,
      case .value = reading(text, style: NumberStyle(decimalComma: true))
    else { return false }
    return true
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Integers up to here are exact, and so are one product or quotient with a power up to 1e22.
  static let exactLimit: UInt64 = 1 << 53

  static func exact(_ mantissa: UInt64, exponent: Int) -> Double? {
    guard mantissa <= exactLimit, exponent.magnitude <= 22 else { return nil }
    let power = powers[Int(exponent.magnitude)]
    return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
  }
}
