import Analysis
import CairoRendering
import Figures
import Maps
import PanelData
import Plotting

/// The figures of one metric as read for a command, with what was asked for.
struct PictureSource {
  let choice: MetricChoice.Choice
  let filters: [DatasetSelection.Filter]
  let years: YearRange
  /// What is drawn: villages, or groups in their place.
  var dataset: Dataset
  var panel: Panel
  /// The groups drawn in place of villages.
  var grouped: GroupedDataset?
  /// What the villages in these groups are called.
  var memberNoun = Phrase(.nothing)
  /// The column of groups asked for.
  var column: String?
  /// The areas of what is drawn.
  var map: JoinedMap?
  /// The panels of the metrics that add up to the metric, where a figure asks for them.
  var parts: [Panel] = []
  /// The panel of the metric that the metric is held against.
  var against: Panel?
  /// The groups asked for.
  var grouping: Grouping?
  /// The columns of these groups.
  var groupColumns: [String] = []
  /// The scale asked for.
  var scale = ScaleType.linear
  let language: Language
  /// The year asked for.
  let year: Int?

  /// What a command has read already.
  init(
    choice: MetricChoice.Choice, filters: [DatasetSelection.Filter], years: YearRange,
    dataset: Dataset, panel: Panel, language: Language, year: Int?
  ) {
    self.choice = choice
    self.filters = filters
    self.years = years
    self.dataset = dataset
    self.panel = panel
    self.language = language
    self.year = year
  }

  /// Reads `dataset` unless it has been read, and checks, for `figure` what it draws beside the metric.
  init(
    choice: MetricChoice.Choice, filters: [DatasetSelection.Filter], years: YearRange,
    year: YearOption, speech: SpeechOptions, figure: Figure? = nil, against: Metric? = nil,
    groups: GroupOption? = nil, scale: ScaleType = .linear, dataset read: Dataset? = nil
  ) throws {
    let parts = Self.parts(of: choice, for: figure)
    let dataset =
      try read
      ?? Self.read(choice, filters: filters, years: years, figure: figure, against: against)
    let panel = try choice.panel(of: dataset)
    self.init(
      choice: choice, filters: filters, years: years, dataset: dataset, panel: panel,
      language: try speech.outputLanguage(of: dataset.language), year: try year.year(in: panel))
    self.parts = parts.compactMap { dataset.panels[$0.id]?.over(panel.periods) }
    self.against = against.flatMap { dataset.panels[$0.id]?.over(panel.periods) }
    grouping = try groups?.asked(of: dataset)
    groupColumns = groups?.columns ?? []
    self.scale = scale
  }

  /// What `figure` is drawn from.
  static func read(
    _ choice: MetricChoice.Choice, filters: [DatasetSelection.Filter], years: YearRange,
    figure: Figure?, against: Metric?
  ) throws -> Dataset {
    let metrics = [choice.metric] + (against.map { [$0] } ?? []) + parts(of: choice, for: figure)
    return try DatasetReader.read(
      choice.outline, DatasetSelection(metrics: metrics, filters: filters, years: years))
  }

  private static func parts(of choice: MetricChoice.Choice, for figure: Figure?) -> [Metric] {
    figure?.uses.contains(.parts) == true
      ? choice.metric.parts.compactMap { choice.outline.metric(named: $0) } : []
  }

  /// The groups that the data is limited to, as titles name them.
  var limits: [String] { choice.limits(filters) }

  /// The series that figures are drawn from.
  var series: MetricSeries {
    MetricSeries(
      panel, register: dataset.register, year: year, parts: parts, against: against,
      grouping: grouping, breaks: dataset.breaks)
  }
}

/// A picture of one metric, from data to scene: what `chart` writes, `gap` adds and `report` includes.
struct Picture {
  let source: PictureSource
  let figure: Figure
  let scene: Scene
  /// Pixels per inch.
  let dotsPerInch: Double
  private let series: MetricSeries
  /// What was drawn, for the terminal.
  let account: Phrase

  /// The figures that were drawn, as CSV.
  var data: String { PictureData.csv(series) }
  var dataset: Dataset { source.dataset }
  var panel: Panel { source.panel }
  var language: Language { source.language }
  var year: Int? { source.year }

