import Analysis
import PanelData
import Plotting

#if canImport(Glibc)
  import Glibc
#endif

/// Points with the line of least squares through them, as `scatter` and `convergence` draw them.
struct ScatterPlot {
  /// A named point, in the units of the axes.
  struct Spot {
    var name: String
    var x: Double
    var y: Double
    /// How far it lies from the line, in standard deviations of its own.
    var residual: Double?
    var status: ObservationStatus
  }

  /// The line and its band at one place, in the units of the axes.
  struct LinePlace {
    var x: Double
    var lower: Double
    var middle: Double
    var upper: Double
  }

  private struct Cell {
    var left: Double
    var right: Double
    var low: Double
    var high: Double
    var fill: Color?
    var name: String
  }

  /// More points than this are counted in cells: as dots they would be one blot.
  static let mostDots = 1_500
  /// Of fewer points than this all may be named.
  private static let mostNamed = 12
  /// A residual that one point in twenty or so has.
  private static let farResidual = 2.0
  /// A cell has at least this many points; fewer are drawn as they are.
  private static let fewestInCell = 3
  private static let shades = 12.0

  let spots: [Spot]
  let line: [LinePlace]
  let types: (x: ScaleType, y: ScaleType)
  let context: Figure.Context
  private let cells: [Cell]
  private let dots: [Spot]

  /// How many points the darkest cell has; nil where all points are dots.
  let mostInCell: Int?

  init(
    spots: [Spot], line: [LinePlace], types: (x: ScaleType, y: ScaleType), context: Figure.Context
  ) {
    self.spots = spots
    self.line = line
    self.types = types
    self.context = context
    let isDense = spots.count > Self.mostDots
    let grid = Grid(spots, types: types)
    let crowded = isDense ? grid.counts.filter { $0.value >= Self.fewestInCell } : [:]
    mostInCell = isDense ? crowded.values.max() : nil
    let most = max(log(Double(mostInCell ?? 2)), 0.1)
    // A few shades tell more from less as well as many, and leave the palette of a PNG exact.
    func shade(_ count: Int) -> Double {
      (log(Double(count)) / most * Self.shades).rounded() / Self.shades
    }
    // Cells of one shade follow each other: a picture says it once for all of them.
    let sorted = crowded.sorted {
      let (one, other) = (shade($0.value), shade($1.value))
      return one == other ? $0.key < $1.key : one > other
    }
    cells = sorted.map { key, count in
      let box = grid.box(of: key)
      return Cell(
        left: box.left, right: box.right, low: box.low, high: box.high,
        fill: context.theme.classes.color(at: shade(count)),
        name: context.text(Phrase(.countOf, .count(count), context.noun(count))))
    }
    dots = isDense ? spots.filter { crowded[grid.key(of: $0)] == nil } : spots
  }

  /// The figures of `periods`; `absent` as in `Figure.Evidence`.
  func evidence(of periods: [Period], absent: [String]? = nil) -> Figure.Evidence {
    Figure.Evidence(
      mostInCell == nil ? .points : .none, periods: periods, absent: absent)
  }

  /// The chart without its texts around.
  var chart: Chart {
    let named = named
    let total = spots.count
    let context = context
    return Chart {
      RectangleMark(
        cells, xStart: .value("", \.left), xEnd: .value("", \.right), yStart: .value("", \.low),
        yEnd: .value("", \.high), fill: \.fill, name: \.name)
      AreaMark(
        drawsBand ? line : [], x: .value("", \.x), yStart: .value("", \.lower),
        yEnd: .value("", \.upper)
      )
      .foregroundStyle(context.theme.accent).opacity(0.16)
      .accessibilityLabel(context.text(Phrase(.scatterBand)))
      fitted
      PointMark(
        dots, x: .value("", \.x), y: .value("", \.y), series: .value("", \.name), status: \.status
      )
      .foregroundStyle(context.theme.positive).symbol(.circle).symbolSize(dotSize)
      .opacity(dots.count > 100 ? 0.5 : 0.75).statusWords(context.statusWords)
      TextMark(
        named, x: .value("", \.x), y: .value("", \.y), text: .value("", \.shortName),
        side: .automatic
      )
      .symbolSize(dotSize)
    }
    .chartXScale(domain: Self.domain(spots.map(\.x), types.x)).chartXScale(type: types.x)
    .chartYScale(domain: yDomain).chartYScale(type: types.y)
    .chartLabelNote { placed in
      if placed == total { return context.text(Phrase(.scatterAllNamed)) }
      return context.text(
        placed == 0
          ? Phrase(.scatterUnnamed)
          : Phrase(.scatterNamed, .count(placed), .count(total - placed)))
    }
  }

  /// The line, under the dots, which it must not hide; on cells it has an edge of paper.
  private var fitted: LineMark {
    let mark = LineMark(line, x: .value("", \.x), y: .value("", \.middle))
      .foregroundStyle(context.theme.accent).lineStyle(width: 1.4)
      .accessibilityLabel(context.text(Phrase(.scatterLine)))
    return cells.isEmpty ? mark : mark.cased()
  }

  /// All points, and the ends of the line and its band where they lie beyond these.
  ///
  /// No further than half of what the points span, which must not be pressed together, and not below 0
  /// where no figure is: there the line ends at the axis.
  private var yDomain: ClosedRange<Double> {
    let ends = line.map(\.middle)
    return domain(drawsBand ? ends + line.map(\.lower) + line.map(\.upper) : ends)
  }

