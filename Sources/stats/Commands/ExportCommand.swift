import ArgumentParser
import PanelData

/// `stats export [METRIC…]`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Messages.text(.helpExport),
    usage: "stats export [<metric> ...] [<options>]",
    discussion: Help.examples([
      "stats export revenue",
      "stats export revenue net_income --where 片区=山区片区 -o figures.csv",
      "stats export revenue --format wide --excel -o figures.csv",
      "stats export -o figures.xlsx --data datasets/town",
      "stats export -o us-states --data datasets/us-states --years 2000-",
    ]))

  @Argument(help: ArgumentHelp(Messages.text(.helpMetrics), valueName: "metric"))
  var metrics: [String] = []

  @OptionGroup var data: DataOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Messages.text(.helpFormatExport, .list(ExportFormat.all.map { .text($0.name) })),
      valueName: "format"))
  var format: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Messages.text(.helpOutputExport), valueName: "path"))
  var output: String?

  @Flag(name: .long, help: ArgumentHelp(Messages.text(.helpExcel)))
  var excel = false

  @Flag(name: .long, help: ArgumentHelp(Messages.text(.helpRaw)))
  var raw = false

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let console = speech.console
    let plan = try ExportPlan(output: output, format: format, json: speech.json)
    let dialect = try plan.dialect(excel: excel, raw: raw)
    let found = try data.datasets()
    let (outline, chosen) = try choose(found, console)
    let dataset = try DatasetReader.read(
      outline,
      DatasetSelection(
        metrics: chosen, filters: try data.filters(), years: try data.yearRange()))
    console.warn(dataset.warnings)
    let paths = try plan.write(
      ExportRequest(
        dataset: dataset, metrics: chosen,
        language: try speech.outputLanguage(of: dataset.language), dialect: dialect,
        name: OutputTarget.fileName([dataset.name])), inputs: outline.inputPaths)
    if case .standardOutput = plan.target { return }
    try WrittenFiles.tell(paths, json: speech.json)
  }

  /// The metrics named, all of one dataset; without a name all metrics of the only dataset.
  private func choose(
    _ found: [DataFolder.Found], _ console: Console
  ) throws -> (DatasetOutline, [Metric]) {
    guard let first = metrics.first else {
      let (outlines, failures) = MetricChoice.split(found)
      if let outline = outlines.first, outlines.count == 1, failures.isEmpty {
        return (outline, outline.metrics)
      }
      if outlines.isEmpty, let failure = Failure.combined(failures) { throw failure }
      throw Failure(
        .usage,
        Phrase(
          .severalDatasets,
          .list(outlines.flatMap { o in o.metrics.prefix(3).map { .text("\(o.name)/\($0.id)") } })))
    }
    let choice = try MetricChoice.find(first, in: found, console: console)
    let others = try metrics.dropFirst().map { word in
      try MetricChoice.find(
        word, in: found.filter { $0.name == choice.outline.name }, console: Console(quiet: true)
      ).metric
    }
    var chosen: [Metric] = []
    for metric in [choice.metric] + others where !chosen.contains(metric) { chosen.append(metric) }
    return (choice.outline, chosen)
  }
}
