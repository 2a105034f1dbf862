import Analysis
import ArgumentParser
import Figures
import PanelData
import Plotting
import Reports
import Statistics

/// `stats gap METRIC`.
struct GapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap", abstract: Messages.text(.helpGap),
    usage: "stats gap <metric> [<options>]",
    discussion: Help.examples([
      "stats gap revenue --by 片区",
      "stats gap net_income --below 10万 --groups",
      "stats gap revenue --measures gini,theil-l --zeros drop --ci --json",
      "stats gap 綜合所得總額 --data datasets/taiwan-villages --by 縣市,鄉鎮市區",
    ]))

  @Argument(help: ArgumentHelp(Messages.text(.helpMetric), valueName: "metric"))
  var metric: String

  @OptionGroup var data: DataOptions
  @OptionGroup var year: YearOption

  @OptionGroup var grouping: GroupOption

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpMeasures), valueName: "names"))
  var measures: String?

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpWeights), valueName: "metric"))
  var weights: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(Messages.text(.helpBelow), valueName: "amount"))
  var below: String?

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpZeros), valueName: "keep|drop"))
  var zeros: String?

  @Flag(name: .long, help: ArgumentHelp(Messages.text(.helpGroups)))
  var groups = false

  @Flag(name: .customLong("ci"), help: ArgumentHelp(Messages.text(.helpIntervals)))
  var intervals = false

  @Flag(name: .customLong("chart"), help: ArgumentHelp(Messages.text(.helpGapChart)))
  var charts = false

  @OptionGroup var paper: ThemeOption

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpBaseYear), valueName: "year"))
  var baseYear: Int?

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpPrices), valueName: "path"))
  var cpi: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Messages.text(.helpFormatGap, .list(GapFormat.allCases.map { .text($0.rawValue) })),
      valueName: "format"))
  var format: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Messages.text(.helpOutputGap), valueName: "path"))
  var output: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let console = speech.console
    let plan = try GapPlan(output: output, format: format, json: speech.json)
    let asked = try GapMeasures(names: measures)
    try checkCharts()
    var shape = PictureShape()
    try paper.apply(to: &shape)
    let zeros = try chosenZeros()
    let filters = try data.filters()
    let found = try data.datasets(for: [metric] + [weights].compactMap { $0 })
    let choice = try MetricChoice.find(metric, in: found, console: console)
    let weights = try self.weights.map { word in
      try MetricChoice.find(
        word, in: found.filter { $0.name == choice.outline.name }, console: Console(quiet: true)
      ).metric
    }
    let parts =
      plan.wantsStory || asked.needsSources
      ? choice.metric.parts.compactMap(choice.outline.metric(named:)) : []
    let prices = try PriceOption(baseYear: baseYear, cpi: cpi).chain(
      for: choice.metric, of: choice.outline)
    let selection = DatasetSelection(
      metrics: [choice.metric] + (weights.map { [$0] } ?? []) + parts, filters: filters,
      years: try data.yearRange())
    let dataset = try DatasetReader.read(choice.outline, selection)
    console.warn(dataset.warnings)
    let panel = try choice.panel(of: dataset)
    let studied = prices.map { panel.real(by: $0) } ?? panel
    func over(_ metric: Metric) -> Panel? {
      dataset.panels[metric.id].map { $0.over(panel.periods) }
    }

    var question = Question(measures: [])
    question.grouping = try grouping.grouping(of: dataset)
    question.wantsGroups = groups
    question.weights = weights.flatMap(over)
    question.line = try LineOption(below).line(for: choice.metric)
    question.zeros = zeros
    question.sources = parts.compactMap(over).map { part in
      prices.map { part.real(by: $0) } ?? part
    }
    question.bands = GapMeasures.bands(for: choice.metric)
    question.prices = prices
    question.intervals = intervals ? Bootstrap() : nil
    question.measures = try asked.measures(
      for: studied, question, headings: GroupOption.headings(of: dataset.register))
    let study = GapStudy(
      studied, register: dataset.register, question: question,
      year: try year.year(in: studied))
    let language = try speech.outputLanguage(of: dataset.language)
    var report = GapReport(
      study, of: dataset, limits: choice.limits(filters), language: language)
    var pictures: [(name: String, scene: Scene)] = []
    if charts {
      let source = PictureSource(
        choice: choice, filters: filters, years: selection.years, dataset: dataset, panel: panel,
        language: language, year: try year.year(in: panel))
      pictures = try draw(source, shape, console)
      report.figures = pictures.enumerated().map { place, picture in
        Report.Figure(
          name: picture.name,
          caption: Phrase(
            .gapFigureCaption, .count(place + 1), .text(picture.scene.title)
          ).text(in: language), scene: picture.scene)
      }
    }
    let answer = GapAnswer(study: study, dataset: dataset, report: report)
    let name = OutputTarget.fileName(["gap", choice.word] + filters.map(\.value))
    let inputs = choice.outline.inputPaths
    // The page last: one whose pictures could not be written would show none.
    var drawn: [String] = []
    for picture in pictures {
      drawn += try PicturePlan(output: plan.folder, format: nil)
        .write(picture.scene, name: picture.name, inputs: inputs)
        .map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
    }
    let paths = try plan.write(answer, name: name, inputs: inputs) + drawn
    // The answer itself stands on standard output, where paths would spoil it.
    if case .standardOutput = plan.target {
      for path in paths { console.note(Phrase(.given, .text(path))) }
    } else if !paths.isEmpty {
      try WrittenFiles.tell(paths, json: speech.json)
    }
  }

  /// Figures show villages as they are, each once, which a page on other figures must not mix with.
  private func checkCharts() throws {
    guard charts else {
      guard paper.theme == nil else {
        throw Failure(.usage, Phrase(.gapNeedsChart, "--theme"))
      }
      return
    }
    let others = [
      (weights != nil, "--weights"), (zeros == Question.Zeros.drop.rawValue, "--zeros drop"),
      (baseYear != nil, "--base-year"),
    ]
    if let other = others.first(where: \.0) {
      throw Failure(.usage, Phrase(.gapChartPlain, .text(other.1)))
    }
  }

  /// The figures of a gap, each drawn with its file name; one that cannot be drawn is told.
  private func draw(
    _ source: PictureSource, _ shape: PictureShape, _ console: Console
  ) throws -> [(name: String, scene: Scene)] {
    let figures = Figure.ofGap(
      source.panel.metric, hasGroups: source.dataset.register.levels.count > 2)
    return try figures.compactMap { figure in
      do {
        var source = source
        if figure.uses.contains(.groups) {
          source.grouping = try grouping.asked(of: source.dataset)
          source.groupColumns = grouping.columns
        }
        let picture = try Picture(source, figure: figure, shape: shape)
        let name = OutputTarget.fileName(
          [source.choice.word, figure.name] + source.filters.map(\.value))
        return (name, picture.scene)
      } catch let failure as Failure where failure.kind == .usage || failure.kind == .badData {
        console.warn(failure.phrases)
        return nil
      }
    }
  }

  private func chosenZeros() throws -> Question.Zeros {
    guard let zeros else { return .keep }
    guard let chosen = Question.Zeros(rawValue: zeros) else {
      throw Failure(.usage, Phrase(.gapBadZeros, .text(zeros)))
    }
    return chosen
  }
}
