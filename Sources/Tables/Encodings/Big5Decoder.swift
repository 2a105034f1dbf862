/// Big5 with the characters of Hong Kong.
struct Big5Decoder: TextDecoder {
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
      let packed =
        trail < PairTable.firstTrail
        ? 0 : entries[(Int(lead) - 0x81) * PairTable.width + Int(trail) - 0x40]
      if packed == 0 {
        // A delimiter or newline behind a wrong byte stays what it is.
        let length = trail < 0x80 ? 1 : 2
        return DecodingStep(start: index, end: end, stop: .fault(length: length))
      }
      target.write(packed: packed, &end)
      index += 2
    }
    return DecodingStep(start: index, end: end, stop: .drained)
  }
}
