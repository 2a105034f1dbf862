import Analysis
import CairoRendering
import Figures
import PanelData
import Plotting

extension Picture {
  /// What `draw` makes of the most rows shown, and the canvas that holds them: of the size that suits the
  /// figure, of the width asked for, or of the proportions and pixels asked for.
  ///
  /// Where these hold no more rows, letters get smaller first; then fewer rows are drawn, both ends of
  /// them, in letters that are hardly smaller.
  /// - Throws: a `Failure` where even those would be too small to read.
  static func fitted(
    _ shape: PictureShape, _ measurer: PangoMeasurer,
    draw: (_ mostRows: Int) throws -> Figure.Drawing
  ) throws -> (drawing: Figure.Drawing, size: Size, dotsPerInch: Double) {
    let drawing = try draw(Excerpt<Int>.mostShown)
    guard let asked = shape.size else {
      let size = drawing.chart.size(
        atLeast: drawing.size, showsLabels: true, measurer: measurer, theme: shape.theme)
      return (drawing, size, shape.dotsPerInch)
    }
    let needed = needed(by: drawing, shape, asked, measurer)
    if shape.grows { return (drawing, needed, shape.dotsPerInch) }
    func canvas(_ drawing: Figure.Drawing, _ factor: Double) -> (Figure.Drawing, Size, Double) {
      let size = Size(width: asked.width * factor, height: asked.height * factor)
      return (drawing, size, shape.dotsPerInch / factor)
    }
    let factor = max(1, needed.height / asked.height)
    if factor <= mostShrunk { return canvas(drawing, factor) }
    func fewer(_ rows: Int) throws -> (drawing: Figure.Drawing, factor: Double) {
      let drawing = try draw(rows)
      let height = self.needed(by: drawing, shape, asked, measurer).height
      return (drawing, max(1, height / asked.height))
    }
    // Of a figure without rows, or on a page for hardly any, there is nothing to leave out.
    let fewest = try fewer(fewestRows)
    if fewest.factor <= mostShrunkOfFewer {
      for rows in stride(from: mostTried, to: fewestRows, by: -2) {
        let fewer = try fewer(rows)
        if fewer.factor <= mostShrunkOfFewer { return canvas(fewer.drawing, fewer.factor) }
      }
      return canvas(fewest.drawing, fewest.factor)
    }
    let (width, height) = (asked.width / 72 * 2.54, needed.height / 72 * 2.54)
    let size = [width, height.rounded(.up)].map { NumberFormat.fixed($0, decimals: 0) }
    throw Failure(.usage, Phrase(.sizeTooLow, .text("\(size[0])x\(size[1])cm")))
  }

  /// The size that holds all of `drawing` at the width asked for.
  private static func needed(
    by drawing: Figure.Drawing, _ shape: PictureShape, _ asked: Size, _ measurer: PangoMeasurer
  ) -> Size {
    // Below half of the height, a plot under long notes is flat.
    var needed = drawing.chart.size(
      atLeast: asked, plotHeight: shape.grows ? asked.height / 2 : leastPlotHeight,
      showsLabels: shape.grows, measurer: measurer, theme: shape.theme)
    needed.height = max(needed.height, drawing.leastHeight)
    return needed
  }

  /// Lower than this, in points, a plot is a line.
  private static let leastPlotHeight = 36.0
  /// Notes of 7 points are not made smaller than 5, letters of 8 not smaller than 5.7.
  private static let mostShrunk = 1.4
  /// As much smaller letters may be where rows are left out for them.
  private static let mostShrunkOfFewer = 1.25
  /// How many rows are tried first where a page has no room for all, and how many last.
  private static let mostTried = 40
  private static let fewestRows = 10
}
