#if canImport(Glibc)
  import Glibc
#endif

/// Finds what slips of the hand leave behind: a year far from all others, a zero where nothing was
/// reported, a heading that was changed from one year to the next.
struct SlipSearch {
  private static let most = 20
  /// How many years apart from all others a year is far away.
  private static let distance = 5

  private let dataset: Dataset
  private let outline: DatasetOutline
  private let metrics: [Metric]
  private let labels: [String]

  private init(_ dataset: Dataset, _ outline: DatasetOutline) {
    self.dataset = dataset
    self.outline = outline
    metrics = outline.metrics.filter { if case .field = $0.origin { true } else { false } }
    labels = dataset.register.labels(level: dataset.register.villageLevel)
  }

  /// A warning for each slip that is likely; nothing is ever corrected.
  static func warnings(in dataset: Dataset, outline: DatasetOutline) -> [Phrase] {
    let search = SlipSearch(dataset, outline)
    let lonely = search.lonelyPeriods()
    return lonely.map(\.phrase) + search.yearToCome(besides: lonely.map(\.period)) + search.zeros()
      + search.changedHeadings()
  }

  private func place(_ panel: Panel, _ unit: Int, _ period: Int) -> String {
    guard let source = panel.source(unit: unit, period: period),
      outline.files.indices.contains(source.file)
    else { return outline.name }
    return outline.files[source.file].place(row: source.row)
  }

  /// Years that few villages have, far from all others: `2091` among 2019 to 2021.
  private func lonelyPeriods() -> [(period: Int, phrase: Phrase)] {
    let panels = metrics.compactMap { dataset.panels[$0.id] }
    guard let first = panels.first, dataset.periods.count > 2 else { return [] }
    var found: [(period: Int, phrase: Phrase)] = []
    for (index, period) in dataset.periods.enumerated() where found.count < Self.most {
      let gap = dataset.periods.lazy.filter { $0.year != period.year }
        .map { abs($0.year - period.year) }.min()
      guard let gap, gap > Self.distance else { continue }
      let units = (0..<first.unitCount).filter { unit in
        panels.contains { $0[unit, index] != .missing(.noRow) }
      }
      guard let unit = units.first, units.count <= max(1, first.unitCount / 10),
        let panel = panels.first(where: { $0[unit, index] != .missing(.noRow) })
      else { continue }
      let phrase = Phrase(
        .lonelyPeriod, .text(place(panel, unit, index)), .text(period.description),
        .count(units.count), .count(gap))
      found.append((index, phrase))
    }
    return found
  }

  /// The first year that is still to come though nothing says of its figures that they are planned or
  /// expected: `2032` beside 2021 and 2022.
  private func yearToCome(besides told: [Int]) -> [Phrase] {
    let thisYear = 1970 + Int(Double(time(nil)) / 31_556_952)
    for (index, period) in dataset.periods.enumerated()
    where period.year > thisYear && !told.contains(index) {
      for panel in metrics.compactMap({ dataset.panels[$0.id] }) {
        let unit = (0..<panel.unitCount).first { unit in
          panel[unit, index].value != nil
            && panel.status(unit: unit, period: index) == .observed
        }
        guard let unit else { continue }
        return [
          Phrase(
            .futurePeriod, .text(place(panel, unit, index)), .text(period.description))
        ]
      }
    }
    return []
  }

  /// A lone zero between figures of one size, where hardly any village has one: perhaps nothing
  /// was reported.
  private func zeros() -> [Phrase] {
    var found: [Phrase] = []
    for metric in metrics {
      guard let panel = dataset.panels[metric.id] else { continue }
      let series = (0..<panel.unitCount).map { panel.series(of: $0) }
      let withZeros = series.indices.filter { series[$0].contains(0) }
      guard withZeros.count <= max(1, panel.unitCount / 10) else { continue }
      for unit in withZeros where found.count < Self.most {
        let figures = series[unit].compactMap { $0 }
        let positive = figures.filter { $0 > 0 }.sorted()
        guard figures.count == positive.count + 1, positive.count > 1,
          positive[0] * 3 >= positive[positive.count / 2],
          let zero = series[unit].firstIndex(of: 0),
          series[unit][..<zero].contains(where: { $0 != nil }),
          series[unit][(zero + 1)...].contains(where: { $0 != nil })
        else { continue }
        found.append(
          Phrase(
            .zeroBetween, .text(place(panel, unit, zero)), .text(labels[unit]),
            .localized(metric.title), .text(panel.periods[zero].description)))
      }
    }
    return found
  }

  /// Metrics of which one ends where another with a like name begins.
  private func changedHeadings() -> [Phrase] {
    let spans = metrics.compactMap { metric -> (metric: Metric, first: Int, last: Int)? in
      guard case .field(let heading) = metric.origin, heading == metric.id,
        let panel = dataset.panels[metric.id]
      else { return nil }
      let filled = panel.periods.indices.filter { !panel.values(in: $0).isEmpty }
      guard let first = filled.first, let last = filled.last else { return nil }
      return (metric, first, last)
    }
    var found: [Phrase] = []
    for old in spans where found.count < Self.most {
      for new in spans
      where new.first == old.last + 1 && Self.areAlike(old.metric.id, new.metric.id) {
        found.append(
          Phrase(
            .headingChanged, .text(old.metric.id), .text(dataset.periods[old.last].description),
            .text(new.metric.id), .text(dataset.periods[new.first].description)))
      }
    }
    return found
  }

  /// Whether two headings are near, or one has all the letters of the other in their order.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard short.count > 1 else { return false }
    var rest = short[...]
    for letter in long where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty || !Suggestion.nearest(to: one, among: [other]).isEmpty
  }
}
