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
    for (words, kind) in [(plans, Kind.plan), (results, Kind.result)] {
      for word in words.lazy.map(\.description) {
        for sign in ["（\(word)）", "(\(word))", word] where name.lowercased().hasSuffix(sign) {
          return (trimmed(name.dropLast(sign.count)), kind)
        }
        if !isLast, name.hasPrefix(word) { return (trimmed(name.dropFirst(word.count)), kind) }
      }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, " _-/".contains(first) { text.removeFirst() }
    while let last = text.last, " _-/".contains(last) { text.removeLast() }
    return String(text)
  }
}
