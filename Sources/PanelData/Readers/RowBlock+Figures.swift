import Tables

extension RowBlock {
  /// The cells of one column of figures.
  struct Figures: Sendable {
    let values: [Double]
    let states: [CellState]
    /// As many as there are values, or none where no cell says anything.
    let statuses: [CellStatus]

    /// What the cell of a row says beside its number.
    func status(_ row: Int) -> CellStatus { statuses.isEmpty ? [] : statuses[row] }

    /// The cell of a row, a missing one with its reason.
    func cell(_ row: Int) -> Panel.Cell {
      switch states[row] {
      case .value: return .value(values[row])
      case .notApplicable: return .missing(.notApplicable)
      case .belowUnit: return .missing(.belowUnit)
      case .blank, .invalid:
        let status = status(row)
        if status.contains(.suppressed) { return .missing(.suppressed) }
        return .missing(status.contains(.notReported) ? .notReported : .blank)
      }
    }
  }

  /// The column of periods of a batch, read once for each text.
  struct PeriodColumn {
    private(set) var periods: [Period] = []
    private(set) var statuses: [CellStatus] = []
    /// The place of each row's period; -1 for a blank, -2 for a text that is no period.
    private(set) var rows: [Int32] = []
    /// The texts of the rows, where one is no period.
    private(set) var texts: [String] = []
    /// The first text that is a year by its last day.
    private(set) var yearEnd: String?

    init() {}

    init(
      _ column: (codes: [Int32], dictionary: [String]), _ notation: PeriodNotation
    ) {
      var places: [[UInt8]: Int32] = [:]
      let ofCode = column.dictionary.map { text -> Int32 in
        guard let period = notation.period(text) else { return text.isEmpty ? -1 : -2 }
        let year = period.part == .year && text.utf8.count != 4 ? YearText.parse(text) : nil
        if let year, year.month == 12, yearEnd == nil { yearEnd = text }
        let status = year?.status ?? []
        let bits = status.rawValue
        let key =
          Array(period.description.utf8)
          + [UInt8(truncatingIfNeeded: bits), UInt8(truncatingIfNeeded: bits >> 8)]
        if let known = places[key] { return known }
        let place = Int32(truncatingIfNeeded: periods.count)
        places[key] = place
        periods.append(period)
        statuses.append(status)
        return place
      }
      rows = column.codes.map { ofCode[Int($0)] }
      // Only what is no period is shown again.
      texts = rows.contains(-2) ? column.codes.map { column.dictionary[Int($0)] } : []
    }

    /// The column that one of years and one of their parts are together.
    static func joined(
      _ years: (codes: [Int32], dictionary: [String]),
      _ parts: (codes: [Int32], dictionary: [String]), _ notation: PeriodNotation,
      carriesYear: Bool
    ) -> (codes: [Int32], dictionary: [String]) {
      var above: Int32?
      var places: [[Int32]: Int32] = [:]
      var texts: [String] = []
      let codes = zip(years.codes, parts.codes).map { code, other -> Int32 in
        let isBlank = years.dictionary[Int(code)].isEmpty
        if !isBlank { above = code }
        let hasPart = !parts.dictionary[Int(other)].isEmpty
        let code = carriesYear && isBlank && hasPart ? above ?? code : code
        if let known = places[[code, other]] { return known }
        let (year, part) = (years.dictionary[Int(code)], parts.dictionary[Int(other)])
        let period = notation.period(year, part: part)?.description
        let place = Int32(truncatingIfNeeded: texts.count)
        places[[code, other]] = place
        texts.append(isBlank && !hasPart ? "" : period ?? "\(year) \(part)")
        return place
      }
      return (codes, texts)
    }
  }

  /// What a row's period and its flags say of all its figures; nil for nothing.
  func rowStatus(_ row: Int) -> (period: CellStatus, flags: StatusWord.Reading?)? {
    var period: CellStatus = []
    if !periodOfRow.isEmpty, periodOfRow[row] >= 0 {
      period = periodStatuses[Int(periodOfRow[row])]
    }
    guard let flags else { return period.isEmpty ? nil : (period, nil) }
    return (period, flags.readings[Int(flags.rows[row])])
  }
}

extension FigureStatus {
  /// The status that a cell, its heading and its period say.
  init(_ status: CellStatus) {
    self.init(
      isEstimated: status.contains(.estimated), isProvisional: status.contains(.provisional),
      flag: Self.flags.filter { status.contains($0.status) }.map(\.letter).joined(separator: ";"))
  }

  /// The flags that are kept as they are written.
  private static let flags: [(status: CellStatus, letter: String)] = [
    (.seriesBreak, "b"), (.otherDefinition, "d"), (.noteElsewhere, "i"), (.notSignificant, "n"),
    (.planned, StatusWord.planned), (.revised, "r"), (.unreliable, "u"),
  ]
}
