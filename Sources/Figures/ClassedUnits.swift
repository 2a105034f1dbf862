import Analysis
import PanelData
import Plotting

/// The figures of one period in classes, each with its colour and its words in the legend.
struct ClassedUnits {
  /// A class: its words and its colour.
  private struct Key {
    var name: String
    var color: Color
    var hatch: Hatch?
  }

  /// How figures are written.
  let numbers: FigureNumbers
  /// How many classes of positive figures there are.
  var count: Int { classes.count }
  private let classes: QuantileClasses
  private let keys: [Key]
  private let negative: Key
  private let zero: Key
  private let missing: Key
  private let shown: [Key]

  /// Classes of `values`; `hasMissing` where an area has none.
  init(_ values: [Double], hasMissing: Bool, unit: MeasurementUnit?, context: Figure.Context) {
    numbers = FigureNumbers(values, unit: unit, language: context.language)
    let numbers = numbers
    classes = QuantileClasses(values.map(numbers.scaled))
    let theme = context.theme
    // A class by itself is as dark as the fourth of five.
    let steps = Double(max(classes.count - 1, 0))
    func color(_ place: Int) -> Color {
      theme.sequential.color(at: steps > 0 ? Double(place) / steps : 0.75)
    }
    let edges = classes.edges
    keys = (0..<classes.count).map { place in
      let below = place < edges.count ? Phrase.Argument.text(Self.text(edges[place], numbers)) : nil
      let from = place > 0 ? Phrase.Argument.text(Self.text(edges[place - 1], numbers)) : nil
      let name =
        switch (from, below) {
        case (let from?, let below?): Phrase(.bandBetween, from, below)
        case (let from?, nil): Phrase(.bandFrom, from)
        case (nil, let below?): Phrase(.classBelow, below)
        case (nil, nil): Self.only(values.filter { $0 > 0 }, numbers)
        }
      return Key(name: context.text(name), color: color(place))
    }
    negative = Key(
      name: context.text(Phrase(.bandNegative)), color: theme.belowZero,
      hatch: theme.belowZeroHatch)
    zero = Key(name: "0", color: theme.zero, hatch: theme.zeroHatch)
    // What is not known must not look like a value, whatever the colours.
    missing = Key(
      name: context.text(Phrase(.bandMissing)), color: theme.missing,
      hatch: theme.missingHatch ?? .rising)
    shown =
      (values.contains { $0 < 0 } ? [negative] : []) + (values.contains(0) ? [zero] : []) + keys
      + (hasMissing ? [missing] : [])
  }

  /// The words for a class that holds every positive figure.
  private static func only(_ values: [Double], _ numbers: FigureNumbers) -> Phrase {
    guard let low = values.min(), let high = values.max(), low < high else {
      return Phrase(.given, .text(values.first.map(numbers.text) ?? ""))
    }
    return Phrase(.bandBetween, .text(numbers.text(low)), .text(numbers.text(high)))
  }

  /// An edge with no more decimals than it needs.
  private static func text(_ edge: Double, _ numbers: FigureNumbers) -> String {
    let decimals = (0..<12).first { places in
      let digits = (0..<places).reduce(edge) { value, _ in value * 10 }
      return (digits - digits.rounded()).magnitude <= digits.magnitude * 1e-9
    }
    return NumberFormat.fixed(edge, decimals: decimals ?? 12, grouping: numbers.grouping)
  }

  /// The words of the class of a figure; those of none where there is no figure.
  func key(of value: Double?) -> String {
    guard let value else { return missing.name }
    if value < 0 { return negative.name }
    let place = classes.place(of: numbers.scaled(value))
    return value == 0 ? zero.name : keys.indices.contains(place) ? keys[place].name : zero.name
  }

  /// An area with its class, what it is called, and what is written into it.
  struct Area {
    var region: Region
    var key: String
    var name: String
    var texts: [String]
  }

  /// `areas` as marks, class by class, with a legend of the classes that occur.
  func chart(
    _ areas: [Area], textHeight: Double, outline: Double,
    @ChartContentBuilder over: () -> [any Mark]
  ) -> Chart {
    let above = over()
    var chart = Chart {
      for key in shown {
        PolygonMark(
          areas.filter { $0.key == key.name }, region: \.region, name: \.name, texts: \.texts,
          textHeight: textHeight
        )
        .foregroundStyle(by: .value("", key.name)).lineStyle(width: outline)
      }
      above
    }
    .chartLegend(.visible).chartEqualScales()
    .chartXAxis(.hidden).chartYAxis(.hidden)
    chart.styleDomain = shown.map(\.name)
    for key in shown {
      chart.styleColors[key.name] = key.color
      chart.styleHatches[key.name] = key.hatch
    }
    return chart
  }

  /// What differs between the texts of two figures of classes.
  struct Captions {
    var summary: PhraseCode
    var account: PhraseCode
    var notes: [Phrase]
  }

  /// `chart` with the texts of a figure of classes: of `series`, with `areas` that stand for `units`.
  func drawing(
    _ chart: Chart, _ areas: [Area], _ units: [Int], _ series: MetricSeries,
    _ context: Figure.Context, captions: Captions, size: Size = .centimetres(16, 10),
    leastHeight: Double
  ) -> Figure.Drawing {
    let time = series.reportedPeriod.map(FigureText.argument) ?? .text("")
    let title = context.title(of: series.metric)
    let counted = context.counted(units.count)
    let summary =
      [Phrase(captions.summary, .text(title), counted, time)]
      + sentences(areas, units, series, context)
    return Figure.Drawing(
      chart: context.captioned(
        chart, title: title,
        subtitle: context.subtitle(unit: numbers.unit.label, count: counted, time: time),
        notes: captions.notes),
      size: Size(width: size.width, height: max(size.height, leastHeight)),
      leastHeight: leastHeight, summary: context.paragraph(summary + captions.notes),
      account: Phrase(captions.account, time, .count(areas.count), .text(String(count))),
      evidence: .mapped(series))
  }

  /// How many each class has, and the ends.
  private func sentences(
    _ areas: [Area], _ units: [Int], _ series: MetricSeries, _ context: Figure.Context
  ) -> [Phrase] {
    guard let period = series.reportedPeriod, !areas.isEmpty else { return [] }
    let time = FigureText.argument(period)
    let extremes = Extremes(units.map(series.reported)) { series.units[units[$0]].name }
    let ends = context.sentence(on: extremes, at: time, amount: numbers.amount)
    return [Phrase(.summaryBandCounts, time, counts(areas))] + (ends.map { [$0] } ?? [])
  }

  /// How many units each class has, from the lowest up: `不足5的3个`.
  private func counts(_ areas: [Area]) -> Phrase.Argument {
    let counts = Dictionary(areas.map { ($0.key, 1) }, uniquingKeysWith: +)
    return .list(
      shown.compactMap { key in
        counts[key.name].map { .phrase(Phrase(.bandCount, .text(key.name), .count($0))) }
      })
  }

  /// How the classes were made; nil where there is but one.
  func note(_ context: Figure.Context) -> Phrase? {
    count > 1 ? Phrase(.classesNote, .text(String(count)), context.noun(2)) : nil
  }
}
