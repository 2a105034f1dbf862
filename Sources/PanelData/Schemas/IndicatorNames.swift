import Tables

/// The metrics that rows name, with the units beside their names or in them.
///
/// `集体经济收入（万元）` is the metric 集体经济收入 in 万元, as in a heading.
struct IndicatorNames: Sendable {
  /// A metric that stands in two units, which would be added up unseen.
  struct Conflict: Sendable, Hashable {
    var field: String
    var units: [String]
  }

  /// The metrics, in the order in which they were met.
  private(set) var fields: [String] = []
  /// Their units, as far as one is said.
  private(set) var units: [String: String] = [:]
  /// The first metric in several units.
  private(set) var conflict: Conflict?
  /// Names that a description takes as they stand.
  private let kept: Set<String>
  /// Each name as it stands, with each unit beside it; empty for none.
  private var written: [(name: String, unit: String)] = []
  private var fieldOfName: [String: String] = [:]

  init(keeping kept: Set<String> = []) { self.kept = kept }

  /// The metric that rows call `name`; nil for a name that was not met.
  func field(written name: String) -> String? { fieldOfName[name] }

  /// How rows write the name of a metric.
  func names(of field: String) -> [String] {
    var seen = Set<String>()
    return written.map(\.name).filter { fieldOfName[$0] == field && seen.insert($0).inserted }
  }

  /// Takes in names with the units beside them; blank names say nothing.
  mutating func add(_ rows: some Sequence<(name: String, unit: String)>) {
    var known: [String: Set<String>] = [:]
    for (name, unit) in written { known[name, default: []].insert(unit) }
    let count = written.count
    for row in rows
    where !row.name.isEmpty && known[row.name, default: []].insert(row.unit).inserted {
      written.append(row)
    }
    if written.count > count { understand() }
  }

  private mutating func understand() {
    var unitsOfName: [String: Set<String?>] = [:]
    for (name, _) in written {
      let heading = HeadingName(name)
      unitsOfName[heading.name, default: []].insert(heading.unit)
    }
    fields = []
    units = [:]
    conflict = nil
    for (name, beside) in written {
      let heading = HeadingName(name)
      // `收入（元）` and `收入（万元）` in one table are kept apart.
      let isOne = unitsOfName[heading.name, default: []].count == 1
      let field = kept.contains(name) || !isOne ? name : heading.name
      if !fields.contains(field) { fields.append(field) }
      fieldOfName[name] = field
      for unit in [heading.unit, beside] {
        guard let unit, !unit.isEmpty else { continue }
        let first = units[field] ?? unit
        units[field] = first
        if conflict == nil, Self.differ(first, unit) {
          conflict = Conflict(field: field, units: [first, unit])
        }
      }
    }
  }

  /// Whether figures in two units differ by powers of ten.
  static func differ(_ one: String, _ other: String) -> Bool {
    guard let first = UnitText.exponent(of: one), let second = UnitText.exponent(of: other) else {
      return false
    }
    return first != second
  }
}