  /// The domain of all points and of `ends`.
  private func domain(_ ends: [Double]) -> ClosedRange<Double> {
    let values = spots.map(\.y)
    let ends = ends.filter { types.y != .log || $0 > 0 }
    guard let low = values.min(), let high = values.max(), let least = ends.min(),
      let most = ends.max()
    else { return Self.domain(values, types.y, margin: margin) }
    let room: (below: Double, above: Double)
    if types.y == .log {
      let factor = (high / low).squareRoot()
      room = (low / factor, high * factor)
    } else {
      let half = high / 2 - low / 2
      room = (low >= 0 ? max(0, low - half) : low - half, high + half)
    }
    return Self.domain(
      values + [max(least, room.below), min(most, room.above)], types.y,
      margin: margin)
  }

  /// The share of the axis left above and below: of a few points all are to be named, those at the ends
  /// of the line above or below them.
  private var margin: Double { spots.count <= Self.mostNamed ? 0.09 : Self.usualMargin }
  private static let usualMargin = 0.05

  /// What is said of the band under the picture.
  var bandNote: Phrase { Phrase(drawsBand ? .bandDrawn : .bandTooWide) }

  /// Whether the band leaves more of the plot free than it covers: that of three points says only that
  /// they are few.
  private var drawsBand: Bool {
    guard !line.isEmpty else { return false }
    let domain = domain(line.map(\.middle))
    func place(_ value: Double) -> Double {
      guard types.y == .log else {
        return (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
      }
      let low = log(domain.lowerBound)
      return (log(max(value, .leastNormalMagnitude)) - low) / (log(domain.upperBound) - low)
    }
    let covered = line.map { min(max(place($0.upper), 0), 1) - min(max(place($0.lower), 0), 1) }
    return covered.reduce(0, +) <= Double(line.count) * Self.mostCovered
  }

  /// The share of the plot that the band may cover.
  private static let mostCovered = 0.5

  private var dotSize: Double {
    switch dots.count {
    case ...40: 5
    case ...200: 4
    default: 3
    }
  }

  /// No name is cut to less than this many Chinese characters.
  private static let shortestCut = 10.0
  /// The most of the page's width that a name takes.
  private static let nameShare = 0.3

  private struct Named {
    var x: Double
    var y: Double
    var shortName: String
  }

  /// The points to be named, those furthest from the line first: all of a few, else those two
  /// standard deviations off, three at least.
  private var named: [Named] {
    let ranked = spots.enumerated().sorted {
      let (one, other) = (
        $0.element.residual?.magnitude ?? 0, $1.element.residual?.magnitude ?? 0
      )
      return one == other ? $0.offset < $1.offset : one > other
    }.map(\.element)
    let far = ranked.count { ($0.residual?.magnitude ?? 0) >= Self.farResidual }
    let count =
      spots.count <= Self.mostNamed ? spots.count : min(max(far, 3), Self.mostNamed)
    let names = context.shortNames(
      ranked.prefix(count).map(\.name),
      most: max(
        Self.shortestCut, context.page.size.width * Self.nameShare / context.theme.labelSize))
    return ranked.prefix(count).map {
      Named(x: $0.x, y: $0.y, shortName: names[$0.name] ?? $0.name)
    }
  }

  /// All of `values` with some room at both ends; from 0 where the least is near it.
  private static func domain(
    _ values: [Double], _ type: ScaleType, margin share: Double = usualMargin
  ) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    if type == .log {
      let margin = max(share, (log(high) - log(low)) * share)
      return exp(log(low) - margin)...exp(log(high) + margin)
    }
    let plain = NumberDomain(low, high)
    let margin = plain.span * share
    let isNearZero = low >= 0 && low <= high * 0.25 && high > 0
    let domain = NumberDomain(isNearZero ? 0 : plain.lower - margin, plain.upper + margin)
    return domain.lower...domain.upper
  }
}

/// Cells of about 5 points over the points' places.
private struct Grid {
  struct Key: Hashable, Comparable {
    var column: Int
    var row: Int

    static func < (one: Key, other: Key) -> Bool {
      (one.column, one.row) < (other.column, other.row)
    }
  }

  private struct Axis {
    var low: Double
    var step: Double
    var type: ScaleType

    init(_ values: [Double], type: ScaleType, cells: Int) {
      self.type = type
      let places = values.map { type == .log ? log($0) : $0 }
      let domain = NumberDomain(places.min() ?? 0, places.max() ?? 1)
      low = domain.lower
      step = domain.span / Double(cells)
    }

    func cell(_ value: Double) -> Int {
      let place = ((type == .log ? log(value) : value) - low) / step
      return Int(min(max(place.rounded(.down), 0), 10_000))
    }

    func edge(_ cell: Int) -> Double {
      let place = low + step * Double(cell)
      return type == .log ? exp(place) : place
    }
  }

  private let x: Axis
  private let y: Axis
  private(set) var counts: [Key: Int] = [:]

  init(_ spots: [ScatterPlot.Spot], types: (x: ScaleType, y: ScaleType)) {
    x = Axis(spots.map(\.x), type: types.x, cells: 84)
    y = Axis(spots.map(\.y), type: types.y, cells: 40)
    for spot in spots { counts[key(of: spot), default: 0] += 1 }
  }

  func key(of spot: ScatterPlot.Spot) -> Key { Key(column: x.cell(spot.x), row: y.cell(spot.y)) }

  func box(of key: Key) -> (left: Double, right: Double, low: Double, high: Double) {
    (x.edge(key.column), x.edge(key.column + 1), y.edge(key.row), y.edge(key.row + 1))
  }
}
