import Analysis
import Maps
import PanelData
import Plotting

extension Figure {
  /// The areas of a map the user has, darker for higher, in classes of about as many units each.
  public static let choropleth = Figure(
    name: "choropleth", sentence: Phrase(.choroplethFigure), uses: [.map]
  ) { series, context in
    guard let map = context.map else { throw Failure(.usage, Phrase(.mapNeeded)) }
    return ChoroplethFigure(series: series, map: map, context: context).drawing
  }
}

/// Draws the areas of a map.
private struct ChoroplethFigure {
  /// How far a border may be moved, in points: less than a pixel of the usual size.
  private static let tolerance = 0.2
  /// What a page leaves at the sides of the map, in points.
  private static let margins = 18.5
  /// The most that a map is high where the page grows.
  private static let mostHeight = 430.0
  /// The height of title, legend and notes.
  private static let texts = 118.0

  let series: MetricSeries
  let map: JoinedMap
  let context: Figure.Context
  private let classes: ClassedUnits
  private let areas: [ClassedUnits.Area]
  private let sheet: JoinedMap.Sheet
  /// The units drawn that have a figure.
  private let drawn: [Int]

  init(series: MetricSeries, map: JoinedMap, context: Figure.Context) {
    self.series = series
    self.map = map
    self.context = context
    let page = context.page
    let sheet = map.sheet(
      width: max(page.size.width - Self.margins, 50),
      height: page.grows ? Self.mostHeight : max(page.size.height - Self.texts, 50),
      tolerance: Self.tolerance)
    self.sheet = sheet
    drawn = map.areas.compactMap { area in
      area.village.flatMap { series.reported($0) == nil ? nil : $0 }
    }
    let classes = ClassedUnits(
      drawn.compactMap { series.reported($0) }, hasMissing: drawn.count < map.areas.count,
      unit: series.metric.unit, context: context)
    self.classes = classes
    let outlines = drawn.isEmpty ? [] : sheet.outlines
    areas = zip(map.areas, outlines).map { area, rings in
      let value = area.village.flatMap { series.reported($0) }
      let name = area.village.map { series.units[$0].name } ?? area.name
      // Of a path, the last name stands on the map: the county is seen.
      let text = value == nil ? [] : [area.village.map { series.units[$0].ownName } ?? area.name]
      return ClassedUnits.Area(
        region: Region(rings.map { $0.map { Region.Corner($0.x, $0.y) } }),
        key: classes.key(of: value), name: name + " " + (value.map(classes.numbers.text) ?? "–"),
        texts: text)
    }
  }

  var drawing: Figure.Drawing {
    let named = areas.count { !$0.texts.isEmpty }
    let context = context
    let chart = classes.chart(areas, textHeight: 10, outline: areas.count > 100 ? 0.25 : 0.4) {}
      .chartXScale(domain: 0...max(sheet.width, 1)).chartYScale(domain: 0...max(sheet.height, 1))
      .chartLabelNote { placed in
        placed < named ? context.text(Phrase(.mapUnnamed, .count(named - placed))) : ""
      }
    return classes.drawing(
      chart, areas, drawn, series, context,
      captions: ClassedUnits.Captions(
        summary: .summaryChoropleth, account: .choroplethAccount, notes: notes),
      leastHeight: sheet.height + Self.texts)
  }

  // MARK: Texts

  private var notes: [Phrase] {
    var notes = [classes.note(context)].compactMap { $0 }
    let lacking = map.areas.compactMap { area -> String? in
      guard let village = area.village else { return area.name }
      return series.reported(village) == nil ? series.units[village].name : nil
    }.filter { !$0.isEmpty }
    if !lacking.isEmpty { notes.append(Phrase(.mapAreasWithout, context.names(lacking))) }
    let expected = Set(series.reportedUnits)
    let absent = map.villagesWithout.filter(expected.contains).map { series.units[$0].name }
    if !absent.isEmpty { notes.append(Phrase(.mapVillagesWithout, context.names(absent))) }
    if map.leftOut > 0 { notes.append(Phrase(.mapAreasLeftOut, .count(map.leftOut))) }
    return notes
  }
}
