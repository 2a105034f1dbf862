/// Panels in which every village of today has a series as if it had always been so: its predecessors'
/// figures added where they may be, averaged with weights where they are per head.
struct ComparableSeries {
  /// A cell with all that is known of it.
  private struct Figure {
    var cell: Panel.Cell
    var status = FigureStatus.observed
    var source: Panel.Source?
  }

  /// What one village gives to the figure of another, or to its own.
  private struct Part {
    var figure: Figure
    var share: Double
    var weight: Double?
    /// The divisor of a figure per head, in the same year.
    var divisor: Double?
  }

  private let succession: VillageSuccession
  private let periods: [Period]
  /// By metric, node and period; nil where no village of that line existed.
  private var figures: [String: [[Figure?]]] = [:]
  private var panels: [String: Panel]
  /// The period places in which a node has a figure of any metric in its own rows.
  private var ownYears: [Set<Int>] = []
  private(set) var problems: [Phrase] = []
  private(set) var warnings: [Phrase] = []

  init(_ succession: VillageSuccession, periods: [Period], panels: [String: Panel]) {
    self.succession = succession
    self.periods = periods
    self.panels = panels
    ownYears = succession.nodes.map { node in
      guard let unit = node.unit else { return [] }
      return Set(
        periods.indices.filter { place in
          panels.values.contains { $0[unit, place].value != nil }
        })
    }
    findOverlaps()
  }

  /// The first year of a node's own figures; nil for no limit.
  private func start(_ node: Int) -> Int? {
    if let from = succession.nodes[node].validFrom { return from }
    let incoming = succession.edges.filter { $0.into == node }
    guard let first = incoming.map(\.until).min() else { return nil }
    // With figures of its own before the event it existed already and took the others in.
    return ownYears[node].contains { periods[$0].year <= first } ? nil : first + 1
  }

  /// The last year of a node's own figures; nil for no limit.
  private func end(_ node: Int) -> Int? {
    succession.edges.filter { $0.from == node }.map(\.until).max()
      ?? succession.nodes[node].validTo
  }

  /// Figures that contradict the history: after the end of a village, or under both its names.
  private mutating func findOverlaps() {
    for (index, node) in succession.nodes.enumerated() {
      let (start, end) = (start(index), end(index))
      let beyond = ownYears[index].filter { place in
        let year = periods[place].year
        return end.map { year > $0 } ?? false || start.map { year < $0 } ?? false
      }
      if !beyond.isEmpty {
        warnings.append(
          Phrase(
            .historyBeyond, .text(node.place), .text(node.path.last ?? ""),
            .list(beyond.sorted().map { .text(periods[$0].description) })))
      }
    }
    for edge in succession.edges where edge.event == .rename || edge.event == .transfer {
      let both = ownYears[edge.from].intersection(ownYears[edge.into])
        .filter { periods[$0].year <= edge.until }
      guard !both.isEmpty, start(edge.into) == nil else { continue }
      problems.append(
        Phrase(
          .historyBoth, .text(edge.place), .text(succession.nodes[edge.from].path.last ?? ""),
          .text(succession.nodes[edge.into].path.last ?? ""),
          .list(both.sorted().map { .text(periods[$0].description) })))
    }
  }

  // MARK: Combining

  /// Combines the figures of a metric; `divisor` is the metric that figures per head are divided by.
  mutating func combine(_ metric: Metric, divisor: String?) {
    guard let panel = panels[metric.id] else { return }
    var combined = [[Figure?]](
      repeating: [Figure?](repeating: nil, count: periods.count), count: succession.nodes.count)
    let rule = Rule(metric)
    for node in succession.order {
      let incoming = succession.edges.filter { $0.into == node }
      let (start, end) = (start(node), end(node))
      for (place, period) in periods.enumerated() {
        var parts: [Part] = []
        let active = incoming.filter { period.year <= $0.until }
        let isNew = start.map { period.year < $0 } ?? false
        let isOver = end.map { period.year > $0 } ?? false
        let own = figure(panel, succession.nodes[node].unit, place)
        // Under its new name a village has no figures before the change, and none are missed.
        let isNamed = active.contains { $0.event == .rename || $0.event == .transfer }
        if !isNew, !isOver, !isNamed || own.cell.value != nil {
          parts.append(
            Part(
              figure: own, share: 1, weight: succession.nodes[node].weight,
              divisor: divisor.flatMap { ownValue($0, node, place) }))
        }
        for edge in active {
          guard let given = combined[edge.from][place] else { continue }
          parts.append(
            Part(
              figure: given, share: edge.share, weight: succession.nodes[edge.from].weight,
              divisor: divisor.flatMap { figures[$0]?[edge.from][place]?.cell.value }))
        }
        combined[node][place] = Self.sum(parts, rule)
      }
    }
    figures[metric.id] = combined
  }

  /// How the figures of several villages make one.
  private enum Rule {
    case add
    /// With the weights of the history, else with what they are divided by.
    case average
    case never

    init(_ metric: Metric) {
      if metric.isAdditive {
        self = .add
        return
      }
      // The middle of two middles is none, nor is an inequality of two.
      let words = ["中位", "median", "基尼", "gini", "指数", "指數", "index"]
      let isPosition = metric.names.contains { name in
        words.contains { name.lowercased().contains($0) }
      }
      self = isPosition ? .never : .average
    }
  }

