import Analysis
import ArgumentParser
import CairoRendering
import Figures
import Maps
import PanelData
import Plotting

/// `stats chart METRIC`.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: Messages.text(.helpChart),
    usage: "stats chart <metric> [<options>]",
    discussion: Help.examples([
      "stats chart revenue", "stats chart revenue --as rank --year 2023",
      "stats chart revenue --where 片区=环湖片区 --years 2018-",
      "stats chart revenue --as scatter --against population --scale log",
      "stats chart revenue --by 片区", "stats chart revenue --map villages.geojson",
      "cat villages.csv | stats chart revenue --data - -o - --format svg > x.svg",
    ]))

  @Argument(help: ArgumentHelp(Messages.text(.helpMetric), valueName: "metric"))
  var metric: String

  @OptionGroup var data: DataOptions
  @OptionGroup var year: YearOption

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "\(Messages.text(.helpAs)): \(Figure.all.map(\.name).joined(separator: ", "))",
      valueName: "figure"))
  var figure: String?

  @OptionGroup var groups: GroupOption

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
    let shape = try shape.shape()
    if withData, plan.isStream { throw Failure(.usage, Phrase(.withDataNeedsFile)) }
    let filters = try data.filters()
    let scale = try scale.type()
    let found = try data.datasets(for: [metric] + [against].compactMap { $0 })
    let choice = try MetricChoice.find(metric, in: found, console: console)
    let other = try against.map { word in
      try MetricChoice.find(
        word, in: found.filter { $0.name == choice.outline.name }, console: Console(quiet: true)
      ).metric
    }
    if other?.id == choice.metric.id {
      throw Failure(.usage, Phrase(.scatterNeedsOther, .text(choice.metric.id)))
    }
    // Figures that compare no groups draw them in place of villages.
    let compares = chosen?.uses.contains(.groups) == true
    var source = try PictureSource(
      choice: choice, filters: filters, years: try data.yearRange(), year: year, speech: speech,
      figure: chosen, against: other, groups: compares ? groups : nil, scale: scale)
    if !compares, let column = groups.columns.last { try source.group(by: column) }
    var inputs = choice.outline.inputPaths
    if chosen?.uses.contains(.map) == true, let path = map ?? choice.outline.mapPath {
      inputs.append(path)
      console.note(try source.join(try MapFile(path: path)))
    }
    let picture = try Picture(source, figure: chosen, shape: shape)
    let name = OutputTarget.fileName(
      [choice.word] + (chosen.map { [$0.name] } ?? [])
        + (other.map { [$0.id] } ?? []) + filters.map(\.value) + [source.column].compactMap { $0 })
    console.warn(picture.dataset.warnings)
    var files = try plan.write(
      picture.scene, name: name, inputs: inputs, dotsPerInch: picture.dotsPerInch,
      isExact: shape.isExact)
    if withData {
      files.append(try plan.write(data: picture.data, name: name, inputs: inputs))
    }
    if case .standardOutput = plan.target {} else { try answer(files, picture) }
    let account = picture.account
    console.note(account)
    if choice.outline.skippedFiles > 0 {
      console.note(Phrase(.filesSkipped, .count(choice.outline.skippedFiles)))
    }
  }

  /// The figure asked for by name, or by a map; nil for the one that suits the data.
  private func chosenFigure() throws -> Figure? {
    guard let name = figure else { return map == nil ? nil : .choropleth }
    guard let figure = Figure.all.first(where: { $0.name == name }) else {
      throw Failure(
        .usage,
        Phrase(.noSuchFigure, .text(name), .list(Figure.all.map { .text($0.name) })))
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
