/// UTF-16 without a mark shows in its NUL bytes: delimiters, digits and newlines all have one, and
/// always on the same side of their pair.
enum UTF16Pattern {
  private static let sampleSize = 4096

  static func encoding(of bytes: [UInt8], isWhole: Bool) -> EncodingEvidence? {
    let sample = Array(bytes.prefix(sampleSize))
    var even = 0
    var odd = 0
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    // A few stand on the other side: those of characters such as U+4E00.
    let isOneSided = min(even, odd) * 8 <= max(even, odd)
    guard isOneSided, even + odd >= 2, (even + odd) * 16 >= sample.count else { return nil }
    let decoder = UTF16Decoder(isBigEndian: even > odd)
    // NUL bytes in damaged text of another encoding give characters at random.
    let text = DecodedSample(of: sample, by: decoder)
    guard text.faultCount == 0, !text.scalars.contains(0) else { return nil }
    let reading = Vocabulary.read(text.scalars)
    let rareCount = reading.characterCount - reading.commonCount
    guard rareCount * 3 <= text.scalars.count else { return nil }
    return EncodingEvidence(encoding: even > odd ? .utf16BE : .utf16LE, confidence: .likely)
  }
}
