/// Areas of any form, such as those of a map, with texts where they fit in.
///
/// All areas of a mark have one colour: that of its key in the chart's scale, or its own. A key whose
/// areas are hatched draws them on paper. The chart should have equal scales.
public struct PolygonMark: Mark {
  /// Overrides of the theme.
  public var style = MarkStyle()
  private let regions: [Region]
  private let names: [String]
  private let texts: [[String]]
  private let textHeight: Double

  /// The width of outlines where none is set.
  static let outlineWidth = 0.4

  /// An area for each of `rows`, called `name`.
  ///
  /// - Parameters:
  ///   - rows: what is drawn.
  ///   - region: the area, in data units.
  ///   - name: what it is called for those who cannot see it.
  ///   - texts: what is written into it, one above the other, three at most; each is left out where
  ///     it would touch the outline.
  ///   - textHeight: about how high one text is, in data units: the place is chosen by it.
  public init<Row>(
    _ rows: some Sequence<Row>, region: KeyPath<Row, Region>, name: KeyPath<Row, String>,
    texts: KeyPath<Row, [String]>, textHeight: Double
  ) {
    let rows = Array(rows)
    regions = rows.map { $0[keyPath: region] }
    names = rows.map { $0[keyPath: name] }
    self.texts = rows.map { $0[keyPath: texts] }
    self.textHeight = textHeight
  }

  /// The bounds of all areas along x and y.
  public var channels: [Channel] {
    let bounds = regions.compactMap(\.bounds)
    func channel(_ axis: Channel.Axis, _ place: (Region.Corner) -> Double) -> Channel {
      let values = bounds.flatMap { [place($0.low), place($0.high)] }
      return Channel(axis, Column(label: "", values: values.map { $0.plotValue }))
    }
    return [channel(.x, \.x), channel(.y, \.y)]
  }

  /// The key of its colour.
  public var seriesNames: [String] { [style.colorKey].compactMap { $0 } }

  /// An outlined box.
  public var legendForm: LegendForm { .cell }

  /// The texts, in black or white, whichever is read better.
  public func labels(styles: SeriesStyles) -> [MarkLabel] {
    let look = styles.style(for: style.colorKey)
    let fill = style.color ?? look.color
    // Hatching has paper under its texts, which are in the ink of the theme there.
    let ink = look.hatch != nil ? nil : Theme.inksOnFills.first { $0.contrast(with: fill) >= 4.5 }
    return regions.indices.flatMap { row -> [MarkLabel] in
      let lines = texts[row].prefix(3)
      let width = lines.map(Self.squares).max() ?? 0
      guard !lines.isEmpty,
        let place = regions[row].roomiest(
          width: width * textHeight, height: textHeight * Double(lines.count))
      else { return [] }
      return lines.enumerated().map { line, text in
        var label = MarkLabel(
          text, x: place.x.plotValue, y: place.y.plotValue,
          color: ink, placement: .beside(.center),
          priority: styles.priority(of: style, series: nil))
        label.line = Double(line) - Double(lines.count - 1) / 2
        label.keepsColor = look.hatch == nil
        label.hasGround = look.hatch != nil
        label.region = regions[row]
        return label
      }
    }
  }

  /// About how many times its height a text is wide.
  private static func squares(_ text: String) -> Double {
    text.reduce(0) { $0 + (LineBreaks.isIdeographic($1) ? 0.9 : 0.5) }
  }

  /// An area per row.
  public func elements(in plot: PlotArea) -> [SceneElement] {
    var look = plot.styles.style(for: style.colorKey)
    look.color = plot.color(style, series: nil)
    return regions.indices.flatMap { row -> [SceneElement] in
      let outlines = regions[row].outlines(in: plot).map(plot.clippedPolygon)
        .filter { $0.count > 2 }
      guard !outlines.isEmpty else { return [] }
      return SceneElement.area(
        .mark, name: style.accessibilityLabel ?? names[row], outlines, style: look,
        width: style.lineWidth ?? Self.outlineWidth, theme: plot.theme)
    }
  }
}
