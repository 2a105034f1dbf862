import Tables

/// A dataset as understood from the first rows of its files, before its figures are read.
public struct DatasetOutline: Sendable {
  /// One table of the dataset.
  public struct File: Sendable {
    /// How the bytes are reached.
    enum Origin: Sendable {
      case path(String, TablePreview)
      case stream(TableInput, TablePreview)
    }

    let origin: Origin
    /// The file's name inside the dataset.
    public let name: String
    /// The name shown in messages: the path as the user gave it.
    public let place: String
    /// Which column is what.
    public let schema: PanelSchema
  }

  /// The name: that of the folder, or of the file without its extension.
  public let name: String
  /// What `dataset.yaml` says.
  public let description: DatasetDescription
  /// The tables, by name.
  public let files: [File]
  /// The metrics that the tables hold, and the quotients that can be derived from them.
  public let metrics: [Metric]
  /// Files that are no tables and were passed over.
  public let skippedFiles: Int
  /// What is odd but no reason to stop.
  public let warnings: [Phrase]

  /// The language that the headings and titles are written in.
  public var language: Language {
    let headings = files.flatMap(\.schema.headings)
    let written = Language(scriptOf: headings)
    // Headings in English may stand over Chinese names, as in files made by programs.
    return written == .english && description.title?.texts[.english] == nil
      ? Language(scriptOf: metrics.flatMap { Array($0.title.texts.values) }) : written
  }

  /// The metrics of a dataset: those described, in order, then the other columns of figures.
  static func metrics(
    files: [File], description: DatasetDescription
  ) -> (metrics: [Metric], warnings: [Phrase]) {
    var fields: [String] = []
    var seen = Set<String>()
    var tidy = false
    for file in files {
      if case .rows = file.schema.layout { tidy = true }
      fields += file.schema.fields.filter { seen.insert($0).inserted }
    }
    var warnings: [Phrase] = []
    var metrics: [Metric] = []
    for metric in description.metrics {
      if case .field(let heading) = metric.origin {
        if seen.contains(heading) || tidy {
          metrics.append(metric)
        } else {
          warnings.append(
            Phrase(
              .fieldNotFound, .text(metric.id), .text(heading), .list(fields.map { .text($0) })))
        }
      }
    }
    // A quotient may divide quotients; each pass adds those whose terms are there.
    var waiting = description.metrics.filter { if case .ratio = $0.origin { true } else { false } }
    while true {
      let ready = waiting.filter { candidate in
        guard case .ratio(let over, let under) = candidate.origin else { return false }
        return [over, under].allSatisfy { id in metrics.contains { $0.id == id } }
      }
      if ready.isEmpty { break }
      metrics += ready
      waiting.removeAll { candidate in ready.contains { $0.id == candidate.id } }
    }
    // As described, so that lists read as their author ordered them.
    let order = Dictionary(
      description.metrics.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: min)
    metrics.sort { order[$0.id, default: 0] < order[$1.id, default: 0] }
    let described = Set(
      metrics.compactMap { if case .field(let heading) = $0.origin { heading } else { nil } })
    metrics += fields.filter { !described.contains($0) }
      .map { Metric(id: $0, origin: .field($0), title: LocalizedText($0)) }
    return (metrics, warnings)
  }

  /// The metric that answers to `name`: by id, then heading or alias, then title, then without
  /// regard to case; nil when there is none.
  public func metric(named name: String) -> Metric? {
    if let metric = metrics.first(where: { $0.id == name }) { return metric }
    if let metric = metrics.first(where: { $0.names.contains(name) }) { return metric }
    let lowered = name.lowercased()
    return metrics.first { $0.names.contains { $0.lowercased() == lowered } }
  }
}
