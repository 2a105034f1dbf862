import Analysis
import PanelData
import Plotting

extension Figure {
  /// A tile for each unit, darker for higher, the tiles of a group together: a map without geometry.
  public static let tiles = Figure(name: "tiles", sentence: Phrase(.tilesFigure)) {
    series, context in
    TilesFigure(series: series, context: context).drawing
  }
}

/// Draws tiles in blocks, in points from the top left corner, y downwards from 0 to below 0.
private struct TilesFigure {
  /// What a page leaves at the sides of the tiles, in points.
  private static let margins = 20.5
  /// The height of title, legend and notes.
  private static let texts = 104.0
  /// The same where letters get smaller for more.
  private static let textsOfLowPage = 92.0
  /// A tile in which a name would have less room than this many Chinese characters has none.
  private static let leastNamed = 2.9

  let series: MetricSeries
  let context: Figure.Context
  private let units: [Int]
  private let grouping: MetricSeries.Grouping?
  private let classes: ClassedUnits
  private let areas: [ClassedUnits.Area]
  private let headings: [Heading]
  private let layout: TileLayout
  private let width: Double
  /// How many Chinese characters of a name a tile has room for.
  private let nameWidth: Double
  /// How many names cannot be cut so that they still differ.
  private let abridged: Int

  private struct Heading {
    var x: Double
    var y: Double
    var text: String
  }

  init(series: MetricSeries, context: Figure.Context) {
    self.series = series
    self.context = context
    units = series.reportedUnits
    let units = units
    let values = units.compactMap { series.reported($0) }
    let grouping = Self.grouping(series, units)
    self.grouping = grouping
    let classes = ClassedUnits(
      values, hasMissing: values.count < units.count, unit: series.metric.unit, context: context)
    self.classes = classes
    var blocks: [(group: Int, units: [Int])] = []
    var places: [Int: Int] = [:]
    for unit in units {
      let group = grouping?.groups[unit] ?? 0
      if let place = places[group] {
        blocks[place].units.append(unit)
      } else {
        places[group] = blocks.count
        blocks.append((group, [unit]))
      }
    }
    let groups = blocks.map { grouping?.names[$0.group] ?? "" }
    let shortGroups = context.shortNames(groups)
    let names = groups.map { shortGroups[$0] ?? $0 }
    let width = max(context.page.size.width - Self.margins, 50)
    let unitNames = units.map { series.units[$0].ownName }
    let longest = unitNames.map(context.width).max() ?? 0
    let layouts = Self.heights(of: units.count, on: context.page, width: width).lazy.map {
      TileLayout(
        blocks.map(\.units.count), headings: names.map { context.width(of: $0) * 8 },
        width: width, height: $0, leastSide: Self.leastSide(of: units.count))
    }
    let layout =
      layouts.first { Self.nameWidth(in: $0) >= min(longest, Self.longEnough) }
      ?? layouts.last ?? TileLayout([], headings: [], width: width, height: 0)
    self.layout = layout
    self.width = width
    headings = zip(names, layout.corners).map { name, corner in
      // Texts keep 3 points off their anchors.
      Heading(x: corner.x - 3, y: -(corner.y - TileLayout.headingHeight / 2), text: name)
    }
    let nameWidth = Self.nameWidth(in: layout)
    self.nameWidth = nameWidth
    let isNamed = nameWidth >= Self.leastNamed
    let broken = isNamed ? Self.broken(unitNames, in: layout, context) : [:]
    let cuts =
      isNamed
      ? NameCuts.cut(unitNames) { context.width(of: $0) <= nameWidth || broken[$0] != nil } : []
    let cutNames = Dictionary(zip(units, cuts)) { first, _ in first }
    abridged = cuts.count { $0 == nil }
    let all = values.isEmpty ? [] : blocks
    areas = all.enumerated().flatMap { place, block in
      block.units.enumerated().map { index, unit in
        let corner = layout.tile(index, of: place)
        let half = layout.side / 2
        let value = series.reported(unit)
        let name = series.units[unit].name
        let text = value.map(classes.numbers.text) ?? "–"
        return ClassedUnits.Area(
          region: Region(
            squareAt: corner.x + half, -(corner.y + half), side: layout.side - layout.gap),
          key: classes.key(of: value), name: name + " " + text,
          texts: value == nil || layout.side < Self.leastWritten
            ? []
            : isNamed
              ? (broken[series.units[unit].ownName] ?? [cutNames[unit] ?? nil].compactMap { $0 })
                + [text] : [text])
      }
    }
  }

