import PanelData
import Statistics

/// The findings of one measure, or of one part of it, for all units or for one group.
public struct Answer: Sendable, Hashable {
  /// When the findings are from.
  public enum Times: Sendable, Hashable {
    /// One finding for each of these periods.
    case each([Period])
    /// A single finding over the span from the first to the second.
    case span(Period, Period)
  }

  /// The measure's name: `theil-t`.
  public let base: String
  /// The name of the part: `between:縣市`; nil for the whole.
  public let part: String?
  /// How the numbers are written.
  public let kind: Question.Measure.Kind
  /// Whether the numbers are read as shares of the whole.
  public let isShareOfWhole: Bool
  /// The names of the group from the outermost in; nil for all units.
  public let group: [String]?
  /// When the findings are from.
  public let times: Times
  /// The findings, in the order of the periods.
  public internal(set) var findings: [Finding]

  /// The answer of `measure` for one of its parts.
  init(
    _ measure: Question.Measure, _ part: Question.Measure.Part, group: [String]? = nil,
    times: Times, findings: [Finding]
  ) {
    base = measure.name
    self.part = part.name
    kind = part.kind ?? measure.kind
    isShareOfWhole = part.isShareOfWhole
    self.group = group
    self.times = times
    self.findings = findings
  }

  /// The full name: `gini`, `theil-t.between:縣市`.
  public var measure: String { part.map { "\(base).\($0)" } ?? base }
}
