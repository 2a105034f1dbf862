/// Names of villages as they are shown and as they are compared: the same village is written in many
/// ways.
public enum VillageName {
  /// `name` with what is no part of it taken off: numbers and dots of lists, spaces between
  /// Chinese characters, full-width Latin letters and digits, characters without a glyph, and the
  /// suffix of the village's committee.
  public static func normalized(_ name: String) -> String {
    // Most names are written plainly.
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: isHan(scalar) && scalar != "会" && scalar != "會"
      }
    }
    if isPlain { return withoutRank(name) }
    var scalars = String.UnicodeScalarView()
    let all = name.unicodeScalars.filter { !isInvisible($0) }
    for (place, scalar) in zip(all.indices, all) {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        // Full-width forms stand at a fixed distance from ASCII.
        if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { scalars.append(narrow) }
      case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
        let next = all.index(after: place)
        let before = scalars.last.map { isHan($0) || $0 == " " } ?? true
        let after = next == all.endIndex || isHan(all[next]) || isSpace(all[next])
        if !(before && after), scalars.last != " " { scalars.append(" ") }
      case 0x2160...0x216B:
        scalars.append(contentsOf: romanNumerals[Int(scalar.value - 0x2160)].unicodeScalars)
      default: scalars.append(HanForms.unified(scalar))
      }
    }
    var text = Substring(String(scalars))
    // The dots of `..` and `../x` are the name, those of `.甲村` the sign of a list.
    let marked = text.drop { $0 == "." || $0 == "·" || $0 == " " }
    if marked.first?.isLetter == true || marked.first?.isNumber == true { text = marked }
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    text = withoutNoteMark(text)
    return withoutRank(withoutCommittee(withoutNumber(text)))
  }

  /// `青龙村*` and `白山村①` without the mark of a note below the table.
  private static func withoutNoteMark(_ text: Substring) -> Substring {
    var name = text.unicodeScalars
    while let last = name.last, last == "*" || last == "※" || (0x2460...0x2473).contains(last.value)
    {
      name.removeLast()
    }
    return name.last.map(isHan) == true ? Substring(name) : text
  }

  /// `1.青龙村`, `2、白山村` and `三、丙村` without their place in the list.
  private static func withoutNumber(_ text: Substring) -> Substring {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let number = digits.isEmpty ? text.prefix { "一二三四五六七八九十".contains($0) } : digits
    let rest = text.dropFirst(number.count)
    guard (1...3).contains(number.count), let sign = rest.first,
      sign == "、" || sign == "." && !digits.isEmpty,
      let next = rest.dropFirst().unicodeScalars.first, isHan(next)
    else { return text }
    return rest.dropFirst()
  }

  /// A normalized name as it is compared: in simplified characters, with one form for variants, and
  /// 零 as 〇.
  public static func key(_ name: String) -> String {
    var isFolded = true
    for scalar in name.unicodeScalars where HanForms.folded(scalar) != scalar {
      isFolded = false
      break
    }
    if isFolded { return name }
    var text = ""
    for scalar in name.unicodeScalars { text.unicodeScalars.append(HanForms.folded(scalar)) }
    return text
  }

  /// `青龙村村民委员会`, `青龙村委会` and `青龙居委会` without the committee.
  private static func withoutCommittee(_ text: Substring) -> String {
    guard let last = text.unicodeScalars.last, last == "会" || last == "會" else {
      return String(text)
    }
    for (suffix, kind) in committees where text.hasSuffix(suffix) {
      let stem = text.dropLast(suffix.count)
      // The committee of 青龙村 is the 青龙村委会, too.
      if !stem.isEmpty { return stem.hasSuffix(kind) ? String(stem) : stem + kind }
    }
    return String(text)
  }

  private static let committees = [
    ("村民委员会", "村"), ("村民委員會", "村"), ("村委会", "村"), ("村委會", "村"),
    ("社区居民委员会", "社区"), ("社區居民委員會", "社區"), ("社区居委会", "社区"), ("社區居委會", "社區"),
  ]

  /// `青龙行政村` is 青龙村.
  private static func withoutRank(_ name: String) -> String {
    // Asked of every village: on bytes, three a character.
    let utf8 = name.utf8
    guard utf8.count > 9, utf8.suffix(9).elementsEqual("行政村".utf8) else { return name }
    let stem = name.dropLast(3)
    return stem.hasSuffix("村") ? String(stem) : stem + "村"
  }

  /// What is left of a name without the word for what it is: 青龙 of 青龙村 and of 青龙社区.
  static func stem(_ name: String) -> String {
    for kind in ["社区", "社區", "村", "里"] where name.hasSuffix(kind) && name.count > kind.count {
      return String(name.dropLast(kind.count))
    }
    return name
  }

  private static let romanNumerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || scalar.value == 0x3007
      || (0x20000...0x323AF).contains(scalar.value)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a character has no glyph.
  ///
  /// Soft hyphens, zero-width spaces, marks of direction, byte order marks, and selectors of
  /// variants; what joins emoji, U+200D, stays.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F,
      0xFEFF, 0x180B...0x180D, 0xE0100...0xE01EF:
      true
    default: false
    }
  }
}
