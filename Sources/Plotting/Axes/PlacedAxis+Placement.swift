extension PlacedAxis {
  // Texts of one axis are at least this far apart, in points.
  private static let gap = 5.0
  private static let verticalGap = 1.0
  private static let bandGap = 2.5

  /// The x axis: years chosen and texts thinned so that none touch or leave the canvas.
  static func bottom(
    _ axis: PlannedAxis, scale: PositionScale, frame: PlotFrame, size: Size, theme: Theme,
    fitting: TextFitting
  ) -> PlacedAxis {
    var ticks: [Tick] = []
    let chosen = axis.isYear ? years(axis, scale: scale) : Array(axis.values.indices)
    let least = axis.isYear ? 1 : thinning(axis, scale: scale)
    // Of names and periods the last is always labelled, the first where that leaves the distances
    // equal; of other numbers the first, or 0.
    let isOrdered = scale.bandStep != nil || axis.hasGivenValues
    let zero = axis.values.firstIndex { $0.number == 0 } ?? 0
    let fixed = isOrdered ? chosen.count - 1 : zero
    let every =
      isOrdered ? YearTicks.step(over: fixed, among: least...(2 * least)) ?? least : least
    let names = scale.bandStep.map {
      cut(axis, every: every, fixed: fixed, width: bandLabelWidth($0 * Double(every)), fitting)
    }
    var reach = -Double.infinity
    for (rank, index) in chosen.enumerated() {
      guard let position = scale.map(axis.values[index]) else { continue }
      var tick = Tick(position: position, isZero: axis.values[index].number == 0)
      if (fixed - rank) % every == 0, let label = names.map({ $0[index] }) ?? axis.labels[index] {
        let anchor = Point(position, frame.plot.maxY + frame.xLabelOffset)
        var text = TextShape.placed(label, at: anchor, horizontal: 0.5, vertical: 0)
        text.origin.x = max(min(text.origin.x, size.width - label.metrics.width - 1), 1)
        if text.box.x >= reach, text.box.maxX <= size.width {
          tick.label = text
          reach = text.box.maxX + bandGap / 2
          let lines = every == 1 ? axis.brokenLabels[index] ?? [] : []
          tick.furtherLines = lines.dropFirst().enumerated().map { line, text in
            let down = Double(line + 1) * (label.height + TextBlocks.leading)
            return .placed(
              text, at: Point(anchor.x, anchor.y + down), horizontal: 0.5, vertical: 0)
          }
        }
      }
      // A year without a text is no year to mark.
      if axis.isYear && tick.label == nil && axis.labels[index] != nil { continue }
      ticks.append(tick)
    }
    return PlacedAxis(edge: .bottom, plot: frame.plot, ticks: ticks, theme: theme)
  }

  /// The most width of a text below a band of `step` points.
  static func bandLabelWidth(_ step: Double) -> Double { step - bandGap }

  /// The texts of bands `every` so many apart, cut to `width` so that they still differ; of names on
  /// several lines the first.
  private static func cut(
    _ axis: PlannedAxis, every: Int, fixed: Int, width: Double, _ fitting: TextFitting
  ) -> [MeasuredText?] {
    let labels = axis.labels
    guard let style = labels.lazy.compactMap({ $0 }).first?.style else { return labels }
    func measured(_ text: String) -> MeasuredText {
      MeasuredText(text, style: style, measurer: fitting.measurer)
    }
    let shown = labels.indices.filter { (fixed - $0) % every == 0 && labels[$0] != nil }
    let broken = every == 1 ? axis.brokenLabels : [:]
    let whole = Set(broken.keys.compactMap { labels[$0]?.string })
    let cuts = NameCuts.cut(shown.compactMap { labels[$0]?.string }) {
      measured($0).metrics.width <= width || whole.contains($0)
    }
    var result: [MeasuredText?] = Array(repeating: nil, count: labels.count)
    for (index, text) in zip(shown, cuts) {
      result[index] = broken[index]?.first ?? text.map(measured)
    }
    return result
  }

  /// The y axis: texts to the left of the plot, thinned so that none touch.
  static func leading(
    _ axis: PlannedAxis, scale: PositionScale, frame: PlotFrame, theme: Theme
  ) -> PlacedAxis {
    let positions = axis.values.map { scale.map($0) }
    let distances = zip(positions, positions.dropFirst()).compactMap { one, other in
      one.flatMap { one in other.map { abs($0 - one) } }
    }
    let every = multiple(of: distances.min(), reaching: rowHeight(of: axis))
    let reach =
      PlotFrame.labelGap + (axis.marks.contains { $0 is AxisTick } ? theme.tickLength : 0)
    let ticks = axis.values.indices.compactMap { index -> Tick? in
      guard let position = positions[index] else { return nil }
      var tick = Tick(position: position, isZero: axis.values[index].number == 0)
      if index % every == 0, let label = axis.labels[index] {
        tick.label = .placed(
          label, at: Point(frame.plot.x - reach, position), horizontal: 1, vertical: 0.5)
      }
      return tick
    }
    return PlacedAxis(edge: .leading, plot: frame.plot, ticks: ticks, theme: theme)
  }

  /// The least distance between the middles of two texts one above the other.
  static func rowHeight(of axis: PlannedAxis) -> Double { axis.labelHeight + verticalGap }

  /// The indices of the years to label.
  private static func years(_ axis: PlannedAxis, scale: PositionScale) -> [Int] {
    let numbers = axis.values.compactMap(\.number)
    guard let first = numbers.first, let last = numbers.last, first < last,
      let start = scale.map(.number(first)), let end = scale.map(.number(last))
    else { return Array(axis.values.indices) }
    let perYear = abs(end - start) / (last - first)
    let separation = perYear > 0 ? (axis.labelWidth + gap) / perYear : .infinity
    return YearTicks.years(from: Int(first), through: Int(last), separation: separation).map {
      $0 - Int(first)
    }
  }

  /// Label every nth value so that texts, or the beginnings of names, have room.
  private static func thinning(_ axis: PlannedAxis, scale: PositionScale) -> Int {
    let positions = axis.values.compactMap { scale.map($0) }
    let distances = zip(positions, positions.dropFirst()).map { abs($1 - $0) }
    // A name of which not even three letters can be shown says nothing.
    let shortest = min(axis.labelWidth, 3 * (axis.labels.compactMap { $0 }.first?.style.size ?? 8))
    let needed = scale.bandStep == nil ? axis.labelWidth + gap : shortest + bandGap
    return multiple(of: distances.min(), reaching: needed)
  }

  private static func multiple(of distance: Double?, reaching length: Double) -> Int {
    guard let distance, distance > 0 else { return 1 }
    return max(1, Int(min((length / distance).rounded(.up), 100_000)))
  }
}
