extension StyleEvidence {
  /// Whether some cells are parts of 1 and others percentages, 0.985 beside 98.5.
  ///
  /// Told by a gap: the small figures are apart from the large ones by more than these are from
  /// each other, and multiplied by 100 they would stand among them.
  func hasMixedShares() -> Bool {
    // In the column's own unit, as written.
    var written = style
    written.resultExponent = nil
    let reader = NumberReader(written)
    var small: [Double] = []
    var large: [Double] = []
    var hasSign = false
    for cell in cells {
      guard case .value(let value, _) = reader.read(cell), value != 0 else { continue }
      if Self.hasRateSign(cell) {
        hasSign = true
      } else if abs(value) <= 1 {
        small.append(abs(value))
      } else {
        large.append(abs(value))
      }
    }
    if style.unitExponent == nil, hasSign {
      // `98.5%` is 0.985, and so is a bare 0.985; a bare 98.5 beside it is not told.
      return !large.isEmpty
    }
    guard let least = large.min(), let most = large.max(), let smallest = small.min() else {
      return false
    }
    let gap = least / (small.max() ?? smallest)
    return gap > max(5, most / least)
      && small.contains { $0 * 100 >= least * 0.5 && $0 * 100 <= most * 2 }
  }

  private static func hasRateSign(_ cell: String) -> Bool {
    cell.unicodeScalars.contains { "%％‰‱成点".unicodeScalars.contains($0) }
      || cell.contains("分之")
  }
}
