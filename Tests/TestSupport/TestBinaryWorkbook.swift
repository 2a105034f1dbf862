/// A workbook in BIFF8 inside a compound file, record by record.
package struct TestBinaryWorkbook {
  /// Records of the workbook behind its beginning, and of each sheet with its name and state.
  package var globals: [UInt8] = []
  package var sheets: [(name: String, state: Int, records: [UInt8])] = []
  package var streamName = "Workbook"

  package init(
    globals: [UInt8] = [], sheets: [(name: String, state: Int, records: [UInt8])] = [],
    streamName: String = "Workbook"
  ) {
    self.globals = globals
    self.sheets = sheets
    self.streamName = streamName
  }

  package static func record(_ kind: Int, _ data: [UInt8]) -> [UInt8] {
    little(kind, 2) + little(data.count, 2) + data
  }

  package static func text(_ text: String, lengthBytes: Int) -> [UInt8] {
    let units = Array(text.utf16)
    return little(units.count, lengthBytes) + [1] + units.flatMap { little(Int($0), 2) }
  }

  package static func cell(_ kind: Int, _ row: Int, _ column: Int, _ style: Int, _ data: [UInt8])
    -> [UInt8]
  {
    record(kind, little(row, 2) + little(column, 2) + little(style, 2) + data)
  }

  package static func double(_ value: Double) -> [UInt8] {
    little(Int(truncatingIfNeeded: value.bitPattern), 8)
  }

  package var stream: [UInt8] {
    let beginning = Self.record(0x0809, little(0x0600, 2) + little(5, 2) + little(0, 12))
    let end = Self.record(0x000A, [])
    let names = sheets.map { Self.text($0.name, lengthBytes: 1) }
    var offset = beginning.count + globals.count + end.count
    offset += names.reduce(0) { $0 + 4 + 6 + $1.count }
    var list: [UInt8] = []
    var bodies: [UInt8] = []
    for (sheet, name) in zip(sheets, names) {
      list += Self.record(0x0085, little(offset + bodies.count, 4) + little(sheet.state, 2) + name)
      bodies += Self.record(0x0809, little(0x0600, 2) + little(0x10, 2) + little(0, 12))
      bodies += sheet.records + end
    }
    return beginning + globals + list + end + bodies
  }

  package func bytes() -> [UInt8] { Self.compound([(streamName, stream)]) }

  /// A compound file of streams, each at least 4,096 bytes long: none goes to the small store.
  package static func compound(_ streams: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var table: [Int] = []
    var data: [UInt8] = []
    var directory = entry("Root Entry", kind: 5, start: 0xFFFF_FFFE, size: 0)
    for stream in streams {
      let size = max(4096, (stream.bytes.count + 511) / 512 * 512)
      directory += entry(stream.name, kind: 2, start: table.count, size: size)
      data += stream.bytes + Array(repeating: 0, count: size - stream.bytes.count)
      let last = table.count + size / 512
      table += (table.count + 1..<last).map { $0 } + [0xFFFF_FFFE]
    }
    let directoryStart = table.count
    directory += Array(repeating: 0, count: (512 - directory.count % 512) % 512)
    let last = table.count + directory.count / 512
    table += (table.count + 1..<last).map { $0 } + [0xFFFF_FFFE]
    var tableCount = 1
    while tableCount * 128 < table.count + tableCount { tableCount += 1 }
    let tableStart = table.count
    table += Array(repeating: 0xFFFF_FFFD, count: tableCount)
    table += Array(repeating: 0xFFFF_FFFF, count: tableCount * 128 - table.count)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + little(0, 16)
    header += little(0x3E, 2) + little(3, 2) + little(0xFFFE, 2) + little(9, 2) + little(6, 2)
    header += little(0, 10) + little(tableCount, 4) + little(directoryStart, 4) + little(0, 4)
    header += little(4096, 4) + little(0xFFFF_FFFE, 4) + little(0, 4) + little(0xFFFF_FFFE, 4)
    header += little(0, 4)
    for index in 0..<109 {
      header += little(index < tableCount ? tableStart + index : 0xFFFF_FFFF, 4)
    }
    return header + data + directory + table.flatMap { little($0, 4) }
  }

  private static func entry(_ name: String, kind: Int, start: Int, size: Int) -> [UInt8] {
    let units = name.utf16.flatMap { little(Int($0), 2) }
    var entry = units + Array(repeating: 0, count: 64 - units.count)
    entry += little(units.count + 2, 2) + [UInt8(kind), 1] + little(0xFFFF_FFFF, 4)
    entry += little(0xFFFF_FFFF, 4) + little(0xFFFF_FFFF, 4)
    entry += Array(repeating: 0, count: 36) + little(start, 4) + little(size, 8)
    return entry
  }
}
