/// Names of villages as they are compared: the same village is written in many ways.
enum VillageName {
  /// `name` with what is no part of it taken off: leading dots of indented lists, spaces between
  /// Chinese characters, full-width Latin letters and digits, and the suffix of the village's
  /// committee.
  static func normalized(_ name: String) -> String {
    // Most names are written plainly.
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      isHan(scalar) && scalar != "会" && scalar != "會"
    }
    if isPlain { return name }
    var scalars = String.UnicodeScalarView()
    let all = Array(name.unicodeScalars)
    for (place, scalar) in all.enumerated() {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        // Full-width forms stand at a fixed distance from ASCII.
        if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { scalars.append(narrow) }
      case 0x20, 0xA0, 0x3000:
        let before = scalars.last.map(isHan) ?? true
        let after = place + 1 < all.count ? isHan(all[place + 1]) || isSpace(all[place + 1]) : true
        if !(before && after) { scalars.append(" ") }
      case 0x200B, 0x200C, 0xFEFF: break
      default: scalars.append(scalar)
      }
    }
    var text = Substring(String(scalars))
    while let first = text.first, first == "." || first == "·" || first == " " {
      text.removeFirst()
    }
    while text.last == " " { text.removeLast() }
    guard let last = text.unicodeScalars.last, last == "会" || last == "會" else {
      return String(text)
    }
    for suffix in ["村民委员会", "村民委員會", "村委会", "村委會"] where text.hasSuffix(suffix) {
      let stem = text.dropLast(suffix.count)
      if !stem.isEmpty { return stem.hasSuffix("村") ? String(stem) : stem + "村" }
    }
    return String(text)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x323AF).contains(scalar.value)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    [0x20, 0xA0, 0x3000].contains(scalar.value)
  }
}
