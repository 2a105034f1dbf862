import PanelData
import Plotting

/// The axis of time at the bottom of a figure.
struct PeriodAxis {
  private let periods: [Period]

  /// The axis of `periods`, ascending.
  init(_ periods: [Period]) { self.periods = periods }

  /// Whether a point at every period would be told from the next one.
  var hasRoomForPoints: Bool { periods.count <= 40 }

  /// The least distance between two periods; 1 where there is but one.
  var step: Double {
    zip(periods, periods.dropFirst()).map { $1.position - $0.position }.min() ?? 1
  }

  /// How thick upright bars are, as a share of what lies between two: a single one as broad as the
  /// plot would be a wall.
  var barWidth: Double { min(0.7, Double(periods.count) * 0.2) }

  /// `chart` with this axis: years by themselves; quarters and months by their own names, with some
  /// room at either side for those are longer.
  func applied(to chart: Chart) -> Chart {
    guard !periods.allSatisfy({ $0.part == .year }) else {
      return chart.chartXAxis { AxisMarks(format: .year) }
    }
    let names = Dictionary(
      periods.map { ($0.position, $0.description) }, uniquingKeysWith: { first, _ in first })
    let labelled = chart.chartXAxis {
      AxisMarks(
        values: .values(periods.map(\.position)),
        format: AxisValueFormat { value, _ in names[value] ?? "" })
    }
    guard let first = periods.first, let last = periods.last, first < last else { return labelled }
    let room = (last.position - first.position) * 0.04
    return labelled.chartXScale(domain: (first.position - room)...(last.position + room))
  }
}
