/// Builds a PNG file chunk by chunk.
///
/// Cairo's own writer takes three times as long, and knows neither resolution nor text.
struct PNGFile {
  /// The file so far.
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What a pixel is.
  enum Pixels: UInt8 {
    /// Eight bits for each of red, green and blue.
    case truecolour = 2
    /// The place of a colour in the palette.
    case indexed = 3
    /// Eight bits for each of red, green, blue and opacity.
    case translucent = 6
  }

  /// The size and the kind of pixels.
  mutating func appendHeader(width: Int, height: Int, pixels: Pixels) {
    append("IHDR", bigEndian(width) + bigEndian(height) + [8, pixels.rawValue, 0, 0, 0])
  }

  /// The colours that indexed pixels name.
  mutating func append(_ palette: Palette) {
    append(
      "PLTE",
      palette.colours.flatMap { colour in
        [16, 8, 0].map { UInt8(truncatingIfNeeded: colour >> $0) }
      })
  }

  /// Pixels per metre, so that the picture has its size in centimetres in a document.
  mutating func appendResolution(dotsPerInch: Double) {
    let perMetre = bigEndian(Int((dotsPerInch / 0.0254).rounded()))
    append("pHYs", perMetre + perMetre + [1])
  }

  /// A text of any script; long ones are compressed, empty ones left out.
  mutating func appendText(keyword: String, _ text: String, language: String) {
    let content = Array(text.visibleText.utf8)
    guard !content.isEmpty else { return }
    // zlib cannot fail here but for want of memory; the text then goes as it is.
    let compressed = content.count > 1024 ? try? Self.compressed(content) : nil
    var data = Self.keyword(keyword) + [0, compressed == nil ? 0 : 1, 0]
    data += language.utf8.filter { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    data += [0, 0]
    append("iTXt", data + (compressed ?? content))
  }

  /// The end mark.
  mutating func appendEnd() { append("IEND", []) }

  mutating func append(_ type: String, _ data: [UInt8]) {
    bytes += bigEndian(data.count)
    let start = bytes.count
    bytes += type.utf8
    bytes += data
    bytes += bigEndian(Int(Deflate.checksum(bytes[start...])))
  }

  private static func compressed(_ content: [UInt8]) throws -> [UInt8] {
    let deflate = try Deflate(level: 9)
    try deflate.append(content)
    return try deflate.finish()
  }

  // PNG allows 1 to 79 printable bytes without spaces at the ends or two in a row.
  private static func keyword(_ text: String) -> [UInt8] {
    let printable = text.utf8.map { (33...126).contains($0) ? $0 : UInt8(ascii: " ") }
    let words = printable.split(separator: UInt8(ascii: " "))
    var keyword = Array(words.joined(separator: [UInt8(ascii: " ")]).prefix(79))
    if keyword.last == UInt8(ascii: " ") { keyword.removeLast() }
    return keyword.isEmpty ? Array("Comment".utf8) : keyword
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private func bigEndian(_ number: Int) -> [UInt8] {
    let value = UInt32(clamping: number)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
