extension StyleEvidence {
  /// Whether some cells are parts of 1 and others percentages, 0.985 beside 98.5.
  func hasMixedShares() -> Bool {
    // In the column's own unit, as written.
    var written = style
    written.resultExponent = nil
    let reader = NumberReader(written)
    let limit = NumberStyle.limitOfParts(called: name)
    var evidence = ShareEvidence(limit: limit)
    var hasSign = false
    var hasLarge = false
    for (place, cell) in cells.enumerated() {
      guard case .value(let value, let status) = reader.read(cell) else { continue }
      let isSigned = status.contains(.rate)
      // Without a unit `98.5%` is 0.985, and so is a bare 0.985; a bare 98.5 beside it is not told.
      if style.unitExponent == nil, isSigned {
        hasSign = true
      } else {
        evidence.add(value, isSigned: isSigned, place: place)
        if abs(value) > limit { hasLarge = true }
      }
    }
    if hasSign { return hasLarge }
    return evidence.mix(parts: style.unitExponent == -3 ? 1000 : 100) != nil
  }
}

extension NumberStyle {
  private static let growthWords = ["增长", "增長", "增速", "增幅", "同比", "环比", "涨幅", "升降"]
  private static let shareWords = ["率", "比重", "占比", "比例", "百分比", "份额"]
  private static let englishGrowth: Set<Substring> = ["growth", "change"]
  private static let fulfilmentWords = ["完成", "达成", "達成", "执行", "執行"]
  private static let englishFulfilment: Set<Substring> = [
    "completion", "fulfilment", "fulfillment", "execution",
  ]
  private static let englishShares: Set<Substring> = ["share", "percent", "percentage", "rate"]
  /// `增长额` is an amount, `增长率` a rate.
  private static let amountEndings = ["额", "額", "量", "数", "數", "值"]

  /// Whether a heading, without its unit, is that of a rate of change.
  public static func isGrowth(called name: String) -> Bool {
    has(name, growthWords, englishGrowth)
  }

  /// Whether a heading, without its unit, is that of a part of a whole.
  public static func isShare(called name: String) -> Bool {
    has(name, shareWords, englishShares)
  }

  /// Up to where parts of one go in a column of shares called so: of a plan more than all may be done.
  public static func limitOfParts(called name: String) -> Double {
    has(name, fulfilmentWords, englishFulfilment) ? 2 : 1
  }

  private static func has(
    _ name: String, _ words: [String], _ english: Set<Substring>
  ) -> Bool {
    let isLatin = name.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
    if isLatin,
      name.lowercased().split(whereSeparator: { !$0.isLetter }).contains(where: english.contains)
    {
      return true
    }
    return words.contains { name.hasWord($0) } && !amountEndings.contains { name.hasSuffix($0) }
  }
}

extension String {
  /// Whether `word` stands in this text, byte for byte.
  fileprivate func hasWord(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    var rest = utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: word.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
