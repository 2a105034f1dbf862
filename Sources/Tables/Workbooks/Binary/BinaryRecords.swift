/// The records of a binary workbook, one after the other.
struct BinaryRecords {
  enum Kind {
    static let beginning = 0x0809
    static let end = 0x000A
    static let filePass = 0x002F
    static let codePage = 0x0042
    static let dateMode = 0x0022
    static let format = 0x041E
    static let extendedFormat = 0x00E0
    static let sheet = 0x0085
    static let sharedStrings = 0x00FC
    static let continuation = 0x003C
    static let row = 0x0208
    static let columnInfo = 0x007D
    static let merges = 0x00E5
    static let number = 0x0203
    static let packedNumber = 0x027E
    static let packedNumbers = 0x00BD
    static let sharedText = 0x00FD
    static let label = 0x0204
    static let richLabel = 0x00D6
    static let flag = 0x0205
    static let formula = 0x0006
    static let text = 0x0207
  }

  private let stream: [UInt8]
  private var offset: Int

  init(_ stream: [UInt8], at offset: Int) {
    self.stream = stream
    self.offset = offset
  }

  /// The next record; the stream ends with a record of its own, so there must be one.
  mutating func next() throws(WorkbookFault) -> (kind: Int, data: ArraySlice<UInt8>) {
    guard let kind = stream.word(at: offset), let count = stream.word(at: offset + 2),
      offset + 4 + count <= stream.count
    else { throw .truncated(part: "Workbook") }
    let start = offset + 4
    offset = start + count
    return (kind, stream[start..<offset])
  }

  /// The records that continue the one just read.
  mutating func continuations() throws(WorkbookFault) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    while stream.word(at: offset) == Kind.continuation { parts.append(try next().data) }
    return parts
  }
}

/// Reads the shared texts, which run on over records.
///
/// A record that begins within the characters of a text begins with their width anew.
struct BinarySharedStrings {
  private let parts: [ArraySlice<UInt8>]
  private var part = 0
  private var offset = 0

  init(_ parts: [ArraySlice<UInt8>]) {
    self.parts = parts
  }

  mutating func read() throws(WorkbookFault) -> SharedStrings {
    let total = parts.first?.long(at: 4) ?? 0
    guard total <= WorkbookLimits.sharedStringCount else {
      throw .tooLarge(limit: WorkbookLimits.sharedStringCount)
    }
    offset = 8
    var ends: [Int32] = []
    var arena: [UInt8] = []
    for _ in 0..<total {
      let count = Int(try byte()) | Int(try byte()) << 8
      let options = try byte()
      let runs = options & 8 != 0 ? Int(try byte()) | Int(try byte()) << 8 : 0
      var extra = 0
      if options & 4 != 0 {
        for place in 0..<4 { extra |= Int(try byte()) << (8 * place) }
      }
      arena += String(decoding: try units(count, isWide: options & 1 != 0), as: UTF16.self).utf8
      guard arena.count <= WorkbookLimits.sharedStrings else {
        throw .tooLarge(limit: WorkbookLimits.sharedStrings)
      }
      ends.append(Int32(arena.count))
      try skip(4 * runs + extra)
    }
    return SharedStrings(ends: ends, arena: arena)
  }

  private mutating func byte() throws(WorkbookFault) -> UInt8 {
    while part < parts.count {
      if let byte = parts[part].byte(at: offset) {
        offset += 1
        return byte
      }
      part += 1
      offset = 0
    }
    throw .truncated(part: "Workbook")
  }

  private mutating func units(_ count: Int, isWide: Bool) throws(WorkbookFault) -> [UInt16] {
    var units: [UInt16] = []
    var isWide = isWide
    while units.count < count {
      if part < parts.count, offset >= parts[part].count {
        part += 1
        offset = 0
        isWide = try byte() & 1 != 0
      }
      let low = UInt16(try byte())
      units.append(isWide ? low | UInt16(try byte()) << 8 : low)
    }
    return units
  }

  private mutating func skip(_ count: Int) throws(WorkbookFault) {
    var left = count
    while left > 0 {
      guard part < parts.count else { throw .truncated(part: "Workbook") }
      let step = min(left, parts[part].count - offset)
      offset += step
      left -= step
      if left > 0 {
        part += 1
        offset = 0
      }
    }
  }
}
