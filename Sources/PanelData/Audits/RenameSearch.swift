/// Finds villages that may have changed their names: one vanishes in the year in which another of its
/// group appears.
enum RenameSearch {
  private static let most = 50

  /// A warning for each likely pair; nothing is ever applied.
  ///
  /// A pair is likely when the names are near, or when they are the only ones of their group.
  static func suggestions(in dataset: Dataset) -> [Phrase] {
    let register = dataset.register
    let level = register.villageLevel
    let labels = register.labels(level: level)
    guard let spans = spans(of: dataset) else { return [] }
    var gone: [[Int]: [Int]] = [:]
    var come: [[Int]: [Int]] = [:]
    for (unit, span) in spans.enumerated() {
      guard let span else { continue }
      let group = register.villages[unit].parent
      if span.upperBound + 1 < dataset.periods.count {
        gone[[span.upperBound + 1, group], default: []].append(unit)
      }
      if span.lowerBound > 0 { come[[span.lowerBound, group], default: []].append(unit) }
    }
    var found: [Phrase] = []
    let keys = gone.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for key in keys {
      guard let old = gone[key], let new = come[key] else { continue }
      for unit in old where found.count < most {
        let name = register.villages[unit].name
        let names = new.map { register.villages[$0].name }
        let near =
          names.first { VillageName.stem($0) == VillageName.stem(name) }
          // 东镇青龙村 is 青龙村 with its town.
          ?? names.first {
            name.count > 2 && $0.hasSuffix(name) || $0.count > 2 && name.hasSuffix($0)
          }
          ?? Suggestion.nearest(to: name, among: names).first
        let only = old.count == 1 && new.count == 1 ? names.first : nil
        guard let match = near ?? only, let place = names.firstIndex(of: match) else { continue }
        let last = dataset.periods[key[0] - 1]
        found.append(
          Phrase(
            .likelyRename, .text(labels[unit]), .text(last.description), .text(match),
            .text(dataset.periods[key[0]].description),
            .text(line(register.villages[unit], labels[unit], labels[new[place]], last.year))))
      }
    }
    return found
  }

  /// The line of `villages.csv` that says so.
  private static func line(
    _ village: UnitRegister.Unit, _ label: String, _ successor: String, _ year: Int
  ) -> String {
    func field(_ text: String) -> String {
      text.contains { ",\"\n".contains($0) }
        ? "\""
          + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\"" : text
    }
    return "\(field(village.code)),\(field(label)),,\(year),rename,\(field(successor))"
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
