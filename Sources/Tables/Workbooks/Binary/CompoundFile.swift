/// A compound file: streams in one file, as `.xls` and encrypted packages are stored.
///
/// All of it is ordinary array code: no offset of the file is trusted, every chain of sectors is
/// cut at the number of sectors there are.
struct CompoundFile: Sendable {
  private struct Entry: Sendable {
    let name: String
    let start: UInt32
    let size: Int
  }

  private static let lastSector: UInt32 = 0xFFFF_FFFA
  private let bytes: [UInt8]
  private let sectorSize: Int
  private let cutoff: Int
  private var table: [UInt32] = []
  private var smallTable: [UInt32] = []
  private var entries: [Entry] = []
  private var root: Entry?

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    guard let shift = bytes.word(at: 30), let tableCount = bytes.long(at: 44),
      let directory = bytes.long(at: 48), let cutoff = bytes.long(at: 56),
      let small = bytes.long(at: 60), let more = bytes.long(at: 68)
    else { throw .truncated(part: "ole") }
    guard shift == 9 || shift == 12 else { throw .damaged(part: "ole") }
    sectorSize = 1 << shift
    self.cutoff = Int(cutoff)
    try readTable(count: Int(tableCount), more: more)
    smallTable = Self.longs(try chain(small))
    try readDirectory(try chain(directory))
  }

  private func sector(_ number: UInt32) -> ArraySlice<UInt8>? {
    let start = (Int(number) + 1) * sectorSize
    // The last sector of a file may be cut.
    return start < bytes.count ? bytes[start..<min(bytes.count, start + sectorSize)] : nil
  }

  private static func longs<Bytes: RandomAccessCollection>(_ bytes: Bytes) -> [UInt32]
  where Bytes.Element == UInt8, Bytes.Index == Int {
    (0..<(bytes.count / 4)).map { bytes.long(at: 4 * $0) ?? lastSector }
  }

  /// The table of sectors: its own sectors are listed in the header, then in a chain.
  private mutating func readTable(count: Int, more: UInt32) throws(WorkbookFault) {
    let sectors = bytes.count / sectorSize
    guard count <= sectors else { throw .truncated(part: "ole") }
    var numbers = (0..<109).compactMap { bytes.long(at: 76 + 4 * $0) }
    var next = more
    var steps = 0
    while next < Self.lastSector, numbers.count < count {
      steps += 1
      guard steps <= sectors, let part = sector(next) else { throw .damaged(part: "ole") }
      let list = Self.longs(part)
      numbers += list.dropLast()
      next = list.last ?? Self.lastSector
    }
    for number in numbers.prefix(count) where number < Self.lastSector {
      guard let part = sector(number) else { throw .truncated(part: "ole") }
      table += Self.longs(part)
    }
  }

  /// The bytes of a chain of sectors.
  private func chain(_ start: UInt32, size: Int? = nil) throws(WorkbookFault) -> [UInt8] {
    var result: [UInt8] = []
    var next = start
    var steps = 0
    while next < Self.lastSector {
      steps += 1
      guard steps <= table.count, Int(next) < table.count else { throw .damaged(part: "ole") }
      guard let part = sector(next) else { throw .truncated(part: "ole") }
      result += part
      if let size, result.count >= size { break }
      next = table[Int(next)]
    }
    guard let size else { return result }
    guard result.count >= size else { throw .truncated(part: "ole") }
    result.removeLast(result.count - size)
    return result
  }

  private mutating func readDirectory(_ directory: [UInt8]) throws(WorkbookFault) {
    for place in stride(from: 0, to: directory.count - 127, by: 128) {
      let entry = directory[place..<(place + 128)]
      let kind = entry.byte(at: 66) ?? 0
      guard kind == 2 || kind == 5 else { continue }
      // The length counts bytes and the NUL at the end.
      let length = min(31, max(0, (entry.word(at: 64) ?? 0) / 2 - 1))
      let units = (0..<length).map { UInt16(truncatingIfNeeded: entry.word(at: 2 * $0) ?? 0) }
      let made = Entry(
        name: String(decoding: units, as: UTF16.self),
        start: entry.long(at: 116) ?? Self.lastSector, size: Int(entry.long(at: 120) ?? 0))
      if kind == 5 { root = made } else { entries.append(made) }
    }
  }

  /// The bytes of the first stream with one of these names, or `nil` when there is none.
  func stream(_ names: String...) throws(WorkbookFault) -> [UInt8]? {
    let found = names.lazy.compactMap { name in entries.first { $0.name == name } }.first
    guard let entry = found else { return nil }
    if entry.size == 0 { return [] }
    if entry.size >= cutoff { return try chain(entry.start, size: entry.size) }
    guard let root else { throw .damaged(part: "ole") }
    let store = try chain(root.start)
    var result: [UInt8] = []
    var next = entry.start
    while next < Self.lastSector, result.count < entry.size {
      let start = Int(next) * 64
      guard Int(next) < smallTable.count, start < store.count else { throw .damaged(part: "ole") }
      result += store[start..<min(store.count, start + 64)]
      next = smallTable[Int(next)]
    }
    guard result.count >= entry.size else { throw .truncated(part: "ole") }
    return Array(result.prefix(entry.size))
  }

  /// What the file is, by the names of its streams.
  var kind: WorkbookKind {
    let names = Set(entries.map(\.name))
    if names.contains("EncryptedPackage") { return .encrypted }
    if names.contains("Workbook") || names.contains("Book") { return .xls }
    if names.contains("WordDocument") { return .other("doc") }
    if names.contains("PowerPoint Document") { return .other("ppt") }
    return .other(names.contains { $0.hasPrefix("ET") } ? "et" : "ole")
  }
}
