/// Collects the cells of one column of a sheet for a batch.
struct SheetColumn {
  let kind: ColumnRequest.Kind
  /// Another request for the same column, or -1.
  var next = -1
  private(set) var count = 0
  private var values: [Double] = []
  private var states: [CellState] = []
  /// The statuses of the first cells; those behind them, and usually all, have none.
  private var statuses: [CellStatus] = []

  private var codes: [Int32] = []
  private var texts: [String] = []
  /// The code in this batch of each shared text + 1, or 0; empty until one is met.
  private var sharedCodes: [Int32] = []
  /// The same where there are too many shared texts for an array in each batch.
  private var sparseCodes: [Int32: Int32] = [:]
  private var hasShared = false
  /// Texts that stand in the cells themselves, one after the other, with their own codes.
  private var arena: [UInt8] = []
  private var inline: TextDictionary
  private var inlineCodes: [Int32] = []

  private static let denseLimit = 1 << 17

  init(_ kind: ColumnRequest.Kind, seed: UInt64) {
    self.kind = kind
    inline = TextDictionary(seed: seed)
  }

  @inline(__always)
  mutating func append(_ value: Double, _ state: CellState) {
    values.append(value)
    states.append(state)
    count &+= 1
  }

  /// Keeps the status of the number appended last.
  mutating func keep(_ status: CellStatus) {
    statuses += repeatElement([], count: values.count - 1 - statuses.count)
    statuses.append(status)
  }

  /// Fills up to `end` cells with blank ones.
  @inline(__always)
  mutating func fill(to end: Int) {
    if count < end { fillSlowly(to: end) }
  }

  private mutating func fillSlowly(to end: Int) {
    while count < end {
      switch kind {
      case .number: append(0, .blank)
      case .text: append(text: UnsafeBufferPointer(start: nil, count: 0))
      }
    }
  }

  /// Appends the shared text with a code; the caller vouches for the code.
  @inline(__always)
  mutating func append(shared code: Int32, of shared: SharedStrings) {
    var local: Int32 = 0
    if !sharedCodes.isEmpty { local = sharedCodes[Int(code)] }
    if local == 0 { local = add(shared: code, of: shared) }
    codes.append(local &- 1)
    count &+= 1
  }

  @inline(never)
  private mutating func add(shared code: Int32, of shared: SharedStrings) -> Int32 {
    hasShared = true
    if let known = sparseCodes[code] { return known }
    texts.append(shared.trimmed[Int(code)])
    let local = Int32(truncatingIfNeeded: texts.count)
    if shared.trimmed.count <= Self.denseLimit {
      if sharedCodes.isEmpty { sharedCodes = Array(repeating: 0, count: shared.trimmed.count) }
      sharedCodes[Int(code)] = local
    } else {
      sparseCodes[code] = local
    }
    return local
  }

  /// Appends a text of the cell itself.
  mutating func append(text bytes: UnsafeBufferPointer<UInt8>) {
    let start = arena.count
    arena.append(contentsOf: bytes)
    let end = arena.count
    // The dictionary loads words of eight bytes at each position.
    for _ in 0..<8 { arena.append(0) }
    let code = arena.withUnsafeBufferPointer { arena -> Int32 in
      guard let base = arena.baseAddress else { return 0 }
      let (first, last) = Trimming.range(base, start, end)
      return inline.code(base, first, last)
    }
    if Int(code) == inlineCodes.count {
      inlineCodes.append(Int32(truncatingIfNeeded: texts.count))
      texts.append(inline.texts[Int(code)])
      arena.removeLast(8)
    } else {
      // Known: its bytes stand in the arena already.
      arena.removeLast(arena.count - start)
    }
    codes.append(inlineCodes[Int(code)])
    count += 1
  }

  consuming func finished() -> FinishedColumn {
    switch kind {
    case .number:
      if !statuses.isEmpty {
        statuses += repeatElement([], count: values.count - statuses.count)
      }
      return FinishedColumn(column: .number(values: values, states: states), statuses: statuses)
    case .text:
      let column =
        hasShared && !inlineCodes.isEmpty
        ? united() : BatchColumn.text(codes: codes, dictionary: texts)
      return FinishedColumn(column: column, statuses: [])
    }
  }

  /// Gives texts that are both shared and in cells one code, by their bytes.
  private func united() -> BatchColumn {
    var known: [[UInt8]: Int32] = [:]
    var dictionary: [String] = []
    let united = texts.map { text -> Int32 in
      let bytes = Array(text.utf8)
      if let code = known[bytes] { return code }
      let code = Int32(truncatingIfNeeded: dictionary.count)
      known[bytes] = code
      dictionary.append(text)
      return code
    }
    return .text(codes: codes.map { united[Int($0)] }, dictionary: dictionary)
  }
}
