import Analysis
import PanelData

/// The page on a gap: the story, the tables, and what stands beneath them.
public struct GapReport: Sendable {
  /// The pictures that stand behind the tables.
  public var figures: [Report.Figure] = []
  private let words: GapWords

  /// The page on `study`, whose data is limited to `limits`: names of groups or villages.
  public init(
    _ study: GapStudy, of dataset: Dataset, limits: [String] = [], language: Language
  ) {
    words = GapWords(study, of: dataset, limits: limits, language: language)
  }

  /// The page with at most `columns` periods in its table.
  public func report(columns: Int) -> Report {
    let table = GapTable(words, columns: columns)
    let story = GapStory(words)
    var sections: [Report.Section] = story.paragraphs().map { .paragraph($0) }
    if let measures = table.measures() { sections.append(.table(measures)) }
    if let spans = table.spans() { sections.append(.table(spans)) }
    if let groups = table.groups() { sections.append(.table(groups)) }
    sections += figures.map { .figure($0) }
    let notes = GapNotes(words: words).notes(hidden: table.hidden)
    sections += notes.map { .note(words.text($0)) }
    return Report(title: words.text(story.title), sections: sections)
  }

  /// Why a finding of the period at `place` is undefined, in a sentence without a full stop.
  public func reason(_ finding: Finding, at place: Int?) -> String? {
    finding.reason.map { reason in
      words.text(words.reason(reason, in: place.map { [words.study.figures(at: $0)] } ?? []))
    }
  }
}

extension GapReport {
  /// The page in Markdown with at most `columns` periods in its table.
  public func markdown(columns: Int) -> [UInt8] {
    Array(MarkdownReport().text(of: report(columns: columns)).utf8)
  }
}
