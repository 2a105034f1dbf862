import Analysis
import PanelData
import Statistics

/// The measures of `--measures`, or those that suit the figures.
struct GapMeasures {
  private let asked: [Question.Measure]?

  /// Reads the names, separated by commas; a measure that is named again, as by `ge,ge:2`, counts once.
  init(names: String?) throws {
    asked = try names.map { names in
      var seen = Set<String>()
      return try names.split(separator: ",")
        .map { try GapMeasures.measure(String($0).trimmingSpaces) }
        .filter { seen.insert($0.name).inserted }
    }
    if let asked, asked.isEmpty { throw Failure(.usage, GapMeasures.unknown("")) }
  }

  /// The measures for `panel`: those asked for, which must not lack what they need.
  func measures(
    for panel: Panel, _ question: Question, headings: [String]
  ) throws -> [Question.Measure] {
    guard let asked else { return GapMeasures.usual(for: panel, question) }
    for measure in asked {
      if measure.comparesGroups, question.grouping == nil {
        throw Failure(
          .usage,
          Phrase(.gapNeedsGroups, .text(measure.name), .list(headings.map { .text($0) })))
      }
      if measure.needsSources, question.sources.count < 2 {
        throw Failure(
          .usage, Phrase(.gapNeedsSources, .text(measure.name), .text(panel.metric.id)))
      }
      if measure.needsBands, question.bands == nil {
        throw Failure(
          .usage, Phrase(.gapNeedsBands, .text(measure.name), .text(panel.metric.id)))
      }
      if measure.needsLine, question.line == nil {
        throw Failure(
          .usage,
          Phrase(
            .gapNeedsLine, .text(measure.name), .text(LineOption.example(for: panel.metric))))
      }
    }
    return asked
  }

  /// Whether the metrics that add up to the one asked about must be read.
  var needsSources: Bool { asked?.contains(where: \.needsSources) ?? false }

  /// The bands of `metric` as described, as the figure has them; nil without any.
  ///
  /// Official edges are those of one income of collectives: other money has none that all would use.
  static func bands(for metric: Metric) -> BandEdges? {
    metric.bands.isEmpty ? nil : BandEdges(metric.bands.filter { $0 > 0 })
  }

  /// What a review asks first; the normalised Gini coefficient where there are negative figures.
  private static func usual(for panel: Panel, _ question: Question) -> [Question.Measure] {
    let isTotal = panel.metric.isAdditive && question.weights == nil
    let hasNegative = panel.periods.indices.contains { place in
      panel.values(in: place).contains { $0 < 0 }
    }
    var names = ["n"] + (isTotal ? ["total"] : []) + ["mean", "median", "gini"]
    if hasNegative { names.append("gini-rsv") }
    names += ["theil-t", "cv"]
    if panel.metric.isAdditive { names += ["top-share:0.1", "bottom-share:0.4"] }
    if question.line != nil {
      names += ["weak", "fgt:0"] + (panel.metric.isAdditive ? ["shortfall"] : [])
    }
    if !panel.metric.bands.isEmpty { names.append("bands") }
    return names.compactMap { try? Question.Measure(named: $0) }
  }

  private static func measure(_ name: String) throws -> Question.Measure {
    if let whole = (try? MeasureName(name))?.whole {
      throw Failure(.usage, Phrase(.partOfMeasure, .text(name), .text(whole)))
    }
    do throws(MeasureNameError) {
      return try Question.Measure(named: name)
    } catch {
      throw Failure(.usage, error.phrase(of: name, in: Messages.language) ?? unknown(name))
    }
  }

  private static func unknown(_ name: String) -> Phrase {
    let own = Question.Measure.all.map(\.name)
    if MeasureAccount.all.contains(where: { $0.name == name }) {
      return Phrase(.partOfOther, .text(name), .list(own.map { .text($0) }))
    }
    let near = Suggestion.nearest(to: name, among: own)
    if near.isEmpty { return Phrase(.gapUnknownMeasure, .text(name)) }
    return Phrase(.gapNoMeasure, .text(name), .list(near.map { .text($0) }))
  }
}
