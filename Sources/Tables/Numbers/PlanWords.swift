/// Words that tell what was planned from what came of it: `2023年计划`, `2022年实际`.
public enum PlanWords {
  /// What figures under such a word are.
  public enum Kind: Sendable, Hashable {
    /// What was planned.
    case plan
    /// What came of it.
    case result
  }

  // Longer words first, for a shorter one may begin them.
  static let plans: [StaticString] = [
    "计划数", "计划", "計劃數", "計劃", "計畫數", "計畫", "目标数", "目标", "目標數", "目標", "预算数", "预算", "預算數", "預算",
    "任务数", "任务", "任務數", "任務", "(plan)", "(target)", "(budget)",
  ]
  static let results: [StaticString] = [
    "实际完成", "實際完成", "实际数", "实际", "實際數", "實際", "实绩", "實績", "决算数", "决算", "決算數", "決算", "完成数",
    "完成", "(actual)",
  ]

  /// A name such as `收入计划`, `计划收入` or `收入（实际）` without the word, and its kind; nil without one.
  ///
  /// Before other words it may mean something else, `计划生育`: `isLast` leaves that out.
  public static func split(_ name: String, isLast: Bool = false) -> (rest: String, kind: Kind)? {
    // Asked of every heading, so most are answered by their last and first letters.
    let scalars = name.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return nil }
    let (mayBegin, mayEnd) = (!isLast && firsts.contains(first), lasts.contains(last))
    guard mayBegin || mayEnd else { return nil }
    let bytes = mayEnd ? Array(name.lowercased().utf8) : []
    for word in words {
      for ending in word.endings where bytes.suffix(ending.bytes.count).elementsEqual(ending.bytes)
      {
        return (trimmed(name.dropLast(ending.count)), word.kind)
      }
      if mayBegin, name.hasPrefix(word.text) {
        return (trimmed(name.dropFirst(word.text.count)), word.kind)
      }
    }
    return nil
  }

  private struct Word: Sendable {
    let text: String
    let kind: Kind
    /// How it may end a name: bytes, and how many characters these are.
    let endings: [(bytes: [UInt8], count: Int)]
  }

  private static let words: [Word] = [(plans, Kind.plan), (results, Kind.result)].flatMap {
    (words, kind) in
    words.map(\.description).map { text in
      Word(
        text: text, kind: kind,
        endings: ["（\(text)）", "(\(text))", text].map { (Array($0.utf8), $0.count) })
    }
  }
  private static let firsts = Set(words.compactMap(\.text.unicodeScalars.first))
  private static let lasts = Set(
    words.flatMap(\.endings).compactMap {
      String(decoding: $0.bytes, as: UTF8.self).unicodeScalars.last
    })

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, " _-/".contains(first) { text.removeFirst() }
    while let last = text.last, " _-/".contains(last) { text.removeLast() }
    return String(text)
  }
}
