/// Finds the encoding of text without a mark.
///
/// In order: the NUL bytes of UTF-16; UTF-8, which other encodings hardly ever are by chance;
/// GB18030 or Big5, decoded and scored by their words and characters; Windows-1252 when its few
/// letters stand within words. When nothing fits, the encoding that goes wrong last.
enum EncodingChoice {
  static func evidence(of bytes: [UInt8], isWhole: Bool) -> EncodingEvidence {
    if let pattern = UTF16Pattern.encoding(of: bytes, isWhole: isWhole) { return pattern }
    let utf8 = UTF8Evidence(of: bytes, isWhole: isWhole)
    if utf8.faultCount == 0, utf8.longCount == 0, utf8.pairCount == 0 {
      // ASCII reads the same in all of them, as far as it goes.
      let confidence: EncodingEvidence.Confidence = isWhole ? .certain : .likely
      return EncodingEvidence(encoding: .utf8, confidence: confidence)
    }
    if utf8.isClear {
      let confidence: EncodingEvidence.Confidence = utf8.faultCount == 0 ? .certain : .likely
      return EncodingEvidence(encoding: .utf8, confidence: confidence)
    }
    return choose(bytes, isWhole, utf8)
  }

  private static func choose(
    _ bytes: [UInt8], _ isWhole: Bool, _ utf8: UTF8Evidence
  ) -> EncodingEvidence {
    let scored = [TextEncoding.gb18030, .big5].compactMap {
      ScoredText(of: bytes, in: $0, isWhole: isWhole)
    }
    // Nearly any bytes decode: only what reads as Chinese is believed.
    let readable = scored.filter { $0.score >= ScoredText.plausible }
    let sound = readable.filter(\.isSound)
    let best = sound.max { $0.score < $1.score }
    if utf8.faultCount == 0 {
      // A few pairs of bytes that are valid UTF-8: another encoding needs words to outweigh it.
      guard let best, best.wordCount > 0 else {
        return EncodingEvidence(encoding: .utf8, confidence: .likely)
      }
      return EncodingEvidence(encoding: best.encoding, confidence: .guess)
    }
    if let best {
      let other = scored.first { $0.encoding != best.encoding && $0.isSound }?.score ?? 0
      return EncodingEvidence(
        encoding: best.encoding, confidence: best.confidence(against: other))
    }
    if LatinEvidence.isLikely(bytes) {
      return EncodingEvidence(encoding: .windows1252, confidence: .likely)
    }
    // Two files in one, or a damaged one: the first part decides, and where it ends is the fault.
    if let last = readable.max(by: { $0.firstFault < $1.firstFault }),
      last.firstFault > utf8.firstFault
    {
      return EncodingEvidence(encoding: last.encoding, confidence: .guess)
    }
    return EncodingEvidence(encoding: .utf8, confidence: .guess)
  }
}
