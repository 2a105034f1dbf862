/// What the exports have in common: who the villages are, and what the columns are called.
struct ExportedColumns {
  /// A village as a row names it.
  struct Village {
    /// Its code, else its path: no other village of the dataset has the same.
    var id: String
    var name: String
    /// Its groups, the outermost first.
    var groups: [String]
  }

  let villages: [Village]
  /// The headings of the group columns, as the dataset writes them.
  let groups: [String]
  /// `year`, or `period` where there are parts of years.
  let period: String
  /// Whether every period is a whole year.
  let isYearly: Bool

  /// The columns of a dataset; group columns called like one of `reserved` or like another group
  /// get a number, since no two columns may have the same name.
  init(of dataset: Dataset, reserved: [String]) {
    let register = dataset.register
    isYearly = !dataset.periods.contains { $0.part != .year }
    period = isYearly ? "year" : "period"
    villages = register.villages.indices.map { index in
      let path = register.path(of: index, level: register.villageLevel)
      return Village(
        id: register.villages[index].code.isEmpty
          ? path.joined(separator: "/") : register.villages[index].code, name: path.last ?? "",
        groups: Array(path.dropLast()))
    }
    var taken = Set(reserved)
    groups = register.headings.dropLast().map { ExportedColumns.unique($0, among: &taken) }
  }

  /// `name`, with a number where it is taken.
  static func unique(_ name: String, among taken: inout Set<String>) -> String {
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)_\(number)"
      number += 1
    }
    return unique
  }
}

/// One figure of an export, or the reason why there is none.
struct ExportedFigure {
  var village: Int
  var period: Period
  var value: Double?
  /// Empty for a figure as observed, else how far it is settled or why there is none.
  var status: String
  /// `file:row`, of a workbook `file!sheet!cell`; empty for derived figures.
  var source: String

  /// The figures of a panel that the files have a row for, by village, then period.
  static func figures(of panel: Panel, in dataset: Dataset) -> some Sequence<ExportedFigure> {
    (0..<panel.unitCount).lazy.flatMap { village in
      panel.periods.indices.lazy.compactMap { place -> ExportedFigure? in
        let cell = panel[village, place]
        if cell == .missing(.noRow) { return nil }
        let status = StatusWord.words(
          of: cell, panel.status(unit: village, period: place))
        let source = panel.source(unit: village, period: place).map { source in
          let file = dataset.files.indices.contains(source.file) ? dataset.files[source.file] : ""
          let period = panel.periods[place]
          let cell = dataset.cells[source.file]?.name(
            of: panel.metric, of: dataset.register.villages[village].name, in: period,
            row: source.row)
          return cell.map { "\(file)!\($0)" } ?? "\(file):\(source.row)"
        }
        return ExportedFigure(
          village: village, period: panel.periods[place], value: cell.value, status: status,
          source: source ?? "")
      }
    }
  }
}
