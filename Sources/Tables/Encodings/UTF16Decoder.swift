/// UTF-16 of either byte order; a byte order mark is decoded like any character.
struct UTF16Decoder: TextDecoder {
  let isBigEndian: Bool

  func decode(
    _ source: Span<UInt8>, from start: Int, into target: inout MutableSpan<UInt8>, at end: Int
  ) -> DecodingStep {
    var index = start
    var end = end
    let limit = target.count - DecodingStep.room
    while index + 1 < source.count {
      if end > limit { return DecodingStep(start: index, end: end, stop: .full) }
      let unit = self.unit(source, index)
      if unit & 0xF800 != 0xD800 {
        if unit >= 0xFFFE { return DecodingStep(start: index, end: end, stop: .fault(length: 2)) }
        target.write(scalar: unit, &end)
        index += 2
        continue
      }
      if unit >= 0xDC00 { return DecodingStep(start: index, end: end, stop: .fault(length: 2)) }
      guard index + 3 < source.count else { break }
      let low = self.unit(source, index + 2)
      guard low & 0xFC00 == 0xDC00 else {
        return DecodingStep(start: index, end: end, stop: .fault(length: 2))
      }
      target.write(scalar: 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF), &end)
      index += 4
    }
    return DecodingStep(start: index, end: end, stop: .drained)
  }

  @inline(__always)
  private func unit(_ source: Span<UInt8>, _ index: Int) -> UInt32 {
    let first = UInt32(source[index])
    let second = UInt32(source[index + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
