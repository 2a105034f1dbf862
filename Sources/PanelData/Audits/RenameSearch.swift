/// Finds villages that may have changed their names, or became part of another, or several: one
/// vanishes in the year in which another of its group appears.
enum RenameSearch {
  private static let most = 50

  /// What happened to a group in one period.
  private struct Change {
    /// The place of the first period without the villages that vanished.
    let start: Int
    /// The villages that vanished, and those that appeared.
    var old: [Int]
    var new: [Int]
  }

  /// A warning for each likely line of `villages.csv`; nothing is ever applied.
  ///
  /// Villages merged or split where the figures of several together are those of one, and the names
  /// do not say otherwise. A pair is a rename where the names are near, or where they are the only ones
  /// of their group.
  static func suggestions(in dataset: Dataset) -> [Phrase] {
    let fit = SuccessionFit(dataset)
    var found: [Phrase] = []
    for var change in changes(of: dataset) where found.count < most {
      var lines: [(unit: Int, phrase: Phrase)] = []
      let pairs = namedAlike(change, dataset, fit)
      var open = change
      open.old.removeAll { pairs[$0] != nil }
      open.new.removeAll(where: Set(pairs.values).contains)
      while open.new.count <= 4, let (parts, whole) = fit.merger(open.old, open.new, open.start) {
        lines += parts.map { ($0, merge($0, whole, parts, open.start, dataset)) }
        open.old.removeAll(where: parts.contains)
        open.new.removeAll { $0 == whole }
      }
      while open.old.count <= 4, let (parts, whole) = fit.split(open.old, open.new, open.start) {
        let shares = fit.shares(of: parts, open.start)
        lines += zip(parts, shares).map { part, share in
          (whole, split(whole, part, share, parts, open.start, dataset))
        }
        open.new.removeAll(where: parts.contains)
        open.old.removeAll { $0 == whole }
      }
      // What is known of others leaves fewer names to choose from.
      change.old.removeAll { !open.old.contains($0) && pairs[$0] == nil }
      change.new.removeAll { !open.new.contains($0) && !pairs.values.contains($0) }
      lines += renames(change, pairs, dataset)
      found += lines.enumerated()
        .sorted { ($0.element.unit, $0.offset) < ($1.element.unit, $1.offset) }
        .map(\.element.phrase)
    }
    return Array(found.prefix(most))
  }

  /// The villages that vanish and appear in one period in one group, where both do.
  private static func changes(of dataset: Dataset) -> [Change] {
    guard let spans = spans(of: dataset) else { return [] }
    var changes: [[Int]: Change] = [:]
    for (unit, span) in spans.enumerated() {
      guard let span else { continue }
      let group = dataset.register.villages[unit].parent
      let (end, start) = (span.upperBound + 1, span.lowerBound)
      if end < dataset.periods.count {
        changes[[end, group], default: Change(start: end, old: [], new: [])].old.append(unit)
      }
      if start > 0 {
        changes[[start, group], default: Change(start: start, old: [], new: [])].new.append(unit)
      }
    }
    return changes.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { changes[$0] }
      .filter { !$0.old.isEmpty && !$0.new.isEmpty }
  }

  /// The villages whose names are the same but for their endings or their town, and whose figures do
  /// not say that more has happened.
  private static func namedAlike(
    _ change: Change, _ dataset: Dataset, _ fit: SuccessionFit
  ) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    for unit in change.old {
      let name = dataset.register.villages[unit].name
      let new = change.new.filter { new in !pairs.values.contains(new) }
      let match =
        new.first {
          VillageName.stem(dataset.register.villages[$0].name)
            == VillageName.stem(name)
        }
        // 东镇青龙村 is 青龙村 with its town.
        ?? new.first {
          let other = dataset.register.villages[$0].name
          return name.count > 2 && other.hasSuffix(name) || other.count > 2 && name.hasSuffix(other)
        }
      if let match, !fit.isFar(unit, match, change.start) { pairs[unit] = match }
    }
    return pairs
  }

  /// The renames among what is left: no village takes the place of two.
  private static func renames(
    _ change: Change, _ pairs: [Int: Int], _ dataset: Dataset
  ) -> [(unit: Int, phrase: Phrase)] {
    let villages = dataset.register.villages
    var pairs = pairs
    let isAlone = change.old.count == 1 && change.new.count == 1
    for unit in change.old where pairs[unit] == nil {
      let free = change.new.filter { !pairs.values.contains($0) }
      let names = free.map { villages[$0].name }
      let near =
        Suggestion.nearest(to: villages[unit].name, among: names).first
        ?? (isAlone ? names.first : nil)
      if let place = near.flatMap(names.firstIndex(of:)) { pairs[unit] = free[place] }
    }
    return pairs.map { unit, match in
      let line = line(unit, "rename", match, change.start, dataset)
      return (
        unit,
        Phrase(
          .likelyRename, .text(label(unit, dataset)), end(change.start, dataset),
          .text(villages[match].name), .text(dataset.periods[change.start].description),
          .text(line))
      )
    }
  }

  private static func merge(
    _ part: Int, _ whole: Int, _ parts: [Int], _ start: Int, _ dataset: Dataset
  ) -> Phrase {
    Phrase(
      .likelyMerger, .text(label(part, dataset)), end(start, dataset),
      .text(dataset.register.villages[whole].name), .text(dataset.periods[start].description),
      .list(parts.map { .text(dataset.register.villages[$0].name) }),
      .text(line(part, "merge", whole, start, dataset)))
  }

  private static func split(
    _ whole: Int, _ part: Int, _ share: String, _ parts: [Int], _ start: Int, _ dataset: Dataset
  ) -> Phrase {
    Phrase(
      .likelySplit, .text(label(whole, dataset)), end(start, dataset),
      .text(dataset.register.villages[part].name), .text(dataset.periods[start].description),
      .list(parts.map { .text(dataset.register.villages[$0].name) }),
      .text(line(whole, "split", part, start, dataset) + "," + share))
  }

  private static func label(_ unit: Int, _ dataset: Dataset) -> String {
    dataset.register.labels(level: dataset.register.villageLevel)[unit]
  }

  private static func end(_ start: Int, _ dataset: Dataset) -> Phrase.Argument {
    .text(dataset.periods[start - 1].description)
  }

  /// The line of `villages.csv` that says so.
  private static func line(
    _ unit: Int, _ event: String, _ successor: Int, _ start: Int, _ dataset: Dataset
  ) -> String {
    func field(_ text: String) -> String {
      text.contains { ",\"\n".contains($0) }
        ? "\""
          + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\"" : text
    }
    let code = field(dataset.register.villages[unit].code)
    let year = dataset.periods[start - 1].year
    return
      "\(code),\(field(label(unit, dataset))),,\(year),\(event),\(field(label(successor, dataset)))"
  }

  /// The first and last period in which each village has a row.
  private static func spans(of dataset: Dataset) -> [ClosedRange<Int>?]? {
    let panels = Array(dataset.panels.values)
    guard let first = panels.first else { return nil }
    return (0..<first.unitCount).map { unit in
      let present = dataset.periods.indices.filter { period in
        panels.contains { $0[unit, period] != .missing(.noRow) }
      }
      guard let start = present.first, let end = present.last else { return nil }
      return start...end
    }
  }
}
