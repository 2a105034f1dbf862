import PanelData

extension NamedSeries {
  /// The series of a unit of `panel` under `name`; `breaks` are the years from which it is another
  /// village than before.
  init(_ panel: Panel, unit: Int, name: String, ownName: String, breaks: [Int]) {
    self.init(name: name, ownName: ownName, values: panel.series(of: unit))
    var remarks =
      panel.hasStatuses
      ? panel.periods.indices.map { panel.status(unit: unit, period: $0).remarks } : []
    // At its first figure nothing lies before that a break could part it from.
    if let first = values.firstIndex(where: { $0 != nil }) {
      for year in breaks {
        let place = panel.periods.indices.first {
          panel.periods[$0].year >= year && values[$0] != nil
        }
        guard let place, place > first else { continue }
        if remarks.isEmpty { remarks = values.map { _ in [] } }
        remarks[place].insert(.reorganised)
      }
    }
    self.remarks = remarks.allSatisfy(\.isEmpty) ? [] : remarks
  }
}