  private func ownValue(_ metric: String, _ node: Int, _ place: Int) -> Double? {
    guard let panel = panels[metric], let unit = succession.nodes[node].unit else { return nil }
    return panel[unit, place].value
  }

  private func figure(_ panel: Panel, _ unit: Int?, _ place: Int) -> Figure {
    guard let unit else { return Figure(cell: .missing(.noRow)) }
    return Figure(
      cell: panel[unit, place], status: panel.status(unit: unit, period: place),
      source: panel.source(unit: unit, period: place))
  }

  private static func sum(_ parts: [Part], _ rule: Rule) -> Figure? {
    guard let first = parts.first else { return nil }
    if parts.count == 1 {
      var figure = first.figure
      guard first.share != 1, let value = figure.cell.value else { return figure }
      // What a part of a village had before the split was never observed, shared out or taken over.
      if case .add = rule { figure.cell = .value(value * first.share) }
      figure.status = figure.status.derived(isEstimated: true)
      figure.source = nil
      return figure
    }
    let observed = parts.dropFirst().reduce(first.figure.status) {
      $0.united(with: $1.figure.status)
    }
    let status = observed.derived(isEstimated: parts.contains { $0.share != 1 })
    let values = parts.compactMap(\.figure.cell.value)
    guard values.count == parts.count else {
      let same = parts.allSatisfy { $0.figure.cell == first.figure.cell }
      return Figure(cell: same ? first.figure.cell : .missing(.incomplete), status: observed)
    }
    switch rule {
    case .add:
      let total = zip(parts, values).reduce(0) { $0 + $1.0.share * $1.1 }
      return Figure(cell: .value(total), status: status)
    case .average:
      let stated = parts.compactMap(\.weight)
      let divisors = parts.compactMap { part in part.divisor.map { $0 * part.share } }
      let weights = stated.count == parts.count ? stated : divisors
      let sum = weights.reduce(0, +)
      guard weights.count == parts.count, sum > 0 else {
        return Figure(cell: .missing(.incomplete), status: observed)
      }
      let total = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
      return Figure(cell: .value(total / sum), status: status)
    case .never: return Figure(cell: .missing(.incomplete), status: observed)
    }
  }

  // MARK: The new panels

  /// The register of the villages of today, their panels, and where their series break.
  func finish(
    _ register: UnitRegister
  ) -> (register: UnitRegister, panels: [String: Panel], breaks: [SeriesBreak]) {
    let nodes = succession.nodes
    let gone = Set(succession.edges.map(\.from))
    var nodeOfUnit: [Int: Int] = [:]
    for (index, node) in nodes.enumerated() {
      if let unit = node.unit { nodeOfUnit[unit] = index }
    }
    // Villages of the data first, as they stand there; then those that only the history knows.
    var kept: [(unit: Int?, node: Int?)] = register.villages.indices.compactMap { unit in
      let node = nodeOfUnit[unit]
      return node.map(gone.contains) == true ? nil : (unit, node)
    }
    for (index, node) in nodes.enumerated() where node.unit == nil && !gone.contains(index) {
      if ancestors(of: index).contains(where: { nodes[$0].unit != nil }) {
        kept.append((nil, index))
      }
    }
    var today = UnitRegister(headings: register.headings)
    for (unit, node) in kept {
      if let unit {
        _ = today.index(
          of: register.path(of: unit, level: register.villageLevel),
          code: register.villages[unit].code)
      } else if let node {
        _ = today.index(of: nodes[node].path, code: nodes[node].code)
      }
    }
    var result: [String: Panel] = [:]
    for (id, panel) in panels {
      var cells: [Panel.Cell] = []
      var sources: [Panel.Source] = []
      var statuses = FigureStatuses()
      for (unit, node) in kept {
        for place in periods.indices {
          let found = node.flatMap { figures[id]?[$0][place] }
          let figure =
            node == nil ? figure(panel, unit, place) : found ?? Figure(cell: .missing(.noRow))
          if figure.status != .observed { statuses.set(figure.status, at: cells.count) }
          cells.append(figure.cell)
          sources.append(figure.source ?? Panel.Source(file: 0, row: 0))
        }
      }
      result[id] = Panel(
        metric: panel.metric, level: panel.level, periods: periods, unitCount: kept.count,
        cells: cells, sources: sources, statuses: statuses)
    }
    var breaks: [SeriesBreak] = []
    for (place, item) in kept.enumerated() {
      if let node = item.node { breaks += self.breaks(of: node, village: place) }
    }
    return (today, result, breaks)
  }

  /// A node and all that became it.
  private func ancestors(of node: Int) -> Set<Int> {
    var found: Set<Int> = [node]
    for ancestor in succession.order.reversed() where found.contains(ancestor) {
      for edge in succession.edges where edge.into == ancestor { found.insert(edge.from) }
    }
    return found
  }

  private func breaks(of node: Int, village: Int) -> [SeriesBreak] {
    let line = ancestors(of: node)
    var breaks: [SeriesBreak] = []
    for edge in succession.edges where line.contains(edge.into) && edge.event != .rename {
      let name = succession.nodes[edge.from].path.last ?? ""
      if let same = breaks.firstIndex(where: { $0.year == edge.until + 1 && $0.event == edge.event }
      ) {
        breaks[same].predecessors.append(name)
      } else {
        breaks.append(
          SeriesBreak(
            village: village, year: edge.until + 1, event: edge.event, predecessors: [name]))
      }
    }
    return breaks.sorted { $0.year < $1.year }
  }
}
