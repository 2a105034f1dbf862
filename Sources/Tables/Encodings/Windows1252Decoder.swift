/// Windows-1252: Latin-1 with punctuation in the place of its second set of control characters.
struct Windows1252Decoder: TextDecoder {
  /// The characters of 0x80 to 0x9F; 0 where there is none.
  static let high: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  func decode(
    _ source: Span<UInt8>, from start: Int, into target: inout MutableSpan<UInt8>, at end: Int
  ) -> DecodingStep {
    var index = start
    var end = end
    let high = Self.high.span
    let limit = target.count - DecodingStep.room
    while true {
      target.copyASCII(source, &index, &end)
      if index == source.count { break }
      if end > limit { return DecodingStep(start: index, end: end, stop: .full) }
      var scalar = UInt32(source[index])
      if scalar < 0xA0 {
        scalar = high[Int(scalar) - 0x80]
        if scalar == 0 { return DecodingStep(start: index, end: end, stop: .fault(length: 1)) }
      }
      target.write(scalar: scalar, &end)
      index += 1
    }
    return DecodingStep(start: index, end: end, stop: .drained)
  }
}
