/// Collects the cells of one column of a batch.
struct ColumnBuilder {
  private let kind: ColumnRequest.Kind
  private var codes: [Int32] = []
  private var dictionary: TextDictionary
  private var values: [Double] = []
  private var states: [CellState] = []

  init(_ request: ColumnRequest, seed: UInt64) {
    kind = request.kind
    dictionary = TextDictionary(seed: seed)
  }

  /// Appends `bytes[start..<end]`, a range the caller vouches for, and says what is wrong with it.
  @inline(__always)
  mutating func append(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> TableProblem.Kind? {
    switch kind {
    case .text:
      let (first, last) = Trimming.range(bytes, start, end)
      let code = dictionary.code(bytes, first, last)
      codes.append(code)
      if dictionary.offending.isEmpty { return nil }
      return dictionary.offending[code].map { .invalidUTF8(bytes: $0) }
    case .number:
      return append(NumberCell.read(bytes, start, end), bytes, start, end)
    }
  }

  @inline(__always)
  private mutating func append(
    _ cell: NumberCell, _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> TableProblem.Kind? {
    switch cell {
    case .value(let value):
      values.append(value)
      states.append(.value)
      return nil
    case .missing(let state):
      values.append(0)
      states.append(state)
      return nil
    case .invalid, .outOfRange:
      values.append(0)
      states.append(.invalid)
      return problem(cell, UnsafeBufferPointer(start: bytes + start, count: end - start))
    }
  }

  @inline(never)
  private func problem(
    _ cell: NumberCell, _ view: UnsafeBufferPointer<UInt8>
  ) -> TableProblem.Kind {
    if let wrong = UTF8Check.offendingBytes(in: view) { return .invalidUTF8(bytes: wrong) }
    let text = String(decoding: view, as: UTF8.self)
    return cell == .outOfRange ? .numberOutOfRange(text) : .notANumber(text)
  }

  consuming func finished() -> BatchColumn {
    switch kind {
    case .text: .text(codes: codes, dictionary: dictionary.texts)
    case .number: .number(values: values, states: states)
    }
  }
}
