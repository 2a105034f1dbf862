/// The figures of a dataset as tidy CSV: one row a figure, UTF-8, LF, RFC 4180 quoting.
public enum TidyCSV {
  /// The bytes of the table with columns `village_id`, `village`, the group columns, `year`
  /// (`period` where there are parts of years), `metric`, `value`, `unit`, `status`, `source`.
  ///
  /// Rows are ordered by metric, village (as in the register), period. A cell that the files have but that
  /// holds no figure is a row with an empty value and the reason as its status; what no row names
  /// is left out. Derived figures have no source.
  public static func bytes(of dataset: Dataset, metrics: [Metric]) -> [UInt8] {
    let register = dataset.register
    let groups = register.headings.dropLast()
    let parts = dataset.periods.contains { $0.part != .year }
    var text = row(
      ["village_id", "village"] + groups
        + [parts ? "period" : "year", "metric", "value", "unit", "status", "source"])
    let paths = register.villages.indices.map {
      register.path(of: $0, level: register.villageLevel)
    }
    for metric in metrics {
      guard let panel = dataset.panels[metric.id] else { continue }
      let unit = metric.unit?.symbol ?? ""
      for (village, path) in paths.enumerated() {
        let names = [path.joined(separator: "/"), path.last ?? ""] + path.dropLast()
        for period in panel.periods.indices {
          let value: String
          var status = ""
          switch panel[village, period] {
          case .value(let number): value = NumberFormat.exact(number)
          case .missing(.noRow): continue
          case .missing(let reason):
            value = ""
            status = code(of: reason)
          }
          let source = panel.source(unit: village, period: period).map { source in
            let file = dataset.files.indices.contains(source.file) ? dataset.files[source.file] : ""
            return "\(file):\(source.row)"
          }
          text += row(
            names + [
              panel.periods[period].description, metric.id, value, unit, status, source ?? "",
            ])
        }
      }
    }
    return Array(text.utf8)
  }

  /// The stable name of a reason why there is no figure.
  static func code(of reason: Panel.MissingReason) -> String {
    switch reason {
    case .noRow: return "no_row"
    case .blank: return "missing"
    case .notApplicable: return "not_applicable"
    case .belowUnit: return "below_unit"
    case .noDivisor: return "no_divisor"
    }
  }

  private static func row(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ field: String) -> String {
    // By byte: a quote with a combining mark is one character, and still a quote to CSV.
    let isSpecial = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard isSpecial || field.first == " " || field.last == " " else { return field }
    var result = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append(scalar) }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
