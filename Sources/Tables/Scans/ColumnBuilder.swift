/// Collects the cells of one column of a batch.
struct ColumnBuilder {
  private let kind: ColumnRequest.Kind
  private var codes: [Int32] = []
  private var dictionary: TextDictionary
  private var values: [Double] = []
  private var states: [CellState] = []
  private let plain: PlainNumbers
  private let reader: NumberReader
  /// The statuses of the first cells; those behind them, and usually all, have none.
  private var statuses: [CellStatus] = []

  init(_ request: ColumnRequest, seed: UInt64) {
    kind = request.kind
    plain = PlainNumbers(request.style)
    reader = NumberReader(request.style)
    dictionary = TextDictionary(seed: seed)
  }

  /// Appends `bytes[start..<end]` and says what is wrong with it; the caller vouches for that range, and
  /// for eight readable bytes at each of its positions.
  @inline(__always)
  mutating func append(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> TableProblem.Kind? {
    switch kind {
    case .text:
      let (first, last) = Trimming.range(bytes, start, end)
      let code = dictionary.code(bytes, first, last)
      codes.append(code)
      if dictionary.isSound { return nil }
      return dictionary.offending[code].map { .invalidUTF8(bytes: $0) }
    case .number:
      if let value = plain.paddedValue(bytes, start, end) {
        values.append(value)
        states.append(.value)
        return nil
      }
      return appendAny(bytes, start, end)
    }
  }

  @inline(never)
  private mutating func appendAny(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> TableProblem.Kind? {
    let cell = reader.readAny(bytes, start, end)
    switch cell {
    case .value(let value, let status):
      values.append(value)
      states.append(.value)
      if !status.isEmpty { keep(status) }
      return nil
    case .missing(let state, let status):
      values.append(0)
      states.append(state)
      if !status.isEmpty { keep(status) }
      return nil
    case .invalid, .outOfRange:
      values.append(0)
      states.append(.invalid)
      return problem(cell, UnsafeBufferPointer(start: bytes + start, count: end - start))
    }
  }

  /// Keeps the status of the cell appended last.
  private mutating func keep(_ status: CellStatus) {
    statuses += repeatElement([], count: values.count - 1 - statuses.count)
    statuses.append(status)
  }

  @inline(never)
  private func problem(
    _ cell: NumberCell, _ view: UnsafeBufferPointer<UInt8>
  ) -> TableProblem.Kind {
    if let wrong = UTF8Check.offendingBytes(in: view) { return .invalidUTF8(bytes: wrong) }
    let text = String(decoding: view, as: UTF8.self)
    return cell == .outOfRange
      ? .numberOutOfRange(text) : .notANumber(text, cell.fault ?? .notNumber)
  }

  consuming func finished() -> FinishedColumn {
    switch kind {
    case .text:
      return FinishedColumn(
        column: .text(codes: codes, dictionary: dictionary.texts), statuses: [])
    case .number:
      if !statuses.isEmpty {
        statuses += repeatElement([], count: values.count - statuses.count)
      }
      return FinishedColumn(column: .number(values: values, states: states), statuses: statuses)
    }
  }
}

/// A column of a batch with the statuses of its cells: none, or as many as there are cells.
struct FinishedColumn {
  let column: BatchColumn
  let statuses: [CellStatus]
}
