/// The wanted columns of one chunk of records, without the records a filter dropped.
public struct TableBatch: Sendable {
  /// The number of records.
  public let count: Int
  /// The row of each record, counted from the first row of the batch.
  public let rowOffsets: [Int32]
  /// The columns in the order requested, `count` cells each.
  public let columns: [BatchColumn]
  /// Records of another width than the headings: notes, or faults that the caller reports.
  public let strays: [Stray]

  /// A record of another width than the headings.
  public struct Stray: Sendable, Hashable {
    /// Its row, counted from the first row of the batch.
    public let rowOffset: Int32
    /// How many fields it has.
    public let fieldCount: Int
    /// Its first fields, three at most.
    public let texts: [String]
    /// Its beginning, for a message.
    public let excerpt: String
  }
  /// What the cells of each column say beside their number: `count` statuses, or none at all when
  /// no cell says anything.
  public let statuses: [[CellStatus]]
  /// The keys of the records, where some were asked for.
  public let keys: BatchKeys?

  /// Puts a batch together; all columns have as many cells as there are row offsets.
  public init(rowOffsets: [Int32], columns: [BatchColumn], strays: [Stray] = []) {
    self.strays = strays
    count = rowOffsets.count
    self.rowOffsets = rowOffsets
    self.columns = columns
    statuses = columns.map { _ in [] }
    keys = nil
  }

  init(
    rowOffsets: [Int32], columns: [FinishedColumn], strays: [Stray] = [], keys: BatchKeys? = nil
  ) {
    self.keys = keys
    self.strays = strays
    count = rowOffsets.count
    self.rowOffsets = rowOffsets
    self.columns = columns.map(\.column)
    statuses = columns.map(\.statuses)
  }
}

/// The cells of one column of a batch.
public enum BatchColumn: Sendable {
  /// Texts as positions in a dictionary that holds for this batch only; its entries differ.
  case text(codes: [Int32], dictionary: [String])
  /// Numbers in the unit the request wants; a value counts only where its state is `.value`.
  case number(values: [Double], states: [CellState])
}
