import Tables

/// Counts the cells of one table that bring a unit of their own or a mark for a note, so that each
/// column is told once.
struct CellRemarks {
  /// Cells of one kind: how many, the first, and its figure.
  struct Met {
    var count = 0
    var firstRow = 0
    var firstColumn = 0
    var firstValue = 0.0

    mutating func add(row: Int, column: Int, value: Double = 0) {
      if count == 0 { (firstRow, firstColumn, firstValue) = (row, column, value) }
      count += 1
    }
  }

  /// What the cells of one column bring.
  struct Column {
    /// Cells with a unit that is not the column's.
    var others = Met()
    /// Cells with any unit.
    var own = Met()
    /// Whole numbers with more digits than are kept.
    var rounded = Met()
    /// Whether a cell has no unit.
    var hasBare = false
  }

  private(set) var columns: [Column]
  private(set) var footnotes = Met()

  /// Whether cells that hold no more than their numbers bring nothing new.
  var isSettled: Bool { columns.allSatisfy(\.hasBare) }

  init(columns: Int) { self.columns = [Column](repeating: Column(), count: columns) }

  /// Takes in the cells of a row.
  mutating func add(_ block: RowBlock, _ row: Int, position: Int) {
    for place in columns.indices {
      let figures = block.numbers[place]
      if figures.statuses.isEmpty {
        if !columns[place].hasBare, figures.states[row] == .value { columns[place].hasBare = true }
        continue
      }
      let status = figures.statuses[row]
      if status.contains(.footnote) { footnotes.add(row: position, column: place) }
      guard figures.states[row] == .value else { continue }
      if status.contains(.rounded) {
        columns[place].rounded.add(row: position, column: place, value: figures.values[row])
      }
      if status.contains(.otherUnit) { columns[place].others.add(row: position, column: place) }
      if status.contains(.ownUnit) {
        columns[place].own.add(row: position, column: place)
      } else {
        columns[place].hasBare = true
      }
    }
  }
}
