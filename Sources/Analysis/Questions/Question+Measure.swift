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

    /// What a measure gives: the whole, or a part such as `between` or `within`.
    struct Part: Sendable {
      /// The part's name; nil for the whole.
      var name: String?
      var outcome: Outcome
      /// How it is written, where that is not as the measure.
      var kind: Kind?
      /// Whether it is read as a share of the whole.
      var isShareOfWhole = false

      /// The whole.
      static func whole(_ outcome: Outcome) -> Part { Part(outcome: outcome) }

      /// A part that is read as a share of the whole.
      static func share(_ name: String, _ outcome: Outcome) -> Part {
        Part(name: name, outcome: outcome, isShareOfWhole: true)
      }
    }

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
    /// Whether it needs the metrics that add up to the one asked about.
    public var needsSources = false
    /// Whether it needs the bounds of bands.
    public var needsBands = false
    /// Answers that take all periods at once; such a measure has no findings by period.
    var wide: (@Sendable (Panel, Question) -> [Answer])?
    /// Whether it takes every village once and its figures of 0 as they are, whatever is asked.
    public var isPlain = false
    /// Whether it takes every village once whatever its weight.
    public var ignoresWeights = false
    /// Whether it takes all periods at once.
    public var isWide: Bool { wide != nil }
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
      self.init(name, kind, parts: { [.whole(outcome($0))] })
    }

    /// A measure that takes all periods at once.
    init(
      wide name: String, _ kind: Kind, isPlain: Bool = false,
      answers: @escaping @Sendable (Question.Measure, Panel, Question) -> [Answer]
    ) {
      self.init(name, kind, parts: { _ in [] })
      self.isPlain = isPlain
      let measure = self
      wide = { answers(measure, $0, $1) }
    }

    /// The findings on the figures of one period, each with the part it is of, the whole first.
    func findings(
      _ figures: PeriodFigures, intervals: Bootstrap?
    ) -> [(part: Part, finding: Finding)] {
      parts(figures).map { part in
        var finding = figures.finding(part.outcome)
        if part.name == nil, let intervals, let sampled, finding.value != nil {
          finding.interval = intervals.interval(of: figures.sample, sampled(figures))
        }
        return (part, finding)
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
