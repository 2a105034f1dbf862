import Tables

/// The rows of one batch in terms of villages and periods; made on a worker thread.
struct RowBlock: Sendable {
  /// A cell that cannot be understood.
  struct Fault: Sendable {
    enum Kind: Sendable {
      case blankVillage
      case blankPeriod
      case notAPeriod(String)
    }
    let kind: Kind
    let rowOffset: Int
  }

  /// The villages met, as paths from the outermost group in; rows refer to them by place.
  let paths: [[String]]
  let villageOfRow: [Int32]
  /// The periods met; empty when the file's name gives the one period.
  let periods: [Period]
  let periodOfRow: [Int32]
  /// In tidy files the metric of each row, -1 for one not asked for.
  let metricOfRow: [Int32]
  let rowOffsets: [Int32]
  let numbers: [(values: [Double], states: [CellState])]
  let faults: [Fault]

  /// Understands a batch whose text columns are, in order: the levels, the period if it has a
  /// column, the metric if rows are tidy; number columns follow.
  init(
    _ batch: TableBatch, levels: Int, hasPeriod: Bool, metricNames: [String: Int32]?
  ) {
    var texts: [(codes: [Int32], dictionary: [String])] = []
    var numbers: [(values: [Double], states: [CellState])] = []
    for column in batch.columns {
      switch column {
      case .text(let codes, let dictionary): texts.append((codes, dictionary))
      case .number(let values, let states): numbers.append((values, states))
      }
    }
    var faults: [Fault] = []
    var paths: [[String]] = []
    var places: [[Int32]: Int32] = [:]
    var villageOfRow = [Int32](repeating: -1, count: batch.count)
    var key = [Int32](repeating: 0, count: levels)
    for row in 0..<batch.count {
      for level in 0..<levels { key[level] = texts[level].codes[row] }
      if let known = places[key] {
        villageOfRow[row] = known
        continue
      }
      let path = (0..<levels).map { texts[$0].dictionary[Int(key[$0])] }
      if path[levels - 1].isEmpty {
        faults.append(Fault(kind: .blankVillage, rowOffset: Int(batch.rowOffsets[row])))
        continue
      }
      places[key] = Int32(paths.count)
      villageOfRow[row] = Int32(paths.count)
      paths.append(path)
    }

    var periods: [Period] = []
    var periodOfRow: [Int32] = []
    if hasPeriod {
      let column = texts[levels]
      var places: [Period: Int32] = [:]
      let periodOfCode = column.dictionary.map { text -> Int32 in
        guard let period = Period(text) else { return -1 }
        if let known = places[period] { return known }
        let place = Int32(periods.count)
        places[period] = place
        periods.append(period)
        return place
      }
      periodOfRow = column.codes.map { periodOfCode[Int($0)] }
      for (row, period) in periodOfRow.enumerated() where period < 0 {
        let text = column.dictionary[Int(column.codes[row])]
        faults.append(
          Fault(
            kind: text.isEmpty ? .blankPeriod : .notAPeriod(text),
            rowOffset: Int(batch.rowOffsets[row])))
      }
    }
    var metricOfRow: [Int32] = []
    if let metricNames {
      let column = texts[levels + (hasPeriod ? 1 : 0)]
      let metricOfCode = column.dictionary.map { metricNames[$0] ?? -1 }
      metricOfRow = column.codes.map { metricOfCode[Int($0)] }
    }
    self.paths = paths
    self.villageOfRow = villageOfRow
    self.periods = periods
    self.periodOfRow = periodOfRow
    self.metricOfRow = metricOfRow
    rowOffsets = batch.rowOffsets
    self.numbers = numbers
    self.faults = faults
  }
}
