extension Period {
  /// A quarter or a month as tables in English write them: `Q1 2019`, `2019-M03`, `Mar 2019`, `2019 March`.
  init?(english text: String) {
    // Asked of every heading and name: few are so short, and of digits and English letters.
    guard (6...14).contains(text.utf8.count), Self.mayBeEnglish(text.utf8) else { return nil }
    var year: Int?
    var word: Substring?
    for piece in text.split(whereSeparator: { " -/.".contains($0) }) {
      // `2019M03`, `2019Q1`
      let digits = piece.prefix { $0.isASCIIDigit }
      if digits.count == 4, year == nil {
        year = Int(digits)
        if digits.count == piece.count { continue }
      } else if !digits.isEmpty {
        return nil
      }
      guard word == nil else { return nil }
      word = digits.count == 4 ? piece.dropFirst(4) : piece
    }
    guard let year, (1900...2100).contains(year), let word, let part = Self.part(named: word) else {
      return nil
    }
    self.init(year, part)
  }

  /// Whether a text has digits and letters, and nothing beyond ASCII.
  private static func mayBeEnglish(_ text: String.UTF8View) -> Bool {
    var (hasDigit, hasLetter) = (false, false)
    for byte in text {
      switch byte {
      case 0x80...: return false
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        hasLetter = true
      default: break
      }
    }
    return hasDigit && hasLetter
  }

  /// The part of a year that `Q1`, `M03` or `March` names.
  private static func part(named text: Substring) -> Part? {
    let word = text.lowercased()
    if let first = word.first, "qm".contains(first), let number = Int(word.dropFirst()) {
      if first == "q" { return (1...4).contains(number) ? .quarter(number) : nil }
      return (1...12).contains(number) ? .month(number) : nil
    }
    guard word.count > 2 else { return nil }
    let place = months.firstIndex {
      $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september"
    }
    return place.map { .month($0 + 1) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]
}
