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
    if shape.grows {
      return (drawing, needed(by: drawing, shape, asked, measurer), shape.dotsPerInch)
    }
    func enlarged(_ factor: Double) -> Size {
      Size(width: asked.width * factor, height: asked.height * factor)
    }
    func height(_ drawing: Figure.Drawing, _ factor: Double) -> Double {
      needed(by: drawing, shape, enlarged(factor), measurer).height / factor
    }
    func holds(_ drawing: Figure.Drawing, _ factor: Double) -> Bool {
      height(drawing, factor) <= asked.height + 0.01
    }
    // On a larger canvas notes take fewer lines, so that the least factor is found by trying.
    func canvas(_ drawing: Figure.Drawing, most: Double) -> (Figure.Drawing, Size, Double) {
      var (low, factor) = (1.0, holds(drawing, 1) ? 1 : most)
      while factor - low > 0.01 {
        let middle = (low + factor) / 2
        if holds(drawing, middle) { factor = middle } else { low = middle }
      }
      return (drawing, enlarged(factor), shape.dotsPerInch / factor)
    }
    if holds(drawing, mostShrunk) { return canvas(drawing, most: mostShrunk) }
    // Of a figure without rows, or on a page for hardly any, there is nothing to leave out.
    let fewest = try draw(fewestRows)
    if holds(fewest, mostShrunkOfFewer) {
      for rows in stride(from: mostTried, to: fewestRows, by: -2) {
        let fewer = try draw(rows)
        if holds(fewer, mostShrunkOfFewer) { return canvas(fewer, most: mostShrunkOfFewer) }
      }
      return canvas(fewest, most: mostShrunkOfFewer)
    }
    let (width, high) = (asked.width / 72 * 2.54, height(drawing, mostShrunk) / 72 * 2.54)
    let size = [width, high.rounded(.up)].map { NumberFormat.fixed($0, decimals: 0) }
    throw Failure(.usage, Phrase(.sizeTooLow, .text("\(size[0])x\(size[1])cm")))
  }

  /// The size that holds all of `drawing` at the width asked for.
  private static func needed(
    by drawing: Figure.Drawing, _ shape: PictureShape, _ asked: Size, _ measurer: PangoMeasurer
  ) -> Size {
    // Below half of the height, a plot under long notes is flat.
    var needed = drawing.chart.size(
      atLeast: asked,
      plotHeight: max(shape.grows ? asked.height / 2 : leastPlotHeight, drawing.plotHeight),
      plotShare: shape.grows ? 0 : leastPlotShare, showsLabels: shape.grows, measurer: measurer,
      theme: shape.theme)
    needed.height = max(needed.height, drawing.leastHeight)
    return needed
  }

  /// Lower than this, in points, a plot is a line.
  private static let leastPlotHeight = 36.0
  /// Less than this of the height, a plot is a strip between its texts.
  private static let leastPlotShare = 0.25
  /// Notes of 7 points are not made smaller than 5, letters of 8 not smaller than 5.7.
  private static let mostShrunk = 1.4
  /// As much smaller letters may be where rows are left out for them.
  private static let mostShrunkOfFewer = 1.25
  /// How many rows are tried first where a page has no room for all, and how many last.
  private static let mostTried = 40
  private static let fewestRows = 10
}
