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
      "stats export --data datasets/us-states --years 2000-",
    ]))

  @Argument(help: ArgumentHelp(Messages.text(.helpMetrics), valueName: "metric"))
  var metrics: [String] = []

  @OptionGroup var data: DataOptions

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Messages.text(.helpOutputExport), valueName: "path"))
  var output: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let console = speech.console
    let target = try OutputTarget(output ?? "-", extensions: ["csv"], default: "output")
    let found = try DataFolder.datasets(at: data.data)
    let (outline, chosen) = try choose(found, console)
    let dataset = try DatasetReader.read(
      outline,
      DatasetSelection(
        metrics: chosen, filters: try data.filters(), years: try data.yearRange()))
    console.warn(dataset.warnings)
    let bytes = TidyCSV.bytes(of: dataset, metrics: chosen)
    switch target {
    case .standardOutput: try OutputWriter.writeToStandardOutput(bytes)
    case .file(let path), .device(let path): try write(bytes, path, outline.inputPaths)
    case .folder(let folder):
      try OutputWriter.makeFolder(folder)
      try write(
        bytes, "\(folder)/\(OutputTarget.fileName([dataset.name])).csv", outline.inputPaths)
    }
  }

  private func write(_ bytes: [UInt8], _ path: String, _ inputs: [String]) throws {
    try OutputWriter.write(bytes, toFile: path, inputs: inputs)
    try OutputWriter.writeToStandardOutput(Array((path + "\n").utf8))
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
