/// How many small charts stand beside and above each other on a page.
///
/// A page that grows gets as many rows as it takes. One of fixed height gets narrower cells first, then
/// letters up to a fifth smaller, and where that is not enough it has no room for all.
struct MultiplesSheet {
  /// How many cells stand in a row.
  let columns: Int
  /// How many lines the names have.
  let headLines: Int
  /// How many rows there are.
  let rows: Int
  /// The width of a cell, in points.
  let cellWidth: Double
  /// The height of a cell, in points.
  let cellHeight: Double
  /// The height that all of it needs, in points; where letters get smaller, that of a page as much
  /// larger.
  let leastHeight: Double
  /// The most cells there is room for.
  let mostCells: Int

  /// The height of title, notes and source.
  private static let texts = 95.0
  /// The room of the years below the lowest cells.
  static let foot = 15.0
  /// What lies beside the cells, left or right.
  private static let margin = 9.3
  /// The share of a cell's width that its name and its figure stand in.
  static let textShare = 0.96
  /// The room between name and figure, and what texts keep off their anchors.
  static let textGap = 12.0
  /// The height of a line of a name.
  static let lineHeight = 10.5
  private static let leastHeight = 50.0
  /// Narrower lines look steeper than they are.
  private static let leastWidth = 60.0
  /// Cells are as wide as this, or up to `mostWidth` where their names are long.
  private static let usualWidth = 84.0
  private static let mostWidth = 106.0
  /// How much larger a page may be laid out than it is.
  private static let factors = [1, 1.05, 1.1, 1.15, 1.2, 1.25]

  /// The sheet of `count` cells with texts of these widths in points, above each its name on `lines`.
  init(
    _ count: Int, page: Figure.Context.Page, nameWidth: Double, figureWidth: Double, lines: Int = 1
  ) {
    headLines = lines
    let least = Self.leastHeight + Double(lines - 1) * Self.lineHeight
    let named = (nameWidth + figureWidth + Self.textGap) / Self.textShare
    let usual = min(max(named, Self.usualWidth), Self.mostWidth)
    let tight = min(max(named, Self.leastWidth), usual)
    func columns(of width: Double, _ factor: Double) -> Int {
      max(1, Int((page.size.width * factor - 2 * Self.margin) / width))
    }
    func rows(_ columns: Int) -> Int { max(1, (count + columns - 1) / columns) }
    func height(_ rows: Int) -> Double {
      Double(rows) * least + Self.foot + Self.texts
    }
    let most = columns(of: usual, 1)
    let preferred = min(most, count <= 3 ? max(count, 1) : count <= 12 ? 4 : most)
    var chosen = (columns: preferred, factor: 1.0)
    var room = Int.max
    if !page.grows {
      let candidates =
        [(preferred, 1.0)]
        + Self.factors.flatMap { factor in
          [usual, tight].map { (columns(of: $0, factor), factor) }
        }
      if let fitting = candidates.first(where: { height(rows($0.0)) <= page.size.height * $0.1 }) {
        chosen = fitting
      } else if let last = candidates.last {
        chosen = last
        let rows = Int((page.size.height * last.1 - Self.foot - Self.texts) / least)
        room = max(rows, 1) * last.0
      }
    }
    // As many in each row, rather than one left over.
    let rowCount = rows(chosen.columns)
    self.columns = max(1, (count + rowCount - 1) / rowCount)
    self.rows = rowCount
    mostCells = room
    let size = (page.size.width * chosen.factor, page.size.height * chosen.factor)
    leastHeight = chosen.factor > 1 ? max(height(rowCount), size.1) : height(rowCount)
    cellWidth = (size.0 - 2 * Self.margin) / Double(self.columns)
    cellHeight = max(
      least,
      (max(page.size.height, leastHeight) - Self.texts - Self.foot) / Double(rowCount))
  }
}
