/// Where the tiles of blocks stand: blocks on shelves, from left to right and from the top, each with
/// its heading above it.
struct TileLayout: Sendable {
  /// The width and height of a tile with the gap around it, in points.
  private(set) var side = 1.0
  /// The left edge of each block and the top of its tiles, y downwards.
  private(set) var corners: [(x: Double, y: Double)] = []
  /// The extent of everything.
  private(set) var width = 0.0
  private(set) var height = 0.0
  private var columns: [Int] = []

  /// The room of a heading.
  static let headingHeight = 13.0
  private static let shelfGap = 5.0

  /// The gap between two tiles.
  var gap: Double { side > 12 ? 1.5 : side > 5 ? 0.6 : 0.4 }

  /// Blocks of `counts` tiles with headings of the given widths (0 for none), the tiles as large as
  /// fit into `width` by `height` points, or higher than that where they would be smaller than
  /// `leastSide`.
  init(
    _ counts: [Int], headings: [Double], width: Double, height: Double, leastSide: Double = 1
  ) {
    var side = Self.mostSide
    while side > leastSide {
      if let layout = Self.lowest(counts, headings, side, width), layout.height <= height {
        self = layout
        return
      }
      side *= 0.95
    }
    self = Self.lowest(counts, headings, leastSide, width) ?? TileLayout()
  }

  private init() {}

  private static let mostSide = 76.0
  private static let mostRows = 80

  /// The lowest layout with tiles of `side`, over all numbers of rows a block may have.
  private static func lowest(
    _ counts: [Int], _ headings: [Double], _ side: Double, _ width: Double
  ) -> TileLayout? {
    guard let largest = counts.max(), side <= width else { return nil }
    var best: TileLayout?
    for rows in 1...max(1, min(mostRows, largest)) {
      let layout = TileLayout(counts, headings, side, width, rows: rows)
      if layout.height < best?.height ?? .infinity { best = layout }
    }
    return best
  }

  /// Blocks of `rows` rows of tiles, higher ones where they would be wider than the page.
  private init(
    _ counts: [Int], _ headings: [Double], _ side: Double, _ width: Double, rows: Int
  ) {
    self.side = side
    let most = max(1, Int(width / side))
    let head = headings.contains { $0 > 0 } ? Self.headingHeight : 0
    let space = counts.count > 1 ? max(side * 0.5, 6) : 0
    var (x, top, deepest) = (0.0, 0.0, 0)
    for (count, heading) in zip(counts, headings) {
      let columns = min(most, (count + rows - 1) / rows)
      let needed = max(Double(columns) * side, heading)
      if x > 0, x + needed > width {
        top += head + Double(deepest) * side + Self.shelfGap
        (x, deepest) = (0, 0)
      }
      corners.append((x, top + head))
      self.columns.append(columns)
      deepest = max(deepest, (count + columns - 1) / columns)
      self.width = max(self.width, x + needed)
      x += needed + space
    }
    height = top + head + Double(deepest) * side
  }

  /// The top left corner of the tile `index` of a block, the gap around it included.
  func tile(_ index: Int, of block: Int) -> (x: Double, y: Double) {
    let (corner, columns) = (corners[block], columns[block])
    return (
      corner.x + Double(index % columns) * side, corner.y + Double(index / columns) * side
    )
  }
}
