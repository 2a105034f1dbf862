import Analysis
import ArgumentParser
import CairoRendering
import Figures
import Maps
import PanelData
import Plotting

/// `stats chart METRIC`.
struct ChartCommand: ParsableCommand {
  static let name = "chart"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: Messages.text(.helpChart),
    usage: "stats chart <metric> [<options>]",
    discussion: Help.examples([
      "stats chart revenue", "stats chart revenue --as rank --year 2023",
      "stats chart revenue --where 片区=环湖片区 --years 2018-",
      "stats chart revenue --as scatter --against population --scale log",
      "stats chart revenue --by 片区", "stats chart revenue --each village -o pictures",
      "stats chart revenue --map villages.geojson",
      "cat villages.csv | stats chart 集体经济收入 --data - -o - --format svg > x.svg",
    ]))

  @Argument(help: ArgumentHelp(Messages.text(.helpMetric), valueName: "metric"))
  var metric: String

  @OptionGroup var data: DataOptions
  @OptionGroup var year: YearOption

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      Messages.text(.helpAs, .list(Figure.all.map { .text($0.name) })),
      valueName: "figure"))
  var figure: String?

  @OptionGroup var groups: GroupOption

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpEach), valueName: "column"))
  var each: String?

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpAgainst), valueName: "metric"))
  var against: String?

  @OptionGroup var scale: ScaleOption

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpMap), valueName: "file"))
  var map: String?

  @Option(name: .long, help: ArgumentHelp(Messages.text(.helpFormat), valueName: "formats"))
  var format: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Messages.text(.helpOutput), valueName: "path"))
  var output: String?

  @OptionGroup var shape: ShapeOptions

  @Flag(name: .customLong("with-data"), help: ArgumentHelp(Messages.text(.helpWithData)))
  var withData = false

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let console = speech.console
    let chosen = try chosenFigure()
    let plan = try PicturePlan(output: output, format: format)
    if each != nil { try plan.requireFolder() }
    let shape = try shape.shape()
    if withData, plan.isStream { throw Failure(.usage, Phrase(.withDataNeedsFile)) }
    let filters = try data.filters()
    let years = try data.yearRange()
    let scale = try scale.type()
    let found = try data.datasets(for: [metric] + [against].compactMap { $0 })
    let choice = try MetricChoice.find(metric, in: found, console: console)
    TextThreads.load(
      language: try speech.outputLanguage(of: choice.outline.language).rawValue)
    let other = try against.map { word in
      try MetricChoice.find(
        word, in: found.filter { $0.name == choice.outline.name }, console: Console(quiet: true)
      ).metric
    }
    if other?.id == choice.metric.id {
      throw Failure(.usage, Phrase(.scatterNeedsOther, .text(choice.metric.id)))
    }
    var inputs = choice.outline.inputPaths
    let mapPath = chosen?.uses.contains(.map) == true ? map ?? choice.outline.mapPath : nil
    if let mapPath { inputs.append(mapPath) }
    let drawnMap = try mapPath.map { try MapFile(path: $0) }
    // Figures that compare no groups draw them in place of villages.
    let compares = chosen?.uses.contains(.groups) == true
    @Sendable func source(
      _ filters: [DatasetSelection.Filter], of dataset: Dataset? = nil
    ) throws -> (source: PictureSource, note: Phrase?) {
      var source = try PictureSource(
        choice: choice, filters: filters, years: years, year: year, speech: speech,
        figure: chosen, against: other, groups: compares ? groups : nil, scale: scale,
        dataset: dataset)
      if !compares, let column = groups.columns.last { try source.group(by: column) }
      // Before the source is returned, which this changes.
      let note = try drawnMap.map { try source.join($0) }
      return (source, note)
    }
    func words(_ parts: [String]) -> [String] {
      [choice.word] + (chosen.map { [$0.name] } ?? []) + (other.map { [$0.id] } ?? []) + parts
        + (compares ? [] : groups.columns.suffix(1))
    }

    if let each {
      let whole = try PictureSource.read(
        choice, filters: filters, years: years, figure: chosen, against: other)
      if groups.columns.isEmpty {
        try EachPart.check(chosen, column: each, in: whole.register)
      }
      var names = FileNames()
      let parts = try EachPart.all(
        of: each, in: whole, filters: filters, codeHeading: choice.outline.codeHeadings.first)
      let jobs = parts.map { part in
        ManyPictures.Job(part: part, name: names.name(words(filters.map(\.value) + part.words)))
      }
      console.warn(whole.warnings)
      let pictures = ManyPictures(
        plan: plan, figure: chosen, shape: shape, withData: withData, inputs: inputs
      ) { part in
        let own = whole.part(of: part.villages)
        let hasFigures = own.panels[choice.metric.id]?.regular().periods.isEmpty == false
        return hasFigures ? try source(filters + part.filters, of: own).source : nil
      }
      try answer(pictures, jobs, column: each, choice, console)
    } else {
      let asked = try source(filters)
      if let note = asked.note { console.note(note) }
      let picture = try Picture(asked.source, figure: chosen, shape: shape)
      let name = OutputTarget.fileName(words(filters.map(\.value)))
      console.warn(picture.dataset.warnings)
      var files = try plan.write(
        picture.scene, name: name, inputs: inputs, dotsPerInch: picture.dotsPerInch,
        isExact: shape.isExact)
      if withData {
        files.append(try plan.write(data: picture.data, name: name, inputs: inputs))
      }
      if case .standardOutput = plan.target {} else { try answer(files, picture) }
      console.note(picture.account)
    }
    if choice.outline.skippedFiles > 0 {
      console.note(Phrase(.filesSkipped, .count(choice.outline.skippedFiles)))
    }
  }

  /// The figure asked for by name, or by a map; nil for the one that suits the data.
  private func chosenFigure() throws -> Figure? {
    guard let name = figure else { return map == nil ? nil : .choropleth }
    guard let figure = Figure.all.first(where: { $0.name == name }) else {
      let near = Suggestion.nearest(to: name, among: Figure.all.map(\.name))
      throw Failure(
        .usage,
        near.isEmpty
          ? Phrase(.noSuchFigure, .text(name), .list(Figure.all.map { .text($0.name) }))
          : Phrase(.noSuchFigureNear, .text(name), .list(near.map { .text($0) })))
    }
    if map != nil, !figure.uses.contains(.map) {
      throw Failure(.usage, Phrase(.mapUnused, .text(name)))
    }
    return figure
  }

  private func answer(_ files: [String], _ picture: Picture) throws {
    guard speech.json else {
      let lines = files.map { $0 + "\n" }.joined()
      return try OutputWriter.writeToStandardOutput(Array(lines.utf8))
    }
    struct Answer: Encodable {
      var files: [String]
      var dataset: String
      var metric: String
      var figure: String
      var villages: Int
      var periods: [String]
      var summary: String
    }
    try OutputWriter.writeToStandardOutput(
      try JSONText.bytes(
        of: Answer(
          files: files, dataset: picture.dataset.name, metric: picture.panel.metric.id,
          figure: picture.figure.name, villages: picture.panel.unitCount,
          periods: picture.dataset.periods.map(\.description), summary: picture.scene.summary)))
  }
}
