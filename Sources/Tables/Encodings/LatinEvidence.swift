/// Whether bytes read as Windows-1252: ASCII with few other letters, which stand within words.
enum LatinEvidence {
  /// The letters of western languages that are common in names and headings.
  private static let letters = Set(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŠŽ".unicodeScalars.map(\.value))
  /// Signs that may stand anywhere.
  private static let signs = Set("°²³€£§«»‘’“”–—…·½¼¾ºª\u{A0}¿¡".unicodeScalars.map(\.value))

  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var letterCount = 0
    var signCount = 0
    var strayCount = 0
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      let scalar = byte < 0xA0 ? Windows1252Decoder.high[Int(byte) - 0x80] : UInt32(byte)
      if letters.contains(scalar), isInWord(bytes, index) {
        letterCount += 1
      } else if signs.contains(scalar) {
        signCount += 1
      } else {
        strayCount += 1
      }
    }
    let isRare = (letterCount + signCount) * 5 <= bytes.count
    return isRare && letterCount > 0 && strayCount * 50 <= letterCount && signCount <= letterCount
  }

  /// A letter has an ASCII letter beside it, and not two more of its kind in a row.
  private static func isInWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    let before = index > 0 ? bytes[index - 1] : 0
    let after = index + 1 < bytes.count ? bytes[index + 1] : 0
    return isLetter(before) || isLetter(after)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