  /// Analyses and lays out; without a figure asked for, the one that suits the data.
  init(
    _ source: PictureSource, figure asked: Figure?, shape: PictureShape = PictureShape()
  ) throws {
    self.source = source
    let (dataset, language) = (source.dataset, source.language)
    let series = source.series
    let suited = Figure.suited(to: series, of: dataset)
    let figure = asked ?? suited.figure
    self.figure = figure
    let context = Figure.Context(
      dataset: dataset, language: language,
      groups: source.limits, limitsYears: source.years.first != nil || source.years.last != nil,
      theme: shape.theme, scale: source.scale, map: source.map,
      page: shape.size.map { Figure.Context.Page($0, grows: shape.grows) } ?? .usual)
    try Picture.checkInputs(of: figure, source)
    let note = source.groupNote?.text(in: language)
    let measurer = PangoMeasurer(language: language.rawValue)
    let (drawing, size, dots) = try Picture.fitted(shape, measurer) { mostRows in
      var context = context
      context.page.mostRows = mostRows
      var drawing = try figure.draw(series, context)
      if let note {
        drawing.chart.texts.notes.append(note)
        drawing.summary += (language.isChinese ? "" : " ") + note
      }
      return drawing
    }
    let account = Phrase(
      .chartNote, .text(dataset.name),
      .phrase(FigureText.count(series.units.count { $0.lastPlace != nil }, of: dataset)),
      .phrase(FigureText.span(of: series.periods)), .text(figure.name), .phrase(drawing.account))
    self.account =
      asked == nil
      ? Phrase(.accountWithReason, .phrase(account), .phrase(suited.reason)) : account
    var scene = drawing.chart.scene(size: size, measurer: measurer, theme: shape.theme)
    scene.language = language.rawValue
    scene.summary = drawing.summary
    scene.metadata = [
      SceneMetadata(key: "Software", value: "stats \(StatsVersion.current)"),
      SceneMetadata(
        key: "Command",
        value: Picture.command(source, figure: figure.name, shape: shape)),
    ]
    if PictureData.isCarried(series) {
      scene.metadata.append(SceneMetadata(key: "Data", value: PictureData.csv(series)))
    }
    self.scene = scene
    self.series = series
    dotsPerInch = dots
  }

  /// Throws a `Failure` where something was asked for that `figure` makes no use of.
  private static func checkInputs(of figure: Figure, _ source: PictureSource) throws {
    let given: [(input: Figure.Input, option: String, isGiven: Bool)] = [
      (.against, "--against", source.against != nil),
      (.groups, "--by", source.grouping != nil),
      (.scale, "--scale \(source.scale.rawValue)", source.scale != .linear),
    ]
    for (input, option, isGiven) in given where isGiven && !figure.uses.contains(input) {
      let users = Figure.all.filter { $0.uses.contains(input) }
      throw Failure(
        .usage,
        Phrase(
          .optionNotUsed, .text(option), .text(figure.name),
          .list(users.map { .text($0.name) })))
    }
  }

  /// The command in canonical form: what decides the picture, without paths, host or time.
  private static func command(
    _ source: PictureSource, figure: String, shape: PictureShape
  ) -> String {
    func quoted(_ text: String) -> String {
      "'\(text.replacing("'", with: "'\\''"))'"
    }
    // A shell takes letters of any script and these signs as they stand.
    func word(_ text: String) -> String {
      text.allSatisfy { $0.isLetter || $0.isNumber || "_-./:,%+".contains($0) } && !text.isEmpty
        ? text : quoted(text)
    }
    let metric = word("\(source.dataset.name)/\(source.choice.metric.id)")
    let (filters, years) = (source.filters, source.years)
    var words = ["stats chart", metric, "--as", figure]
    if let against = source.against { words += ["--against", word(against.metric.id)] }
    if let map = source.map { words += ["--map", word(map.name)] }
    let columns = source.column.map { [$0] } ?? source.groupColumns
    if !columns.isEmpty { words += ["--by", word(columns.joined(separator: ","))] }
    if source.scale != .linear { words += ["--scale", source.scale.rawValue] }
    for filter in filters { words += ["--where", quoted("\(filter.column)=\(filter.value)")] }
    if years.first != nil || years.last != nil {
      let (first, last) = (years.first.map(String.init), years.last.map(String.init))
      words += ["--years", first == last ? first ?? "" : "\(first ?? "")-\(last ?? "")"]
    }
    if let year = source.year { words += ["--year", String(year)] }
    return (words + shape.words + ["--lang", source.language.rawValue]).joined(separator: " ")
  }
}
