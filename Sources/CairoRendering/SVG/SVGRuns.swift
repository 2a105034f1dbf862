/// Gathers shapes of one look that follow each other in Cairo's SVG into a group, which says the look
/// once, leaves out the moves at the end of paths that draw nothing, and rounds outlines to thousandths
/// of a point, which no printer can show.
///
/// Thousands of tiles or dots are so a third as large. All that the looks of plain shapes say is handed
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
      appendRounded(shape.outline, to: &result)
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

  /// The outline with three decimals at most.
  static func appendRounded(_ outline: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let point = UInt8(ascii: ".")
    var place = outline.startIndex
    while place < outline.endIndex {
      guard isDigit(outline[place]) else {
        result.append(outline[place])
        place += 1
        continue
      }
      let start = place
      while place < outline.endIndex, isDigit(outline[place]) { place += 1 }
      let whole = outline[start..<place]
      guard place < outline.endIndex, outline[place] == point else {
        result += whole
        continue
      }
      let decimals = outline[(place + 1)...].prefix(while: isDigit)
      place = decimals.endIndex
      // Longer numbers than Cairo writes stay as they are.
      guard decimals.count > 3, whole.count <= 9 else {
        result += outline[start..<place]
        continue
      }
      var kept = 0
      for byte in whole { kept = kept * 10 + Int(byte - UInt8(ascii: "0")) }
      for byte in decimals.prefix(3) { kept = kept * 10 + Int(byte - UInt8(ascii: "0")) }
      let thousandths = kept + (decimals[decimals.startIndex + 3] >= UInt8(ascii: "5") ? 1 : 0)
      result += String(thousandths / 1000).utf8
      var rest = thousandths % 1000
      guard rest > 0 else { continue }
      result.append(point)
      for power in [100, 10, 1] where rest > 0 {
        result.append(UInt8(ascii: "0") + UInt8(rest / power))
        rest %= power
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
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
