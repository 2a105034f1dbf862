import PanelData
import Statistics

extension Question {
  /// Something that can be asked of the figures of a period, or of their whole span.
  ///
  /// To add one, write it in a file of `Measures` and put it into `all`.
  public struct Measure: Sendable {
    /// How its numbers are written.
    public enum Kind: Sendable, Hashable {
      /// A number of units.
      case count
      /// An amount in the metric's unit.
      case amount
      /// A number without a unit, as small as 0.001 matters.
      case index
      /// A share of a whole, 0 to 1, read as per cent.
      case share
      /// How many times one amount is another.
      case ratio
      /// A growth a year, read as per cent.
      case growth
      /// A number of years.
      case years
    }

    /// What a measure gives under its name and each suffix: `""`, `.between`, `.within`.
    typealias Part = (suffix: String, outcome: Outcome)

    /// Its name on the command line: `gini`, `fgt:1`.
    public let name: String
    /// How its numbers are written.
    public let kind: Kind
    /// Whether it needs groups to compare.
    public var comparesGroups = false
    /// Whether it needs a line of weakness.
    public var needsLine = false
    /// The measure of a sample that intervals are drawn for; nil where there are none.
    var sampled: (@Sendable (PeriodFigures) -> SampleMeasure)?
    /// Answers that take all periods at once; such a measure has no findings by period.
    var span: (@Sendable (Panel, Question) -> [Answer])?
    private let parts: @Sendable (PeriodFigures) -> [Part]

    /// A measure of a period that gives one or several parts, the whole first.
    init(
      _ name: String, _ kind: Kind, parts: @escaping @Sendable (PeriodFigures) -> [Part]
    ) {
      self.name = name
      self.kind = kind
      self.parts = parts
    }

    /// A measure of a period that gives one number.
    init(
      _ name: String, _ kind: Kind, outcome: @escaping @Sendable (PeriodFigures) -> Outcome
    ) {
      self.init(name, kind, parts: { [("", outcome($0))] })
    }

    /// A measure over the span of all periods.
    init(
      span name: String, _ kind: Kind,
      answers: @escaping @Sendable (Panel, Question) -> [Answer]
    ) {
      self.init(name, kind, parts: { _ in [] })
      span = answers
    }

    /// The findings on the figures of one period, each with its name, the whole first.
    func findings(
      _ figures: PeriodFigures, intervals: Bootstrap?
    ) -> [(name: String, finding: Finding)] {
      parts(figures).map { suffix, outcome in
        var finding = figures.finding(outcome)
        if suffix.isEmpty, let intervals, let sampled, outcome.value != nil {
          finding.interval = intervals.interval(of: figures.sample, sampled(figures))
        }
        return (name + suffix, finding)
      }
    }
  }
}

extension Bootstrap {
  /// Up to this many units the BCa interval is drawn, which asks for the measure without each of
  /// them; beyond, where the two hardly differ, the percentile interval.
  static let mostBiasCorrected = 1000

  /// The interval of `measure` of `sample`; nil where there is none.
  func interval(of sample: Sample, _ measure: @escaping SampleMeasure) -> ConfidenceInterval? {
    do {
      return sample.count <= Bootstrap.mostBiasCorrected
        ? try biasCorrected(of: sample, measure) : try percentile(of: sample, measure)
    } catch { return nil }
  }
}
