/// Gives the ids in Cairo's SVG, and what refers to them, a prefix of the picture's own.
///
/// Cairo names its glyphs alike in every file, so two pictures on a page would share them, and it
/// counts surfaces in the id of the drawing, so a second run would differ. Its output holds no text
/// of ours, only outlines, so plain search is enough.
struct SVGIdentifiers {
  private let marks = [" id=\"", "url(#", "href=\"#"].map { Array($0.utf8) }
  private let counted = Array("surface".utf8)
  // Named thousands of times.
  private let glyph = Array("glyph".utf8)
  private let prefix: [UInt8]

  init(prefix: String) { self.prefix = Array(prefix.utf8) }

  func prefixed(_ source: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 8)
    var copied = source.startIndex
    var index = source.startIndex
    while index < source.endIndex {
      // Every mark starts with one of three bytes; the rest is passed over quickly.
      let byte = source[index]
      guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "u") || byte == UInt8(ascii: "h"),
        index + 1 < source.endIndex, marks.contains(where: { $0[1] == source[index + 1] }),
        let mark = marks.first(where: { source[index...].starts(with: $0) })
      else {
        index += 1
        continue
      }
      index += mark.count
      result += source[copied..<index]
      result += prefix
      if source[index...].starts(with: counted) {
        result += counted
        index += counted.count
        while index < source.endIndex, (48...57).contains(source[index]) { index += 1 }
      } else if source[index...].starts(with: glyph) {
        result.append(UInt8(ascii: "g"))
        index += glyph.count
      }
      copied = index
    }
    result += source[copied...]
    return result
  }
}
