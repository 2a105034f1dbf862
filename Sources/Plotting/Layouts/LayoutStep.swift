/// The steps from a chart to a scene, each a function from value to value.
public enum LayoutStep: String, Sendable, Hashable, CaseIterable {
  case collectingChannels = "collecting channels"
  case resolvingDomains = "resolving domains"
  case settingTexts = "setting the texts"
  case choosingTicks = "choosing ticks"
  case settingMargins = "setting margins"
  case makingScales = "making scales"
  case drawingMarks = "drawing marks"
  case placingLabels = "placing labels"
  case assembling
}

/// Something that layout had to leave out.
public struct LayoutIssue: Sendable, Hashable, CustomStringConvertible {
  /// The step that left it out.
  public var step: LayoutStep
  /// What was left out and why.
  public var message: String

  /// The issue in the voice of an error: `placing labels: 3 labels found no room`.
  public var description: String { "\(step.rawValue): \(message)" }
}
