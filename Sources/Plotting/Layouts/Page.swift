/// Steps 3 and 5 together: where the texts stand and what they leave to the plot.
struct Page: Sendable {
  var frame: PlotFrame
  var header: [SceneElement]
  var footer: [SceneElement]
  /// The titles of the axes.
  var titles: [SceneElement]
  /// How many labels the column has no room for.
  var dropped: Int
  /// The top of the line kept for the note on texts in the plot.
  private var labelNoteTop: Double?

  init(
    _ blocks: TextBlocks, legend: Legend, texts: ChartTexts, size: Size, theme: Theme,
    fitting: TextFitting,
    x: PlannedAxis, y: PlannedAxis, titles: (x: MeasuredText?, y: MeasuredText?),
    column: [LabelColumn.Entry]
  ) {
    let headerHeight = TextBlocks.height(blocks.header)
    let legendTop = theme.margin + headerHeight + (headerHeight > 0 && legend.height > 0 ? 3 : 0)
    let top =
      legendTop + legend.height
      + (headerHeight + legend.height > 0 ? theme.spacing - TextBlocks.leading : 0)
    // What the note says is known once texts are placed; its height is known now.
    let noteHeight =
      texts.labelNote == nil
      ? 0
      : MeasuredText("0", style: theme.noteStyle, measurer: fitting.measurer).height
        + TextBlocks.leading
    func frame(_ footer: [TextBlocks.Line]) -> PlotFrame {
      let below = TextBlocks.height(footer) + noteHeight
      return PlotFrame(
        top: top,
        bottom: size.height - theme.margin - below - (below > 0 ? theme.spacing : 0),
        size: size, theme: theme, x: x, y: y, titles: titles, column: column)
    }
    var lines = blocks.footer
    var chosen = frame(lines)
    dropped = 0
    if column.count > chosen.capacity {
      // The note on dropped labels takes a line itself, so room for it is made first: its text
      // is one line high whatever the number.
      func note(_ count: Int) -> [TextBlocks.Line] {
        fitting.wrapped(
          texts.overflowNote(count), style: theme.noteStyle, width: size.width - 2 * theme.margin,
          limit: 1
        ).map { TextBlocks.Line(role: .note, text: $0) }
      }
      chosen = frame(note(column.count) + lines)
      dropped = column.count - chosen.capacity
      lines = note(dropped) + lines
    }
    self.frame = chosen
    header =
      TextBlocks.placed(blocks.header, x: theme.margin, top: theme.margin)
      + legend.placed(x: theme.margin, top: legendTop, theme: theme)
    footer = TextBlocks.placed(
      lines, x: theme.margin, top: size.height - theme.margin - TextBlocks.height(lines))
    if noteHeight > 0 {
      labelNoteTop = size.height - theme.margin - TextBlocks.height(lines) - noteHeight
    }
    let plot = chosen.plot
    self.titles = [
      titles.y.map {
        TextShape.placed(
          $0, at: Point(theme.margin, chosen.yTitleTop), horizontal: 0, vertical: 0)
      },
      titles.x.map {
        TextShape.placed(
          $0,
          at: Point(
            max(plot.x + plot.width / 2, theme.margin + $0.metrics.width / 2), chosen.xTitleTop),
          horizontal: 0.5, vertical: 0)
      },
    ].compactMap { $0 }.map { .text(.axis, $0) }
  }

  /// The note on the `placed` texts in the plot, in the line kept for it.
  func labelNote(
    _ texts: ChartTexts, placed: Int, size: Size, theme: Theme, fitting: TextFitting
  ) -> [SceneElement] {
    guard let labelNoteTop, let note = texts.labelNote,
      let text = fitting.truncated(
        note(placed), style: theme.noteStyle, width: size.width - 2 * theme.margin)
    else { return [] }
    let corner = Point(theme.margin, labelNoteTop)
    return [.text(.note, .placed(text, at: corner, horizontal: 0, vertical: 0))]
  }

  /// The text that stands where the plot would be.
  func noData(
    _ text: String, size: Size, theme: Theme, fitting: TextFitting
  ) -> [SceneElement] {
    let width = size.width - 2 * theme.margin
    return fitting.truncated(text, style: theme.subtitleStyle, width: width).map {
      let middle = Point(size.width / 2, frame.plot.y + frame.plot.height / 2)
      return [.text(.label, .placed($0, at: middle, horizontal: 0.5, vertical: 0.5))]
    } ?? []
  }
}
