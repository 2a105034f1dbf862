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
  /// How many lines have faults.
  private var lineCount = 0
  private var lastLine = 0
  /// An input may be read again from the beginning: what lies before here has been counted.
  private var end = 0

  mutating func add(_ fault: DecodingFault) {
    guard fault.offset >= end else { return }
    end = fault.offset + 1
    total += 1
    if fault.line != lastLine { lineCount += 1 }
    lastLine = fault.line
    if faults.count < Self.limit { faults.append(fault) }
  }

  /// The first fault of each line as problems of a table: half a character lost, the rest of its
  /// line is hardly ever right.
  ///
  /// Lines stand for rows: they are the same unless a quoted field holds newlines.
  func problems(in file: String, encoding: TextEncoding) -> TableProblems {
    var found = TableProblems()
    for fault in faults where fault.line != found.problems.last?.place.row {
      found.add(
        TableProblem(
          kind: .undecodable(encoding: encoding.name, bytes: fault.bytes),
          place: TablePlace(file: file, row: fault.line)))
    }
    found.total = lineCount
    return found
  }
}
