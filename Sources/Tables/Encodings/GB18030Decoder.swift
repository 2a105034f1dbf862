/// GB18030 with its characters of one, two and four bytes.
struct GB18030Decoder: TextDecoder {
  let pairs: PairTable

  func decode(
    _ source: Span<UInt8>, from start: Int, into target: inout MutableSpan<UInt8>, at end: Int
  ) -> DecodingStep {
    let entries = pairs.entries.span
    var index = start
    var end = end
    let limit = target.count - DecodingStep.room
    while true {
      target.copyASCII(source, &index, &end)
      if index == source.count { break }
      if end > limit { return DecodingStep(start: index, end: end, stop: .full) }
      let lead = source[index]
      guard lead >= PairTable.firstLead, lead < 0xFF else {
        return DecodingStep(start: index, end: end, stop: .fault(length: 1))
      }
      guard index + 1 < source.count else { break }
      let trail = source[index + 1]
      if trail >= PairTable.firstTrail {
        let packed = entries[(Int(lead) - 0x81) * PairTable.width + Int(trail) - 0x40]
        if packed == 0 {
          let length = trail < 0x80 ? 1 : 2
          return DecodingStep(start: index, end: end, stop: .fault(length: length))
        }
        target.write(packed: packed, &end)
        index += 2
        continue
      }
      switch Self.fourBytes(source, index) {
      case .character(let scalar):
        target.write(scalar: scalar, &end)
        index += 4
      case .cut:
        return DecodingStep(start: index, end: end, stop: .drained)
      case .none(let length):
        return DecodingStep(start: index, end: end, stop: .fault(length: length))
      }
    }
    return DecodingStep(start: index, end: end, stop: .drained)
  }

  private enum FourBytes {
    case character(UInt32)
    /// The source ends within the character.
    case cut
    case none(length: Int)
  }

  /// A digit as second byte means a character of four bytes, the last of them a digit too.
  @inline(never)
  private static func fourBytes(_ source: Span<UInt8>, _ index: Int) -> FourBytes {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits.contains(source[index + 1]) else { return .none(length: 1) }
    guard index + 2 < source.count else { return .cut }
    guard (0x81...0xFE).contains(source[index + 2]) else { return .none(length: 1) }
    guard index + 3 < source.count else { return .cut }
    guard digits.contains(source[index + 3]) else { return .none(length: 1) }
    let high = (Int(source[index]) - 0x81) * 10 + Int(source[index + 1]) - 0x30
    let linear = (high * 126 + Int(source[index + 2]) - 0x81) * 10 + Int(source[index + 3]) - 0x30
    // Beyond the first plane the codes are in the order of the characters, from 90 30 81 30 on.
    let beyond = linear - 15 * 10 * 126 * 10
    if (0...0xF_FFFF).contains(beyond) { return .character(UInt32(0x10000 + beyond)) }
    let plane = FourByteTable.scalars
    guard linear < plane.count, plane[linear] != 0 else { return .none(length: 4) }
    return .character(UInt32(plane[linear]))
  }
}

/// The characters of the first plane that GB18030 writes in four bytes, in the order of their
/// codes from 81 30 81 30 on; 0 for none.
private enum FourByteTable {
  static let scalars: [UInt16] = {
    guard let converter = Iconv(from: "GB18030") else { return [] }
    var scalars: [UInt16] = []
    for linear in 0..<39_420 {
      let code = [
        UInt8(0x81 + linear / 12_600), UInt8(0x30 + linear / 1260 % 10),
        UInt8(0x81 + linear / 10 % 126), UInt8(0x30 + linear % 10),
      ]
      scalars.append(scalar(packed: converter.character(of: code)))
    }
    return scalars
  }()

  private static func scalar(packed: UInt32) -> UInt16 {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: packed >> ($0 * 8)) }
    let text = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    guard let value = text.unicodeScalars.first?.value, value < 0xFFFE else { return 0 }
    return UInt16(truncatingIfNeeded: value)
  }
}
