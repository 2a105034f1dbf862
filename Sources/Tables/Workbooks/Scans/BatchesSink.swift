/// Makes batches of a fixed number of records, one after the other.
final class BatchesSink: SheetSink {
  private let size: Int
  private let make: () -> BatchSink
  private let body: (BatchSink.Output) throws -> Void
  private var sink: BatchSink

  init(
    size: Int, _ make: @escaping () -> BatchSink,
    _ body: @escaping (BatchSink.Output) throws -> Void
  ) {
    self.size = size
    self.make = make
    self.body = body
    sink = make()
  }

  func beginRow(_ row: Int, isHidden: Bool) { sink.beginRow(row, isHidden: isHidden) }

  func cell(_ cell: RawCell, row: Int) throws { try sink.cell(cell, row: row) }

  func endRow() throws -> Bool {
    let goesOn = try sink.endRow()
    if sink.count == size { try flush() }
    return goesOn
  }

  /// Tells the records that are left.
  func flush() throws {
    if sink.count > 0 { try body(sink.output()) }
    sink = make()
  }
}
