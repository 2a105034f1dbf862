/// Why a cell of a number column is refused.
public enum NumberFault: UInt8, Error, Sendable, Hashable, CaseIterable {
  /// No number at all, also `NaN`, `inf`, `0x10` and `1_000`.
  case notNumber
  /// A number no `Double` can hold: `1e400`.
  case outOfRange
  /// Separators that group neither by three nor by four, or an unexpected decimal comma: `1,23`.
  case badGrouping
  /// More than one decimal point: `1.2.3`.
  case severalPoints
  /// A range: `1000-1200`.
  case range
  /// A bound: `>100`, `100以上`.
  case bound
  /// A fraction: `2/3`.
  case fraction
  /// A date, which a spreadsheet makes of ratios: `2月3日` for `2/3`.
  case ratioDate
  /// The text of a spreadsheet's error: `#DIV/0!`.
  case errorValue
  /// The code of a spreadsheet's error, -2146826288 to -2146826246.
  case spreadsheetError
  /// A unit that the column does not have: `12 元/人`.
  case unitInCell
  /// A percent sign or another notation of rates in a column of other numbers.
  case percent
  /// `增长`, `下降` and the like outside a column of rates of change.
  case direction
  /// A number in parentheses outside columns of amounts and rates.
  case parentheses
  /// `▲5` without a declared convention, or `▼5`: a negative figure, a fall or a rise.
  case ambiguousTriangle
  /// A truth value: `TRUE`, `是`, `√`.
  case flag
  /// Figures that do not make one number: `1亿2000万`, `12;34`.
  case mixed
  /// `。` or another sign of Chinese keyboards for the decimal point: `12。5`.
  case widePoint
  /// A dash that is no minus before figures, `—6`, or the numeral typed for one, `一6`.
  case wideDash
  /// `10e`: an estimate, or a number cut off before its exponent.
  case openExponent
  /// A fault of a column: 0.985 and 98.5 for the same share.
  case mixedShares
}
