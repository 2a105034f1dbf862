/// Words and characters that statistical tables are made of, in both scripts.
enum Vocabulary {
  /// What was met in a text.
  struct Reading {
    /// Characters beyond ASCII, without punctuation that is the same everywhere.
    var characterCount = 0
    var commonCount = 0
    var wordCharacterCount = 0
    var wordCount = 0
    /// Characters that a Chinese table hardly has.
    var strangeCount = 0
  }

  static func read(_ scalars: [UInt32]) -> Reading {
    var reading = Reading()
    var wordEnd = 0
    for (index, scalar) in scalars.enumerated() where scalar >= 0x80 && !isPunctuation(scalar) {
      reading.characterCount += 1
      if common.contains(scalar) { reading.commonCount += 1 }
      if isStrange(scalar) { reading.strangeCount += 1 }
      guard index >= wordEnd, let length = wordLength(scalars[index...]) else { continue }
      reading.wordCount += 1
      reading.wordCharacterCount += length
      wordEnd = index + length
    }
    return reading
  }

  /// Whether a character, its UTF-8 packed with the first byte in the highest bits, is common.
  static func isCommon(utf8 packed: UInt32) -> Bool {
    guard packed > 0xE0_0000, packed <= 0xFF_FFFF else { return false }
    let scalar = packed >> 4 & 0xF000 | packed >> 2 & 0xFC0 | packed & 0x3F
    return common.contains(scalar)
  }

  /// The length of the longest known word the scalars begin with.
  private static func wordLength(_ scalars: ArraySlice<UInt32>) -> Int? {
    guard let first = scalars.first else { return nil }
    return words[first]?.first { scalars.starts(with: $0) }?.count
  }

  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0xB7, 0x2010...0x203F, 0x3000...0x303F, 0xFE30...0xFE4F, 0xFEFF, 0xFF00...0xFF5E:
      true
    default:
      false
    }
  }

  /// Letters of other scripts, frames and private characters, which wrong decoding is full of.
  private static func isStrange(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0xA6, 0x100...0x2EF, 0x370...0x52F, 0x2500...0x259F, 0x3040...0x318F,
      0xAC00...0xD7A3, 0xE000...0xF8FF:
      true
    default:
      false
    }
  }

  /// The words by their first character, the longest first.
  private static let words: [UInt32: [[UInt32]]] = {
    let all = (simplifiedWords + traditionalWords).map { $0.unicodeScalars.map(\.value) }
    return Dictionary(grouping: Set(all)) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
  }()

  private static let common: Set<UInt32> = {
    let texts = simplifiedWords + traditionalWords + [simplifiedCharacters, traditionalCharacters]
    return Set(texts.flatMap { $0.unicodeScalars.map(\.value) })
  }()
}
