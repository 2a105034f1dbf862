extension String {
  /// The text on one line: breaks and tabs are spaces, what XML forbids shows as U+FFFD.
  var visibleLine: String { replacingInvisible(keepingBreaks: false) }

  /// The text with its line breaks; what XML forbids shows as U+FFFD.
  var visibleText: String { replacingInvisible(keepingBreaks: true) }

  private func replacingInvisible(keepingBreaks: Bool) -> String {
    guard unicodeScalars.contains(where: { $0.isControl }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where keepingBreaks, "\t" where keepingBreaks: result.append(scalar)
      case "\n", "\t", "\r", "\u{2028}", "\u{2029}", "\u{85}": result.append(" ")
      case let scalar where scalar.isControl: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
