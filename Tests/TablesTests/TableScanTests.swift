import Testing
import TestSupport

@testable import Tables

/// The grammar once more, as plainly as it can be written: what the scan is measured against.
private func reference(_ bytes: [UInt8]) -> [(row: Int, fields: [[UInt8]])] {
  var records: [(row: Int, fields: [[UInt8]])] = []
  var row = 1
  var fields: [[UInt8]] = []
  var field: [UInt8] = []
  var isQuoted = false
  var isAtStart = true
  var index = 0
  func isBlank() -> Bool { fields.count == 1 && fields[0].allSatisfy { $0 == 32 } && !hadQuote }
  var hadQuote = false
  func endRecord() {
    fields.append(field)
    if !isBlank() { records.append((row, fields)) }
    row += 1
    fields = []
    field = []
    isAtStart = true
    hadQuote = false
  }
  while index < bytes.count {
    let byte = bytes[index]
    if isQuoted {
      if byte == 34 {
        if index + 1 < bytes.count, bytes[index + 1] == 34 {
          field.append(34)
          index += 1
        } else {
          isQuoted = false
        }
      } else {
        field.append(byte)
      }
    } else if byte == 34, isAtStart {
      isQuoted = true
      hadQuote = true
      isAtStart = false
    } else if byte == 44 {
      fields.append(field)
      field = []
      isAtStart = true
    } else if byte == 10 {
      endRecord()
    } else if byte == 13 {
      if index + 1 < bytes.count, bytes[index + 1] == 10 { index += 1 }
      endRecord()
    } else {
      field.append(byte)
      isAtStart = false
    }
    index += 1
  }
  if !fields.isEmpty || !field.isEmpty || hadQuote { endRecord() }
  return records
}

@Suite struct TableScanTests {
  private struct Generator {
    var random: RepeatableRandom

    mutating func table(
      widths: ClosedRange<Int> = 1...6, rows: ClosedRange<Int> = 1...40
    ) -> String {
      let width = Int.random(in: widths, using: &random)
      let newline = ["\n", "\r\n", "\r", nil].randomElement(using: &random) ?? nil
      let isQuoting = Bool.random(using: &random)
      var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
      text += (0..<width).map { "h\($0)" }.joined(separator: ",") + end(newline)
      for _ in 0..<Int.random(in: rows, using: &random) {
        text += (0..<width).map { _ in field(isQuoting, isOnly: width == 1) }.joined(separator: ",")
        text += end(newline)
        if Int.random(in: 0..<8, using: &random) == 0 { text += end(newline) }
      }
      if Bool.random(using: &random), text.hasSuffix("\n") { text.removeLast() }
      return text
    }

    private mutating func end(_ newline: String?) -> String {
      newline ?? ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    }

    private mutating func field(_ isQuoting: Bool, isOnly: Bool) -> String {
      let pieces =
        isQuoting
        ? ["a", "村", "1", "\"\"", ",", "\n", "\r\n", "\r", ";"] : ["a", "村", "7", ".", ";"]
      let count = Int.random(in: isOnly ? 1...3 : 0...9, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "a" }.joined()
      if isQuoting, Int.random(in: 0..<3, using: &random) > 0 { return "\"\(text)\"" }
      let plain = text.unicodeScalars.filter { !",\n\r".unicodeScalars.contains($0) }
      return isQuoting ? "a" + String(String.UnicodeScalarView(plain)) : text
    }
  }

  @Test("Chunks of any size and any number of workers give what a plain parser gives")
  func property() throws {
    var generator = Generator(random: RepeatableRandom(11))
    for round in 0..<600 {
      let text = generator.table()
      var bytes = Array(text.utf8)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      let expected = reference(bytes).dropFirst()
      for chunkSize in [4, 16 + round % 7, 50 + round % 150, 1 << 20] {
        let reading = try read(input(text), chunkSize: chunkSize, workers: 1 + round % 4)
        let records = expected.map { $0.fields.map { String(decoding: $0, as: UTF8.self) } }
        #expect(reading.problems == [], "\(text.debugDescription)")
        #expect(reading.records == records, "\(text.debugDescription) in \(chunkSize)")
        #expect(reading.rows == expected.map(\.row), "\(text.debugDescription) in \(chunkSize)")
        if reading.records != records { return }
      }
    }
  }

