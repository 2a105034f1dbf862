import PanelData

/// The named series of all units of one metric: what every figure is drawn from.
///
/// Analyses such as `Trend` and `Ranking` are made from it, so that a figure looks the same whether a
/// file or an engine gave the series.
public struct MetricSeries: Sendable {
  /// Groups of one kind that the units lie in.
  public struct Grouping: Sendable, Hashable {
    /// What the groups are called: `片区`.
    public let heading: String
    /// The number of each unit's group.
    public let groups: [Int]
    /// The names of the groups by their numbers.
    public let names: [String]

    /// Groups called `heading`, one for each unit.
    public init(heading: String, groups: [Int], names: [String]) {
      self.heading = heading
      self.groups = groups
      self.names = names
    }
  }

  /// The metric.
  public let metric: Metric
  /// The periods, ascending.
  public let periods: [Period]
  /// Every unit in the register's order, with or without figures.
  public let units: [NamedSeries]
  /// For each period, the places in `units` of those expected to have a figure, without one,
  /// as `Panel.expectsFigure` has it.
  public let missing: [[Int]]
  /// The series of the metrics that add up to this one, where they were asked for.
  public let parts: [MetricSeries]
  /// The groups that the units lie in, the outermost first.
  public let groupings: [Grouping]
  /// Whether groups were asked for.
  public let hasAskedGroups: Bool
  // A value cannot hold one of its own kind but in an array.
  private let other: [MetricSeries]
  /// The place in `periods` reported on: that of the year asked for, else the last with figures.
  public let reportedPlace: Int
  /// Whether a year was asked for.
  public let hasYear: Bool

  /// The series of `units`; `missing` as the property, and `year` the year reported on if it has
  /// figures.
  public init(
    metric: Metric, periods: [Period], units: [NamedSeries], missing: [[Int]], year: Int? = nil,
    parts: [MetricSeries] = [], against: MetricSeries? = nil, groupings: [Grouping] = [],
    hasAskedGroups: Bool = false
  ) {
    self.parts = parts
    other = against.map { [$0] } ?? []
    self.groupings = groupings
    self.hasAskedGroups = hasAskedGroups
    self.metric = metric
    self.periods = periods
    self.units = units
    self.missing = missing
    func hasFigures(_ place: Int) -> Bool { units.contains { $0.values[place] != nil } }
    let wanted = year.flatMap { year in
      periods.indices.last { periods[$0].year == year && hasFigures($0) }
    }
    hasYear = wanted != nil
    reportedPlace = wanted ?? periods.indices.last(where: hasFigures) ?? 0
  }

  /// The series of the units of `panel`, which are rows of `register`.
  ///
  /// `parts` are panels of the metrics that add up to it, `against` is that of a metric it is held
  /// against, all over the same periods. Without a `grouping` the groups are those of the register,
  /// column by column. `breaks` are where villages of the register became what they are.
  public init(
    _ panel: Panel, register: UnitRegister, year: Int? = nil, parts: [Panel] = [],
    against: Panel? = nil, grouping: Analysis.Grouping? = nil, breaks: [SeriesBreak] = []
  ) {
    let labels = Self.drawable(register.labels(level: panel.level))
    let missing = panel.periods.indices.map { place in
      (0..<panel.unitCount).filter { panel.expectsFigure(unit: $0, period: place) }
    }
    let years =
      panel.level == register.villageLevel
      ? Dictionary(grouping: breaks, by: \.village).mapValues { $0.map(\.year) } : [:]
    self.init(
      metric: panel.metric, periods: panel.periods,
      units: (0..<panel.unitCount).map {
        NamedSeries(
          panel, unit: $0, name: labels[$0],
          ownName: Self.drawable(register.levels[panel.level][$0].name), breaks: years[$0] ?? [])
      }, missing: missing, year: year,
      parts: parts.map { MetricSeries($0, register: register, year: year) },
      against: against.map { MetricSeries($0, register: register, year: year) },
      groupings: grouping.map(Self.groupings)
        ?? (0..<max(0, panel.level - 1)).map { upper in
          Grouping(
            heading: register.headings[upper],
            groups: (0..<panel.unitCount).map {
              register.ancestor(of: $0, level: panel.level, at: upper + 1)
            }, names: Self.drawable(register.labels(level: upper + 1)))
        }, hasAskedGroups: grouping != nil)
  }

  /// The stages of `grouping`, groups named by the end of their path where that is unique.
  private static func groupings(_ grouping: Analysis.Grouping) -> [Grouping] {
    grouping.stages.map { stage in
      let names = stage.groups.map { $0.path.last ?? "" }
      let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      return Grouping(
        heading: stage.heading, groups: stage.codes,
        names: drawable(
          zip(names, stage.groups).map { name, group in
            counts[name] == 1 ? name : group.path.joined(separator: "/")
          }))
    }
  }

  /// `names` with 〓 for the private characters that no font has, as printers put it; a name that
  /// would then be that of another gets its number.
  private static func drawable(_ names: [String]) -> [String] {
    var taken: [String: Int] = [:]
    return names.map { name in
      let shown = drawable(name)
      if shown == name { return name }
      taken[shown, default: 0] += 1
      let number = taken[shown, default: 1]
      return number == 1 ? shown : "\(shown)（\(number)）"
    }
  }

  /// `name` with 〓 for the private characters that no font has, as printers put it.
  public static func drawable(_ name: String) -> String {
    func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.generalCategory == .privateUse
    }
    guard name.unicodeScalars.contains(where: isPrivate) else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.map { isPrivate($0) ? "〓" : $0 }))
  }

  /// The series of the metric that this one is held against, over the same units and periods, where
  /// one was asked for.
  public var against: MetricSeries? { other.first }

  /// The outermost groups of which there are two or more.
  public var compared: Grouping? { groupings.first { Set($0.groups).count > 1 } }

  /// The places with a figure of any unit, ascending.
  public var filledPlaces: [Int] {
    periods.indices.filter { place in units.contains { $0.values[place] != nil } }
  }

  /// The figures of all units that have one at `place`, in the register's order.
  public func values(at place: Int) -> [Double] { units.compactMap { $0.values[place] } }

  /// The names of the units that are expected to have a figure at `place`, without one.
  public func missingNames(at place: Int) -> [String] {
    missing.indices.contains(place) ? missing[place].map { units[$0].name } : []
  }
}
