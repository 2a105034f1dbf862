import Analysis
import PanelData

/// Finds the dataset and the metric that a user's word means.
enum MetricChoice {
  struct Choice {
    var outline: DatasetOutline
    var metric: Metric
    /// The word as the user gave it, without the dataset's name: pictures are called by it.
    var word: String

    /// The metric's figures in `dataset`, from the first to the last period with any.
    /// - Throws: a `Failure` where years, quarters and months stand side by side.
    func panel(of dataset: Dataset) throws -> Panel {
      guard let read = dataset.panels[metric.id] else {
        throw Failure(.internalFault, Phrase(.internalFault, .text(metric.id)))
      }
      if read.mixesPeriods { throw Failure(.badData, Phrase(.periodPartsMixed, .text(word))) }
      return read.regular()
    }

    /// What `filters` limit the data to, as titles name it: a village's code stands behind the name
    /// that it tells from others.
    func limits(_ filters: [DatasetSelection.Filter]) -> [String] {
      let codes = outline.codeHeadings
      return filters.reduce(into: []) { names, filter in
        let value = MetricSeries.drawable(filter.value)
        if codes.contains(filter.column), let name = names.popLast() {
          names.append("\(name)（\(value)）")
        } else {
          names.append(value)
        }
      }
    }
  }

  /// The metric called `word` (`METRIC` or `DATASET/METRIC`) in the datasets found.
  ///
  /// A dataset that cannot be read is a warning while another one has the metric.
  /// - Throws: a `Failure` of kind `usage` for a metric that is not there or not unique.
  static func find(_ word: String, in found: [DataFolder.Found], console: Console) throws -> Choice
  {
    var candidates = found
    var name = word
    if let slash = word.firstIndex(of: "/") {
      let dataset = String(word[..<slash])
      if found.contains(where: { $0.name == dataset }) {
        candidates = found.filter { $0.name == dataset }
        name = String(word[word.index(after: slash)...])
      }
    }
    let (outlines, failures) = split(candidates)
    let choices = outlines.compactMap { outline in
      outline.metric(named: name).map { Choice(outline: outline, metric: $0, word: name) }
    }
    if let choice = choices.first, choices.count == 1 {
      console.warn(failures.flatMap(\.phrases))
      return choice
    }
    if choices.count > 1 {
      throw Failure(
        .usage,
        Phrase(
          .ambiguousMetric, .text(name),
          .list(choices.map { .text("\($0.outline.name)/\($0.metric.id)") })))
    }
    if outlines.isEmpty, let failure = Failure.combined(failures) { throw failure }
    console.warn(failures.flatMap(\.phrases))
    throw missing(name, in: outlines)
  }

  /// The datasets that were understood and what is wrong with the others.
  static func split(
    _ found: [DataFolder.Found]
  ) -> (outlines: [DatasetOutline], failures: [Failure]) {
    var outlines: [DatasetOutline] = []
    var failures: [Failure] = []
    for dataset in found {
      switch dataset.outline {
      case .success(let outline): outlines.append(outline)
      case .failure(let failure): failures.append(failure)
      }
    }
    return (outlines, failures)
  }

  /// Says what there is instead: the nearest name, those that hold the word, or all metrics.
  private static func missing(_ name: String, in outlines: [DatasetOutline]) -> Failure {
    let metrics = outlines.flatMap(\.metrics)
    let near = Suggestion.nearest(to: name, among: metrics.flatMap(\.names))
    let isText = outlines.contains { outline in
      outline.files.contains { $0.schema.headings.contains(name) }
    }
    // 收入 is part of 集体经济收入 and 经营收入.
    let holding = metrics.compactMap { metric in
      metric.names.first { name.count > 1 && $0.contains(name) }
    }.prefix(5)
    let remedy =
      near.first.map { Phrase(.didYouMean, .text($0)) }
      ?? (holding.isEmpty
        ? nil : Phrase(.didYouMeanAny, .list(holding.map { .text($0) })))
      ?? Phrase(.availableMetrics, .list(metrics.prefix(20).map { .text($0.id) }))
    if metrics.isEmpty {
      return Failure(.badData, outlines.map { Phrase(.noMetrics, .text($0.name)) })
    }
    return Failure(
      .usage, Phrase(isText ? .metricIsText : .noSuchMetric, .text(name), .phrase(remedy)))
  }
}
