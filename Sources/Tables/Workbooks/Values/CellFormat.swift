/// What a style tells about a value.
struct CellFormat: Sendable, Equatable {
  var isDate = false
  var isPercent = false
  /// Whether texts stand in from the left.
  var isIndented = false
  /// A text beside the number, such as `万元`.
  var literal: String?

  init() {}

  /// A format that spreadsheets know by number alone.
  ///
  /// Those from 27 on are the Chinese ones.
  init(builtin id: Int) {
    isPercent = id == 9 || id == 10
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: isDate = true
    default: break
    }
  }

  /// Reads the first section of a format code, which holds for positive numbers.
  init(code: String) {
    var reader = FormatCodeReader(code)
    reader.read()
    isDate = reader.isDate
    isPercent = reader.isPercent
    if !isDate { literal = reader.unit }
  }
}

/// Tells letters that stand for parts of a date from literals, colours and conditions.
private struct FormatCodeReader {
  private let characters: [Character]
  private var index = 0
  private var literal = ""
  /// The runs of `y`, `m`, `d`, `h`, `s` and `e` in order.
  private var parts: [Character] = []
  private(set) var isPercent = false

  init(_ code: String) {
    // A code is a few dozen characters; more says nothing new.
    characters = Array(code.prefix(1024))
  }

  /// Minutes are an `m` after hours or before seconds; an `e` is the year of an era.
  var isDate: Bool {
    if parts.contains("y") || parts.contains("d") { return true }
    return parts.indices.contains { place in
      guard parts[place] == "m" else { return false }
      let follows = place > 0 && (parts[place - 1] == "h" || parts[place - 1] == "s")
      let precedes = place + 1 < parts.count && parts[place + 1] == "s"
      return !follows && !precedes
    }
  }

  /// The literal, unless it is blank or only punctuation such as brackets of negatives.
  var unit: String? {
    let noise: Set<Character> = ["-", "(", ")", "/", ".", ",", "+", ":", "_", "\u{A0}", "—"]
    let kept = literal.filter { !$0.isWhitespace }
    return kept.allSatisfy(noise.contains) ? nil : kept
  }

  mutating func read() {
    var previous: Character?
    while let next = take() {
      var current: Character?
      switch next {
      case ";": return
      case "\"": while let quoted = take(), quoted != "\"" { literal.append(quoted) }
      case "\\": if let escaped = take() { literal.append(escaped) }
      case "_", "*": _ = take()
      case "[": bracket()
      case "%": isPercent = true
      case "G", "g": general()
      case "A", "a": skipHalfDay()
      case "E", "e":
        // `0.00E+00` is an exponent.
        if index < characters.count, characters[index] == "+" || characters[index] == "-" {
          index += 1
        } else {
          current = "e"
        }
      case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S":
        current = Character(next.lowercased())
      default:
        // Also 年, 月, 日: beside letters they only adorn a date, and `0年` is the number of a year.
        if !next.isASCII, next.isLetter || next.isSymbol { literal.append(next) }
        if next == "$" { literal.append(next) }
      }
      if let current, current != previous { parts.append(current) }
      previous = current
    }
  }

  private mutating func take() -> Character? {
    guard index < characters.count else { return nil }
    index += 1
    return characters[index - 1]
  }

  /// `[Red]`, `[>=100]`, `[$¥-804]`, `[DBNum1]`, or `[h]` for hours beyond a day.
  private mutating func bracket() {
    var inside = ""
    while let next = take(), next != "]" { inside.append(next) }
    if inside.first == "$" {
      literal += inside.dropFirst().prefix { $0 != "-" }
    } else if let first = inside.lowercased().first, "hms".contains(first),
      inside.lowercased().allSatisfy({ $0 == first })
    {
      // Elapsed minutes are no month: the `h` before them says so.
      parts += first == "m" ? ["h", "m"] : [first]
    }
  }

  /// `General`, also `G/通用格式`, is no literal and no date.
  private mutating func general() {
    for name in ["eneral", "/通用格式"] {
      let end = index + name.count
      if end <= characters.count, String(characters[index..<end]).lowercased() == name {
        index = end
        return
      }
    }
  }

  /// `AM/PM` and `A/P`; the `m` in it is no month.
  private mutating func skipHalfDay() {
    for name in ["m/pm", "/p"] {
      let end = index + name.count
      if end <= characters.count, String(characters[index..<end]).lowercased() == name {
        index = end
        return
      }
    }
  }
}
