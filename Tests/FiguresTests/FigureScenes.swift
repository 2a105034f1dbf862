import Analysis
import CairoRendering
import Figures
import Maps
import PanelData
import Plotting

/// Villages with their figures over the years.
typealias Rows = [(name: String, values: [Double?])]

/// A dataset of one metric with the given villages' figures over the years from `first`; `status` tells
/// that of a village in a year, both counted from 0.
func dataset(
  _ rows: [(name: String, values: [Double?])], first: Int = 2014, unit: String? = "万元",
  breaks: [SeriesBreak] = [], status: (Int, Int) -> FigureStatus = { _, _ in .observed }
) -> (dataset: Dataset, panel: Panel) {
  var register = UnitRegister(headings: ["片区", "村名"])
  for (index, row) in rows.enumerated() {
    _ = register.index(of: [index % 3 == 0 ? "东片" : "西片", row.name])
  }
  let periods = (rows.first?.values ?? []).indices.map { Period(first + $0) }
  var metric = Metric(
    id: "revenue", origin: .field("收入"), title: LocalizedText("村集体经济收入"),
    unit: unit.map { MeasurementUnit($0, currency: "CNY") })
  metric.bands = [0, 5, 10, 50, 100]
  metric.weakBelow = 10
  var statuses = FigureStatuses()
  for village in rows.indices {
    for year in periods.indices {
      statuses.set(status(village, year), at: village * periods.count + year)
    }
  }
  let panel = Panel(
    metric: metric, level: 2, periods: periods, unitCount: rows.count,
    cells: rows.flatMap { $0.values.map { $0.map(Panel.Cell.value) ?? .missing(.noRow) } },
    statuses: statuses)
  let dataset = Dataset(
    name: "town", language: .simplifiedChinese, register: register, periods: periods,
    panels: ["revenue": panel], breaks: breaks)
  return (dataset, panel)
}

func scene(
  _ data: (dataset: Dataset, panel: Panel), language: Language = .simplifiedChinese,
  figure: Figure = .trend, year: Int? = nil, against: Panel? = nil, scale: ScaleType = .linear,
  theme: Theme = .light
) throws -> Scene {
  try laidOut(
    data, language: language, figure: figure, year: year, against: against, scale: scale,
    theme: theme
  ).scene
}

/// A figure of `data` with its scales, and its description in the scene.
func laidOut(
  _ data: (dataset: Dataset, panel: Panel), language: Language = .simplifiedChinese,
  figure: Figure, year: Int? = nil, against: Panel? = nil, scale: ScaleType = .linear,
  theme: Theme = .light, page: Figure.Context.Page? = nil
) throws -> ChartLayout {
  let series = MetricSeries(
    data.panel, register: data.dataset.register, year: year,
    parts: figure.uses.contains(.parts) ? parts(of: data.panel) : [],
    against: figure.uses.contains(.against) ? against ?? other(than: data.panel) : nil,
    breaks: data.dataset.breaks)
  let drawing = try figure.draw(
    series,
    Figure.Context(
      dataset: data.dataset, language: language, theme: theme, scale: scale,
      map: figure.uses.contains(.map) ? map(of: data.dataset.register) : nil,
      page: page ?? .usual))
  let measurer = PangoMeasurer(language: language.rawValue)
  // As the command line asks for it: below half of the page a plot under long notes is flat.
  var size = drawing.chart.size(
    atLeast: page?.size ?? drawing.size,
    plotHeight: page.map { max($0.grows ? $0.size.height / 2 : 36, drawing.plotHeight) } ?? 0,
    plotShare: page.map { $0.grows ? 0 : 0.25 } ?? 0, showsLabels: page?.grows ?? false,
    measurer: measurer, theme: theme)
  if let page {
    size.height = max(size.height, drawing.leastHeight)
    // What does not fit is laid out larger and drawn smaller.
    if !page.grows { size.width = page.size.width * size.height / page.size.height }
  }
  var layout = drawing.chart.layout(size: size, measurer: measurer, theme: theme)
  layout.scene.summary = drawing.summary
  return layout
}

