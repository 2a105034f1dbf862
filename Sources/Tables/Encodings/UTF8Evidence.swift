/// How well bytes read as UTF-8.
struct UTF8Evidence {
  /// Valid sequences of three and more bytes, which hardly ever come by chance.
  private(set) var longCount = 0
  /// As many of them as stand before the first wrong byte.
  private var longBeforeFault = 0
  /// Valid sequences of two bytes, as a few characters of GBK may look like.
  private(set) var pairCount = 0
  /// Wrong bytes.
  private(set) var faultCount = 0
  /// Where the first wrong byte stands, or the end.
  private(set) var firstFault: Int

  init(of bytes: [UInt8], isWhole: Bool) {
    firstFault = bytes.count
    bytes.withUnsafeBufferPointer { count($0, isWhole) }
  }

  /// Whether there is no doubt: a text of other encodings has few valid sequences and many faults.
  var isClear: Bool {
    if faultCount == 0, longCount > 0 || pairCount > 8 { return true }
    // Where two files were put into one, the first decides.
    if longBeforeFault >= 5 { return true }
    return longCount + pairCount > 4 * faultCount && longCount + pairCount >= 8
  }

  /// Whether so many sequences are right, and none wrong, that no more text could tell otherwise.
  var isBeyondDoubt: Bool { faultCount == 0 && longCount >= 100 }

  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, _ isWhole: Bool) {
    let words = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index < bytes.count {
      // Eight bytes of ASCII at a time; the checked load stays within the bytes.
      if index + 8 <= bytes.count {
        let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
        // What is ASCII before the first other byte.
        let plain = (UInt64(littleEndian: word) & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
        if plain > 0 {
          index += plain
          continue
        }
        // Most Chinese characters: three bytes whose lead allows any others.
        let low = UInt32(truncatingIfNeeded: UInt64(littleEndian: word))
        let lead = low & 0xFF
        if low & 0xC0C0F0 == 0x8080E0, lead != 0xE0, lead != 0xED, lead != 0xEF {
          longCount += 1
          index += 3
          continue
        }
      }
      if bytes[index] < 0x80 {
        index += 1
      } else if let length = UTF8Check.sequenceLength(in: bytes, at: index) {
        if length > 2 { longCount += 1 } else { pairCount += 1 }
        index += length
      } else {
        // A sequence cut off by the end of the sample is none of ours.
        if !isWhole, index + 4 > bytes.count { return }
        if faultCount == 0 {
          firstFault = index
          longBeforeFault = longCount
        }
        faultCount += 1
        index += 1
      }
    }
  }
}