  /// The names too long for one line that are whole on two, where tiles are high enough for these.
  private static func broken(
    _ names: [String], in layout: TileLayout, _ context: Figure.Context
  ) -> [String: [String]] {
    guard layout.side - layout.gap >= leastOfThreeLines else { return [:] }
    let room = nameWidth(in: layout)
    let lines = names.compactMap { name -> (String, [String])? in
      guard context.width(of: name) > room else { return nil }
      return NameLines.lines(of: name, most: 2) { text, _ in context.width(of: text) <= room }
        .map { (name, $0) }
    }
    return Dictionary(lines) { first, _ in first }
  }

  /// The height of a name on two lines with its figure.
  private static let leastOfThreeLines = 36.0
  /// Smaller tiles have no figures either.
  private static let leastWritten = 20.0

  /// How high the tiles may be: what is left of the page, or, where it grows, what makes them large
  /// enough to be told apart, and higher where few have long names; higher on narrow pages.
  private static func heights(
    of count: Int, on page: Figure.Context.Page, width: Double
  ) -> [Double] {
    guard page.grows else { return [max(page.size.height - textsOfLowPage, 50)] }
    let usual: [Double] = count <= 60 ? [205, 255, 305, 355, 405] : count <= 500 ? [300] : [430]
    return usual.map { $0 * max(1, (Figure.Context.Page.usual.size.width - margins) / width) }
  }

  /// The smallest tiles whose colours are told apart: those of many are seen as a texture.
  private static func leastSide(of count: Int) -> Double { count <= 60 ? 9 : count <= 500 ? 5 : 1 }

  /// How many Chinese characters of a name a tile of `layout` has room for.
  private static func nameWidth(in layout: TileLayout) -> Double {
    (layout.side - layout.gap - 3) / 8
  }

  /// Names of this many Chinese characters are known when they are cut: `Massachu…`.
  private static let longEnough = 6.0

  /// The innermost groups of which there are a few, else the outermost; nil where all is one group.
  private static func grouping(_ series: MetricSeries, _ units: [Int]) -> MetricSeries.Grouping? {
    func count(_ grouping: MetricSeries.Grouping) -> Int {
      Set(units.map { grouping.groups[$0] }).count
    }
    return series.groupings.last { (2...30).contains(count($0)) }
      ?? series.groupings.first { (2...100).contains(count($0)) }
  }

  var drawing: Figure.Drawing {
    // What does not fill the width stands in its middle.
    let spare = max(0, width - layout.width) / 2
    let chart = classes.chart(areas, textHeight: 9, outline: layout.side > 12 ? 0.4 : 0.25) {
      TextMark(
        headings.filter { !$0.text.isEmpty }, x: .value("", \.x), y: .value("", \.y),
        text: .value("", \.text), side: .trailing
      ).labelPriority(2)
    }
    .chartXScale(domain: -spare - 4...max(layout.width + spare, width - spare) + 4)
    .chartYScale(domain: -max(layout.height, 1)...0)
    var drawing = classes.drawing(
      chart, areas, units, series, context,
      captions: ClassedUnits.Captions(
        summary: .summaryTiles, account: .tilesAccount, notes: notes),
      size: .centimetres(16, 6), leastHeight: layout.height + Self.texts)
    // In a lower plot tiles would be smaller than their texts are made for.
    if !context.page.grows { drawing.plotHeight = layout.height }
    return drawing
  }

  // MARK: Texts

  private var notes: [Phrase] {
    var notes = [
      grouping.map { Phrase(.tilesNote, context.noun(2), .text($0.heading)) }
        ?? Phrase(.tilesPlainNote, context.noun(2))
    ]
    if nameWidth < Self.leastNamed { notes.append(Phrase(.tilesUnnamed)) }
    if abridged > 0 { notes.append(Phrase(.tilesAbridged, .count(abridged))) }
    if let note = classes.note(context) { notes.append(note) }
    let lacking = units.filter { series.reported($0) == nil }.map { series.units[$0].name }
    if !lacking.isEmpty { notes.append(Phrase(.missingNote, context.names(lacking))) }
    return notes
  }
}