func texts(_ scene: Scene) -> [TextShape] {
  scene.elements.compactMap { if case .text(let text) = $0.shape { text } else { nil } }
}

/// A panel of the figures of `panel` in another order, with gaps of its own.
func other(than panel: Panel) -> Panel {
  let count = panel.unitCount
  return Panel(
    metric: Metric(
      id: "population", origin: .field("人口"), title: LocalizedText("人口"),
      unit: MeasurementUnit("人")), level: panel.level, periods: panel.periods, unitCount: count,
    cells: (0..<count).flatMap { unit in
      panel.periods.indices.map { place in
        let value = panel[(unit * 7 + 3) % count, place].value
        return value.map { .value($0 * 2 + (panel[unit, place].value ?? 0) * 0.5) }
          ?? .missing(.noRow)
      }
    })
}

/// Panels that add up to `panel`, with names of growing length.
func parts(of panel: Panel) -> [Panel] {
  let shares = [0.4, 0.3, 0.2, 0.05, 0.05]
  return shares.indices.map { index in
    let name = String(repeating: "分项收入", count: index + 1)
    return Panel(
      metric: Metric(
        id: "part\(index)", origin: .field(name), title: LocalizedText(name),
        unit: panel.metric.unit), level: panel.level, periods: panel.periods,
      unitCount: panel.unitCount,
      cells: (0..<panel.unitCount).flatMap { unit in
        panel.periods.indices.map { place in
          panel[unit, place].value.map { .value($0 * shares[index]) } ?? .missing(.noRow)
        }
      })
  }
}

/// A made-up map of the villages of `register` in degrees: hexagons and squares in rows, with a lake in
/// every fifth; one village in seven has none, and one area in six no village.
func map(of register: UnitRegister) -> JoinedMap? {
  var features: [MapFile.Feature] = []
  for (index, village) in register.villages.enumerated() where index % 7 != 6 {
    let (x, y) = (110 + Double(index % 8) * 0.2, 30 + Double(index / 8) * 0.2)
    func ring(_ corners: Int, _ radius: Double) -> [MapPoint] {
      let circle = [
        (1.0, 0.0), (0.5, 0.87), (-0.5, 0.87), (-1.0, 0.0), (-0.5, -0.87), (0.5, -0.87),
      ]
      let square = [(1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)]
      return (corners == 6 ? circle : square).map {
        MapPoint(x + $0.0 * radius, y + $0.1 * radius)
      }
    }
    let hole = index % 5 == 0 ? [ring(4, 0.02)] : []
    features.append(
      MapFile.Feature(
        properties: ["name": village.name, "n": "\(index)"],
        polygons: [MapPolygon([ring(index % 2 == 0 ? 6 : 4, 0.09)] + hole)]))
    if index % 6 == 5 {
      features.append(
        MapFile.Feature(
          properties: ["name": "湖\(index)"],
          polygons: [
            MapPolygon([ring(4, 0.09).map { MapPoint($0.x, $0.y - 2 * (y - 30) - 0.2) }])
          ]))
    }
  }
  let file = MapFile(name: "map.geojson", layers: [.init(name: "", features: features)])
  return MapJoin(file, register, isWanted: register.villages.map { _ in true })
    .map { JoinedMap(file, $0) }
}

/// The texts of a scene with this role.
func strings(_ scene: Scene, _ role: SceneElement.Role) -> [String] {
  scene.elements.filter { $0.role == role }.compactMap {
    if case .text(let text) = $0.shape { text.string } else { nil }
  }
}

/// The corners of the marks called `name` that are filled.
func bars(_ scene: Scene, _ name: String) -> [(low: Point, high: Point)] {
  scene.elements.filter { $0.role == .mark && $0.name == name }.compactMap { element in
    guard case .path(let path, let fill, _) = element.shape, fill != nil else { return nil }
    let points = path.steps.compactMap { step -> Point? in
      switch step {
      case .move(let point), .line(let point): point
      case .close: nil
      }
    }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max() else { return nil }
    return (Point(left, 0), Point(right, 0))
  }
}
