/// Finds villages that are called alike but for the word for what they are, 青龙 and 青龙村, and have no
/// figure of the same metric and period: one village, perhaps, that two tables write differently.
enum AlikeSearch {
  private static let most = 50

  /// A warning for each likely pair; nothing is ever applied.
  static func suggestions(in dataset: Dataset, outline: DatasetOutline) -> [Phrase] {
    let register = dataset.register
    let labels = register.labels(level: register.villageLevel)
    var bare: [Name: Int] = [:]
    var full: [(name: Name, unit: Int)] = []
    for (unit, village) in register.villages.enumerated() {
      let stem = VillageName.stem(village.name)
      let name = Name(parent: village.parent, key: VillageName.key(stem))
      if stem == village.name { bare[name] = unit } else { full.append((name, unit)) }
    }
    let panels = dataset.panels.keys.sorted().compactMap { dataset.panels[$0] }
    var found: [Phrase] = []
    for (name, unit) in full where found.count < most {
      guard let other = bare[name], areApart(unit, other, panels),
        register.villages[unit].code.isEmpty || register.villages[other].code.isEmpty
      else { continue }
      found.append(
        Phrase(
          .villagesAlike, .text(place(of: other, panels, outline)), .text(labels[other]),
          .text(labels[unit]), .text(place(of: unit, panels, outline))))
    }
    return found
  }

  private struct Name: Hashable {
    let parent: Int
    let key: String
  }

  /// Whether no metric has a row of both in one period, and neither begins in the period after the
  /// other's last: that is a rename, which other tests find.
  private static func areApart(_ one: Int, _ other: Int, _ panels: [Panel]) -> Bool {
    var periods: (one: Set<Int>, other: Set<Int>) = ([], [])
    for panel in panels {
      for period in panel.periods.indices {
        let isOne = panel[one, period] != .missing(.noRow)
        let isOther = panel[other, period] != .missing(.noRow)
        if isOne && isOther { return false }
        if isOne { periods.one.insert(period) }
        if isOther { periods.other.insert(period) }
      }
    }
    guard let first = periods.one.min(), let last = periods.one.max(),
      let otherFirst = periods.other.min(), let otherLast = periods.other.max()
    else { return false }
    return last + 1 != otherFirst && otherLast + 1 != first
  }

  /// The first row that has a figure of a village.
  private static func place(of unit: Int, _ panels: [Panel], _ outline: DatasetOutline) -> String {
    let sources = panels.lazy.flatMap { panel in
      panel.periods.indices.lazy.compactMap { panel.source(unit: unit, period: $0) }
    }
    guard let source = sources.min(by: { ($0.file, $0.row) < ($1.file, $1.row) }),
      outline.files.indices.contains(source.file)
    else { return outline.name }
    return outline.files[source.file].place(row: source.row)
  }
}
