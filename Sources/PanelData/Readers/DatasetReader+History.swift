extension DatasetReader {
  /// The filters that are held against the villages of today, where villages have changed: a village
  /// that came from another group brings its past along.
  static func registerFilters(
    _ outline: DatasetOutline, _ selection: DatasetSelection
  ) -> [DatasetSelection.Filter] {
    guard !outline.history.isEmpty else { return [] }
    let headings = outline.files.first?.schema.levelHeadings ?? []
    return selection.filters.filter { headings.contains($0.column) }
  }

  /// What is asked of the metrics' columns: all of them where villages have changed, since any figure
  /// tells that a village existed.
  static func storedMetrics(
    _ outline: DatasetOutline, _ selection: DatasetSelection
  ) -> [Metric] {
    let isAll = !outline.history.isEmpty && !selection.metrics.isEmpty
    return (selection.metrics + (isAll ? outline.metrics : []))
      .reduce(into: [Metric]()) { stored, metric in
        for term in outline.terms(of: metric) where !stored.contains(term) { stored.append(term) }
      }
  }

  /// The villages of today with comparable series, as `villages.csv` tells what became of whom.
  mutating func comparable(
    _ register: UnitRegister, _ periods: [Period], _ panels: [String: Panel]
  ) -> (register: UnitRegister, panels: [String: Panel], breaks: [SeriesBreak]) {
    let history = outline.history
    for phrase in history.problems { problems.add(phrase) }
    guard !history.villages.isEmpty, history.problems.isEmpty else { return (register, panels, []) }
    let filters = Self.registerFilters(outline, selection)
    let isWhole = filters.count == selection.filters.count && selection.years == YearRange()
    let succession = VillageSuccession(history, register, isWhole: isWhole)
    for phrase in succession.warnings { warnings.add(phrase) }
    for phrase in succession.problems { problems.add(phrase) }
    guard succession.problems.isEmpty else { return (register, panels, []) }
    var series = ComparableSeries(succession, periods: periods, panels: panels)
    // Figures per head are weighted by others, which must be there before.
    for metric in stored where metric.isAdditive { series.combine(metric, divisor: nil) }
    for metric in stored where !metric.isAdditive {
      series.combine(metric, divisor: metric.divisor(among: stored)?.id)
    }
    for phrase in series.warnings { warnings.add(phrase) }
    for phrase in series.problems { problems.add(phrase) }
    var result = series.finish(register)
    let wanted = Set(selection.metrics.flatMap { outline.terms(of: $0) }.map(\.id))
    result.panels = result.panels.filter { wanted.contains($0.key) }
    let labels = result.register.labels(level: result.register.villageLevel)
    notes += result.breaks.map { series in
      Phrase(
        series.event == .merge
          ? .seriesMerge : series.event == .split ? .seriesSplit : .seriesTransfer,
        .text(labels[series.village]), .text(String(series.year)),
        .list(series.predecessors.map { .quoted($0) }))
    }
    return Self.kept(filters, result)
  }

  /// The villages that lie in the groups asked for.
  private static func kept(
    _ filters: [DatasetSelection.Filter],
    _ all: (register: UnitRegister, panels: [String: Panel], breaks: [SeriesBreak])
  ) -> (register: UnitRegister, panels: [String: Panel], breaks: [SeriesBreak]) {
    if filters.isEmpty { return all }
    let level = all.register.villageLevel
    let wanted = filters.compactMap { filter in
      all.register.headings.firstIndex(of: filter.column).map { ($0, filter.key) }
    }
    var register = UnitRegister(headings: all.register.headings)
    var places: [Int: Int] = [:]
    var units: [Int] = []
    for unit in all.register.villages.indices {
      let path = all.register.path(of: unit, level: level)
      guard wanted.allSatisfy({ DatasetSelection.Filter.key(path[$0.0]) == $0.1 }) else { continue }
      places[unit] = register.index(of: path, code: all.register.villages[unit].code)
      units.append(unit)
    }
    let breaks = all.breaks.compactMap { series -> SeriesBreak? in
      guard let village = places[series.village] else { return nil }
      var series = series
      series.village = village
      return series
    }
    return (register, all.panels.mapValues { $0.units(units) }, breaks)
  }
}

extension Metric {
  /// The metric that figures per head or per household are divided by, if it is one of `metrics`.
  func divisor(among metrics: [Metric]) -> Metric? {
    func isCalled(_ words: [String]) -> Bool {
      names.contains { name in words.contains { name.lowercased().contains($0) } }
    }
    let heads = ["人口", "population"]
    let households = ["户数", "戶數", "households"]
    let isPerHousehold =
      unit?.per == "户" || unit?.per == "戶"
      || isCalled(["户均", "戶均", "per household", "per_household"])
    let isPerHead =
      unit?.per == "人" || isCalled(["人均", "per head", "per_head", "per capita", "per_capita"])
    guard isPerHead || isPerHousehold else { return nil }
    let words = isPerHousehold ? households : heads
    return metrics.first { metric in
      metric.isAdditive
        && metric.names.contains { name in words.contains { name.lowercased().contains($0) } }
    }
  }
}
