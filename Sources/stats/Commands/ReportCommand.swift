import ArgumentParser
import CairoRendering
import Figures
import PanelData
import Reports

/// `stats report [METRIC]`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: Messages.text(.helpReport),
    usage: "stats report [<metric>] [<options>]",
    discussion: Help.examples([
      "stats report", "stats report net_income --year 2022",
      "stats report income --data datasets/taiwan-villages --where 縣市=雲林縣",
    ]))

  @Argument(help: ArgumentHelp(Messages.text(.helpReportMetric), valueName: "metric"))
  var metric: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var year: YearOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      Messages.text(.helpFormatReport, .list(ReportFormat.all.map { .text($0.name) })),
      valueName: "format"))
  var format: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Messages.text(.helpOutput), valueName: "path"))
  var output: String?

  @OptionGroup var paper: ThemeOption
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let console = speech.console
    let (target, format) = try plan()
    var shape = PictureShape()
    try paper.apply(to: &shape)
    let filters = try data.filters()
    let choice = try choose(try data.datasets(), console)
    let source = try PictureSource(
      choice: choice, filters: filters, years: try data.yearRange(), year: year, speech: speech)
    let picture = try Picture(source, figure: .trend, shape: shape)
    console.warn(picture.dataset.warnings)
    let groups = filters.map(\.value)
    let figureName = OutputTarget.fileName(["report", choice.word] + groups)
    guard
      let annual = AnnualReport(
        picture.panel, of: picture.dataset, limits: source.limits, year: picture.year,
        language: picture.language)
    else {
      throw Failure(.badData, Phrase(.metricWithoutFigures, .text(choice.word)))
    }
    let report = annual.report(figure: picture.scene, figureName: figureName)

    var folder = "output"
    var name = OutputTarget.fileName(["report"] + groups)
    var document: String?
    switch target {
    case .folder(let path): folder = path
    case .file(let path):
      document = path
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
      name = (parts.last.map(String.init) ?? name).removingExtension
    case .standardOutput, .device: break
    }
    let files = try Drawing.worded {
      try format.writer.files(
        of: report, name: name,
        renderer: CairoRenderer(format: .png, dotsPerInch: PictureShape.usualDots))
    }
    // On a stream the document goes alone: its pictures cannot travel with it.
    switch target {
    case .standardOutput:
      if let last = files.last { try OutputWriter.writeToStandardOutput(last.bytes) }
      return
    case .device(let path):
      if let last = files.last { try OutputWriter.write(last.bytes, toFile: path, inputs: []) }
      return
    case .file, .folder: break
    }
    try OutputWriter.makeFolder(folder)
    let paths = try files.enumerated().map { place, file in
      let isLast = place == files.count - 1
      let path = isLast ? document ?? "\(folder)/\(file.name)" : "\(folder)/\(file.name)"
      let clean = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
      try OutputWriter.write(file.bytes, toFile: clean, inputs: choice.outline.inputPaths)
      return clean
    }
    if speech.json {
      struct Answer: Encodable { var files: [String] }
      try OutputWriter.writeToStandardOutput(try JSONText.bytes(of: Answer(files: paths)))
    } else {
      try OutputWriter.writeToStandardOutput(Array(paths.map { $0 + "\n" }.joined().utf8))
    }
    console.note(picture.account)
  }

  private func plan() throws -> (OutputTarget, ReportFormat) {
    let target = try OutputTarget(
      output, extensions: ReportFormat.all.map(\.fileExtension), default: "output")
    guard let word = format else {
      if case .file(let path) = target, let end = OutputTarget.fileExtension(of: path),
        let format = ReportFormat.all.first(where: { $0.fileExtension == end })
      {
        return (target, format)
      }
      return (target, .markdown)
    }
    guard let format = ReportFormat.all.first(where: { $0.name == word.lowercased() }) else {
      throw Failure(
        .usage,
        Phrase(.noSuchFormat, .text(word), .list(ReportFormat.all.map { .text($0.name) })))
    }
    return (target, format)
  }

  /// The metric named; without a name `revenue`, else the first metric of the only dataset.
  private func choose(
    _ found: [DataFolder.Found], _ console: Console
  ) throws -> MetricChoice.Choice {
    if let metric { return try MetricChoice.find(metric, in: found, console: console) }
    let (outlines, _) = MetricChoice.split(found)
    let withRevenue = outlines.filter { $0.metric(named: "revenue") != nil }
    if withRevenue.isEmpty, let outline = outlines.first, outlines.count == 1,
      let first = outline.metrics.first
    {
      return try MetricChoice.find("\(outline.name)/\(first.id)", in: found, console: console)
    }
    return try MetricChoice.find("revenue", in: found, console: console)
  }
}
