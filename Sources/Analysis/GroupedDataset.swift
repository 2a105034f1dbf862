import PanelData
import Statistics

/// A dataset whose units are groups of villages, with the figures of one metric.
public struct GroupedDataset: Sendable {
  /// How the figures of a group follow from those of its villages.
  public enum Method: Sendable, Hashable {
    /// Added, over the villages that have one.
    case sums
    /// The plain mean over the villages that have one.
    case means
    /// The sums of dividends, divided by the sums of divisors.
    case quotients
  }

  /// The dataset, with the groups as the units of its last level.
  public let dataset: Dataset
  /// The figures of the groups.
  public let panel: Panel
  /// Where they come from.
  public let method: Method
  /// What a group is called: `鄉鎮市區`.
  public let heading: String

  /// The groups of the column `heading` in place of the villages of `panel`; nil where the column is
  /// none of the register's groups.
  ///
  /// Figures that may be added are added. A quotient is that of the sums of its terms, over villages
  /// that have both, where `dataset` holds their panels. Anything else is averaged.
  public init?(_ dataset: Dataset, _ panel: Panel, by heading: String) {
    guard
      let stage = Grouping(columns: [heading], register: dataset.register)?.stages.first,
      let depth = stage.groups.first?.path.count
    else { return nil }
    var register = UnitRegister(
      headings: Array(
        depth == 1
          ? [heading]
          : Array(dataset.register.headings.prefix(depth - 1)) + [heading]))
    let places = stage.groups.map { register.index(of: $0.path) }
    let groups = stage.codes.map { places[$0] }
    var terms: (Panel, Panel)?
    if case .ratio(let over, let under) = panel.metric.origin, let over = dataset.panels[over],
      let under = dataset.panels[under]
    {
      terms = (over, under)
    }
    method = terms != nil ? .quotients : panel.metric.isAdditive ? .sums : .means
    let count = register.villages.count
    let own = panel
    let grouped: [[Double?]]
    if let (over, under) = terms {
      grouped = own.periods.map { period in
        let places = (over.periods.firstIndex(of: period), under.periods.firstIndex(of: period))
        guard let first = places.0, let second = places.1 else {
          return [Double?](repeating: nil, count: count)
        }
        let pairs = (0..<own.unitCount).map { unit -> (Double, Double)? in
          guard let over = over[unit, first].value, let under = under[unit, second].value else {
            return nil
          }
          return (over, under)
        }
        let sums = Self.sums(pairs.map { $0?.0 }, groups, count)
        let divisors = Self.sums(pairs.map { $0?.1 }, groups, count)
        return zip(sums, divisors).map { sum, divisor in
          sum.count > 0 && divisor.total != 0 ? sum.total / divisor.total : nil
        }
      }
    } else {
      let isSum = method == .sums
      grouped = own.periods.indices.map { place in
        Self.sums((0..<own.unitCount).map { own[$0, place].value }, groups, count).map { sum in
          sum.count == 0 ? nil : isSum ? sum.total : sum.total / Double(sum.count)
        }
      }
    }
    let cells = (0..<count).flatMap { group in
      grouped.map {
        $0[group].map { $0.isFinite ? Panel.Cell.value($0) : .missing(.noRow) }
          ?? .missing(.noRow)
      }
    }
    self.panel = Panel(
      metric: panel.metric, level: register.villageLevel, periods: panel.periods,
      unitCount: count, cells: cells, statuses: Self.statuses(own, groups))
    var description = dataset.description
    description.units = LocalizedText(heading)
    description.village = heading
    self.dataset = Dataset(
      name: dataset.name, description: description, language: dataset.language,
      files: dataset.files, cells: dataset.cells, register: register, periods: dataset.periods,
      panels: [panel.metric.id: self.panel], warnings: dataset.warnings)
    self.heading = heading
  }

  /// A group's figure is no surer than those of its villages.
  private static func statuses(_ panel: Panel, _ groups: [Int]) -> FigureStatuses {
    var statuses = FigureStatuses()
    guard panel.hasStatuses else { return statuses }
    for unit in 0..<panel.unitCount {
      for place in panel.periods.indices where panel[unit, place].value != nil {
        let remarks = panel.status(unit: unit, period: place).remarks
        guard !remarks.isEmpty else { continue }
        let index = groups[unit] * panel.periods.count + place
        let status = FigureStatus(
          isEstimated: remarks.contains(.estimated),
          isProvisional: remarks.contains(.provisional),
          flag: remarks.contains(.seriesBreak) ? "b" : "")
        statuses.set(statuses[index].united(with: status), at: index)
      }
    }
    return statuses
  }

  private static func sums(
    _ values: [Double?], _ groups: [Int], _ count: Int
  ) -> [CompensatedSum] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: count)
    for (value, group) in zip(values, groups) {
      if let value { sums[group].add(value) }
    }
    return sums
  }
}
