/// A text for each row of a collection; one that would touch another is left out and counted.
public struct TextMark: Mark {
  /// Overrides of the theme.
  public var style = MarkStyle()
  private let x: Column
  private let y: Column
  private let text: Column
  private let side: MarkLabel.Side
  private let reservesRoom: Bool
  private var regions: [Region]?

  /// One text on one side of its place.
  public init<X: Plottable, Y: Plottable>(
    _ text: String, x: PlottableValue<X>, y: PlottableValue<Y>, side: MarkLabel.Side = .center
  ) {
    self.x = Column(label: x.label, values: [x.value.plotValue])
    self.y = Column(label: y.label, values: [y.value.plotValue])
    self.text = Column(label: "", values: [.category(text)])
    self.side = side
    reservesRoom = false
  }

  /// The text of each of `rows` on one side of its place.
  ///
  /// With `reservesRoom` the scale leaves room for it and no line runs through it, as for numbers at
  /// the ends of bars. Texts keep clear of points of the `symbolSize` set.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    text: PlottableProjection<Row, String>, side: MarkLabel.Side = .center,
    reservesRoom: Bool = false
  ) {
    let rows = Array(rows)
    self.x = x.column(of: rows)
    self.y = y.column(of: rows)
    self.text = text.column(of: rows)
    self.side = side
    self.reservesRoom = reservesRoom
  }

  /// The text of each of `rows` within a region in data units, as numbers stand in bars.
  ///
  /// It is left out where it would leave the region. With `hasGround` paper lies under it.
  public init<Row, X: Plottable, Y: Plottable>(
    _ rows: some Sequence<Row>, x: PlottableProjection<Row, X>, y: PlottableProjection<Row, Y>,
    text: PlottableProjection<Row, String>, within region: KeyPath<Row, Region>,
    hasGround: Bool = false
  ) {
    let rows = Array(rows)
    self.init(rows, x: x, y: y, text: text, reservesRoom: hasGround)
    regions = rows.map { $0[keyPath: region] }
  }

  /// x and y.
  public var channels: [Channel] { [Channel(.x, x), Channel(.y, y)] }

  /// One label per row.
  public func labels(styles: SeriesStyles) -> [MarkLabel] {
    x.values.indices.compactMap { row in
      guard let string = text[row].category, !x[row].isMissing, !y[row].isMissing else {
        return nil
      }
      var label = MarkLabel(
        string, x: x[row], y: y[row], color: style.color, placement: .beside(side),
        priority: styles.priority(of: style, series: nil))
      label.keepsColor = style.color != nil
      label.needsRoom = reservesRoom
      label.hasGround = reservesRoom || style.isCased
      label.region = regions?[row]
      label.distance = style.symbolSize.map { max($0, 0) / 2 } ?? 0
      return label
    }
  }

  /// None: layout draws the labels.
  public func elements(in plot: PlotArea) -> [SceneElement] { [] }
}
