/// Unpacks gzip from the first byte to the last, over all members.
struct GzipReader: Sendable {
  static let magic: [UInt8] = [0x1F, 0x8B]
  /// Tables pack to a tenth, monotonous ones to a hundredth, bombs to a thousandth.
  static let ratioLimit = 200
  /// Data that stay below this may pack as well as they like.
  private let ratioFloor: Int
  private static let packedSize = 64 << 10

  private let source: ByteSource
  private let inflater: Inflater
  private var packed = [UInt8](repeating: 0, count: packedSize)
  private var start = 0
  private var end = 0
  private var offset = 0
  private var isSourceDone = false
  private var isInMember = true
  private var unpacked = 0

  init(_ source: ByteSource, ratioFloor: Int = 64 << 20) throws(TableProblem) {
    guard let inflater = Inflater() else {
      throw TableProblem(kind: .gzip(.tooLarge), place: TablePlace(file: source.name))
    }
    self.source = source
    self.inflater = inflater
    self.ratioFloor = ratioFloor
  }

  /// Fills `target` from `filled` on and returns its new end, short of the whole only at the end.
  mutating func read(
    into target: inout [UInt8], from filled: Int
  ) throws(TableProblem) -> Int {
    var filled = filled
    while filled < target.count {
      try load()
      if !isInMember {
        // Tape blocks are filled up with zeros.
        while start < end, packed[start] == 0 { start += 1 }
        if start == end {
          if isSourceDone { return filled }
          continue
        }
        guard packed[start] == Self.magic[0] else { throw problem(.corrupt) }
        inflater.reset()
        isInMember = true
      }
      if start == end { throw problem(.truncated) }
      let before = filled
      switch inflater.inflate(&packed, &start, to: end, into: &target, &filled) {
      case .unfinished: break
      case .memberEnd: isInMember = false
      case .corrupt: throw problem(.corrupt)
      }
      unpacked += filled - before
      if unpacked > ratioFloor, unpacked / Self.ratioLimit > offset - (end - start) {
        throw problem(.tooLarge)
      }
    }
    return filled
  }

  private mutating func load() throws(TableProblem) {
    guard start == end, !isSourceDone else { return }
    start = 0
    end = try source.read(into: &packed, from: 0, at: offset)
    offset += end
    isSourceDone = end < packed.count
  }

  private func problem(_ fault: GzipFault) -> TableProblem {
    TableProblem(kind: .gzip(fault), place: TablePlace(file: source.name))
  }
}
