/// Gathers shapes of one look that follow each other in Cairo's SVG into a group, which says the look
/// once, and leaves out the moves at the end of paths that draw nothing.
///
/// Thousands of tiles or dots are so half as large. All that the looks of plain shapes say is handed
/// down to what is within a group, so that nothing looks different.
enum SVGRuns {
  private static let opening = Array("<path style=\"".utf8)
  private static let data = Array("\" d=\"".utf8)
  private static let ending = Array("\"/>".utf8)
  private static let newline = UInt8(ascii: "\n")

  /// What a shape looks like, and its outline.
  private struct Shape {
    var look: ArraySlice<UInt8>
    var outline: ArraySlice<UInt8>
  }

  static func gathered(_ source: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var run: [Shape] = []
    func write(_ shape: Shape, withLook: Bool) {
      result += withLook ? opening + shape.look + data : Array("<path d=\"".utf8)
      result += shape.outline
      result += ending + [newline]
    }
    func endRun() {
      guard let first = run.first else { return }
      if run.count == 1 {
        write(first, withLook: true)
      } else {
        result += Array("<g style=\"".utf8) + first.look + Array("\">\n".utf8)
        for shape in run { write(shape, withLook: false) }
        result += Array("</g>\n".utf8)
      }
      run = []
    }
    var start = source.startIndex
    while start < source.endIndex {
      let end = source[start...].firstIndex(of: newline) ?? source.endIndex
      if let shape = shape(source[start..<end]) {
        if let first = run.first, first.look != shape.look { endRun() }
        run.append(shape)
      } else {
        endRun()
        result += source[start..<end]
        if end < source.endIndex { result.append(newline) }
      }
      start = end < source.endIndex ? end + 1 : end
    }
    endRun()
    return result
  }

  /// The shape that is a whole line; nil for other lines, and for looks that no group hands down.
  private static func shape(_ line: ArraySlice<UInt8>) -> Shape? {
    guard line.starts(with: opening), line.count > opening.count + data.count + ending.count,
      line.suffix(ending.count).elementsEqual(ending)
    else { return nil }
    let look = line.dropFirst(opening.count).prefix { $0 != UInt8(ascii: "\"") }
    let rest = line[look.endIndex...]
    guard rest.starts(with: data), !look.starts(with: Array("clip".utf8)),
      !look.starts(with: Array("mask".utf8))
    else { return nil }
    let outline = rest.dropFirst(data.count).dropLast(ending.count)
    guard !outline.contains(UInt8(ascii: "\"")) else { return nil }
    return Shape(look: look, outline: withoutLastMove(outline))
  }

  /// Cairo ends a closed outline with a move back to its start: `Z M 3 4 `.
  private static func withoutLastMove(_ outline: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let move = outline.lastIndex(of: UInt8(ascii: "M")), move > outline.startIndex + 2,
      outline[move - 2] == UInt8(ascii: "Z"),
      outline[move...].allSatisfy({ $0 < UInt8(ascii: "A") || $0 == UInt8(ascii: "M") })
    else { return outline }
    return outline[..<(move - 1)]
  }
}
