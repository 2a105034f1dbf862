/// Parameters as they stand in a measure's name.
enum ParameterText {
  /// A parameter in its shortest form: `2`, `0.5`, `-1`.
  static func text(_ parameter: Double) -> String {
    let text = "\(parameter)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// What `parameters` add to a measure's name: `:0.9/0.1`, nothing where there are none.
  static func suffix(_ parameters: [Double]) -> String {
    parameters.isEmpty ? "" : ":" + parameters.map(text).joined(separator: "/")
  }

  /// The parameters in a text such as `0.9/0.1`; nil unless all are plain decimal numbers.
  static func parameters(_ text: Substring) -> [Double]? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(number)
    return numbers.count == parts.count ? numbers : nil
  }

  /// Digits with a point among or before them and a minus in front; Double's own reading knows hex,
  /// exponents, nan and inf as well.
  private static func number(_ text: Substring) -> Double? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text
    guard (1...20).contains(digits.utf8.count), digits != ".",
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let number = Double(digits), number.isFinite
    else { return nil }
    return text.hasPrefix("-") && number != 0 ? -number : number
  }
}
