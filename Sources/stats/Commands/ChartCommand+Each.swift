import ArgumentParser
import PanelData

extension ChartCommand {
  /// Draws the pictures and tells which files were written, which parts have no figures, and which
  /// could not be drawn.
  /// - Throws: a `Failure` where no picture could be made; an `ExitCode` where some could not.
  func answer(
    _ pictures: ManyPictures, _ jobs: [ManyPictures.Job], column: String,
    _ choice: MetricChoice.Choice, _ console: Console
  ) throws {
    let results = try pictures.draw(jobs)
    var made: [(part: EachPart, made: ManyPictures.Made)] = []
    var skipped: [String] = []
    var problems: [(label: String, failure: Failure)] = []
    for (job, result) in zip(jobs, results) {
      switch result {
      case .success(let picture?): made.append((job.part, picture))
      case .success(nil): skipped.append(job.part.label)
      case .failure(let failure): problems.append((job.part.label, failure))
      }
    }
    if made.isEmpty {
      throw problems.first?.failure
        ?? Failure(.badData, Phrase(.metricWithoutFigures, .text(choice.word)))
    }
    let files = made.flatMap(\.made.files)
    if speech.json {
      try tell(made, skipped, problems, choice)
    } else {
      try WrittenFiles.tell(files, json: false)
    }
    console.warn(
      problems.flatMap { label, failure in
        failure.phrases.map { Phrase(.eachProblem, .text(label), .phrase($0)) }
      })
    var figures: [String] = []
    for (_, picture) in made where !figures.contains(picture.figure) {
      figures.append(picture.figure)
    }
    console.note(
      Phrase(
        .eachNote, .text(choice.outline.name), .count(made.count), .text(column),
        .count(files.count),
        .list(figures.map { .text($0) })))
    if !skipped.isEmpty {
      let shown = Phrase.Argument.list(skipped.prefix(Self.mostNamed).map { .text($0) })
      console.note(
        Phrase(
          .eachSkipped, .count(skipped.count),
          skipped.count > Self.mostNamed
            ? .phrase(Phrase(.andOthers, shown, .count(skipped.count))) : shown))
    }
    if let first = problems.first { throw ExitCode(first.failure.kind.rawValue) }
  }

  /// The most parts without figures that are named in a line.
  private static let mostNamed = 8

  private func tell(
    _ made: [(part: EachPart, made: ManyPictures.Made)], _ skipped: [String],
    _ problems: [(label: String, failure: Failure)], _ choice: MetricChoice.Choice
  ) throws {
    struct Item: Encodable {
      var name: String
      /// As `--where` takes them.
      var `where`: [String]
      var figure: String
      var files: [String]
      var summary: String
    }
    struct Problem: Encodable {
      var name: String
      var code: String
      var message: String
    }
    struct Answer: Encodable {
      var dataset: String
      var metric: String
      var files: [String]
      var pictures: [Item]
      var skipped: [String]
      var problems: [Problem]
    }
    let language = speech.console.language
    try OutputWriter.writeToStandardOutput(
      try JSONText.bytes(
        of: Answer(
          dataset: choice.outline.name, metric: choice.metric.id, files: made.flatMap(\.made.files),
          pictures: made.map { part, picture in
            Item(
              name: part.label,
              where: part.filters.map { "\($0.column)=\($0.value)" },
              figure: picture.figure, files: picture.files, summary: picture.summary)
          }, skipped: skipped,
          problems: problems.flatMap { label, failure in
            failure.phrases.map {
              Problem(name: label, code: $0.code.rawValue, message: $0.text(in: language))
            }
          })))
  }
}
