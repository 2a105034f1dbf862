import Tables

extension HeadingName {
  /// The first of headings that each join one of several words to one of several others, all to all:
  /// `Ashford_income, Ashford_pop, Bexley_income, Bexley_pop`; nil where they do not.
  static func ofTwo(_ names: [String]) -> String? {
    for sign in ["_", ".", "-", "/", " "] as [Character] {
      let parts = names.map { $0.split(separator: sign, omittingEmptySubsequences: false) }
      guard parts.allSatisfy({ $0.count == 2 && !$0[0].isEmpty && !$0[1].isEmpty }) else {
        continue
      }
      let (firsts, seconds) = (Set(parts.map { $0[0] }), Set(parts.map { $0[1] }))
      if firsts.count > 1, seconds.count > 1, Set(names).count == names.count,
        firsts.count * seconds.count == names.count
      {
        return names.first
      }
    }
    return nil
  }

  /// What is wrong with headings as pandas writes those of several levels: two full rows, then one of
  /// nothing but the name of the first column; nil for others.
  static func inLevels(_ preview: TablePreview, place: String) -> Phrase? {
    guard preview.lines.count > 3 else { return nil }
    let rows = preview.lines.prefix(3).map(\.texts)
    let upper = rows[0].dropFirst()
    guard let index = rows[2].first, CommonWords.isHeading(index),
      rows[2].dropFirst().allSatisfy(\.isEmpty),
      let first = upper.first, let lower = rows[1].dropFirst().first,
      (upper + rows[1].dropFirst()).allSatisfy({ !$0.isEmpty }), Set(upper).count < upper.count
    else { return nil }
    return Phrase(.headingsInLevels, .text(place), .text(first), .text(lower), .text(index))
  }
}
