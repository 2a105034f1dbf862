/// The wanted columns of one chunk of records, without the records a filter dropped.
public struct TableBatch: Sendable {
  /// The number of records.
  public let count: Int
  /// The row of each record, counted from the first row of the batch.
  public let rowOffsets: [Int32]
  /// The columns in the order requested, `count` cells each.
  public let columns: [BatchColumn]

  /// Puts a batch together; all columns have as many cells as there are row offsets.
  public init(rowOffsets: [Int32], columns: [BatchColumn]) {
    count = rowOffsets.count
    self.rowOffsets = rowOffsets
    self.columns = columns
  }
}

/// The cells of one column of a batch.
public enum BatchColumn: Sendable {
  /// Texts as positions in a dictionary that holds for this batch only; its entries differ.
  case text(codes: [Int32], dictionary: [String])
  /// Numbers as written, without unit; a value counts only where its state is `.value`.
  case number(values: [Double], states: [CellState])
}