  @Test("Tables longer and wider than a scanner looks ahead are read in one go as in pieces")
  func lookahead() throws {
    var generator = Generator(random: RepeatableRandom(31))
    for round in 0..<12 {
      let text =
        round < 8
        ? generator.table(widths: 2...6, rows: 2500...3500)
        : generator.table(widths: 1500...3000, rows: 3...9)
      var bytes = Array(text.utf8)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      let expected = reference(bytes).dropFirst()
      let records = expected.map { $0.fields.map { String(decoding: $0, as: UTF8.self) } }
      for chunkSize in [5000, 1 << 20] {
        let reading = try read(input(text), chunkSize: chunkSize)
        #expect(reading.problems == [])
        #expect(reading.records == records, "round \(round), chunks of \(chunkSize)")
        #expect(reading.rows == expected.map(\.row))
      }
    }
  }

  @Test("Any bytes at all are read the same in chunks of any size, and nothing traps")
  func anyBytes() throws {
    var random = RepeatableRandom(23)
    let alphabet: [UInt8] = [
      0x22, 0x22, 0x2C, 0x2C, 0x0A, 0x0D, 0x61, 0x31, 0x20, 0xE4, 0xB8, 0x80, 0,
    ]
    for _ in 0..<1500 {
      let count = Int.random(in: 0...120, using: &random)
      let noise = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0x61 }
      let bytes = Array("a,b\nx,y\n".utf8) + noise
      let source = TableInput(bytes: bytes, name: "t")
      guard let whole = try? read(source) else { continue }
      for chunkSize in [4, 17, 64] {
        #expect(try read(source, chunkSize: chunkSize) == whole, "\(bytes)")
      }
      _ = try? numbers(source, column: 1, chunkSize: 9)
    }
  }

  struct Stop: Error {}

  @Test("An error of transform or combine ends the scan")
  func errors() throws {
    let source = input("a\n" + String(repeating: "1\n", count: 5000))
    let preview = try TablePreview(reading: source)
    let scan = try TableScan(source, plain: preview, chunkSize: 32)
    let columns = [ColumnRequest(column: 0, kind: .number)]
    #expect(throws: Stop.self) {
      try scan.scan(columns: columns, transform: { _ in throw Stop() }, combine: { _, _ in })
    }
    var calls = 0
    #expect(throws: Stop.self) {
      try scan.scan(
        columns: columns, transform: { $0.count },
        combine: { _, _ in
          calls += 1
          if calls == 3 { throw Stop() }
        })
    }
    #expect(calls == 3)
  }

  @Test("Batches come in the order of the file with the row they begin at")
  func order() throws {
    let source = input("a\n" + (2...3000).map { "\($0)\n" }.joined())
    let scan = try TableScan(
      source, plain: TablePreview(reading: source), chunkSize: 50, workers: 8)
    var next = 2
    try scan.scan(
      columns: [ColumnRequest(column: 0, kind: .number)], transform: { $0 },
      combine: { batch, firstRow in
        guard case .number(let values, _) = batch.columns[0] else { return }
        #expect(firstRow == next)
        #expect(values == (0..<values.count).map { Double(firstRow + $0) })
        next += batch.count
      })
    #expect(next == 3001)
  }

  @Test("Formats are known by name and extension")
  func formats() {
    #expect(TableFormat.all.map(\.name) == ["csv", "xlsx"])
    #expect(TableFormat.csv.fileExtensions.contains("csv"))
  }
}
