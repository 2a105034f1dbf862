/// The beginning of a text decoded in one of the Chinese encodings, and how well it reads.
struct ScoredText {
  /// From this score on a text is Chinese, not bytes that happen to decode.
  static let plausible = 0.25
  /// Beyond this many bytes nothing new is learnt.
  private static let sampleSize = 64 << 10

  let encoding: TextEncoding
  /// Where the first undecodable byte stands, or the end.
  let firstFault: Int
  /// How many words of the vocabulary were met.
  let wordCount: Int
  /// The share of the characters that are common, those in known words counted thrice.
  let score: Double
  private let faultCount: Int
  private let characterCount: Int

  /// `nil` when the system cannot decode the encoding.
  init?(of bytes: [UInt8], in encoding: TextEncoding, isWhole: Bool) {
    guard let decoder = encoding.decoder else { return nil }
    let sample = Array(bytes.prefix(Self.sampleSize))
    let decoded = DecodedSample(of: sample, by: decoder)
    // What the end of the sample cuts off is no fault.
    let isEndWrong = decoded.isCut && isWhole && sample.count == bytes.count
    self.encoding = encoding
    firstFault = decoded.firstFault ?? sample.count
    faultCount = decoded.faultCount + (isEndWrong ? 1 : 0)
    let reading = Vocabulary.read(decoded.scalars)
    characterCount = reading.characterCount
    wordCount = reading.wordCount
    let weight = reading.commonCount + 2 * reading.wordCharacterCount - reading.strangeCount
    score = Double(weight) / Double(max(1, reading.characterCount))
  }

  /// Whether nearly all of it decodes; the rest is damage.
  var isSound: Bool { faultCount * 20 <= characterCount }

  /// How sure the encoding is when another one scores `other`.
  func confidence(against other: Double) -> EncodingEvidence.Confidence {
    let isClear = score >= 1.5 * max(other, 0) + 0.1
    return characterCount >= 6 && isClear && faultCount == 0 ? .likely : .guess
  }
}

/// The characters of some bytes.
struct DecodedSample {
  private(set) var scalars: [UInt32] = []
  private(set) var faultCount = 0
  private(set) var firstFault: Int?
  /// Whether the bytes end within a character.
  private(set) var isCut = false

  init(of bytes: [UInt8], by decoder: any TextDecoder) {
    // No decoder writes more than three bytes for one, or stops short of the end for want of room.
    var text = [UInt8](repeating: 0, count: 3 * bytes.count + 2 * DecodingStep.room)
    var step = DecodingStep(start: 0, end: 0, stop: .full)
    while true {
      do {
        var target = text.mutableSpan
        step = decoder.decode(bytes.span, from: step.start, into: &target, at: step.end)
      }
      guard case .fault(let length) = step.stop else { break }
      if firstFault == nil { firstFault = step.start }
      faultCount += 1
      step.start += length
    }
    isCut = step.start < bytes.count
    scalars = String(decoding: text[..<step.end], as: UTF8.self).unicodeScalars.map(\.value)
  }
}
