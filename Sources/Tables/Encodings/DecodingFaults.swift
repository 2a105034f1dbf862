/// Bytes that stand for no character in the encoding of the input.
public struct DecodingFault: Sendable, Hashable {
  /// The line, 1-based, as a text editor counts.
  public var line: Int
  /// Where the first byte stands, counted from 0; in compressed text, among the unpacked bytes.
  public var offset: Int
  /// The bytes, at most four.
  public var bytes: [UInt8]

  /// States one fault.
  public init(line: Int, offset: Int, bytes: [UInt8]) {
    self.line = line
    self.offset = offset
    self.bytes = bytes
  }
}

/// The faults of an input as far as it has been read.
public struct DecodingFaults: Sendable, Hashable {
  /// How many faults are kept; the others are only counted.
  static let limit = 100

  /// The first 100 faults in the order of the input.
  public private(set) var faults: [DecodingFault] = []
  /// How many faults there are, also those not kept.
  public private(set) var total = 0
  /// An input may be read again from the beginning: what lies before here has been counted.
  private var end = 0

  mutating func add(_ fault: DecodingFault) {
    guard fault.offset >= end else { return }
    end = fault.offset + 1
    total += 1
    if faults.count < Self.limit { faults.append(fault) }
  }

  /// The faults as problems of a table.
  ///
  /// Lines stand for rows: they are the same unless a quoted field holds newlines.
  func problems(in file: String, encoding: TextEncoding) -> TableProblems {
    let found = faults.map { fault in
      TableProblem(
        kind: .undecodable(encoding: encoding.name, bytes: fault.bytes),
        place: TablePlace(file: file, row: fault.line))
    }
    return TableProblems(problems: found, total: total)
  }
}
