import PanelData

#if canImport(Glibc)
  import Glibc
#endif

/// How results of statistics are written.
extension FigureText {
  /// `value` with `digits` leading digits: `0.0123`, `−4.56`, `1.2×10⁻⁹` beyond what a reader can
  /// count.
  static func significant(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite, value != 0 else { return NumberFormat.fixed(value, decimals: 0) }
    let exponent = Int(log10(value.magnitude).rounded(.down))
    guard (-5...8).contains(exponent) else {
      let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
      let power = String(exponent.magnitude).compactMap(\.wholeNumberValue).map {
        String(superscripts[$0])
      }.joined()
      // Powers of ten below 1 are multiplied by, as their reciprocals would be beyond all numbers.
      let mantissa =
        exponent > 0 ? value / pow(10, Double(exponent)) : value * pow(10, Double(-exponent))
      let text = mantissa.isFinite ? mantissa : value
      return NumberFormat.fixed(text, decimals: digits - 1) + "×10"
        + (exponent < 0 ? "⁻" : "") + power
    }
    return NumberFormat.fixed(value, decimals: max(0, digits - 1 - exponent))
  }

  /// A probability: `p=0.023`, `p<0.001`.
  static func probability(_ p: Double?) -> Phrase {
    guard let p else { return Phrase(.probabilityNone) }
    return p < 0.001
      ? Phrase(.probabilitySmall)
      : Phrase(.probability, .text(NumberFormat.fixed(p, decimals: 3)))
  }
}
