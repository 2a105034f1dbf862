/// Fits texts into a width, by the sizes of one measurer.
struct TextFitting: Sendable {
  let measurer: any TextMeasurer

  static let ellipsis = "\u{2026}"
  // No line of a chart holds more; it bounds the work on a text pasted in by mistake.
  private static let longest = 2000

  /// `text` on one line, with an ellipsis where it is cut; nil if not even one character fits.
  func truncated(_ text: String, style: TextStyle, width: Double) -> MeasuredText? {
    let characters = Array(Self.clean(text).prefix(Self.longest))
    guard !characters.isEmpty, width > 0 else { return nil }
    let whole = measure(characters[...], style)
    if whole.metrics.width <= width { return whole }
    let kept = longestPrefix(characters.count) {
      measureCut(characters[..<$0], style).metrics.width <= width
    }
    return kept > 0 ? measureCut(characters[..<kept], style) : nil
  }

  /// `texts` on one line each, cut to `width` so that those of different names still differ.
  func truncated(
    _ texts: [String], width: Double, style: (Int) -> TextStyle
  ) -> [MeasuredText?] {
    let cut = texts.indices.map { truncated(texts[$0], style: style($0), width: width) }
    var owners: [String: String] = [:]
    var shared: Set<String> = []
    for (text, cut) in zip(texts, cut) {
      guard let short = cut?.string, short.hasSuffix(Self.ellipsis) else { continue }
      if owners.updateValue(text, forKey: short).map({ $0 != text }) ?? false {
        shared.insert(short)
      }
    }
    guard !shared.isEmpty else { return cut }
    let distinct = NameCuts.cut(texts.map(Self.clean)) { name in
      measure(Array(name)[...], style(0)).metrics.width <= width
    }
    return texts.indices.map { index in
      guard let short = cut[index]?.string, shared.contains(short), let name = distinct[index]
      else { return cut[index] }
      return measure(Array(name)[...], style(index))
    }
  }

  /// `text` on at most `limit` lines, the last with an ellipsis where text is left over.
  func wrapped(
    _ text: String, style: TextStyle, width: Double, limit: Int
  ) -> [MeasuredText] {
    var rest = Array(Self.clean(text).prefix(Self.longest))[...]
    var lines: [MeasuredText] = []
    while !rest.isEmpty, lines.count < limit, width > 0 {
      if measure(rest, style).metrics.width <= width {
        lines.append(measure(rest, style))
        break
      }
      if lines.count == limit - 1 {
        if let last = truncated(String(rest), style: style, width: width) { lines.append(last) }
        break
      }
      let breaks = LineBreaks.positions(in: rest)
      let fitting = longestPrefix(breaks.count) {
        measure(Self.trimmed(rest[..<breaks[$0 - 1]]), style).metrics.width <= width
      }
      var end = fitting > 0 ? breaks[fitting - 1] : rest.startIndex
      if fitting == 0 {
        // A word longer than a line is broken where it must be.
        let characters = longestPrefix(rest.count) {
          measure(rest.prefix($0), style).metrics.width <= width
        }
        guard characters > 0 else { break }
        end = rest.startIndex + characters
      }
      lines.append(measure(Self.trimmed(rest[..<end]), style))
      rest = rest[end...].drop { $0 == " " }
    }
    return lines
  }

  /// `text` on at most `limit` lines as `wrapped` has them, broken earlier where only a word or two
  /// would be left for the last line.
  func balanced(
    _ text: String, style: TextStyle, width: Double, limit: Int
  ) -> [MeasuredText] {
    let lines = wrapped(text, style: style, width: width, limit: limit)
    guard let last = lines.last, lines.count > 1, last.metrics.width < width * Self.shortest,
      !last.string.hasSuffix(Self.ellipsis)
    else { return lines }
    for share in [0.9, 0.8, 0.7] {
      let others = wrapped(text, style: style, width: width * share, limit: limit)
      guard others.count == lines.count, let end = others.last,
        !end.string.hasSuffix(Self.ellipsis)
      else { break }
      if end.metrics.width >= width * Self.shortest { return others }
    }
    return lines
  }

  /// The share of a line that the last one of a text should have.
  private static let shortest = 0.2

  private func measure(_ text: ArraySlice<Character>, _ style: TextStyle) -> MeasuredText {
    MeasuredText(String(text), style: style, measurer: measurer)
  }

  private func measureCut(_ text: ArraySlice<Character>, _ style: TextStyle) -> MeasuredText {
    MeasuredText(
      String(Self.trimmed(text)) + Self.ellipsis, style: style, measurer: measurer)
  }

  /// The largest count up to `limit` that fits, given that smaller counts are narrower.
  private func longestPrefix(_ limit: Int, fits: (Int) -> Bool) -> Int {
    var (low, high) = (0, limit)
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private static func trimmed(_ text: ArraySlice<Character>) -> ArraySlice<Character> {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// `text` on one line: line breaks, tabs and control characters become single spaces.
  static func clean(_ text: String) -> String {
    var result = ""
    for character in text {
      let isControl = character.unicodeScalars.allSatisfy {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || [0x2028, 0x2029].contains($0.value)
      }
      let isSpace = isControl || character == " "
      if isSpace, result.isEmpty || result.last == " " { continue }
      result.append(isSpace ? " " : character)
    }
    if result.last == " " { result.removeLast() }
    return result
  }
}
