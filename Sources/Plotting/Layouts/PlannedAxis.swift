/// Step 4: an axis with its texts measured, not yet placed.
struct PlannedAxis: Sendable {
  /// What it spans, grown to its ticks.
  var domain: AxisDomain
  /// The numbers or categories that may be labelled, in order.
  var values: [PlotValue]
  /// Their texts; shorter ones are made where bands are narrow.
  var labels: [MeasuredText?]
  /// The names that are whole on several lines only, by their places in `values`.
  private(set) var brokenLabels: [Int: [MeasuredText]] = [:]
  /// Whether the caller chose the numbers.
  var hasGivenValues = false
  /// What draws it.
  var marks: [any AxisMark]

  /// The widest text, in points.
  var labelWidth: Double { labels.compactMap { $0?.metrics.width }.max() ?? 0 }
  /// The highest text, in points; of a name on several lines all of them.
  var labelHeight: Double {
    let lines = brokenLabels.values.map(\.count).max() ?? 1
    let height = labels.compactMap { $0?.height }.max() ?? 0
    return height * Double(lines) + TextBlocks.leading * Double(lines - 1)
  }
  /// Whether it has years, which are chosen once the width of the plot is known.
  var isYear: Bool {
    if case .numbers(_, true, _) = domain { true } else { false }
  }

  init(
    _ axis: Channel.Axis, domain: AxisDomain, other: AxisDomain, settings: AxisSettings, size: Size,
    theme: Theme, fitting: TextFitting
  ) {
    var domain = domain
    var texts: [String]
    switch domain {
    case .categories(let names):
      values = names.map(PlotValue.category)
      texts = names
    case .logarithms(let numbers):
      let ticks = LogTicks.within(numbers, count: NumberAxis.count(for: axis, size: size))
      let format = settings.marks.format ?? .plain
      values = ticks.map { .number($0.value) }
      texts = ticks.map { format.text($0.value, $0.grain) }
    case .numbers(let numbers, let isYear, let isFixed):
      let format = settings.marks.format ?? (isYear ? .year : .plain)
      if isYear, settings.marks.values == .automatic, axis == .x {
        let years = Self.years(numbers)
        values = years.map { .number(Double($0)) }
        texts = years.map { format.text(Double($0), 1) }
      } else {
        let plan = NumberAxis(
          numbers, isFixed: isFixed || isYear, values: settings.marks.values,
          count: NumberAxis.count(for: axis, size: size))
        domain = .numbers(plan.domain, isYear: false, isFixed: isFixed)
        let numbers = isYear ? plan.values.filter { $0 == $0.rounded() } : plan.values
        values = numbers.map(PlotValue.number)
        texts = numbers.map { format.text($0, plan.grain) }
      }
    }
    self.domain = domain
    if case .values = settings.marks.values { hasGivenValues = true }
    marks =
      settings.visibility == .hidden
      ? []
      : settings.marks.marks
        ?? Self.usualMarks(axis, domain: domain, other: other)
    if !marks.contains(where: \.hasLabels) { texts = [] }
    // Names beside the plot take at most a third of the width.
    let width = domain.isBand && axis == .y ? size.width * 0.35 : size.width * 0.5
    labels = fitting.truncated(texts, width: width) { _ in theme.axisStyle }
    labels += Array(repeating: nil, count: values.count - labels.count)
  }

  /// This axis below bands of `width` points, with the names that are longer on several lines.
  func broken(to width: Double, _ fitting: TextFitting) -> PlannedAxis {
    guard domain.isBand else { return self }
    var copy = self
    for (place, label) in labels.enumerated() {
      guard let label, label.metrics.width > width else { continue }
      func measured(_ text: String) -> MeasuredText {
        MeasuredText(text, style: label.style, measurer: fitting.measurer)
      }
      copy.brokenLabels[place] = NameLines.lines(of: label.string, most: Self.mostLines) {
        text, _ in measured(text).metrics.width <= width
      }?.map(measured)
    }
    return copy
  }

  private static let mostLines = 3

  /// Whole years of a domain, at most a few thousand.
  static func years(_ domain: NumberDomain) -> [Int] {
    let first = domain.lower.rounded(.up)
    let last = domain.upper.rounded(.down)
    guard first <= last, abs(first) < 1e6, abs(last) < 1e6, last - first < 5000 else { return [] }
    return Array(Int(first)...Int(last))
  }

  /// Lines across the plot belong to the values, not to categories or years.
  private static func usualMarks(
    _ axis: Channel.Axis, domain: AxisDomain, other: AxisDomain
  ) -> [any AxisMark] {
    // Bars stand on the other axis's line at zero.
    if domain.isBand { return [AxisValueLabel()] }
    if axis == .y { return [AxisGridLine(), AxisValueLabel()] }
    if other.isBand { return [AxisGridLine(), AxisValueLabel()] }
    // A line at zero within the plot is the axis; a second one below would compete with it.
    return other.crossesZero
      ? [AxisTick(), AxisValueLabel()] : [AxisLine(), AxisTick(), AxisValueLabel()]
  }
}

extension AxisDomain {
  /// Whether it holds categories.
  var isBand: Bool {
    if case .categories = self { true } else { false }
  }

  /// Whether it is numeric and 0 lies between its ends.
  var crossesZero: Bool {
    guard case .numbers(let domain, _, _) = self else { return false }
    return domain.lower < 0 && domain.upper > 0
  }

  /// Whether it is numeric and 0 is at one of its ends or between them.
  var includesZero: Bool {
    guard case .numbers(let domain, _, _) = self else { return true }
    return domain.contains(0)
  }
}
