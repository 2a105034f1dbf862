/// A text that stands beyond its anchor, as a number at the end of a bar does.
struct OuterText: Sendable {
  var side: MarkLabel.Side
  /// The anchor along the axis on which the text lies.
  var value: PlotValue
  /// The length of the text along that axis, with its distance from the anchor.
  var length: Double

  /// The room that `label` needs; nil for one that needs none.
  init?(_ label: MarkLabel, theme: Theme, fitting: TextFitting) {
    guard label.needsRoom, case .beside(let side) = label.placement else { return nil }
    let text = MeasuredText(
      TextFitting.clean(label.text), style: label.style(theme), measurer: fitting.measurer)
    let isLevel = side == .leading || side == .trailing
    self.side = side
    value = isLevel ? label.x : label.y
    length =
      (isLevel ? text.metrics.width : text.height) + BesideLabels.gap + label.distance
      + (side == .leading ? Self.nameGap : 0)
  }

  /// The room that half of `label` needs above and below its anchor, where it stands level with it on
  /// either side; none below where the plot ends at 0, on which its axis lies, and none for one with a
  /// side of its own.
  static func halves(
    _ label: MarkLabel, along y: AxisDomain, theme: Theme, fitting: TextFitting
  ) -> [OuterText] {
    guard label.placement == .beside(.automatic) else { return [] }
    let text = MeasuredText(
      TextFitting.clean(label.text), style: label.style(theme), measurer: fitting.measurer)
    let endsAtZero = if case .numbers(let numbers, _, _) = y { numbers.lower == 0 } else { false }
    let sides: [MarkLabel.Side] = endsAtZero ? [.above] : [.above, .below]
    return sides.map { OuterText(side: $0, value: label.y, length: text.height / 2) }
  }

  private init(side: MarkLabel.Side, value: PlotValue, length: Double) {
    self.side = side
    self.value = value
    self.length = length
  }

  /// What texts on the left keep off the names of rows, of which they would seem to be a part.
  private static let nameGap = 6.0

  /// How far a scale of `length` points must stay off its lower and upper end so that the texts
  /// of two sides fit between them; never more than a third of it each.
  static func insets(
    _ texts: [OuterText], low: MarkLabel.Side, high: MarkLabel.Side, domain: AxisDomain,
    length: Double
  ) -> (low: Double, high: Double) {
    guard case .numbers(let numbers, _, _) = domain else { return (0, 0) }
    func longest(_ side: MarkLabel.Side) -> Double {
      texts.lazy.filter { $0.side == side }.map(\.length).max() ?? 0
    }
    func inset(_ side: MarkLabel.Side, opposite: Double) -> Double {
      var inset = 0.0
      for text in texts where text.side == side {
        guard let value = text.value.number, numbers.contains(value) else { continue }
        let share = (value - numbers.lower) / numbers.span
        let rest = side == high ? 1 - share : share
        guard rest < 1 else { continue }
        // What the text needs less what lies between its anchor and the end, once shrunk.
        inset = max(inset, (text.length - rest * (length - opposite)) / (1 - rest))
      }
      return min(inset, length / 3)
    }
    return (
      inset(low, opposite: min(longest(high), length / 3)),
      inset(high, opposite: min(longest(low), length / 3))
    )
  }
}
