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
  /// What a page of 16 cm leaves to the tiles, in points.
  private static let width = 433.0
  /// The height of title, legend and notes.
  private static let texts = 104.0
  /// Smaller tiles have no names.
  private static let leastNamed = 20.0

  let series: MetricSeries
  let context: Figure.Context
  private let units: [Int]
  private let grouping: MetricSeries.Grouping?
  private let classes: ClassedUnits
  private let areas: [ClassedUnits.Area]
  private let headings: [Heading]
  private let layout: TileLayout

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
    let names = blocks.map { block in
      grouping.map { context.short($0.names[block.group], most: 8) } ?? ""
    }
    let layout = TileLayout(
      blocks.map(\.units.count), headings: names.map { context.width(of: $0) * 8 },
      width: Self.width, height: units.count <= 60 ? 205 : units.count <= 500 ? 300 : 430)
    self.layout = layout
    headings = zip(names, layout.corners).map { name, corner in
      // Texts keep 3 points off their anchors.
      Heading(x: corner.x - 3, y: -(corner.y - TileLayout.headingHeight / 2), text: name)
    }
    let isNamed = layout.side >= Self.leastNamed
    let all = values.isEmpty ? [] : blocks
    areas = all.enumerated().flatMap { place, block in
      block.units.enumerated().map { index, unit in
        let corner = layout.tile(index, of: place)
        let half = layout.side / 2
        let value = series.reported(unit)
        let name = series.units[unit].name
        let short = name.split(separator: "/").last.map(String.init) ?? name
        let text = value.map(classes.numbers.text) ?? "–"
        return ClassedUnits.Area(
          region: Region(
            squareAt: corner.x + half, -(corner.y + half), side: layout.side - layout.gap),
          key: classes.key(of: value), name: name + " " + text,
          texts: isNamed && value != nil ? [short, text] : [])
      }
    }
  }

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
    let spare = max(0, Self.width - layout.width) / 2
    let chart = classes.chart(areas, textHeight: 9, outline: layout.side > 12 ? 0.4 : 0.25) {
      TextMark(
        headings.filter { !$0.text.isEmpty }, x: .value("", \.x), y: .value("", \.y),
        text: .value("", \.text), side: .trailing
      ).labelPriority(2)
    }
    .chartXScale(domain: -spare - 4...max(layout.width + spare, Self.width - spare) + 4)
    .chartYScale(domain: -max(layout.height, 1)...0)
    var size = Size.centimetres(16, 10)
    size.height = max(Size.centimetres(16, 6).height, layout.height + Self.texts)
    return Figure.Drawing(
      chart: context.captioned(
        chart, title: context.title(of: series.metric),
        subtitle: context.subtitle(
          unit: classes.numbers.unit.label, count: context.counted(units.count), time: time),
        notes: notes),
      size: size, summary: context.paragraph(sentences + notes),
      account: Phrase(
        .tilesAccount, time, .count(areas.count), .text(String(classes.count))))
  }

  // MARK: Texts

  private var time: Phrase.Argument {
    series.reportedPeriod.map(FigureText.argument) ?? .text("")
  }

  private var notes: [Phrase] {
    var notes = [
      grouping.map { Phrase(.tilesNote, context.noun(2), .text($0.heading)) }
        ?? Phrase(.tilesPlainNote, context.noun(2))
    ]
    if layout.side < Self.leastNamed { notes.append(Phrase(.tilesUnnamed)) }
    if let note = classes.note(context) { notes.append(note) }
    let lacking = units.filter { series.reported($0) == nil }.map { series.units[$0].name }
    if !lacking.isEmpty { notes.append(Phrase(.missingNote, context.names(lacking))) }
    return notes
  }

  private var sentences: [Phrase] {
    [
      Phrase(
        .summaryTiles, .text(context.title(of: series.metric)), context.counted(units.count), time)
    ] + classes.sentences(areas, units, series)
  }
}
