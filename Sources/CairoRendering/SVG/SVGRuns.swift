/// Says what Cairo's SVG says in fewer bytes: looks that shapes share stand in a group once, without what
/// holds anyway, outlines are in steps of hundredths of a point, and hundreds of shapes of one look that do
/// not touch are one path.
///
/// All that the looks of plain shapes say is handed down to what is within a group, and what is left out
/// of looks is said by the group around the drawing (`SVGLook.usual`), so that nothing looks different.
enum SVGRuns {
  private static let opening = Array("<path style=\"".utf8)
  private static let data = Array("\" d=\"".utf8)
  private static let ending = Array("\"/>".utf8)
  private static let group = Array("<g style=\"".utf8)
  private static let groupEnd = Array("\">".utf8)
  private static let use = Array("  <use ".utf8)
  private static let newline = UInt8(ascii: "\n")
  /// From so many shapes of one look on, no reader asks for them one by one.
  static let fewestMerged = 200

  private struct Shape {
    var look: ArraySlice<UInt8>
    var outline: SVGOutline
  }

  static func gathered(_ source: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count * 2 / 3)
    var run: [Shape] = []
    func endRun() {
      guard let first = run.first else { return }
      append(run, look: SVGLook.short(first.look), to: &result)
      run.removeAll(keepingCapacity: true)
    }
    var start = source.startIndex
    while start < source.endIndex {
      let end = source[start...].firstIndex(of: newline) ?? source.endIndex
      let line = source[start..<end]
      if let shape = shape(line) {
        if let first = run.first, first.look != shape.look { endRun() }
        run.append(shape)
      } else {
        endRun()
        if !appendGroup(line, to: &result), !appendUse(line, to: &result) { result += line }
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
      !look.starts(with: Array("mask".utf8)),
      let outline = SVGOutline(rest.dropFirst(data.count).dropLast(ending.count))
    else { return nil }
    return Shape(look: look, outline: outline)
  }

  // MARK: Shapes

  private static func append(_ run: [Shape], look: [UInt8], to result: inout [UInt8]) {
    let style = look.isEmpty ? [] : Array(" style=\"".utf8) + look + [UInt8(ascii: "\"")]
    let paths =
      run.count < fewestMerged
      ? run.map(\.outline.bytes) : merged(run, reach: SVGLook.strokeWidth(run[0].look))
    let isGroup = paths.count > 1 && !style.isEmpty
    if isGroup { result += Array("<g".utf8) + style + Array(">\n".utf8) }
    for path in paths {
      result += Array("<path".utf8)
      if !isGroup { result += style }
      result += Array(" d=\"".utf8)
      result += path
      result += ending
      result.append(newline)
    }
    if isGroup { result += Array("</g>\n".utf8) }
  }

  /// The outlines of `run`, those that follow each other in one as long as none lies on another: only
  /// then does it not matter which is painted first, nor whether they are clear.
  private static func merged(_ run: [Shape], reach: Int) -> [[UInt8]] {
    var paths: [[UInt8]] = []
    var path: [UInt8] = []
    var taken = DisjointBoxes()
    for shape in run {
      guard var box = shape.outline.bounds else { continue }
      box.left -= reach
      box.top -= reach
      box.right += reach
      box.bottom += reach
      if !path.isEmpty, !taken.insert(box) {
        paths.append(path)
        path = []
        taken = DisjointBoxes()
        _ = taken.insert(box)
      } else if path.isEmpty {
        _ = taken.insert(box)
      }
      path += shape.outline.bytes
    }
    return path.isEmpty ? paths : paths + [path]
  }

  // MARK: Other lines

  /// A group of one look, as texts have.
  private static func appendGroup(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) -> Bool {
    guard line.starts(with: group), line.suffix(groupEnd.count).elementsEqual(groupEnd) else {
      return false
    }
    let look = line.dropFirst(group.count).dropLast(groupEnd.count)
    guard !look.contains(UInt8(ascii: "\"")) else { return false }
    result += group
    result += SVGLook.short(look)
    result += groupEnd
    return true
  }

  /// A glyph at its place: `  <use xlink:href="#glyph0-1" x="9" y="21.121094"/>`.
  private static func appendUse(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) -> Bool {
    guard line.starts(with: use), line.suffix(ending.count).elementsEqual(ending) else {
      return false
    }
    // From the end, as only the last two values are numbers.
    let close = line.endIndex - ending.count
    guard let (y, atY) = number(named: UInt8(ascii: "y"), before: close, in: line),
      let (x, atX) = number(named: UInt8(ascii: "x"), before: atY - yName.count, in: line)
    else { return false }
    result += line[(line.startIndex + 2)..<atX]
    result.append(hundredths: x)
    result += yName
    result.append(hundredths: y)
    result += ending
    return true
  }

  private static let yName = Array("\" y=\"".utf8)

  /// The number that ends before `close`, where its quote stands, and where it begins.
  private static func number(
    named name: UInt8, before close: Int, in line: ArraySlice<UInt8>
  ) -> (value: Int, start: Int)? {
    let quote = UInt8(ascii: "\"")
    guard close > line.startIndex, line[close] == quote,
      let open = line[..<close].lastIndex(of: quote), open > line.startIndex + 2,
      line[open - 1] == UInt8(ascii: "="), line[open - 2] == name,
      let value = SVGOutline.hundredths(line[(open + 1)..<close])
    else { return nil }
    return (value, open + 1)
  }
}

/// Boxes of which none lies on another, found by the squares of a grid that they cover.
private struct DisjointBoxes {
  private struct Square: Hashable {
    var column: Int
    var row: Int
  }

  private var boxes: [Square: [SVGOutline.Bounds]] = [:]
  /// In hundredths of a point.
  private static let side = 800
  /// A box of more squares is no small shape.
  private static let mostSquares = 64

  /// Adds `box` unless it is large or lies on another, of which it may share edges; says whether it did.
  mutating func insert(_ box: SVGOutline.Bounds) -> Bool {
    func square(_ place: Int) -> Int {
      (place >= 0 ? place : place - Self.side + 1) / Self.side
    }
    let columns = square(box.left)...square(box.right)
    let rows = square(box.top)...square(box.bottom)
    guard columns.count <= Self.mostSquares, rows.count <= Self.mostSquares,
      columns.count * rows.count <= Self.mostSquares
    else { return false }
    let squares = rows.flatMap { row in columns.map { Square(column: $0, row: row) } }
    let isFree = squares.allSatisfy { square in
      boxes[square]?.allSatisfy {
        $0.left >= box.right || box.left >= $0.right || $0.top >= box.bottom
          || box.top >= $0.bottom
      } ?? true
    }
    guard isFree else { return false }
    for square in squares { boxes[square, default: []].append(box) }
    return true
  }
}
